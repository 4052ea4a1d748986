"""How a take looks as a card: its picture, its words, what it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QTextLayout, QTextOption

from studio.core.library import Take
from studio.ui.i18n import label_text
from studio.ui.icons import pixmap
from studio.ui.theme import Tokens, mark, text_font, tokens

from .pictures import TINTED, category_of_label, picture
from .wording import can_be_heard, extent, moment, voice_name

HEIGHT = 184
GAP = 12
_TILE = 68
_PAD = 10


@dataclass(frozen=True)
class CardState:
    """What is so about a card.

    Attributes:
        selected, focused, hovered: as a list knows them.
        played: fraction heard, None while it is not being played.
        playing: whether it sounds, rather than being held.
    """

    selected: bool = False
    focused: bool = False
    hovered: bool = False
    played: float | None = None
    playing: bool = False


def play_place(card: QRectF) -> QRectF:
    """Where a card's play button is."""
    return QRectF(card.x() + _PAD + 8, card.y() + _PAD + _TILE / 2 - 16, 32, 32)


def star_place(card: QRectF) -> QRectF:
    """Where a card's star is."""
    return QRectF(card.right() - _PAD - 28, card.y() + _PAD + 4, 24, 24)


def paint_card(painter: QPainter, card: QRectF, take: Take, state: CardState, ratio: float) -> None:
    """Draw a take into a rectangle."""
    t = tokens()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    edge = t.strong if state.focused and state.selected else t.dim if state.selected else t.line
    painter.setPen(QPen(QColor(edge), 1.5 if state.selected else 1.0))
    painter.setBrush(QColor(t.raised if state.selected or state.hovered else t.panel))
    painter.drawRoundedRect(card.adjusted(0.75, 0.75, -0.75, -0.75), 12, 12)
    tile = QRectF(card.x() + _PAD, card.y() + _PAD, card.width() - 2 * _PAD, _TILE)
    paint_tile(painter, tile, take, state.played, t)
    if can_be_heard(take) and (state.hovered or state.selected or state.played is not None):
        _button(painter, play_place(card), "pause" if state.playing else "play", t, ratio)
    if take.favourite or state.hovered:
        _star(painter, star_place(card), take.favourite, t, ratio)
    inside = QRectF(card.x() + _PAD + 4, tile.bottom() + 8, card.width() - 2 * _PAD - 8, 36)
    painter.setPen(QColor(t.text))
    _two_lines(painter, inside, take.label or take.text)
    _facts(painter, QRectF(inside.x(), inside.bottom() + 8, inside.width(), 18), take, t)


def paint_tile(painter: QPainter, tile: QRectF, take: Take, played: float | None, t: Tokens) -> None:
    """The picture on its ground; what was heard of it is solid, the rest steps back."""
    category = category_of_label(take.emotion)
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(tile, 8, 8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(path, QColor(t.ground(category)))
    painter.setClipPath(path)
    colour = t.emotion(category) if t.name == "dark" else t.emotion_text(category)
    room = tile.adjusted(12, 4, -12, -4) if take.engine in TINTED else tile
    ratio = painter.device().devicePixelRatioF()
    shown = picture(take, colour, QSize(round(room.width() * ratio), round(room.height() * ratio)))
    if shown is None:
        painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(room.left(), room.center().y()), QPointF(room.right(), room.center().y()))
    else:
        target = room
        if take.engine not in TINTED:  # a tile is wide and a face is not: all of it is shown, on a ground of itself
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setOpacity(_GROUND)
            painter.drawPixmap(_scaled(shown, tile, max), shown, QRectF(shown.rect()))
            target = _scaled(shown, tile, min)
        painter.setOpacity(1.0 if played is None else 0.45)
        painter.drawPixmap(target, shown, QRectF(shown.rect()))
        if played is not None:
            x = room.left() + played * room.width()
            painter.setOpacity(1.0)
            painter.setClipRect(QRectF(tile.left(), tile.top(), x - tile.left(), tile.height()), _AND)
            painter.drawPixmap(target, shown, QRectF(shown.rect()))
            painter.setClipPath(path)
            painter.setPen(QPen(QColor(t.text), 1.5))
            painter.drawLine(QPointF(x, tile.top()), QPointF(x, tile.bottom()))
    painter.restore()


_GROUND = 0.25  # opacity of a picture behind itself
_AND = Qt.ClipOperation.IntersectClip


def _scaled(picture: QPixmap, tile: QRectF, which: Callable[[float, float], float]) -> QRectF:
    """A picture's place in the middle of a tile: `max` covers it, `min` shows all of the picture."""
    scale = which(tile.width() / max(1, picture.width()), tile.height() / max(1, picture.height()))
    w, h = picture.width() * scale, picture.height() * scale
    return QRectF(tile.center().x() - w / 2, tile.center().y() - h / 2, w, h)


def _button(painter: QPainter, place: QRectF, icon: str, t: Tokens, ratio: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(t.strong))
    painter.drawEllipse(place)
    middle = place.center() + QPointF(1 if icon == "play" else 0, 0)
    painter.drawPixmap(middle - QPointF(8, 8), pixmap(icon, t.on_strong, 16, ratio))


def _star(painter: QPainter, place: QRectF, on: bool, t: Tokens, ratio: float) -> None:
    painter.drawPixmap(place.center() - QPointF(8, 8), pixmap("star", t.text, 16, ratio, filled=on))


def _two_lines(painter: QPainter, room: QRectF, text: str) -> None:
    font = text_font(13)
    metrics = QFontMetricsF(font)
    layout = QTextLayout(" ".join(text[:240].split()), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    painter.setFont(font)
    words = layout.text()
    for number in range(2):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        part = words[line.textStart() : line.textStart() + line.textLength()]
        if number == 1 and line.textStart() + line.textLength() < len(words):
            part = metrics.elidedText(words[line.textStart() :], Qt.TextElideMode.ElideRight, room.width())
        row = QRectF(room.x(), room.y() + number * 18, room.width(), 18)
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, part)
    layout.endLayout()


def _facts(painter: QPainter, row: QRectF, take: Take, t: Tokens) -> None:
    """The emotion and how long it is; below, who speaks and when it was made."""
    category = category_of_label(take.emotion)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(t.emotion(category)))
    painter.drawPath(mark(category, QPointF(row.x() + 5, row.center().y()), 4.5))
    font = text_font(12)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    right, middle = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
    long = extent(take)
    room = row.width() - 24 - metrics.horizontalAdvance(long)
    name = metrics.elidedText(label_text(take.emotion), Qt.TextElideMode.ElideRight, room)
    painter.setPen(QColor(t.emotion_text(category) if category != "neutral" else t.dim))
    painter.drawText(row.adjusted(16, 0, 0, 0), middle, name)
    painter.setPen(QColor(t.dim))
    painter.drawText(row, middle | right, long)
    below = row.translated(0, 20)
    painter.drawText(below, middle, voice_name(take.voice))
    painter.drawText(below, middle | right, moment(take.created))
