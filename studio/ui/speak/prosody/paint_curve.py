"""Painting pitch: the curve, its points, and other readings' curves behind it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from generators.emotion import Category
from studio.ui.theme import Tokens, mix, text_font

from .scene import Scene

_APART = 2.5  # pixels between two points of a curve, where it has too many


@dataclass(frozen=True, eq=False)
class Overlay:
    """Another reading of the same words, aligned to this one's phonemes.

    Attributes:
        label: "neutral".
        category: whose colour it has.
        f0: `(N,)` Hz, NaN where it has none.
    """

    label: str
    category: Category
    f0: NDArray[np.float64]


def paint_grid(painter: QPainter, scene: Scene, t: Tokens) -> None:
    """A few lines of pitch."""
    lane = scene.lanes.curve
    for hz in scene.pitch.grid():
        y = round(scene.pitch.y(hz)) + 0.5
        painter.setPen(QPen(QColor(mix(t.background, t.line, 0.55)), 1))
        painter.drawLine(QLineF(lane.left(), y, lane.right(), y))


def paint_tones(painter: QPainter, scene: Scene, t: Tokens) -> None:
    """What the lines are, in Hz, at the right; over the sound, so on a ground of their own."""
    font = text_font(12)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    ground = QColor(t.background)
    ground.setAlpha(200)
    for hz in scene.pitch.grid():
        text = f"{hz:.0f} Hz"
        wide = metrics.horizontalAdvance(text)
        box = QRectF(scene.lanes.curve.right() - wide - 4, scene.pitch.y(hz) - 8, wide + 8, 16)
        painter.fillRect(box, ground)
        painter.setPen(QColor(t.dim))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def paint_overlay(painter: QPainter, scene: Scene, overlay: Overlay, t: Tokens) -> None:
    """A dashed curve with its name at its end."""
    path, last = _path(scene, scene.heights(overlay.f0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(t.emotion(overlay.category)), 1.5)
    pen.setDashPattern([3.5, 3])
    painter.setPen(pen)
    painter.drawPath(path)
    room = QFontMetricsF(text_font(12)).horizontalAdvance(overlay.label) + 72  # and the Hz at the edge
    if last is not None and last.x() + room <= scene.lanes.curve.right():
        painter.setFont(text_font(12))
        painter.setPen(QColor(t.emotion_text(overlay.category)))
        painter.drawText(last + QPointF(8, 4), overlay.label)


def paint_curve(
    painter: QPainter, scene: Scene, category: Category, selected: Collection[int], held: int, t: Tokens
) -> None:
    """The curve and, where there is room, its points; the one under the hand is larger."""
    colour = QColor(t.emotion(category))
    path, _ = _path(scene, scene.f0_y)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour, 2.25)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(path)
    marked = scene.visible.tolist() if scene.radius else sorted({held, *selected} & set(scene.visible.tolist()))
    for index in marked:
        y = float(scene.f0_y[index])
        if y != y:
            continue
        centre = QPointF(float(scene.centre[index]), y)
        if index == held or index in selected:
            painter.setPen(QPen(colour, 2))
            painter.setBrush(QColor(t.text if t.name == "dark" else "#ffffff"))
            painter.drawEllipse(centre, 7.5 if index == held else 6, 7.5 if index == held else 6)
        elif scene.radius:
            painter.setPen(QPen(QColor(t.background), 1))
            painter.setBrush(colour)
            painter.drawEllipse(centre, scene.radius, scene.radius)


def paint_read_out(painter: QPainter, scene: Scene, text: str, index: int, in_curve: bool, t: Tokens) -> None:
    """A label beside the phoneme that is read or moved, kept inside the widget."""
    font = text_font(12, bold=True)
    painter.setFont(font)
    wide = QFontMetricsF(font).horizontalAdvance(text) + 16
    lane = scene.lanes.curve
    y = float(scene.f0_y[index]) if in_curve and np.isfinite(scene.f0_y[index]) else scene.lanes.energy.top() - 6
    top = y - 34 if y - 34 > lane.top() - 6 else y + 14
    left = min(max(float(scene.centre[index]) - wide / 2, 4), lane.right() + lane.left() - wide - 4)
    box = QRectF(left, top, wide, 22)
    painter.setPen(QPen(QColor(t.line), 1))
    painter.setBrush(QColor(t.raised))
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(QColor(t.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _path(scene: Scene, heights: NDArray[np.float64]) -> tuple[QPainterPath, QPointF | None]:
    """A line through the voiced phonemes, parted at pauses; and its last visible point."""
    path, last, stretch = QPainterPath(), None, -1
    lane = scene.lanes.curve
    seen = scene.visible
    if len(seen):
        seen = np.arange(max(seen[0] - 8, 0), min(seen[-1] + 9, len(heights)))  # lines that leave the window
    seen = seen[np.isfinite(heights[seen])]
    step = max(1, round(len(seen) * _APART / max(lane.width(), 1)))  # minutes of speech at a glance: not every point
    stretches = scene.draft.reading.stretches
    for index in seen[::step].tolist():
        point = QPointF(float(scene.centre[index]), float(heights[index]))
        if stretches[index] == stretch:
            path.lineTo(point)
        else:
            path.moveTo(point)
        stretch = stretches[index]
        if point.x() <= lane.right():
            last = point
    return path, last
