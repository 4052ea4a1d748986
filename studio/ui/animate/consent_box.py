"""Asking, once for each portrait, who it shows and by what right that face is made to speak."""

from __future__ import annotations

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from studio.core.animate import Consent
from studio.ui.widgets import caption, dim


class ConsentBox(QFrame):
    """A card that stands below a portrait until it is answered.

    Attributes:
        who: a name.
        choices: a button for each of `PERMISSIONS`, by its name.
        keep: keeps the note.

    Signals:
        answered (Consent): the user answered.
    """

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.setAccessibleName(self.tr("Who is in this picture?"))
        heading = QLabel(self.tr("Who is in this picture?"))
        heading.setProperty("role", "strong")
        why = dim(self.tr("A face that speaks can do harm. Your answer is kept with the portrait, on this computer."))
        why.setWordWrap(True)
        self.who = QLineEdit()
        self.who.setPlaceholderText(self.tr("Name"))
        self.who.setAccessibleName(self.tr("Name of the person"))
        self.choices = {
            "myself": QRadioButton(self.tr("It is me")),
            "agreed": QRadioButton(self.tr("They agreed to it")),
            "free": QRadioButton(self.tr("The picture may be used freely")),
            "invented": QRadioButton(self.tr("Nobody real: drawn or made up")),
        }
        self._group = QButtonGroup(self)
        self.keep = QPushButton(self.tr("Keep this note"))
        self.keep.setProperty("role", "primary")
        self._needed = caption("")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(why)
        column.addWidget(self.who)
        for choice in self.choices.values():
            self._group.addButton(choice)
            column.addWidget(choice)
            choice.toggled.connect(lambda _: self._validate())
        row = QHBoxLayout()
        row.addWidget(self._needed, 1)
        row.addWidget(self.keep)
        column.addLayout(row)
        self.who.textChanged.connect(lambda _: self._validate())
        self.who.returnPressed.connect(self.keep.click)
        self.keep.clicked.connect(self._answer)
        self.hide()
        self._validate()

    @property
    def permission(self) -> str | None:
        """What is chosen."""
        return next((name for name, button in self.choices.items() if button.isChecked()), None)

    def ask(self) -> None:
        """Show an empty card."""
        self.who.clear()
        self._group.setExclusive(False)
        for choice in self.choices.values():
            choice.setChecked(False)
        self._group.setExclusive(True)
        self.show()

    def _validate(self) -> None:
        chosen, named = self.permission, bool(self.who.text().strip())
        self.keep.setEnabled(chosen == "invented" or (chosen is not None and named))
        self._needed.setText(self.tr("A name is needed.") if chosen not in (None, "invented") and not named else "")

    def _answer(self) -> None:
        if (permission := self.permission) is not None:
            consent = Consent(who=self.who.text().strip(), permission=permission, noted=time.time())  # type: ignore[arg-type]
            self.hide()
            self.answered.emit(consent)
