"""A message where something happened: what is wrong or done, what to do, and details to copy."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from studio.ui.icons import icon_button


class Note(QFrame):
    """An error, or what was done, in place. Hidden until it has something to say.

    Attributes:
        text, act, copy, dismiss: its parts; `act` does what follows from the message ("Show in folder").

    Signals:
        closed (): the user put it away.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = ""
        self._follow: Callable[[], object] | None = None
        self.setProperty("surface", "note")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.act = QPushButton()
        self.act.setProperty("role", "quiet")
        self.act.clicked.connect(self._acted)
        self.act.hide()
        self.copy = QPushButton()
        self.copy.setProperty("role", "quiet")
        icon_button(self.copy, "copy", self.tr("Copy details"), "dim")
        self.copy.clicked.connect(self._copy)
        self.dismiss = QPushButton()
        self.dismiss.setProperty("role", "quiet")
        icon_button(self.dismiss, "close", self.tr("Close this message"), "dim")
        self.dismiss.clicked.connect(self.clear)
        self.dismiss.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 4, 6)
        row.setSpacing(0)
        row.addWidget(self.text, 1)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, message: str, details: str = "") -> None:
        """Show what went wrong; `details` (a traceback, say) can be copied, not read here."""
        self._details = details
        self._show(message, "note")

    def tell(self, message: str, follow: tuple[str, Callable[[], object]] | None = None) -> None:
        """Show what was done, calmly; `follow` is what can be done with it: words on a button, and what it does."""
        self._details = ""
        self._show(message, "told", follow)

    def _show(self, message: str, surface: str, follow: tuple[str, Callable[[], object]] | None = None) -> None:
        self.text.setText(message)
        self.setAccessibleName(message)
        self._follow = follow[1] if follow is not None else None
        self.act.setText(follow[0] if follow is not None else "")
        self.act.setVisible(follow is not None)
        self.copy.setVisible(bool(self._details))
        if self.property("surface") != surface:
            self.setProperty("surface", surface)
            self.style().polish(self)
        self.show()

    def _acted(self) -> None:
        if self._follow is not None:
            self._follow()

    def clear(self) -> None:
        """Put the message away."""
        self._details = ""
        self.hide()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.text.text()}\n\n{self._details}")
