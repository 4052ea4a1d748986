"""Asking where and as what a film is to be written."""

from __future__ import annotations

from dataclasses import dataclass
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

from studio.ui.speak import ExportChoice
from studio.ui.speak.export import problem
from studio.ui.theme import theme

FORMS = ("mp4", "webm", "gif", "png", "json", "csv")
"""Video, video, preview, a folder of pictures without background, motion, motion."""


@dataclass(frozen=True)
class FilmChoice(ExportChoice):
    """Where and as what; `form` is one of `FORMS`."""

    form: str = "mp4"  # type: ignore[assignment]

    @property
    def path(self) -> Path:
        """The file, or the folder for pictures."""
        return self.folder / (self.name if self.form == "png" else f"{self.name}.{self.form}")

    def files(self, lines: int) -> list[Path]:
        """What it would write."""
        return [self.path]


class FilmExportDialog(QDialog):
    """Shows a choice; says what keeps it from being exported while it is made.

    Signals:
        exportChosen (FilmChoice): it was accepted and can be written.
    """

    exportChosen = Signal(object)

    def __init__(self, choice: FilmChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(520)
        self.name = QLineEdit(choice.name)
        self.folder = QLineEdit(str(choice.folder))
        browse = QPushButton(self.tr("Choose…"))
        browse.setAccessibleName(self.tr("Choose a folder"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        self.form = QComboBox()
        for words, form in (
            (self.tr("MP4 video, plays anywhere"), "mp4"),
            (self.tr("WebM video, for the web"), "webm"),
            (self.tr("GIF preview: small, silent, the first 12 s"), "gif"),
            (self.tr("PNG pictures without background, in a folder"), "png"),
            (self.tr("Motion as JSON: Moodreel reads it back"), "json"),
            (self.tr("Motion as CSV: for Blender, Unreal, Unity"), "csv"),
        ):
            self.form.addItem(words, form)
        self.form.setCurrentIndex(max(self.form.findData(choice.form), 0))
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
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.folder, 1)
        where.addWidget(browse)
        rows = QFormLayout()
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(10)
        rows.addRow(self.tr("Name"), self.name)
        rows.addRow(self.tr("Folder"), where)
        rows.addRow(self.tr("Format"), self.form)
        rows.addRow("", self.overwrite)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(rows)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        for field in (self.name, self.folder):
            field.textChanged.connect(self._validate)
        self.form.currentIndexChanged.connect(self._validate)
        self.overwrite.toggled.connect(self._validate)
        self.name.selectAll()
        self._validate()

    def choice(self) -> FilmChoice:
        """What is chosen now."""
        return FilmChoice(
            folder=Path(self.folder.text()).expanduser(),
            name=self.name.text(),
            form=self.form.currentData(),
            overwrite=self.overwrite.isChecked(),
        )

    def accept(self) -> None:
        """Hand the choice on, if it can be written."""
        if self._validate():
            self.exportChosen.emit(self.choice())
            super().accept()

    def _validate(self, *_: object) -> bool:
        choice = self.choice()
        what = problem(choice, 1)
        self.problem.setText(what or self.tr("Writes {file}{more}").format(file=choice.path.name, more=""))
        self.problem.setStyleSheet(f"color: {theme().tokens.bad if what else theme().tokens.dim};")
        self._export.setEnabled(not what)
        return not what

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), self.folder.text())
        if folder:
            self.folder.setText(folder)
