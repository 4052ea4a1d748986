"""The header: the menu, the document's title and whether it is kept, and the page's main actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from studio.ui.commands import tooltip
from studio.ui.icons import IconTint, icon_button
from studio.ui.widgets import caption, dim

HEIGHT = 48


class Header(QFrame):
    """Top of the window. Shows a title and a saved-state; its buttons are commands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setProperty("surface", "panel")
        self.setFixedHeight(HEIGHT)
        self.menu_button = QToolButton()
        self.menu_button.setProperty("role", "wordmark")
        self.menu_button.setText("Moodreel")
        self.menu_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        icon_button(self.menu_button, "menu", self.tr("Menu (Alt+M)"), "text", 18)
        self.menu_button.setShortcut("Alt+M")
        self.menu = QMenu(self.menu_button)
        self.menu_button.setMenu(self.menu)
        self.document = dim("")
        self.saved = caption("")
        self.palette_button = QPushButton(self.tr("Commands"))
        self.palette_button.setProperty("role", "quiet")
        self._search = IconTint(self.palette_button, "search", "dim", 16)
        self._palette: QAction | None = None
        self.palette_button.hide()
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 16, 0)
        self._row.setSpacing(8)
        for widget in (self.menu_button, self.document, self.saved):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.palette_button)

    def set_document(self, title: str, saved: str = "") -> None:
        """Show the document's title and what has become of its changes ("all changes kept")."""
        self.document.setText(title)
        self.saved.setText(saved)

    def show_document(self, shown: bool) -> None:
        """Whether the page that is shown is about the document."""
        self.document.setVisible(shown)
        self.saved.setVisible(shown)

    def set_actions(self, actions: Sequence[QAction], primary: QAction | None = None) -> None:
        """Show these actions as buttons; `primary` (one of them) stands out."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for action in actions:
            button = QPushButton(action.text().rstrip("…"))
            button.setProperty("role", "primary" if action is primary else "")
            button.setToolTip(tooltip(action))
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            self._row.addWidget(button)
            self._buttons.append(button)

    def set_palette_action(self, action: QAction) -> None:
        """Show a button for the palette."""
        if self._palette is not None:
            self.palette_button.clicked.disconnect(self._palette.trigger)
        self._palette = action
        self.palette_button.setToolTip(tooltip(action))
        self.palette_button.clicked.connect(action.trigger)
        self.palette_button.show()

    @property
    def buttons(self) -> list[QPushButton]:
        """The page's action buttons, from left to right."""
        return list(self._buttons)
