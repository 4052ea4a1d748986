"""A line's status as a shape: told apart without colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from studio.ui.theme import Tokens

from .line import LineView


def paint_light(painter: QPainter, box: QRectF, line: LineView, t: Tokens) -> None:
    """Ready: a disc. Changed: half of one. Empty: a ring. Waiting: three dots. Working: an arc. Failed: a triangle."""
    at = box.center()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    disc = QRectF(at.x() - 5, at.y() - 5, 10, 10)
    if line.status == "ready":
        painter.setBrush(QColor(t.ok))
        painter.drawEllipse(disc)
    elif line.status == "stale":
        painter.setPen(QPen(QColor(t.warn), 1.5))
        painter.drawEllipse(disc)
        painter.setBrush(QColor(t.warn))
        painter.drawPie(disc, 90 * 16, 180 * 16)
    elif line.status == "empty":
        painter.setPen(QPen(QColor(t.faint), 1.5))
        painter.drawEllipse(disc)
    elif line.status == "waiting":
        painter.setBrush(QColor(t.dim))
        for shift in (-5, 0, 5):
            painter.drawEllipse(QPointF(at.x() + shift, at.y()), 1.6, 1.6)
    elif line.status == "working":
        painter.setPen(QPen(QColor(t.line), 2.5))
        painter.drawEllipse(disc)
        painter.setPen(QPen(QColor(t.busy), 2.5))
        painter.drawArc(disc, 90 * 16, -round(max(line.progress, 0.06) * 360 * 16))
    else:
        painter.setBrush(QColor(t.bad))
        corners = [QPointF(at.x(), at.y() - 7), QPointF(at.x() + 8, at.y() + 6), QPointF(at.x() - 8, at.y() + 6)]
        painter.drawPolygon(QPolygonF(corners))
        painter.setPen(QPen(QColor(t.panel), 1.6))
        painter.drawLine(QPointF(at.x(), at.y() - 2.5), QPointF(at.x(), at.y() + 1.5))
        painter.drawPoint(QPointF(at.x(), at.y() + 3.8))
