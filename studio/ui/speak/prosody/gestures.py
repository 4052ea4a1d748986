"""Drags in the prosody editor: each changes the draft under the hand and says what it reads now."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt

from . import wording
from .keys import What
from .scene import Scene

_FINE = 0.2  # with Shift a drag moves a fifth of the way


class Gesture(Protocol):
    """A drag in progress."""

    cursor: Qt.CursorShape
    what: What

    def move(self, point: QPointF, fine: bool) -> None:
        """The pointer moved."""
        ...

    def read_out(self) -> tuple[str, int]:
        """What to show, beside which phoneme."""
        ...


class PitchDrag:
    """Up and down on a point of the curve."""

    cursor = Qt.CursorShape.SizeVerCursor
    what: What = "pitch"

    def __init__(self, scene: Scene, which: list[int], index: int, at: QPointF) -> None:
        self._draft, self._which, self._index, self._from = scene.draft, which, index, at
        self._pitch = scene.pitch  # held: the scale must not slide away under the hand

    def move(self, point: QPointF, fine: bool) -> None:
        """Shift the pitch by as much as the pointer moved, as long as the point stays in sight."""
        y = min(max(point.y(), self._pitch.top), self._pitch.bottom)
        semitones = self._pitch.semitones(self._from.y() - y)
        self._draft.shift_pitch(self._which, semitones * (_FINE if fine else 1))

    def read_out(self) -> tuple[str, int]:
        """Hz and semitones."""
        return wording.pitch(self._draft, self._index), self._index


class LevelDrag:
    """Up and down on an energy bar."""

    cursor = Qt.CursorShape.SizeVerCursor
    what: What = "level"

    def __init__(self, scene: Scene, which: list[int], index: int, at: QPointF) -> None:
        self._draft, self._which, self._index, self._from = scene.draft, which, index, at
        self._per_pixel = scene.lanes.db_per_pixel()

    def move(self, point: QPointF, fine: bool) -> None:
        """Change the level by as much as the pointer moved."""
        self._draft.shift_level(self._which, (self._from.y() - point.y()) * self._per_pixel * (_FINE if fine else 1))

    def read_out(self) -> tuple[str, int]:
        """Decibels."""
        return wording.energy(self._draft, self._index), self._index


class EdgeDrag:
    """Left and right on the end of a phoneme; what follows moves along."""

    cursor = Qt.CursorShape.SplitHCursor
    what: What = "length"

    def __init__(self, scene: Scene, index: int, at: QPointF) -> None:
        self._draft, self._index, self._from = scene.draft, index, at
        self._scale = scene.view.scale

    def move(self, point: QPointF, fine: bool) -> None:
        """Lengthen by as much as the pointer moved."""
        self._draft.lengthen([self._index], (point.x() - self._from.x()) / self._scale * (_FINE if fine else 1))

    def read_out(self) -> tuple[str, int]:
        """Milliseconds."""
        return wording.duration(self._draft, self._index), self._index
