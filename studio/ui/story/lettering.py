"""Speech and thought bubbles in the window, where and as `generators.story.output.bubbles` puts them into files."""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from generators.story.illustrate import Bubble
from generators.story.scene import HEIGHT, Box

_FILL, _LINE, _INK = QColor("#fffdf6"), QColor("#4a3a30"), QColor("#2f2520")
_READ = 320.0
"""Pixels that a picture is high at least for letters of a size to be read; on a lower one a bubble is a miniature."""
_NOWHERE = Box(700.0, 560.0, 760.0, 620.0)
"""Where somebody is taken to speak from while it is not known."""
_THOUGHTS = ((0.28, 8.0), (0.52, 13.0), (0.74, 18.0))
"""Of the small bubbles that lead to a thought: how far on, and their radius in scene units."""


def bubble_place(picture: QRectF, bubble: Bubble, face: Box | None) -> QRectF:
    """Where a bubble is, tail aside: where the user put it, else beside the head, on the side with more room.

    Args:
        picture: where the picture is.
        bubble: what is said.
        face: of who says it, in scene units; None where it is not known.
    """
    from generators.story.output.bubbles import arranged  # reads fonts: not before there is something to say

    if picture.height() < _READ:
        large, scale = _as_read(picture)
        box = bubble_place(large, bubble, face)
        return QRectF(picture.topLeft() + box.topLeft() * scale, box.size() * scale)
    put = arranged(bubble, (round(picture.width()), round(picture.height())), face or _NOWHERE)
    (x, y), (across, down) = put.middle, put.half
    return QRectF(picture.left() + x - across, picture.top() + y - down, 2 * across, 2 * down)


def paint_bubble(painter: QPainter, picture: QRectF, bubble: Bubble, face: Box | None) -> None:
    """Draw a bubble over a picture; see `bubble_place`."""
    from generators.story.output.bubbles import LEADING, arranged

    if picture.height() < _READ:
        large, scale = _as_read(picture)
        painter.save()
        painter.translate(picture.topLeft())
        painter.scale(scale, scale)
        paint_bubble(painter, large, bubble, face)
        painter.restore()
        return
    put = arranged(bubble, (round(picture.width()), round(picture.height())), face or _NOWHERE)
    unit = picture.height() / HEIGHT
    box = bubble_place(picture, bubble, face)
    middle = box.center()
    painter.save()
    painter.setPen(QPen(_LINE, max(1.0, 4 * unit), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(_FILL)
    corner = 0.85 * min(put.half)
    shape = QPainterPath()
    shape.addRoundedRect(box, corner, corner)
    if face is not None:
        head = picture.topLeft() + QPointF(*put.head)
        angle = math.atan2(middle.y() - head.y(), middle.x() - head.x())
        tip = head + QPointF(math.cos(angle), math.sin(angle)) * put.reach * 1.02
        if bubble.kind == "thought":
            for share, radius in _THOUGHTS:
                painter.drawEllipse(tip + (middle - tip) * share, radius * unit, radius * unit)
        else:
            across = QPointF(-math.sin(angle), math.cos(angle)) * 17 * unit
            tail = QPainterPath()
            tail.addPolygon(QPolygonF([middle + across, tip, middle - across, middle + across]))
            shape = shape.united(tail)
    painter.drawPath(shape)
    font = QFont(_family(bubble.text))
    font.setPixelSize(put.type_size)
    painter.setFont(font)
    painter.setPen(_INK)
    metrics = QFontMetricsF(font)
    top = middle.y() - len(put.lines) * 0.64 * put.type_size + 0.12 * put.type_size
    for number, line in enumerate(put.lines):
        x = middle.x() - metrics.horizontalAdvance(line) / 2
        painter.drawText(QPointF(x, top + number * LEADING * put.type_size + metrics.ascent()), line)
    painter.restore()


def _as_read(picture: QRectF) -> tuple[QRectF, float]:
    """The same picture at a height at which words are read, and what it is to be scaled with."""
    scale = picture.height() / _READ
    return QRectF(0, 0, picture.width() / scale, _READ), scale


def _family(text: str) -> str:
    from generators.story.output.type import face_for, font

    return _installed(str(font(face_for(text, "DejaVuSans"), 12).path))


@cache
def _installed(path: str) -> str:
    """The family of a font file, which Qt knows from now on."""
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(path))
    return families[0] if families else ""
