"""Clothes and accessories, drawn on a posed skeleton so that they follow every pose and view."""

from .dress import dress
from .layers import Clothes

__all__ = ["Clothes", "dress"]
