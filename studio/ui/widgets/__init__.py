"""Small widgets that several parts of the window share."""

from .flow import FlowLayout
from .labels import caption, dim, section, title
from .note import Note
from .painting import STEPS, badge_width, fitted, paint_badge, paint_ring

__all__ = [
    "STEPS",
    "FlowLayout",
    "Note",
    "badge_width",
    "caption",
    "dim",
    "fitted",
    "paint_badge",
    "paint_ring",
    "section",
    "title",
]
