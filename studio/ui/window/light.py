"""The engine's state as a light; its shape tells as much as its colour."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studio.ui.theme import tokens

LightState = Literal["off", "warming", "ready", "working", "failed"]


class StateLight(QWidget):
    """Off: a ring. Warming: half a disc. Ready: a disc. Working: a disc in a ring. Failed: a disc with a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: LightState = "off"
        self.setFixedSize(14, 14)

    @property
    def state(self) -> LightState:
        """The state shown."""
        return self._state

    def set_state(self, state: LightState) -> None:
        """Show a state."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        """Small."""
        return QSize(14, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One mark."""
        t = tokens()
        colour = QColor({"off": t.faint, "warming": t.warn, "failed": t.bad}.get(self._state, t.ok))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        box = QRectF(middle.x() - 4.5, middle.y() - 4.5, 9, 9)
        painter.setPen(QPen(colour, 1.5))
        if self._state in ("off", "warming"):
            painter.drawEllipse(box)
            if self._state == "warming":
                painter.setBrush(colour)
                painter.drawPie(box, 90 * 16, 180 * 16)
            return
        painter.setBrush(colour)
        if self._state == "working":
            painter.drawEllipse(middle, 2.5, 2.5)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(-1, -1, 1, 1))
            return
        painter.drawEllipse(box)
        if self._state == "failed":
            painter.setPen(QPen(QColor(t.panel), 1.8))
            painter.drawLine(QPointF(middle.x() - 2.2, middle.y()), QPointF(middle.x() + 2.2, middle.y()))
