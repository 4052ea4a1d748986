"""The help commands of a window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from studio.ui.window import MainWindow

from .about import AboutDialog
from .docs import DocsDialog, docs_folder
from .shortcuts import ShortcutsDialog


class HelpDesk(QObject):
    """Opens what explains the window.

    Args:
        window: over which it is opened.
        info: what the speech engine said of itself, None while it is not up.
    """

    def __init__(self, window: MainWindow, info: Callable[[], Mapping[str, Any] | None]) -> None:
        super().__init__(window)
        self._window, self._info = window, info

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does; documentation only where there is any."""
        handlers: dict[str, Callable[[], object]] = {"help.shortcuts": self.shortcuts, "help.about": self.about}
        folder = docs_folder()
        if folder is not None:
            handlers["help.docs"] = lambda: self._open(DocsDialog(folder, self._window))
        return handlers

    def shortcuts(self) -> QDialog:
        """The sheet of keys."""
        return self._open(ShortcutsDialog(self._window.actions_.commands.values(), self._window))

    def about(self) -> QDialog:
        """What Moodreel is made of."""
        return self._open(AboutDialog(self._info(), self._window))

    def _open(self, dialog: QDialog) -> QDialog:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog
