"""Commands that the window carries out itself: going places, the palette, the emotion panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from .places import SHORTCUTS, Place


def always(context: Any) -> bool:
    """For commands that can be done at any time."""
    return True


@dataclass(frozen=True)
class WindowCommand:
    """A command of the window; fields as in `studio.ui.commands.CommandLike`."""

    id: str
    title: str
    shortcut: str
    action: str
    enabled_when: Callable[[Any], bool] = always


_TITLES: Mapping[Place, str] = {
    Place.SPEAK: QT_TRANSLATE_NOOP("Commands", "Go to Speak"),
    Place.STORY: QT_TRANSLATE_NOOP("Commands", "Go to Story"),
    Place.ANIMATE: QT_TRANSLATE_NOOP("Commands", "Go to Animate"),
    Place.LIBRARY: QT_TRANSLATE_NOOP("Commands", "Go to Library"),
    Place.QUEUE: QT_TRANSLATE_NOOP("Commands", "Go to Queue"),
    Place.SETTINGS: QT_TRANSLATE_NOOP("Commands", "Settings"),
}

OWN_COMMANDS = (
    *(WindowCommand(f"go.{place}", title, SHORTCUTS[place], f"go.{place}") for place, title in _TITLES.items()),
    WindowCommand("view.palette", QT_TRANSLATE_NOOP("Commands", "Find a command…"), "Ctrl+K", "view.palette"),
    WindowCommand("view.emotion", QT_TRANSLATE_NOOP("Commands", "Emotion panel"), "Ctrl+Shift+E", "view.emotion"),
    WindowCommand("emotion.copy", QT_TRANSLATE_NOOP("Commands", "Copy emotion"), "Ctrl+Shift+C", "emotion.copy"),
    WindowCommand("emotion.paste", QT_TRANSLATE_NOOP("Commands", "Paste emotion"), "Ctrl+Shift+V", "emotion.paste"),
    WindowCommand("emotion.reset", QT_TRANSLATE_NOOP("Commands", "Reset to neutral"), "Ctrl+0", "emotion.reset"),
    WindowCommand("file.quit", QT_TRANSLATE_NOOP("Commands", "Quit"), "Ctrl+Q", "file.quit"),
)
"""The list. A command of the same id in the application's list takes the place of the window's."""
