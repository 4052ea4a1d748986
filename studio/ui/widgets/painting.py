"""What pictures of several workspaces have in common: where they fit, words on them, and a ring that turns."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath

from studio.ui.theme import text_font

STEPS = 12
"""Of a turn of the ring."""
_BADGE = 24  # pixels high


def fitted(size: QSize | QSizeF, room: QRectF) -> QRectF:
    """The largest place in a room for a picture of that shape, in its middle."""
    if size.width() <= 0 or size.height() <= 0:
        return QRectF()
    scale = min(room.width() / size.width(), room.height() / size.height())
    width, height = size.width() * scale, size.height() * scale
    return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)


def rounded(box: QRectF, radius: float) -> QPainterPath:
    """A box with round corners, to be filled, drawn or clipped to."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path


def badge_width(words: str) -> float:
    """Pixels that a plate with words on it is wide."""
    return QFontMetricsF(text_font(12)).horizontalAdvance(words) + 20


def paint_badge(
    painter: QPainter, corner: QPointF, words: str, ink: str, ground: str, *, from_right: bool = False
) -> QRectF:
    """Words on a small plate over a picture.

    Args:
        painter: on the picture's widget.
        corner: upper left of the plate; upper right, where `from_right`.
        words: told on it.
        ink, ground: colours, as `#rrggbb`.
        from_right: whether the plate ends at the corner.
    Returns:
        where it is.
    """
    font = text_font(12)
    width = badge_width(words)
    box = QRectF(corner.x() - (width if from_right else 0.0), corner.y(), width, _BADGE)
    painter.setPen(Qt.PenStyle.NoPen)
    under = QColor(ground)
    under.setAlphaF(0.92)
    painter.setBrush(under)
    painter.drawRoundedRect(box, 8, 8)
    painter.setPen(QColor(ink))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    return box


def paint_ring(painter: QPainter, middle: QPointF, turn: int, ink: QColor) -> None:
    """A ring of strokes that seems to turn as `turn` counts on, 30 px across."""
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(STEPS):
        shade = QColor(ink)
        shade.setAlphaF(0.15 + 0.85 * ((step - turn) % STEPS) / (STEPS - 1))
        painter.save()
        painter.translate(middle)
        painter.rotate(360 / STEPS * step)
        painter.setBrush(shade)
        painter.drawRoundedRect(QRectF(-1.5, -15, 3, 8), 1.5, 1.5)
        painter.restore()
