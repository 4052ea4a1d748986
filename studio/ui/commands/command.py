"""What the window expects of a command: data, not code. `studio.core` owns the list; this is only its shape."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class CommandLike(Protocol):
    """One thing the user can do by menu, shortcut or palette.

    Attributes:
        id: "menu.name": what stands before the first dot names the menu.
        title: English, as in a menu; translated when it is shown.
        shortcut: as Qt writes it ("Ctrl+K"), or empty.
        enabled_when: whether it can be done now, from a context that the application gives.
        action: a name for the application's dispatcher, or something to call.
    """

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def shortcut(self) -> str | None: ...  # noqa: D102
    @property
    def enabled_when(self) -> Callable[[Any], bool]: ...  # noqa: D102
    @property
    def action(self) -> str | Callable[[], Any]: ...  # noqa: D102


MENUS = {
    "file": QT_TRANSLATE_NOOP("Commands", "File"),
    "edit": QT_TRANSLATE_NOOP("Commands", "Edit"),
    "line": QT_TRANSLATE_NOOP("Commands", "Line"),
    "speak": QT_TRANSLATE_NOOP("Commands", "Speak"),
    "play": QT_TRANSLATE_NOOP("Commands", "Play"),
    "emotion": QT_TRANSLATE_NOOP("Commands", "Emotion"),
    "library": QT_TRANSLATE_NOOP("Commands", "Library"),
    "queue": QT_TRANSLATE_NOOP("Commands", "Queue"),
    "go": QT_TRANSLATE_NOOP("Commands", "Go"),
    "view": QT_TRANSLATE_NOOP("Commands", "View"),
    "help": QT_TRANSLATE_NOOP("Commands", "Help"),
}
"""Names of menus by the first part of a command's id, in the order in which they stand."""


def menu_of(command: CommandLike) -> str:
    """The menu a command belongs to: the part of its id before the first dot."""
    return command.id.split(".")[0]


def menus(commands: Iterable[CommandLike]) -> dict[str, list[CommandLike]]:
    """Commands by menu; known menus in their order first, others after them."""
    grouped: dict[str, list[CommandLike]] = {name: [] for name in MENUS}
    for command in commands:
        grouped.setdefault(menu_of(command), []).append(command)
    return {name: group for name, group in grouped.items() if group}


def menu_title(name: str) -> str:
    """A menu's name in the user's language."""
    return QCoreApplication.translate("Commands", MENUS.get(name, name.capitalize()))


def command_title(command: CommandLike) -> str:
    """A command's title in the user's language."""
    return QCoreApplication.translate("Commands", command.title)
