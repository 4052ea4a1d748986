"""Commands as Qt actions: one action each, for menus, shortcuts, buttons and the palette alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from studio.core.commands import Command, Context

from .command import command_title, menu_title, menus


class CommandActions(QObject):
    """The actions of a window, made from a list of commands.

    Args:
        window: gets the actions, so that their shortcuts work in it.
        commands: the list.
        dispatch: called with a command's `action`.
        context: what `enabled_when` is asked with.

    Signals:
        done (str): id of a command that was carried out.
    """

    done = Signal(str)

    def __init__(
        self,
        window: QWidget,
        commands: Sequence[Command],
        dispatch: Callable[[str], Any],
        context: Callable[[], Context] = Context,
    ) -> None:
        super().__init__(window)
        self._dispatch = dispatch
        self._context = context
        self.commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        for command in commands:
            self._add(window, command)
        self.refresh()

    def _add(self, window: QWidget, command: Command) -> None:
        action = QAction(command_title(command), self)
        action.setObjectName(command.id)
        if command.shortcut:
            action.setShortcut(QKeySequence(command.shortcut))
        action.setToolTip(tooltip(action))
        action.triggered.connect(lambda: self.carry_out(command.id))
        window.addAction(action)
        self.commands[command.id] = command
        self._actions[command.id] = action

    def dispose(self) -> None:
        """Take the actions out of the window; their shortcuts are free at once."""
        for action in self._actions.values():
            action.setShortcut(QKeySequence())
        self.deleteLater()

    def action(self, name: str) -> QAction:
        """The action of a command's id.

        Raises:
            KeyError: there is no such command.
        """
        return self._actions[name]

    def __contains__(self, name: str) -> bool:
        return name in self._actions

    def carry_out(self, name: str) -> None:
        """Do what a command says, if it can be done now."""
        command = self.commands[name]
        if not command.enabled_when(self._context()):
            return
        self._dispatch(command.action)
        self.refresh()
        self.done.emit(name)

    def refresh(self) -> None:
        """Ask every command anew whether it can be done; to be called when the context changed."""
        context = self._context()
        for name, command in self.commands.items():
            self._actions[name].setEnabled(bool(command.enabled_when(context)))

    def fill(self, menu: QMenu) -> None:
        """Put every command into a menu, one submenu per group."""
        for name, group in menus(self.commands.values()).items():
            part = menu.addMenu(menu_title(name))
            part.addActions([self._actions[command.id] for command in group])


def tooltip(action: QAction) -> str:
    """An action's words and its shortcut: "Export (Ctrl+E)"."""
    words = action.text().replace("&", "").rstrip("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words} ({keys})" if keys else words
