"""What the user can do, as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .context import Context


def always(context: Context) -> bool:
    """For commands that can be carried out at any time."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do by menu, shortcut or palette.

    Attributes:
        id: "menu.name"; the first part is the menu it stands in.
        title: English, as in a menu; translated where it is shown.
        shortcut: as Qt writes it ("Ctrl+Shift+Z"), None for none. Ctrl is the Command key on a Mac.
        enabled_when: whether it can be carried out in a context.
        also: other words by which the palette finds it.
    """

    id: str
    title: str
    shortcut: str | None = None
    enabled_when: Callable[[Context], bool] = always
    also: str = ""

    @property
    def action(self) -> str:
        """Name under which the application keeps what to do: the id."""
        return self.id

    @property
    def menu(self) -> str:
        """The menu it stands in."""
        return self.id.partition(".")[0]
