"""Painting pitch: the curve, its points, and other readings' curves behind it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from generators.emotion import Category
from studio.ui.theme import Tokens, mix, text_font

from .names import place_names
from .scene import Scene
from .trace import Trace

_TONES = 56  # pixels at the right edge, where the lines of pitch say what they are


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


def paint_overlays(painter: QPainter, scene: Scene, overlays: Sequence[Overlay], t: Tokens) -> None:
    """Dashed curves, and their names where they are clear of all lines, the spoken one too."""
    if not overlays:
        return
    traces = [Trace.of(scene, scene.heights(overlay.f0)) for overlay in overlays]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for overlay, trace in zip(overlays, traces, strict=True):
        pen = QPen(QColor(t.emotion(overlay.category)), 1.5)
        pen.setDashPattern([3.5, 3])
        painter.setPen(pen)
        painter.drawPath(trace.path())
    font = text_font(12)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    named = [(each, trace.end) for each, trace in zip(overlays, traces, strict=True) if trace.end is not None]
    sizes = [
        QSizeF(metrics.horizontalAdvance(each.label) + 4, metrics.ascent() + metrics.descent()) for each, _ in named
    ]
    lines = np.concatenate([trace.lines() for trace in (*traces, Trace.of(scene, scene.f0_y))])
    area = scene.lanes.curve.adjusted(0, 0, -_TONES, 0)
    ground = QColor(t.background)
    ground.setAlpha(200)
    for (each, _), box in zip(named, place_names([end for _, end in named], sizes, lines, area), strict=True):
        if box is not None:  # else the bar above tells whose colour it is
            painter.fillRect(box, ground)
            painter.setPen(QColor(t.emotion_text(each.category)))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, each.label)


def paint_curve(
    painter: QPainter, scene: Scene, category: Category, selected: Collection[int], held: int, t: Tokens
) -> None:
    """The curve and, where there is room, its points; the one under the hand is larger."""
    colour = QColor(t.emotion(category))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour, 2.25)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(Trace.of(scene, scene.f0_y).path())
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
