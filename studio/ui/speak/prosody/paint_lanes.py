"""Painting the lanes: ruler, energy bars, phonemes, words."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from studio.ui.theme import Tokens, mix, text_font

from .reading import Key
from .scene import Scene
from .wording import ipa

_CORNERS = 2.5  # pixels: narrower boxes have none
_LETTERS = 6.0  # pixels: narrower words are not worth measuring
_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600)


def clock(seconds: float, decimals: int = 2) -> str:
    """`0:01.42`."""
    minutes, rest = divmod(round(seconds, decimals), 60)
    return f"{int(minutes)}:{rest:0{3 + decimals if decimals else 2}.{decimals}f}"


def paint_ruler(painter: QPainter, scene: Scene, t: Tokens) -> None:
    """Times, as many as have room."""
    view, lane = scene.view, scene.lanes.ruler
    step = next((step for step in _STEPS if step * view.scale >= 64), _STEPS[-1])
    font = text_font(12)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    index = int(view.start / step)
    while (seconds := index * step) <= view.start + view.seen:
        x = lane.left() + view.x(seconds)
        if x >= lane.left() - 1:
            painter.setPen(QColor(t.faint))
            painter.drawLine(QLineF(x, lane.bottom() - 4, x, lane.bottom()))
            painter.setPen(QColor(t.dim))
            shown = clock(seconds, 0 if step >= 1 else 1 if step >= 0.1 else 2)
            if x + 4 + metrics.horizontalAdvance(shown) <= lane.right():
                painter.drawText(QPointF(x + 4, lane.bottom() - 5), shown)
        index += 1


def paint_energy(painter: QPainter, scene: Scene, selected: Collection[int], t: Tokens) -> None:
    """Bars; their colour is nobody's emotion."""
    lane = scene.lanes.energy
    energy = scene.draft.energy
    painter.setPen(Qt.PenStyle.NoPen)
    quiet, loud = QColor(mix(t.background, t.dim, 0.34)), QColor(mix(t.background, t.text, 0.6))
    for index in scene.visible.tolist():
        left = float(scene.left[index]) + 0.75
        width = float(scene.right[index]) - left - 0.75
        if width < 0.5:
            continue
        height = scene.lanes.bar_height(float(energy[index]))
        box = QRectF(left, lane.bottom() - height, width, height)
        if width < _CORNERS:
            painter.fillRect(box, loud if index in selected else quiet)
            continue
        painter.setBrush(loud if index in selected else quiet)
        painter.drawRoundedRect(box, min(2.0, width / 2), min(2.0, height / 2))


def paint_phones(
    painter: QPainter, scene: Scene, selected: Collection[int], edited: Collection[Key], t: Tokens
) -> None:
    """One box a phoneme, its symbol where there is room, a dot where the user changed it."""
    lane, phones = scene.lanes.phones, scene.draft.reading.phones
    font = text_font(13)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    voiced, raised = QColor(mix(t.raised, t.dim, 0.16)), QColor(t.raised)
    for index in scene.visible.tolist():
        phone = phones[index]
        left = float(scene.left[index]) + 0.75
        width = float(scene.right[index]) - left - 0.75
        symbol = ipa(phone.symbol)
        if width < 0.5 or not symbol:
            continue
        box = QRectF(left, lane.top(), width, lane.height())
        chosen = index in selected
        if width < _CORNERS:
            painter.fillRect(box, QColor(t.selection) if chosen else voiced if phone.f0 else raised)
            continue
        painter.setPen(QPen(QColor(t.text), 1) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.selection) if chosen else voiced if phone.f0 else raised)
        radius = min(4.0, width / 2)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5) if chosen else box, radius, radius)
        if metrics.horizontalAdvance(symbol) <= width + 1:
            painter.setPen(QColor(t.text if chosen or phone.word is not None else t.dim))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, symbol)
        if phone.key in edited and width > 4:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.text))
            painter.drawEllipse(QPointF(box.center().x(), box.top() + 3.5), 1.5, 1.5)


def paint_words(painter: QPainter, scene: Scene, t: Tokens) -> None:
    """Each word under its phonemes, elided to the room it has."""
    lane, words = scene.lanes.words, scene.draft.reading.words
    font = text_font(12)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    painter.setPen(QColor(t.dim))
    visible = scene.words_of[scene.visible]
    free = -1e9  # where the last word's text ended: a short word may lean over its edge, but not over its neighbour
    for word in dict.fromkeys(visible[visible >= 0].tolist()):
        left, right = scene.word_box(word)
        text, room = words[word].text, max(right - left, 0)
        if room < _LETTERS and len(text) > 1:
            continue
        wide = metrics.horizontalAdvance(text)
        shown = text if wide <= room + 6 else metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        if len(shown) <= 1 < len(text) or left + 2 < free:
            continue
        painter.drawText(QPointF(left + 2, lane.center().y() + 4), shown)
        free = left + 2 + metrics.horizontalAdvance(shown)
