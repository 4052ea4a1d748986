"""Drawn stories as files: pictures that know how they were made, layers, masks, storyboard, book and comic."""

from .bubbles import with_bubble
from .cbz import cbz
from .files import FORMATS, USUAL, Format, StoryFiles, names_of
from .pdf import Sheet, pdf
from .png import made_from, parameters, png
from .sheet import Shown, book_page, storyboard, title_of

__all__ = [
    "FORMATS",
    "USUAL",
    "Format",
    "Sheet",
    "Shown",
    "StoryFiles",
    "book_page",
    "cbz",
    "made_from",
    "names_of",
    "parameters",
    "pdf",
    "png",
    "storyboard",
    "title_of",
    "with_bubble",
]
