"""A small picture of a reading's pitch, on the axes its neighbours share."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.speak.prosody import Reading
from studio.ui.theme import mix, theme

Axes = tuple[float, float, float]
"""Seconds across, Hz at the bottom, Hz at the top."""


def shared_axes(readings: list[Reading]) -> Axes:
    """Axes on which all of them fit."""
    f0 = np.concatenate([np.array([100.0, 200.0]) if not len(readings) else np.zeros(0), *(r.f0 for r in readings)])
    f0 = f0[np.isfinite(f0)]
    low, high = (float(f0.min()), float(f0.max())) if len(f0) else (100.0, 200.0)
    return max((r.duration for r in readings), default=1.0), low / 1.06, high * 1.06


class PitchSketch(QWidget):
    """Shows where a reading's pitch goes, how loud each phoneme is (as thickness), and where it is played."""

    def __init__(self, reading: Reading, axes: Axes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading, self._axes = reading, axes
        self._position: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(360, 56)

    def set_position(self, seconds: float | None) -> None:
        """Show where it is played; None where it is not."""
        self._position = seconds
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The curve over a bed as long as the reading."""
        painter, t = QPainter(self), theme().tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seconds, low, high = self._axes
        across, up = self.width() / seconds, self.height() - 12
        bed = QRectF(0, 0, self._reading.duration * across, self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mix(t.background, t.panel, 0.9)))
        painter.drawRoundedRect(bed, 6, 6)
        path, joined = QPainterPath(), False
        for phone in self._reading.phones:
            if phone.f0 is None:
                joined = joined and not (phone.word is None and phone.symbol in ".,;:!?—…")
                continue
            y = 6 + up - np.log(phone.f0 / low) / np.log(high / low) * up
            point = QPointF((phone.start + phone.end) / 2 * across, float(y))
            if joined:
                path.lineTo(point)
            else:
                path.moveTo(point)
            joined = True
        pen = QPen(QColor(t.emotion(self._reading.category)), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        if self._position is not None:
            painter.fillRect(QRectF(self._position * across - 0.75, 0, 1.5, self.height()), QColor(t.text))
