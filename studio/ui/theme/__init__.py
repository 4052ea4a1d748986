"""The look: tokens, style sheet, fonts, and the dark, light or system theme."""

from .colour import contrast, mix, readable
from .current import Mode, Theme, text_font, theme, tokens
from .look import DARK, GRID, LIGHT, MOTION_MS, TEXT_SIZES, Tokens
from .marks import mark
from .style_sheet import style_sheet

__all__ = [
    "DARK",
    "GRID",
    "LIGHT",
    "MOTION_MS",
    "TEXT_SIZES",
    "Mode",
    "Theme",
    "Tokens",
    "contrast",
    "mark",
    "mix",
    "readable",
    "style_sheet",
    "text_font",
    "theme",
    "tokens",
]
