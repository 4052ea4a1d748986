"""Strips of a timeline: each shows something over the same seconds, with the same margins and playhead."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.core.animate import BROWS, JAW, PITCH, YAW, blinks
from studio.ui.speak.prosody.envelope import Envelope
from studio.ui.theme import mix, text_font, theme, tokens

LEFT, RIGHT = 72, 16
"""Pixels beside the time axis: words stand at its left."""

_BAR, _PITCH = 2, 3
_MOST_TURN = 10.0  # degrees, at the edge of the head's lane


class Strip(QWidget):
    """Something over time. Click or drag: go there.

    Signals:
        sought (float): seconds.
    """

    sought = Signal(float)

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.duration = 0.0
        self._position: float | None = None
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def set_duration(self, seconds: float) -> None:
        """Over how long it runs; 0 for nothing."""
        self.duration = seconds
        self.update()

    def set_position(self, seconds: float | None) -> None:
        """Where the playhead stands."""
        self._position = seconds
        self.update()

    def sizeHint(self) -> QSize:
        """Wide."""
        return QSize(480, self.height())

    @property
    def room(self) -> float:
        """Pixels of the time axis."""
        return max(1.0, self.width() - LEFT - RIGHT)

    def x_of(self, seconds: float) -> float:
        """Where a moment lies."""
        return LEFT + seconds / max(self.duration, 1e-6) * self.room

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        if event.buttons() & Qt.MouseButton.LeftButton and self.duration:
            share = (event.position().x() - LEFT) / self.room
            self.sought.emit(min(max(share, 0.0), 1.0) * self.duration)

    def _name(self, painter: QPainter, words: str, middle: float) -> None:
        painter.setFont(text_font(12))
        painter.setPen(QColor(tokens().dim))
        place = QRectF(0, middle - 9, LEFT - 10, 18)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)

    def _playhead(self, painter: QPainter) -> None:
        if self._position is not None and self.duration:
            painter.setPen(QPen(QColor(tokens().text), 1.5))
            x = self.x_of(self._position)
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))


class WaveStrip(Strip):
    """The sound as bars, under a ruler."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(64, parent)
        self._envelope: Envelope | None = None
        self._rate = 1
        self.setAccessibleName(self.tr("Sound"))

    def set_sound(self, outline: Envelope | None, rate: int) -> None:
        """Show a sound of so many samples a second, or none."""
        self._envelope, self._rate = outline, rate
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, ruler, bars."""
        painter, t = QPainter(self), tokens()
        self._name(painter, self.tr("voice"), 42)
        painter.setFont(text_font(12))
        for seconds in _ticks(self.duration, self.room):
            x = self.x_of(seconds)
            painter.setPen(QColor(t.dim))
            painter.drawText(QPointF(x + 4, 12), f"{int(seconds // 60)}:{seconds % 60:04.1f}")
            painter.setPen(QColor(t.line))
            painter.drawLine(QPointF(x, 3), QPointF(x, 14))
        if self._envelope is not None and self.duration:
            xs = np.arange(0, self.room + _PITCH, _PITCH)
            low, high = self._envelope.columns(xs / self.room * self.duration * self._rate)
            half = 22 / max(self._envelope.peak, 0.05)
            painter.setPen(QPen(QColor(mix(t.background, t.dim, 0.62)), _BAR))
            bars = zip((xs[:-1] + LEFT + 1).tolist(), low.tolist(), high.tolist(), strict=True)
            painter.drawLines([QLineF(x, 41.5 - up * half, x, 42.5 - down * half) for x, down, up in bars])
        self._playhead(painter)


class MotionStrip(Strip):
    """Jaw, brows, head and blinks of a film, as far as it is made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(112, parent)
        self._rows = np.zeros((0, 5), np.float32)
        self._fps = 25.0
        self.setAccessibleName(self.tr("Motion of the face"))

    @property
    def rows(self) -> NDArray[np.float32]:
        """The lanes `(T, 5)` that are shown; see `studio.core.animate.lanes`."""
        return self._rows

    def set_motion(self, rows: NDArray[np.float32], fps: float) -> None:
        """Show the lanes of a film."""
        self._rows, self._fps = rows, fps
        self.setAccessibleDescription(self.tr("blinks: {n}").format(n=len(blinks(rows)) if len(rows) else 0))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Four lanes."""
        painter, t = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = (self.tr("jaw"), self.tr("brows"), self.tr("head"), self.tr("blinks"))
        for name, middle in zip(names, (16, 46, 74, 99), strict=True):
            self._name(painter, name, middle)
            painter.setPen(QPen(QColor(t.line), 1))
            painter.drawLine(QPointF(LEFT, middle + 13.5), QPointF(self.width() - RIGHT, middle + 13.5))
        if len(self._rows) and self.duration:
            rows = self._rows
            painter.setClipRect(QRectF(LEFT - 2, 0, self.room + 4, self.height()))
            self._line(painter, np.clip(rows[:, JAW], 0, 1) * 1.6, 28.0, 24.0, QColor(t.text))
            self._line(painter, np.clip(rows[:, BROWS], -1, 1), 46.0, 12.0, QColor(t.dim))
            self._line(painter, np.clip(-rows[:, PITCH] / _MOST_TURN, -1, 1), 74.0, 12.0, QColor(t.dim))
            self._line(painter, np.clip(rows[:, YAW] / _MOST_TURN, -1, 1), 74.0, 12.0, QColor(t.dim), dotted=True)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.text))
            for frame in blinks(rows):
                painter.drawRoundedRect(QRectF(self.x_of(frame / self._fps) - 2, 93, 4, 12), 2, 2)
        self._playhead(painter)

    def _line(
        self, painter: QPainter, values: NDArray[np.float32], zero: float, height: float, ink: QColor, *, dotted=False
    ) -> None:
        # one point a pixel at most: an hour has more frames than anybody sees
        seen = min(len(values), round(self.room) * 2)
        at = np.linspace(0, len(values) - 1, seen).round().astype(int)
        xs = LEFT + at / self._fps / self.duration * self.room
        ys = np.clip(zero - values[at] * height, zero - 28, zero + 14)
        painter.setPen(QPen(ink, 1.2 if dotted else 1.5, Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]))


def _ticks(duration: float, room: float) -> list[float]:
    """Moments to be named: as many as there is room for."""
    if not duration:
        return []
    steps = (0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600)
    step = next((each for each in steps if each / duration * room >= 64), 600)
    return [k * step for k in range(int(duration / step) + 1) if duration - k * step > 0.6 * step or k == 0]
