"""Small widgets that several parts of the window share."""

from .flow import FlowLayout
from .labels import caption, dim, section, title
from .note import Note

__all__ = ["FlowLayout", "Note", "caption", "dim", "section", "title"]
