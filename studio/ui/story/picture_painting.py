"""What lies over a picture while it is worked on: regions in colours, frames with names, things on their way."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from studio.ui.theme import tokens
from studio.ui.widgets import badge_width, paint_badge

from .regions import Regions

HANDLE = 9.0
"""Pixels of a corner by which a thing is made larger or smaller."""
_HUES = ("#ffb454", "#4fb7ff", "#b48cff", "#5ad19a", "#ff7d9c", "#e3d35c", "#58d5d9", "#d99a6c", "#9fd356", "#f08fd6")
"""Of things; none is an emotion's, and neighbours differ in lightness, too."""
_WASH = 105  # of 255


def hue(number: int) -> str:
    """The colour of a thing's region."""
    return _HUES[number % len(_HUES)]


def washed(regions: Regions) -> QImage:
    """All regions in their colours, on a clear ground, as large as the region map."""
    height, width = regions.labels.shape
    pixels = np.zeros((height, width, 4), np.uint8)
    edge = _edges(regions.labels)
    for number in range(len(regions.names)):
        colour = QColor(hue(number))
        here = regions.labels == number + 1
        pixels[here] = (colour.blue(), colour.green(), colour.red(), _WASH)
        pixels[here & edge, 3] = 255
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32)
    return image.copy()


def shadowed(regions: Regions, names: Sequence[str]) -> QImage:
    """Dark where things were that are on their way elsewhere."""
    height, width = regions.labels.shape
    pixels = np.zeros((height, width, 4), np.uint8)
    for name in names:
        pixels[regions.mask(name)] = (27, 22, 20, 150)
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32).copy()


def paint_frame(painter: QPainter, box: QRectF, name: str, room: QRectF, *, chosen: bool, colour: str) -> None:
    """A frame around a thing with its name, which stays in its room; the chosen one has corners to pull."""
    t = tokens()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 110), 3.5 if chosen else 2.5))
    painter.drawRoundedRect(box, 6, 6)
    line = QPen(QColor("#ffffff"), 1.8 if chosen else 1.2)
    line.setStyle(Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DashLine)
    painter.setPen(line)
    painter.drawRoundedRect(box, 6, 6)
    words = f"   {name}"
    corner = box.topLeft() + QPointF(0, -28)
    if corner.y() < 4:
        corner = box.topLeft() + QPointF(4, 4)
    corner.setX(max(room.left(), min(corner.x(), room.right() - badge_width(words))))  # read whole, whatever it names
    plate = paint_badge(painter, corner, words, t.text, t.panel)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QPointF(plate.left() + 12, plate.center().y()), 4, 4)
    if chosen:
        for handle in corners(box):
            painter.setPen(QPen(QColor(0, 0, 0, 130), 1))
            painter.setBrush(QColor("#ffffff"))
            painter.drawEllipse(handle, HANDLE / 2, HANDLE / 2)


def corners(box: QRectF) -> tuple[QPointF, QPointF, QPointF, QPointF]:
    """Of a box, where handles are."""
    return box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()


def _edges(labels: np.ndarray) -> np.ndarray:
    """Where a region borders another."""
    edge = np.zeros(labels.shape, bool)
    edge[:-1] |= labels[:-1] != labels[1:]
    edge[:, :-1] |= labels[:, :-1] != labels[:, 1:]
    return edge
