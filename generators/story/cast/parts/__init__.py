"""The parts of which bodies are composed: one small file each, found by the `kind` of a `Part`."""

from .layers import Easel, Layers
from .registry import BODY_PARTS, HEAD_PARTS

__all__ = ["BODY_PARTS", "HEAD_PARTS", "Easel", "Layers"]
