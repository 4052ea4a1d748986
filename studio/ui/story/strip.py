"""A row of small pictures: the frames of a story, of another telling of it, or of two that are compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from generators.emotion import Category
from studio.ui.theme import text_font, theme, tokens
from studio.ui.widgets import STEPS, fitted, paint_badge, paint_ring, rounded

_GAP, _RADIUS = 10, 8
_TURN_MS = 80


@dataclass(frozen=True)
class Small:
    """One of the pictures.

    Attributes:
        words: what is told there.
        label, category: what is felt, in words and in whose colour; no label, no plate.
        waiting: whether it is being drawn.
        image: null while there is none.
    """

    words: str
    label: str = ""
    category: Category = "neutral"
    waiting: bool = False
    image: QImage = field(default_factory=QImage, compare=False)


class Strip(QWidget):
    """Shows pictures side by side; Left and Right go along them.

    Args:
        name: what they are, for those who do not see them.
        tall: height in pixels.

    Signals:
        chosen (int): by the user.
    """

    chosen = Signal(int)

    def __init__(self, name: str, tall: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures: list[Small] = []
        self._aspect = 1.5
        self._selected: int | None = None
        self._turn = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedHeight(tall)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setInterval(_TURN_MS)
        self._timer.timeout.connect(self._go_round)
        theme().changed.connect(self.update)

    def show_pictures(self, pictures: Sequence[Small], aspect: float, selected: int | None = None) -> None:
        """Show other pictures."""
        self.pictures, self._aspect, self._selected = list(pictures), aspect, selected
        if selected is not None and selected < len(self.pictures):
            self.setAccessibleDescription(f"{selected + 1} / {len(self.pictures)}: {self.pictures[selected].words}")
        self._wake()
        self.update()

    def place(self, index: int) -> QRectF:
        """Where a picture is."""
        count = max(1, len(self.pictures))
        tall = self.height() - 4
        room = (self.width() - 4 - _GAP * (count - 1)) / count
        width = min(room, tall * self._aspect)
        return QRectF(2 + index * (width + _GAP), 2, width, tall)

    @property
    def picture_width(self) -> int:
        """Pixels across of a picture as it is shown."""
        return round(self.place(0).width() * self.devicePixelRatioF())

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(320, self.height())

    def _at(self, spot: QPointF) -> int | None:
        return next((index for index in range(len(self.pictures)) if self.place(index).contains(spot)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose one."""
        if (index := self._at(event.position())) is not None:
            self.chosen.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is told there."""
        index = self._at(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if index is None else Qt.CursorShape.PointingHandCursor)
        if index is not None and self.pictures[index].words:
            QToolTip.showText(event.globalPosition().toPoint(), self.pictures[index].words, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self.pictures:
            super().keyPressEvent(event)
            return
        at = self._selected if self._selected is not None else -step
        self.chosen.emit(min(max(at + step, 0), len(self.pictures) - 1))

    def showEvent(self, event: object) -> None:
        """Go on."""
        self._wake()

    def hideEvent(self, event: object) -> None:
        """Nothing turns that nobody sees."""
        self._timer.stop()

    def _wake(self) -> None:
        turning = any(one.waiting for one in self.pictures) and self.isVisible() and theme().motion_ms > 0
        if turning != self._timer.isActive():
            (self._timer.start if turning else self._timer.stop)()

    def _go_round(self) -> None:
        self._turn = (self._turn + 1) % STEPS
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """All of them."""
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for index, one in enumerate(self.pictures):
            box = self.place(index)
            path = rounded(box, _RADIUS)
            painter.fillPath(path, QColor(t.ground(one.category) if one.image.isNull() else t.panel))
            painter.save()
            painter.setClipPath(path)
            if not one.image.isNull():
                painter.drawImage(fitted(one.image.size(), box), one.image)
                if one.waiting:
                    painter.fillRect(box, QColor(20, 22, 27, 120))
            painter.restore()
            if one.waiting:
                ink = QColor("#ffffff") if not one.image.isNull() else QColor(t.text)
                paint_ring(painter, box.center(), self._turn, ink)
            elif one.image.isNull():
                painter.setPen(QColor(t.dim))
                painter.setFont(text_font(12))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(index + 1))
            if one.label:
                ink = t.dim if one.category == "neutral" else t.emotion_text(one.category)
                paint_badge(painter, box.bottomLeft() + QPointF(8, -32), one.label, ink, t.panel)
            chosen = index == self._selected
            ring = t.strong if chosen else t.line
            painter.setPen(QPen(QColor(ring), 2.0 if chosen else 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
        if self.hasFocus() and self._selected is None:
            painter.setPen(QPen(QColor(t.strong), 1.0, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
