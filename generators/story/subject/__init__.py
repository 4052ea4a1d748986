"""From what a user types to whom a story is about."""

from .reading import Read, read_subject

__all__ = ["Read", "read_subject"]
