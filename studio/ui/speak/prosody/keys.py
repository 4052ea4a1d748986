"""Arrow keys that move prosody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from . import wording
from .draft import Draft

PITCH_ST, LENGTH_S, LEVEL_DB = 0.5, 0.01, 1.0
"""What one press of an arrow key does."""


What = Literal["pitch", "length", "level"]


@dataclass(frozen=True)
class Nudge:
    """So many semitones, seconds or dB."""

    what: What
    amount: float

    def apply(self, draft: Draft, which: Iterable[int]) -> None:
        """Move the chosen phonemes."""
        move = {"pitch": draft.shift_pitch, "length": draft.lengthen, "level": draft.shift_level}[self.what]
        move(which, self.amount)

    def read_out(self, draft: Draft, index: int) -> str:
        """What the phoneme reads now."""
        say = {"pitch": wording.pitch, "length": wording.duration, "level": wording.energy}[self.what]
        return say(draft, index)


def nudge_of(event: QKeyEvent) -> Nudge | None:
    """Up, Down: pitch. Alt with Up, Down: level. Alt with Left, Right: length. None for every other key."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = event.key()
    if modifiers == Qt.KeyboardModifier.AltModifier:
        return {
            Qt.Key.Key_Up: Nudge("level", LEVEL_DB),
            Qt.Key.Key_Down: Nudge("level", -LEVEL_DB),
            Qt.Key.Key_Right: Nudge("length", LENGTH_S),
            Qt.Key.Key_Left: Nudge("length", -LENGTH_S),
        }.get(Qt.Key(key))
    if modifiers == Qt.KeyboardModifier.NoModifier:
        return {Qt.Key.Key_Up: Nudge("pitch", PITCH_ST), Qt.Key.Key_Down: Nudge("pitch", -PITCH_ST)}.get(Qt.Key(key))
    return None
