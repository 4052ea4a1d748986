"""Text from files, as lines of a script."""

from .read import IMPORT_SUFFIXES, read_lines

__all__ = ["IMPORT_SUFFIXES", "read_lines"]
