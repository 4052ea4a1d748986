"""A message where something happened: what is wrong, what to do, and details to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from studio.ui.icons import icon_button


class Note(QFrame):
    """An error (or a hint) in place. Hidden until it has something to say.

    Signals:
        closed (): the user put it away.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = ""
        self.setProperty("surface", "note")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
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
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, message: str, details: str = "") -> None:
        """Show a message; `details` (a traceback, say) can be copied, not read here."""
        self._details = details
        self.text.setText(message)
        self.setAccessibleName(message)
        self.copy.setVisible(bool(details))
        self.show()

    def clear(self) -> None:
        """Put the message away."""
        self._details = ""
        self.hide()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.text.text()}\n\n{self._details}")
