"""How the cards of a board lie in its room: pictures as large as they can be with every word below them read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from .caption import words_height

GAP = 14
NARROWEST = 190
_MARGIN = 14
"""Beside the words of a card, left and right."""


@dataclass(frozen=True)
class Arrangement:
    """Where cards lie.

    Attributes:
        columns: cards in a row.
        width: of a card in pixels.
        picture: height of the picture on it.
        rows: height of each row: those of one row are as tall as the longest words in it ask for.
    """

    columns: int
    width: int
    picture: int
    rows: tuple[int, ...]

    @property
    def size(self) -> QSize:
        """Of all cards together."""
        gaps = GAP * (self.columns - 1), GAP * (len(self.rows) - 1)
        return QSize(self.columns * self.width + gaps[0], sum(self.rows) + gaps[1])

    def place(self, index: int) -> QRect:
        """Of a card, where the first one is at the origin."""
        row, column = divmod(index, self.columns)
        top = sum(self.rows[:row]) + GAP * row
        return QRect(column * (self.width + GAP), top, self.width, self.rows[row])


def arranged(captions: Sequence[str], aspect: float, room: QSize) -> Arrangement:
    """The columns in which pictures are largest with all cards and all of their words seen.

    Where that makes pictures too small, they are as wide as the room allows, and the board scrolls.

    Args:
        captions: of all cards.
        aspect: width over height of a picture.
        room: in pixels.
    """
    best: Arrangement | None = None
    for columns in range(1, len(captions) + 1):
        across = (room.width() - GAP * (columns - 1)) // columns
        found = _largest(captions, aspect, columns, across, room.height(), best.width if best else NARROWEST - 1)
        best = found or best
    return best or _scrolled(captions, aspect, room)


def _largest(
    captions: Sequence[str], aspect: float, columns: int, across: int, tall: int, beaten: int
) -> Arrangement | None:
    """The widest cards in so many columns that fit, if they are wider than what is `beaten`."""
    low, high, found = beaten + 1, across, None
    while low <= high:
        width = (low + high + 1) // 2
        tried = _in_columns(captions, aspect, columns, width)
        if tried.size.height() <= tall:
            found, low = tried, width + 1
        else:
            high = width - 1
    return found


def _scrolled(captions: Sequence[str], aspect: float, room: QSize) -> Arrangement:
    count = len(captions)
    columns = max(1, min(count, (room.width() + GAP) // (NARROWEST + GAP)))
    columns = -(-count // -(-count // columns))  # rows of about one length: none has a single card left over
    width = (room.width() - GAP * (columns - 1)) // columns
    if width / aspect > room.height() * 0.8:
        width = max(NARROWEST, round(room.height() * 0.8 * aspect))
    return _in_columns(captions, aspect, columns, width)


def _in_columns(captions: Sequence[str], aspect: float, columns: int, width: int) -> Arrangement:
    picture = round(width / aspect)
    words = [words_height(caption, width - 2 * _MARGIN) for caption in captions]
    rows = tuple(picture + 1 + max(words[at : at + columns]) for at in range(0, len(words), columns))
    return Arrangement(columns, width, picture, rows)
