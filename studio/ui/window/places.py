"""The places of the window, in the order of the rail."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Place(StrEnum):
    """A page of the window; the value is its icon's name, too."""

    SPEAK = "speak"
    STORY = "story"
    ANIMATE = "animate"
    LIBRARY = "library"
    QUEUE = "queue"
    SETTINGS = "settings"


_NAMES = {
    Place.SPEAK: QT_TRANSLATE_NOOP("Places", "Speak"),
    Place.STORY: QT_TRANSLATE_NOOP("Places", "Story"),
    Place.ANIMATE: QT_TRANSLATE_NOOP("Places", "Animate"),
    Place.LIBRARY: QT_TRANSLATE_NOOP("Places", "Library"),
    Place.QUEUE: QT_TRANSLATE_NOOP("Places", "Queue"),
    Place.SETTINGS: QT_TRANSLATE_NOOP("Places", "Settings"),
}

SHORTCUTS = {
    Place.SPEAK: "Ctrl+1",
    Place.STORY: "Ctrl+2",
    Place.ANIMATE: "Ctrl+3",
    Place.LIBRARY: "Ctrl+4",
    Place.QUEUE: "Ctrl+5",
    Place.SETTINGS: "Ctrl+,",
}

WITH_EMOTION = frozenset({Place.SPEAK, Place.STORY, Place.ANIMATE})
"""Places beside which the emotion panel is shown: those where something is made."""


def place_name(place: Place) -> str:
    """The place's name in the user's language."""
    return QCoreApplication.translate("Places", str(_NAMES[place]))
