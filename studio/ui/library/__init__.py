"""The library page: its parts, and how they are wired."""

from .desk import LibraryDesk, Maker
from .model import TakeModel
from .page import LibraryPage
from .wording import voice_title

__all__ = ["LibraryDesk", "LibraryPage", "Maker", "TakeModel", "voice_title"]
