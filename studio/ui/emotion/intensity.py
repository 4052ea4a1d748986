"""How strong the emotion is: a slider in its colour and the number."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from generators.emotion import NEUTRAL, Category, EmotionState
from studio.ui.theme import tokens

from .edits import with_intensity

_R = 7.0


class EmotionSlider(QSlider):
    """A horizontal slider whose filled part has an emotion's colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._category: Category = "neutral"
        self.setRange(0, 100)
        self.setSingleStep(5)
        self.setPageStep(10)

    def set_category(self, category: Category) -> None:
        """Take the colour of an emotion."""
        self._category = category
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the handle."""
        return QSize(120, 24)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump to where the user clicks."""
        if event.button() == Qt.MouseButton.LeftButton:
            at = (event.position().x() - _R) / max(1.0, self.width() - 2 * _R)
            self.setSliderDown(True)
            self.setSliderPosition(round(min(1.0, max(0.0, at)) * self.maximum()))
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            at = (event.position().x() - _R) / max(1.0, self.width() - 2 * _R)
            self.setSliderPosition(round(min(1.0, max(0.0, at)) * self.maximum()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setSliderDown(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Groove, filled part, handle; a ring with the focus."""
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        room = self.width() - 2 * _R
        x = _R + room * self.sliderPosition() / max(1, self.maximum())
        painter.setBrush(QColor(t.line))
        painter.drawRoundedRect(QRectF(_R, middle - 2, room, 4), 2, 2)
        painter.setBrush(QColor(t.emotion(self._category)))
        painter.drawRoundedRect(QRectF(_R, middle - 2, x - _R, 4), 2, 2)
        painter.setBrush(QColor("#ffffff" if self.isEnabled() else t.faint))
        painter.setPen(QPen(QColor(t.strong if self.hasFocus() else t.faint), 2 if self.hasFocus() else 1))
        painter.drawEllipse(QPointF(x, middle), _R - 0.5, _R - 0.5)


class IntensityRow(QWidget):
    """Intensity slider with its name and number. Shows a state; emits what the user makes of it.

    Signals:
        stateEdited (EmotionState): after each step.
        editingFinished (): the slider was let go of.
    """

    stateEdited = Signal(object)
    editingFinished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = NEUTRAL
        name = QLabel(self.tr("&Intensity"))
        name.setProperty("role", "dim")
        self.slider = EmotionSlider()
        self.slider.setAccessibleName(self.tr("Intensity"))
        name.setBuddy(self.slider)
        self.number = QLabel("0.00")
        self.number.setProperty("role", "dim")
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.number.setFixedWidth(32)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(name)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        self.slider.valueChanged.connect(self._moved)
        self.slider.sliderReleased.connect(self.editingFinished)
        self.set_state(NEUTRAL)

    def set_state(self, state: EmotionState) -> None:
        """Show another intensity; emits nothing."""
        self._state = state
        self.slider.blockSignals(True)
        self.slider.setValue(round(state.intensity * 100))
        self.slider.blockSignals(False)
        self.slider.set_category(state.dominant)
        self.number.setText(f"{state.intensity:.2f}")
        felt = bool(state.weights)
        self.setEnabled(felt)
        self.setToolTip(
            self.tr("How strong the emotion is. Wheel on the pad, or + and −, change it too.")
            if felt
            else self.tr("Neutral has no intensity. Choose an emotion first.")
        )

    def _moved(self, value: int) -> None:
        state = with_intensity(self._state, value / 100)
        if state != self._state:
            self.set_state(state)
            self.stateEdited.emit(state)
            if not self.slider.isSliderDown():
                self.editingFinished.emit()
