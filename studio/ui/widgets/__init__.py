"""Small widgets that several parts of the window share."""

from .flow import FlowLayout
from .keys import ARROWS
from .labels import caption, dim, section, title
from .note import Note
from .painting import STEPS, badge_width, fitted, paint_badge, paint_ring, rounded

__all__ = [
    "ARROWS",
    "STEPS",
    "FlowLayout",
    "Note",
    "badge_width",
    "caption",
    "dim",
    "fitted",
    "paint_badge",
    "paint_ring",
    "rounded",
    "section",
    "title",
]
