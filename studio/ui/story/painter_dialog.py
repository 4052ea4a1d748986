"""Choosing who paints: Moodreel, or a large model in a folder of the user's, and how it may do that."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from studio.core.story import Painter
from studio.ui.export.dialog import combo, side_by_side
from studio.ui.theme import theme
from studio.ui.widgets import caption

from .reference_row import ReferenceRow

_INDENT = 26  # pixels: what belongs to a choice stands below its words


class PainterDialog(QDialog):
    """Shows a painter; a folder that is no model says why, and what to do.

    Args:
        painter: who paints now; None for Moodreel.
        last: the folder that was used last, offered where there is none; may be empty.

    Attributes:
        own, large: the two choices.
        model, memory, dtype, device, reference: fields of the large one.
        said: what is known of the folder.

    Signals:
        modelAsked (str): a folder is to be looked at; the dialog waits for `found` or `refuse`.
        painterChosen (object): a Painter, or None for Moodreel.
    """

    modelAsked = Signal(str)
    painterChosen = Signal(object)

    def __init__(self, painter: Painter | None, last: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Mapping[str, Any] | None = None
        self._asked = ""
        self._then_accept = False
        self.setWindowTitle(self.tr("Who paints"))
        self.setMinimumWidth(600)
        self.own = QRadioButton("Moodreel")
        self.large = QRadioButton(self.tr("A large model of mine"))
        self.model = QLineEdit(painter.model if painter is not None else last)
        self.model.setPlaceholderText(self.tr("A folder with an SDXL or FLUX.2-klein model"))
        self.model.setAccessibleName(self.tr("Folder of the model"))
        self._browse = QPushButton(self.tr("Choose…"))
        self._browse.setAccessibleName(self.tr("Choose the model's folder"))
        self._browse.setAutoDefault(False)
        self.said = caption("")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setMinimumHeight(34)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        shown = painter or Painter(model="-")
        self.memory = combo(self._memories(), shown.memory)
        self.memory.setAccessibleName(self.tr("Memory"))
        self.dtype = combo(self._dtypes(), shown.dtype)
        self.dtype.setAccessibleName(self.tr("Numbers"))
        self.device = combo([(self.tr("The fastest there is"), "auto"), (self.tr("Processor"), "cpu")], shown.device)
        self.device.setAccessibleName(self.tr("Runs on"))
        self.reference = ReferenceRow(shown.reference)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._use = self.buttons.addButton(self.tr("Use it"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._use.setProperty("role", "primary")
        self._lay_out()
        self._wire()
        (self.own if painter is None else self.large).setChecked(True)
        self._refresh()

    def _memories(self) -> list[tuple[str, object]]:
        return [
            (self.tr("As much as fits"), "auto"),
            (self.tr("Less: one part of the model at a time"), "parts"),
            (self.tr("Least: a few layers at a time, slow"), "layers"),
        ]

    def _dtypes(self) -> list[tuple[str, object]]:
        return [
            (self.tr("What suits the device"), "auto"),
            (self.tr("32 bit: twice the memory"), "fp32"),
            (self.tr("16 bit (bf16)"), "bf16"),
            (self.tr("16 bit (fp16)"), "fp16"),
            (self.tr("8 bit: half the memory, pictures differ slightly"), "fp8"),
        ]

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setContentsMargins(_INDENT, 0, 0, 0)
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(10)
        rows.addRow(self.tr("Folder"), side_by_side(self.model, self._browse))
        rows.addRow("", self.said)
        rows.addRow(self.tr("Memory"), self.memory)
        rows.addRow(self.tr("Numbers"), self.dtype)
        rows.addRow(self.tr("Runs on"), self.device)
        rows.addRow(self.tr("Character"), self.reference)
        self._rows = QWidget()
        self._rows.setLayout(rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(6)
        layout.addWidget(self.own)
        layout.addWidget(_below(self.tr("Draws picture-book pages at once. Nothing else is needed.")))
        layout.addSpacing(10)
        layout.addWidget(self.large)
        told = self.tr("Paints the same cards, on this computer. Moodreel brings no such model and downloads none:")
        layout.addWidget(
            _below(told + " " + self.tr("“Painting a story with a large model” in Help says how to get one."))
        )
        layout.addSpacing(6)
        layout.addWidget(self._rows)
        layout.addSpacing(10)
        layout.addWidget(self.buttons)

    def _wire(self) -> None:
        self.large.toggled.connect(self._refresh)
        self.model.textChanged.connect(self._retyped)
        self.model.editingFinished.connect(self._look)
        self._browse.clicked.connect(self._choose_folder)
        self.device.currentIndexChanged.connect(lambda _: self._refresh())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # --- what is known of the folder

    def look(self) -> None:
        """Have the folder looked at, if a large model is chosen and there is one."""
        if self.large.isChecked():
            self._look()

    def found(self, model: str, what: Mapping[str, Any]) -> None:
        """A folder holds a model: `told`, and `device` it would paint on."""
        if model != self._asked or model != self._named:
            return
        self._known = what
        words = str(what["told"])
        if what["device"] == "cpu":
            words += "\n" + self.tr("There is no graphics card here that it could use: expect minutes for a picture.")
        self._say(words)
        self._refresh()
        if self._then_accept:
            self.accept()

    def refuse(self, model: str, why: str) -> None:
        """It holds none, or none that can paint here."""
        if model == self._asked:
            self._then_accept = False
            self._asked = ""
            self._say(why, bad=True)
            self._refresh()

    @property
    def _named(self) -> str:
        return self.model.text().strip()

    def _retyped(self) -> None:
        self._known, self._asked, self._then_accept = None, "", False
        self._say("")
        self._refresh()

    def _look(self) -> None:
        model = self._named
        if model and model != self._asked and self._known is None:
            self._asked = model
            self._say(self.tr("Looking at the folder…"))
            self.modelAsked.emit(model)

    def _say(self, words: str, *, bad: bool = False) -> None:
        self.said.setText(words)
        self.said.setStyleSheet(f"color: {theme().tokens.bad};" if bad else "")

    # --- choosing

    def painter(self) -> Painter | None:
        """What is chosen now."""
        if self.own.isChecked():
            return None
        memory = self.memory.currentData() if self.memory.isEnabled() else "auto"
        return Painter(
            model=self._named,
            memory=memory,
            dtype=self.dtype.currentData(),
            device=self.device.currentData(),
            reference=self.reference.path,
        )

    def accept(self) -> None:
        """Hand the choice on; a folder that nobody looked at yet is looked at first."""
        if self.large.isChecked() and self._known is None:
            self._then_accept = True
            self._look()
            return
        self.painterChosen.emit(self.painter())
        super().accept()

    def _refresh(self) -> None:
        large = self.large.isChecked()
        self._rows.setEnabled(large)
        self._use.setEnabled(not large or bool(self._named))
        processor = self.device.currentData() == "cpu" or (self._known or {}).get("device") == "cpu"
        self.memory.setEnabled(not processor)
        self.memory.setToolTip(self.tr("Only a graphics card has memory of its own to save.") if processor else "")

    def _choose_folder(self) -> None:
        there = self._named if Path(self._named).is_dir() else str(Path.home())
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose the model's folder"), there)
        if folder:
            self.model.setText(folder)
            self._look()


def _below(words: str) -> QLabel:
    """What a choice means, below its words."""
    label = caption(words)
    label.setWordWrap(True)
    label.setContentsMargins(_INDENT, 0, 0, 0)
    return label
