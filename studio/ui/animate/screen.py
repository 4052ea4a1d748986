"""The big picture: one film, or two side by side, or what is to be known before there is any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from generators.emotion import Category
from studio.ui.theme import text_font, theme, tokens
from studio.ui.widgets import STEPS, fitted, paint_badge, paint_ring, rounded

_GAP, _RADIUS = 12, 12
_TURN_MS = 80  # of the ring that turns while something gets ready


@dataclass
class Shot:
    """One of the pictures.

    Attributes:
        image: null while there is none.
        label: the emotion in words, "" for none.
        category: whose colour the label has.
        waiting: words over it while it is being made.
    """

    image: QImage = field(default_factory=QImage)
    label: str = ""
    category: Category = "neutral"
    waiting: str = ""


class Screen(QWidget):
    """Shows pictures as large as they fit, with words on them.

    Attributes:
        shots: what is shown, from left to right; call `update` after a change.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shots: list[Shot] = [Shot()]
        self._caption, self._captioned = "", 0
        self._busy = False
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TURN_MS)
        self._timer.timeout.connect(self._go_round)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 160)
        self.setAccessibleName(self.tr("Preview"))
        theme().changed.connect(self.update)

    def show_shots(self, shots: Sequence[Shot]) -> None:
        """Show other pictures."""
        self.shots = list(shots)
        self.setAccessibleDescription(" | ".join(shot.waiting or shot.label for shot in self.shots))
        self._wake()
        self.update()

    def show_image(self, index: int, image: QImage) -> None:
        """Show another image in a picture's place."""
        if index < len(self.shots) and not image.isNull():
            self.shots[index].image = image
            self.update()

    def set_caption(self, words: str, index: int = 0) -> None:
        """What is told at the lower left of a picture: "live · 512 × 512 · 38 fps"."""
        if (words, index) != (self._caption, self._captioned):
            self._caption, self._captioned = words, index
            self.update()

    @property
    def caption(self) -> str:
        """What is told there."""
        return self._caption

    def set_busy(self, busy: bool) -> None:
        """Whether a ring turns beside what is waited for."""
        self._busy = busy
        self._wake()
        self.update()

    def sizeHint(self) -> QSize:
        """Large."""
        return QSize(560, 420)

    def hideEvent(self, event: object) -> None:
        """Nothing turns that nobody sees."""
        self._timer.stop()

    def showEvent(self, event: object) -> None:
        """Go on."""
        self._wake()

    def _wake(self) -> None:
        turning = self._busy and self.isVisible() and theme().motion_ms > 0
        if turning != self._timer.isActive():
            (self._timer.start if turning else self._timer.stop)()

    def _go_round(self) -> None:
        self._turn = (self._turn + 1) % STEPS
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """All of them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        count = max(1, len(self.shots))
        width = (self.width() - _GAP * (count - 1)) / count
        for index, shot in enumerate(self.shots):
            room = QRectF(index * (width + _GAP), 0, width, self.height())
            self._shot(painter, room, shot, self._caption if index == self._captioned else "")

    def _shot(self, painter: QPainter, room: QRectF, shot: Shot, caption: str) -> None:
        t = tokens()
        box = room if shot.image.isNull() else fitted(shot.image.size(), room)
        path = rounded(box, _RADIUS)
        painter.fillPath(path, QColor(t.panel))
        if not shot.image.isNull():
            painter.save()
            painter.setClipPath(path)
            painter.drawImage(box, shot.image)
            if shot.waiting:
                painter.fillRect(box, QColor(20, 22, 27, 150))
            painter.restore()
        if shot.label:
            paint_badge(painter, box.topLeft() + QPointF(12, 12), shot.label, t.emotion_text(shot.category), t.panel)
        if caption:
            paint_badge(painter, box.bottomLeft() + QPointF(12, -36), caption, t.text, t.panel)
        if shot.waiting:
            self._waiting(painter, box, shot)

    def _waiting(self, painter: QPainter, box: QRectF, shot: Shot) -> None:
        t = tokens()
        ink = QColor("#ffffff") if not shot.image.isNull() else QColor(t.text)
        painter.setPen(ink)
        painter.setFont(text_font(14))
        words = box.adjusted(24, 24, -24, -24)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), shot.waiting)
        if self._busy:
            paint_ring(painter, box.center() - QPointF(0, 56), self._turn, ink)
