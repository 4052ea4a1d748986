"""The open document, and how it outlives a crash."""

from .autosave import Autosave
from .document import SpeakDocument
from .store import Restored, Session, SessionStore, default_session_folder

__all__ = ["Autosave", "Restored", "Session", "SessionStore", "SpeakDocument", "default_session_folder"]
