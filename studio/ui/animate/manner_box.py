"""How the face moves and how it is filmed: sliders and choices."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from studio.core.animate import AnimateProject
from studio.ui.widgets import section

_SCALE = 20  # steps a unit: 0.05 each


class MannerBox(QWidget):
    """The lower left of the workspace.

    Attributes:
        expression, head: sliders from 0 to 1.5.
        blink, camera: whether the eyes blink, and hold the camera.
        framing, side, fps: how it is filmed; `side` is the longer one, in pixels.

    Signals:
        edited (str, object): a field of `AnimateProject` and its new value, after each step.
        editingFinished (): a slider was let go, or something was chosen.
    """

    edited = Signal(str, object)
    editingFinished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.expression = self._slider(
            0, "expression", self.tr("Expression"), self.tr("How much the face shows beside speech: brows, eyes, smile")
        )
        self.head = self._slider(1, "head_motion", self.tr("Head"), self.tr("How far the head turns and nods"))
        self.blink = self._check("blink", self.tr("Blink"), self.tr("Whether the eyes blink"))
        self.camera = self._check(
            "look_at_camera", self.tr("Look at you"), self.tr("Keep looking into the camera while the head turns")
        )
        self.framing = self._combo(
            "framing",
            self.tr("Framing"),
            self.tr("How much of the picture is in the film"),
            [(self.tr("Square"), "square"), (self.tr("Picture"), "picture")],
        )
        self.side = self._combo(
            "size",
            self.tr("Size"),
            self.tr("Longer side of the film in pixels; smaller is made faster"),
            [("384", 384), ("512", 512), ("768", 768), ("1080", 1080), (self.tr("as it is"), None)],
        )
        self.fps = self._combo("fps", self.tr("Frames"), self.tr("Frames a second"), [("25/s", 25), ("30/s", 30)])
        self._lay_out()

    def _lay_out(self) -> None:
        checks, combos = QHBoxLayout(), QHBoxLayout()
        checks.setSpacing(16)
        checks.addWidget(self.blink)
        checks.addWidget(self.camera)
        checks.addStretch(1)
        combos.setSpacing(6)
        for combo, share in ((self.framing, 5), (self.side, 5), (self.fps, 4)):
            combos.addWidget(combo, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(section(self.tr("Manner")))
        column.addLayout(self._grid)
        column.addLayout(checks)
        column.addLayout(combos)

    def show_project(self, project: AnimateProject) -> None:
        """Show what is asked for; emits nothing."""
        self._showing = True
        self.expression.setValue(round(project.expression * _SCALE))
        self.head.setValue(round(project.head_motion * _SCALE))
        self.blink.setChecked(project.blink)
        self.camera.setChecked(project.look_at_camera)
        for combo, value in ((self.framing, project.framing), (self.side, project.size), (self.fps, project.fps)):
            combo.setCurrentIndex(combo.findData(value))
        self._showing = False

    def _slider(self, row: int, field: str, words: str, tip: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, round(1.5 * _SCALE))
        slider.setPageStep(2)
        slider.setAccessibleName(words)
        slider.setToolTip(tip)
        told = QLabel("1.00")
        told.setProperty("role", "dim")
        told.setFixedWidth(32)
        told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name = QLabel(words)
        name.setBuddy(slider)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(slider, row, 1)
        self._grid.addWidget(told, row, 2)
        slider.valueChanged.connect(lambda value: told.setText(f"{value / _SCALE:.2f}"))
        slider.valueChanged.connect(lambda value: self._edit(field, value / _SCALE))
        slider.sliderReleased.connect(self.editingFinished)
        slider.actionTriggered.connect(lambda _: None if slider.isSliderDown() else self.editingFinished.emit())
        return slider

    def _check(self, field: str, words: str, tip: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setToolTip(tip)
        box.toggled.connect(lambda on: self._choose(field, on))
        return box

    def _combo(self, field: str, name: str, tip: str, entries: list[tuple[str, Any]]) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setToolTip(tip)
        combo.setStyleSheet("QComboBox { padding: 5px 4px 5px 8px; }")
        combo.setMinimumContentsLength(3)
        for words, value in entries:
            combo.addItem(words, value)
        combo.currentIndexChanged.connect(lambda index: self._choose(field, combo.itemData(index)))
        return combo

    def _choose(self, field: str, value: object) -> None:
        self._edit(field, value)
        if not self._showing:
            self.editingFinished.emit()

    def _edit(self, field: str, value: object) -> None:
        if not self._showing:
            self.edited.emit(field, value)
