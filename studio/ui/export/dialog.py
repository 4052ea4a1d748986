"""Asking where and as what something is to be written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.ui.theme import theme

from .destination import Destination, problem


class ExportDialog(QDialog):
    """Shows a destination; says what keeps it from being written while it is chosen.

    A workspace's own dialog says which `forms` there are, adds rows with `add_rows` and tells with `choice` what they
    mean.

    Args:
        choice: to begin with (the last one, say).

    Signals:
        exportChosen (Destination): it was accepted and can be written.
    """

    exportChosen = Signal(object)

    def __init__(self, choice: Destination, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(520)
        self.name = QLineEdit(choice.name)
        self.folder = QLineEdit(str(choice.folder))
        browse = QPushButton(self.tr("Choose…"))
        browse.setAccessibleName(self.tr("Choose a folder"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        self.form = combo(self.forms(choice), choice.form)
        self.overwrite = QCheckBox(self.tr("Replace files that exist"))
        self.overwrite.setChecked(choice.overwrite)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.problem.setMinimumHeight(36)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export = self.buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._export.setProperty("role", "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._rows = QFormLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(10)
        self._rows.addRow(self.tr("Name"), self.name)
        self._rows.addRow(self.tr("Folder"), side_by_side(self.folder, browse))
        self._rows.addRow(self.tr("Format"), self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(self._rows)
        self.add_rows(self._rows, layout, choice)
        self._rows.addRow("", self.overwrite)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        for field in (self.name, self.folder):
            field.textChanged.connect(self.check)
        for each in self.findChildren(QComboBox):
            each.currentIndexChanged.connect(self.check)
        self.overwrite.toggled.connect(self.check)
        self.name.selectAll()
        self.check()

    def forms(self, choice: Destination) -> Sequence[tuple[str, str]]:
        """What can be written, in words, and its suffix."""
        return [(choice.form.upper(), choice.form)]

    def add_rows(self, rows: QFormLayout, below: QVBoxLayout, choice: Destination) -> None:
        """Put in what this workspace asks beside; nothing if it is not overridden."""

    def choice(self) -> Destination:
        """What is chosen now."""
        return Destination(**self.common())

    def common(self) -> dict[str, Any]:
        """What every choice has, by the names of `Destination`."""
        return {
            "folder": Path(self.folder.text()).expanduser(),
            "name": self.name.text(),
            "form": self.form.currentData(),
            "overwrite": self.overwrite.isChecked(),
        }

    def accept(self) -> None:
        """Hand the choice on, if it can be written."""
        if self.check():
            self.exportChosen.emit(self.choice())
            super().accept()

    def check(self, *_: object) -> bool:
        """Say what would be written or what is in the way; whether it can be written."""
        choice = self.choice()
        what, files = problem(choice), choice.files()
        more = self.tr(" and {n} more").format(n=len(files) - 1) if len(files) > 1 else ""
        self.problem.setText(what or self.tr("Writes {file}{more}").format(file=files[0].name, more=more))
        self.problem.setStyleSheet(f"color: {theme().tokens.bad if what else theme().tokens.dim};")
        self._export.setEnabled(not what)
        return not what

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), self.folder.text())
        if folder:
            self.folder.setText(folder)


def combo(entries: Sequence[tuple[str, object]], chosen: object) -> QComboBox:
    """A choice among values, each with its words."""
    box = QComboBox()
    for text, value in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    return box


def side_by_side(*widgets: QWidget) -> QWidget:
    """Fields in one row of a form; buttons take no more room than they need."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for widget in widgets:
        layout.addWidget(widget, 0 if isinstance(widget, QPushButton) else 1)
    return row
