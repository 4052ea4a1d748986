"""Painting one line of the script."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from studio.ui.icons import pixmap
from studio.ui.theme import Tokens, mix, text_font

from .lights import paint_light
from .line import LineView
from .shape import MOST_LINES, RowShape, broken, line_height


def paint_row(
    painter: QPainter,
    shape: RowShape,
    line: LineView,
    t: Tokens,
    *,
    chosen: bool,
    current: bool,
    hover: bool,
    note: str,
) -> None:
    """A card with a bar of the emotion's colour, avatar, chip, length and light; the text is `paint_text`'s.

    Args:
        painter: paints.
        shape: where.
        line: what.
        t: in which colours.
        chosen: it is among the selected ones.
        current: it is the one the keyboard is at.
        hover: the pointer is over it.
        note: what the chip says of a line without an emotion of its own.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    card = QPainterPath()
    card.addRoundedRect(shape.card, 10, 10)
    painter.fillPath(card, QColor(t.raised if chosen else mix(t.panel, t.raised, 0.6) if hover else t.panel))
    painter.save()
    painter.setClipPath(card)
    painter.fillRect(shape.bar, QColor(t.emotion(line.category)))
    painter.restore()
    if chosen or current:
        painter.setPen(QPen(QColor(t.faint if chosen else t.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(shape.card.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
    _avatar(painter, shape.avatar, line, t)
    _chip(painter, shape.chip, line, t, note)
    _length(painter, shape.length, line, t)
    paint_light(painter, shape.light, line, t)
    size = 16
    at = shape.play.center() - QPointF(size / 2, size / 2)
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(at, pixmap("play", t.text if hover or chosen else t.faint, size, ratio))


def paint_text(painter: QPainter, shape: RowShape, line: LineView, t: Tokens, empty: str) -> None:
    """The text with its markup, four lines at most; `empty` where there is none."""
    if not line.text:
        painter.setFont(text_font(14))
        painter.setPen(QColor(t.dim))
        painter.drawText(shape.text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, empty)
        return
    layout, more = broken(line.text, int(shape.text.width()), t)
    painter.setPen(QColor(t.text))
    metrics = QFontMetricsF(text_font(14))
    lift = (line_height() - metrics.height()) / 2
    for index in range(min(layout.lineCount(), MOST_LINES)):
        piece = layout.lineAt(index)
        if index == MOST_LINES - 1 and more:
            painter.setFont(text_font(14))
            rest = layout.text()[piece.textStart() :][:300].replace("\u2028", " ")
            shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, shape.text.width())
            baseline = shape.text.top() + index * line_height() + lift + metrics.ascent()
            painter.drawText(QPointF(shape.text.left(), baseline), shown)
        else:
            piece.draw(painter, QPointF(shape.text.left(), shape.text.top() + lift))


def _avatar(painter: QPainter, box: QRectF, line: LineView, t: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mix(t.raised, t.dim, 0.22)))
    painter.drawEllipse(box)
    painter.setFont(text_font(12, bold=True))
    painter.setPen(QColor(t.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, (line.voice[:1] or "?").upper())


def _chip(painter: QPainter, box: QRectF, line: LineView, t: Tokens, note: str) -> None:
    font = text_font(12)
    metrics = QFontMetricsF(font)
    text = metrics.elidedText(note if line.follows else line.emotion, Qt.TextElideMode.ElideRight, box.width() - 22)
    wide = metrics.horizontalAdvance(text) + 22
    pill = QRectF(box.right() - wide, box.center().y() - 11, wide, 22)
    painter.setFont(font)
    if line.follows:
        pen = QPen(QColor(t.faint), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), 11, 11)
        painter.setPen(QColor(t.dim))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.tint(line.category)))
        painter.drawRoundedRect(pill, 11, 11)
        painter.setPen(QColor(t.emotion_text(line.category)))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


def _length(painter: QPainter, box: QRectF, line: LineView, t: Tokens) -> None:
    takes = f"{line.take}/{line.takes}" if line.takes > 1 else str(line.takes or "–")
    length = f"{line.duration:.1f} s" if line.duration is not None else "…" if line.status == "working" else ""
    painter.setFont(text_font(12))
    painter.setPen(QColor(t.dim))
    text = f"{length} · {takes}" if length else takes
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
