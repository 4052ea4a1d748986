"""How the prosody picture looks: colours, marks and type. Numbers of taste, from the design's dark tokens."""

from __future__ import annotations

from functools import cache

from matplotlib import font_manager

from generators.emotion import SHAPES, Category, Shape

BACKGROUND, PANEL, LINE = "#14161b", "#1b1e25", "#2e333f"
TEXT, DIM = "#e8eaf0", "#9aa3b2"

_MARKERS: dict[Shape, str] = {
    "circle": "o",
    "diamond": "D",
    "pentagon": "p",
    "square": "s",
    "star": "*",
    "triangle": "^",
    "cross": "X",
    "plus": "P",
    "wedge": "v",
    "hexagon": "h",
}

MARKS: dict[Category, str] = {category: _MARKERS[shape] for category, shape in SHAPES.items()}
"""matplotlib's name of each emotion's shape, so that no curve is told by its colour alone."""

TITLE, LEAD, BODY, SMALL = 16.0, 11.0, 9.5, 8.0  # points; at `DPI` about 28, 19, 16 and 14 pixels
DPI = 125
WIDTH = 12.8  # inches: 1600 pixels

PHONETIC = ["DejaVu Sans"]  # comes with matplotlib and has the phonetic alphabet


@cache
def family() -> list[str]:
    """Inter where it is installed, else what comes with matplotlib."""
    return ["Inter", *PHONETIC] if "Inter" in font_manager.get_font_names() else PHONETIC


def drawable(text: str) -> str:
    """The text without characters that no font of ours has: a box in their place would tell nobody anything."""
    return "".join(char for char in text if char.isprintable() and ord(char) in _known())


@cache
def _known() -> frozenset[int]:
    path = font_manager.findfont(PHONETIC[0])
    return frozenset(font_manager.get_font(path).get_charmap())
