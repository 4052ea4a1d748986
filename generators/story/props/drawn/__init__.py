"""Drawings of ours, for what no icon shows, or not in the right mood. One family a file."""

from . import paper
from .registry import drawing, drawings

__all__ = ["drawing", "drawings", "paper"]
