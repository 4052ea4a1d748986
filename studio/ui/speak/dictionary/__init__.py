"""The user's own pronunciations."""

from .dialog import DictionaryDialog

__all__ = ["DictionaryDialog"]
