"""The prosody editor: a take's waveform, phonemes and words, and its pitch, length and level to be drawn by hand."""

from .canvas import ProsodyCanvas
from .draft import Draft
from .editor import BAR, ProsodyEditor
from .paint_curve import Overlay
from .reading import Key, Phone, Reading, Word
from .transport import TransportBar

__all__ = [
    "BAR",
    "Draft",
    "Key",
    "Overlay",
    "Phone",
    "ProsodyCanvas",
    "ProsodyEditor",
    "Reading",
    "TransportBar",
    "Word",
]
