"""Commands by menu, and their names in the user's language. `studio.core.commands` owns the list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.core.commands import Command

MENUS = {
    "file": QT_TRANSLATE_NOOP("Commands", "File"),
    "edit": QT_TRANSLATE_NOOP("Commands", "Edit"),
    "line": QT_TRANSLATE_NOOP("Commands", "Line"),
    "speak": QT_TRANSLATE_NOOP("Commands", "Speak"),
    "story": QT_TRANSLATE_NOOP("Commands", "Story"),
    "animate": QT_TRANSLATE_NOOP("Commands", "Animate"),
    "play": QT_TRANSLATE_NOOP("Commands", "Play"),
    "emotion": QT_TRANSLATE_NOOP("Commands", "Emotion"),
    "library": QT_TRANSLATE_NOOP("Commands", "Library"),
    "queue": QT_TRANSLATE_NOOP("Commands", "Queue"),
    "go": QT_TRANSLATE_NOOP("Commands", "Go"),
    "view": QT_TRANSLATE_NOOP("Commands", "View"),
    "help": QT_TRANSLATE_NOOP("Commands", "Help"),
}
"""Names of menus by the first part of a command's id, in the order in which they stand."""


def menus(commands: Iterable[Command]) -> dict[str, list[Command]]:
    """Commands by menu; known menus in their order first, others after them."""
    grouped: dict[str, list[Command]] = {name: [] for name in MENUS}
    for command in commands:
        grouped.setdefault(command.menu, []).append(command)
    return {name: group for name, group in grouped.items() if group}


def menu_title(name: str) -> str:
    """A menu's name in the user's language."""
    return QCoreApplication.translate("Commands", str(MENUS.get(name, name.capitalize())))


def command_title(command: Command) -> str:
    """A command's title in the user's language."""
    return QCoreApplication.translate("Commands", command.title)
