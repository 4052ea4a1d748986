"""Drawing of an emotion over time, and where things lie in that drawing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from generators.emotion import FEELINGS, Category, Emotion, EmotionState, as_curve
from studio.ui.theme import Tokens, text_font, tokens

from .edits import strength

_TOP = 9.0
_BOTTOM = 8.0
_TICKS = 16.0


@dataclass
class CurveAxes:
    """Time runs from left to right over the visible part of the whole, strength upward from 0 to 1.

    Attributes:
        left, right: pixels between the widget's edges and the ends of the axis.
        start, end: the visible part, in fractions of the whole.
        duration: seconds of the whole, if known.
        playhead: fraction of the whole, if playing.
    """

    left: float = 10.0
    right: float = 10.0
    start: float = 0.0
    end: float = 1.0
    duration: float | None = None
    playhead: float | None = None

    def ground(self, size: QSize) -> float:
        """The y of strength 0."""
        return size.height() - _BOTTOM - (_TICKS if self.duration else 0.0)

    def place(self, size: QSize, at: float, height: float) -> QPointF:
        """Where a fraction of the whole and a strength lie."""
        room = size.width() - self.left - self.right
        ground = self.ground(size)
        return QPointF(
            self.left + (at - self.start) / (self.end - self.start) * room, ground - height * (ground - _TOP)
        )

    def value(self, size: QSize, spot: QPointF) -> tuple[float, float]:
        """The fraction of the whole and the strength at a place, each clipped to [0, 1]."""
        room = max(1.0, size.width() - self.left - self.right)
        ground = self.ground(size)
        at = self.start + (spot.x() - self.left) / room * (self.end - self.start)
        return min(1.0, max(0.0, at)), min(1.0, max(0.0, (ground - spot.y()) / (ground - _TOP)))


def paint_curve(
    painter: QPainter, size: QSize, axes: CurveAxes, emotion: Emotion, selected: int, *, focus: bool, hint: str
) -> None:
    """Draw everything."""
    t = tokens()
    box = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
    painter.setPen(QPen(QColor(t.strong if focus else t.line), 1))
    painter.setBrush(QColor(t.background))
    painter.drawRoundedRect(box, 8, 8)
    clip = QPainterPath()
    clip.addRoundedRect(box, 8, 8)
    painter.setClipPath(clip)
    if axes.duration:
        _ticks(painter, size, axes, t)
    frames = as_curve(emotion).keyframes
    places = sorted({axes.start, axes.end, *(f.at for f in frames if axes.start < f.at < axes.end)})
    states = [as_curve(emotion).at(at) for at in places]
    _areas(painter, size, axes, places, states, t)
    _line(painter, size, axes, places, states, t)
    if hint:
        painter.setFont(text_font(12))
        painter.setPen(QColor(t.dim))
        high = strength(frames[0].state) > 0.5
        ground = axes.ground(size)
        row = QRectF(0, ground - 20 if high else _TOP, size.width(), 18)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, hint)
    if not isinstance(emotion, EmotionState):
        for index, frame in enumerate(frames):
            spot = axes.place(size, frame.at, strength(frame.state))
            _handle(painter, spot, frame.state.dominant, index == selected, t)
    if axes.playhead is not None:
        x = axes.place(size, axes.playhead, 0).x()
        painter.setPen(QPen(QColor(t.text), 1))
        painter.drawLine(QPointF(x, 0), QPointF(x, size.height()))


def _areas(
    painter: QPainter, size: QSize, axes: CurveAxes, places: list[float], states: list[EmotionState], t: Tokens
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    below = [0.0] * len(places)
    strengths = [state.strengths for state in states]
    for name in FEELINGS:
        above = [base + part[name] for base, part in zip(below, strengths, strict=True)]
        if above != below:
            edge = [axes.place(size, at, y) for at, y in zip(places, above, strict=True)]
            floor = [axes.place(size, at, y) for at, y in zip(places, below, strict=True)]
            colour = QColor(t.emotion(name))
            colour.setAlphaF(0.4)
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF([*edge, *reversed(floor)]))
        below = above


def _line(
    painter: QPainter, size: QSize, axes: CurveAxes, places: list[float], states: list[EmotionState], t: Tokens
) -> None:
    for i in range(len(places) - 1):
        a, b = (axes.place(size, places[j], strength(states[j])) for j in (i, i + 1))
        names: list[Category] = [states[i].dominant, states[i + 1].dominant]
        if "neutral" in names:  # a feeling that comes or goes has its own colour all the way
            names = [name if name != "neutral" else names[1 - k] for k, name in enumerate(names)]
        if a.x() == b.x():
            continue
        gradient = QLinearGradient(a, QPointF(b.x(), a.y()))
        gradient.setColorAt(0, QColor(t.emotion(names[0])))
        gradient.setColorAt(1, QColor(t.emotion(names[1])))
        painter.setPen(QPen(gradient, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(a, b)


def _handle(painter: QPainter, spot: QPointF, category: Category, chosen: bool, t: Tokens) -> None:
    painter.setPen(QPen(QColor(0, 0, 0, 110), 1))
    painter.setBrush(QColor("#ffffff"))
    radius = 6.5 if chosen else 4.5
    painter.drawEllipse(spot, radius, radius)
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.emotion(category)))
        painter.drawEllipse(spot, 4, 4)


def _ticks(painter: QPainter, size: QSize, axes: CurveAxes, t: Tokens) -> None:
    duration = axes.duration or 0.0
    shown = duration * (axes.end - axes.start)
    step = next((s for s in (0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 120, 300) if shown / s <= 6), 600)
    painter.setFont(text_font(11))
    second = 0.0
    while second <= duration * axes.end + 1e-6:
        spot = axes.place(size, second / duration, 0)
        if spot.x() >= axes.left - 1:
            painter.setPen(QPen(QColor(t.line), 1))
            painter.drawLine(spot, QPointF(spot.x(), spot.y() + 4))
            painter.setPen(QColor(t.dim))
            words = f"{second:g}" if second < 60 else f"{int(second // 60)}:{int(second % 60):02d}"
            row = QRectF(spot.x() - 20, spot.y() + 4, 40, 16)
            if row.right() > size.width():
                row = QRectF(size.width() - 42, row.y(), 40, 16)
                painter.drawText(row, Qt.AlignmentFlag.AlignRight, words)
            else:
                painter.drawText(row, Qt.AlignmentFlag.AlignHCenter, words)
        second = round(second + step, 6)
