"""Commands in the window: actions, menus and the palette from one list."""

from .actions import CommandActions, tooltip
from .command import MENUS, command_title, menu_title, menus
from .palette import CommandPalette
from .places import by_place

__all__ = [
    "MENUS",
    "CommandActions",
    "CommandPalette",
    "by_place",
    "command_title",
    "menu_title",
    "menus",
    "tooltip",
]
