"""One set of line icons, drawn for Moodreel and tinted by its theme."""

from .icon import IconTint, icon, icon_button, pixmap, svg
from .strokes import PATHS, STROKE

__all__ = ["PATHS", "STROKE", "IconTint", "icon", "icon_button", "pixmap", "svg"]
