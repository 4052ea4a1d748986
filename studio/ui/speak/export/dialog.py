"""Asking where and how to export."""

from __future__ import annotations

from pathlib import Path

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

from .choice import ExportChoice, problem


class ExportDialog(QDialog):
    """Shows a choice; says what keeps it from being exported while it is made.

    Args:
        choice: to begin with (the last one, say).
        lines: how many lines there are to export.
        missing: how many there are beside these that were not spoken yet.

    Signals:
        exportChosen (ExportChoice): it was accepted and can be written.
    """

    exportChosen = Signal(object)

    def __init__(self, choice: ExportChoice, lines: int, parent: QWidget | None = None, missing: int = 0) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(520)
        self.name = QLineEdit(choice.name)
        self.folder = QLineEdit(str(choice.folder))
        browse = QPushButton(self.tr("Choose…"))
        browse.setAccessibleName(self.tr("Choose a folder"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        self.form = _combo(
            [
                (self.tr("WAV, as it is"), "wav"),
                (self.tr("FLAC, as it is but smaller"), "flac"),
                (self.tr("OGG (Opus), small"), "ogg"),
                (self.tr("MP3, small, plays anywhere"), "mp3"),
            ],
            choice.form,
        )
        self.split = _combo(
            [(self.tr("One file"), False), (self.tr("One file per line ({n})").format(n=lines), True)], choice.split
        )
        self.subtitles = _combo([(self.tr("None"), "none"), ("SRT", "srt"), ("WebVTT", "vtt")], choice.subtitles)
        self.by = _combo([(self.tr("by sentence"), "sentence"), (self.tr("by word"), "word")], choice.by)
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
        self.missing = QLabel(
            self.tr("{n} lines have not been spoken yet and are left out. Play them first to have them in it.").format(
                n=missing
            )
        )
        self.missing.setProperty("role", "dim")
        self.missing.setWordWrap(True)
        self.missing.setVisible(missing > 0)
        rows = QFormLayout()
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(10)
        rows.addRow(self.tr("Name"), self.name)
        rows.addRow(self.tr("Folder"), _side_by_side(self.folder, browse))
        rows.addRow(self.tr("Format"), self.form)
        rows.addRow(self.tr("Files"), self.split)
        rows.addRow(self.tr("Subtitles"), _side_by_side(self.subtitles, self.by))
        rows.addRow("", self.overwrite)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(rows)
        layout.addWidget(self.missing)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        for field in (self.name, self.folder):
            field.textChanged.connect(self._validate)
        for combo in (self.form, self.split, self.subtitles, self.by):
            combo.currentIndexChanged.connect(self._validate)
        self.overwrite.toggled.connect(self._validate)
        self.name.selectAll()
        self._validate()

    def choice(self) -> ExportChoice:
        """What is chosen now."""
        return ExportChoice(
            folder=Path(self.folder.text()).expanduser(),
            name=self.name.text(),
            form=self.form.currentData(),
            subtitles=self.subtitles.currentData(),
            by=self.by.currentData(),
            split=self.split.currentData(),
            overwrite=self.overwrite.isChecked(),
        )

    def accept(self) -> None:
        """Hand the choice on, if it can be written."""
        if self._validate():
            self.exportChosen.emit(self.choice())
            super().accept()

    def _validate(self, *_: object) -> bool:
        choice = self.choice()
        what = problem(choice, self._lines)
        files = choice.files(self._lines)
        more = self.tr(" and {n} more").format(n=len(files) - 1) if len(files) > 1 else ""
        self.problem.setText(what or self.tr("Writes {file}{more}").format(file=files[0].name, more=more))
        self.problem.setStyleSheet(f"color: {theme().tokens.bad if what else theme().tokens.dim};")
        self._export.setEnabled(not what)
        self.by.setEnabled(choice.subtitles != "none")
        return not what

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), self.folder.text())
        if folder:
            self.folder.setText(folder)


def _combo(entries: list[tuple[str, object]], chosen: object) -> QComboBox:
    combo = QComboBox()
    for text, value in entries:
        combo.addItem(text, value)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
    return combo


def _side_by_side(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for widget in widgets:
        layout.addWidget(widget, 0 if isinstance(widget, QPushButton) else 1)
    return row
