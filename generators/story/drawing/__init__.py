"""The vocabulary that everything drawn in Story shares: colours under a light, ink with unique names, smooth paths."""

from .colour import lighten, mix, shade, to_hex, to_oklab
from .ink import Ink
from .path import blob, capsule, circle, ellipse, group, polyline, smooth
from .tone import PLAIN, Tone

__all__ = [
    "PLAIN",
    "Ink",
    "Tone",
    "blob",
    "capsule",
    "circle",
    "ellipse",
    "group",
    "lighten",
    "mix",
    "polyline",
    "shade",
    "smooth",
    "to_hex",
    "to_oklab",
]
