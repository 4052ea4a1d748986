"""How each emotion looks, wherever Moodreel draws it: one colour and one shape, taste rather than measurement."""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal

from .taxonomy import Category

Shape = Literal["circle", "diamond", "pentagon", "square", "star", "triangle", "cross", "plus", "wedge", "hexagon"]
"""`triangle` points up, `wedge` down; `cross` is a thick x."""

COLOURS: MappingProxyType[Category, str] = MappingProxyType(
    {
        "neutral": "#9aa4b2",
        "amusement": "#f6b73c",
        "awe": "#6c8cff",
        "contentment": "#58c08b",
        "excitement": "#ff7a45",
        "anger": "#e5484d",
        "disgust": "#8da834",
        "fear": "#9d7bdb",
        "sadness": "#4c86c6",
        "surprise": "#e86fb4",
    }
)
"""One colour per emotion, `#rrggbb`, used for nothing else."""

SHAPES: MappingProxyType[Category, Shape] = MappingProxyType(
    {
        "neutral": "circle",
        "amusement": "diamond",
        "awe": "pentagon",
        "contentment": "square",
        "excitement": "star",
        "anger": "triangle",
        "disgust": "cross",
        "fear": "plus",
        "sadness": "wedge",
        "surprise": "hexagon",
    }
)
"""One shape per emotion, so that none is told by its colour alone."""
