"""What can be wrong with a text, and where: every message names the place and what to do."""

from __future__ import annotations

from generators.contract import BadInput


def place(source: str, offset: int) -> str:
    """Offset in `source` as a user counts it: "line 2, column 7" (both from 1)."""
    line_start = source.rfind("\n", 0, offset) + 1
    return f"line {source.count(chr(10), 0, offset) + 1}, column {offset - line_start + 1}"


class MarkupError(BadInput):
    """A tag is unknown, unclosed, stray or has a bad value. The message has its line and column."""


class UnsupportedText(BadInput):
    """The text holds letters the front end cannot read. The message shows them and where they are."""


class NothingToSpeak(BadInput):
    """The text is empty, or holds only spaces, punctuation or emoji."""


class DictionaryError(BadInput):
    """A pronunciation dictionary cannot be read or used. The message names the entry."""
