"""Editing pronunciations: a word, and how it is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from generators.contract import BadInput
from studio.ui.icons import IconTint
from studio.ui.theme import theme

Check = Callable[[Mapping[str, str]], None]
"""Raises `BadInput` for an entry that cannot be used (`generators.speech.text.check_dictionary`, handed in)."""


class DictionaryDialog(QDialog):
    """Shows a dictionary; an entry that cannot be used says what to do and keeps what was typed.

    Args:
        entries: word -> respelling (my-SHELL) or /phonemes/.
        check: see `Check`.

    Signals:
        previewRequested (str, str): word and pronunciation to be heard.
        dictionaryChosen (object): the new dictionary, to be kept. The dialog waits for `kept` or `refuse`.
    """

    previewRequested = Signal(str, str)
    dictionaryChosen = Signal(object)

    def __init__(self, entries: Mapping[str, str], check: Check, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check = check
        self.setWindowTitle(self.tr("Pronunciations"))
        said = QLabel(
            self.tr("Write a word and how it is said: syllables with the stressed one in capitals (my-SHELL),")
            + " "
            + self.tr("or phonemes between slashes (/mɪʃˈɛl/).")
        )
        said.setWordWrap(True)
        said.setProperty("role", "dim")
        self.table = QTableWidget(0, 2)
        self.table.setHorizontalHeaderLabels([self.tr("Word"), self.tr("Said as")])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(36)
        self.table.setShowGrid(False)
        self.table.setStyleSheet("QTableWidget::item { padding: 4px 8px; }")
        self.table.setAlternatingRowColors(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAccessibleName(self.tr("Pronunciations"))
        self.table.setTabKeyNavigation(False)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self._add = self._button("plus", self.tr("Add a word"), self.add_row)
        self._remove = self._button("trash", self.tr("Remove"), self.remove_rows)
        self._preview = self._button("speaker", self.tr("Hear it"), self._hear)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setProperty("role", "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        tools = QHBoxLayout()
        for button in (self._add, self._remove, self._preview):
            button.setAutoDefault(False)
            tools.addWidget(button)
        tools.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(said)
        layout.addWidget(self.table, 1)
        layout.addLayout(tools)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        for word in sorted(entries, key=str.casefold):
            self._append(word, entries[word])
        self.table.itemChanged.connect(self._validate)
        self.table.itemSelectionChanged.connect(self._validate)
        self._validate()

    def sizeHint(self) -> QSize:
        """A dozen words."""
        return QSize(560, 520)

    def entries(self) -> dict[str, str]:
        """What is in the table; rows without both are left out."""
        pairs = [(self._text(row, 0), self._text(row, 1)) for row in range(self.table.rowCount())]
        return {word: said for word, said in pairs if word and said}

    def add_row(self) -> None:
        """A new row, to be typed in."""
        row = self._append("", "")
        self.table.setCurrentCell(row, 0)
        item = self.table.item(row, 0)
        if item is not None:
            self.table.editItem(item)

    def remove_rows(self) -> None:
        """Take the chosen rows away."""
        for row in sorted({index.row() for index in self.table.selectedIndexes()}, reverse=True):
            self.table.removeRow(row)
        self._validate()

    def accept(self) -> None:
        """Hand the dictionary on, if all of it can be used."""
        if self._validate():
            self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(False)
            self.problem.setStyleSheet(f"color: {theme().tokens.dim};")
            self.problem.setText(self.tr("Checking…"))
            self.problem.show()
            self.dictionaryChosen.emit(self.entries())

    def kept(self) -> None:
        """The dictionary was kept: the dialog is done."""
        super().accept()

    def refuse(self, message: str) -> None:
        """An entry cannot be used; what was typed stays."""
        self._say(message)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(True)

    def _button(self, name: str, text: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        IconTint(button, name, size=14)
        button.clicked.connect(then)
        return button

    def _append(self, word: str, said: str) -> int:
        row = self.table.rowCount()
        self.table.blockSignals(True)
        self.table.insertRow(row)
        for column, text in enumerate((word, said)):
            self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.blockSignals(False)
        return row

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _validate(self, *_: object) -> bool:
        """Mark the first row that cannot be used and say why; whether there is none."""
        problem, bad = "", -1
        seen: set[str] = set()
        for row in range(self.table.rowCount()):
            word, said = self._text(row, 0), self._text(row, 1)
            problem = self._problem(word, said, seen)
            seen.add(word.casefold())
            if problem:
                bad = row
                break
        self._say(problem)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not problem)
        rows = {index.row() for index in self.table.selectedIndexes()}
        self._remove.setEnabled(bool(rows))
        whole = len(rows) == 1 and all(self._text(min(rows), column) for column in (0, 1))
        self._preview.setEnabled(whole and bad not in rows)
        return not problem

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setStyleSheet(f"color: {theme().tokens.bad};")
        self.problem.setVisible(bool(problem))

    def _problem(self, word: str, said: str, seen: set[str]) -> str:
        if not word and not said:
            return ""
        if not said:
            return self.tr("Say how '{word}' is said, or remove it.").format(word=word)
        if word.casefold() in seen:
            return self.tr("'{word}' stands here twice. Remove one of them.").format(word=word)
        try:
            self._check({word: said})
        except BadInput as error:
            return str(error)
        return ""

    def _hear(self) -> None:
        row = self.table.currentRow()
        if row >= 0:
            self.previewRequested.emit(self._text(row, 0), self._text(row, 1))
