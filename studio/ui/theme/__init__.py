"""The look: tokens, style sheet, fonts, and the dark, light or system theme."""

from .colour import contrast, mix, readable
from .current import Mode, Theme, text_font, theme, tokens
from .look import DARK, EMOTION_COLOURS, GRID, LIGHT, MOTION_MS, TEXT_SIZES, Tokens
from .style_sheet import style_sheet

__all__ = [
    "DARK",
    "EMOTION_COLOURS",
    "GRID",
    "LIGHT",
    "MOTION_MS",
    "TEXT_SIZES",
    "Mode",
    "Theme",
    "Tokens",
    "contrast",
    "mix",
    "readable",
    "style_sheet",
    "text_font",
    "theme",
    "tokens",
]
