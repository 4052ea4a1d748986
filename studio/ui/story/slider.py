"""Two pictures in one place, with a line between them that can be dragged."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from generators.emotion import Category
from studio.ui.theme import text_font, theme, tokens
from studio.ui.widgets import fitted, paint_badge, rounded

_RADIUS, _KNOB = 12, 17
_STEP = 0.02


class Slider(QWidget):
    """Shows picture A left of the line and picture B right of it. Left and Right move the line, Home and End too.

    Attributes:
        at: where the line is, as a share of the width.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at = 0.5
        self._images = (QImage(), QImage())
        self._labels: tuple[tuple[str, Category], tuple[str, Category]] = (("", "neutral"), ("", "neutral"))
        self._aspect = 1.5
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 160)
        self.setAccessibleName(self.tr("Two pictures with a line between them"))
        self.setToolTip(self.tr("Drag the line, or press Left and Right"))
        self.set_line(0.5)
        theme().changed.connect(self.update)

    def show_pictures(
        self, a: QImage, b: QImage, labels: tuple[tuple[str, Category], tuple[str, Category]], aspect: float
    ) -> None:
        """Show two pictures and what each is."""
        self._images, self._labels, self._aspect = (a, b), labels, aspect
        self.update()

    def set_line(self, at: float) -> None:
        """Put the line somewhere."""
        self.at = min(max(at, 0.0), 1.0)
        self.setAccessibleDescription(f"A {self.at:.0%} · B {1 - self.at:.0%}")
        self.update()

    @property
    def place(self) -> QRectF:
        """Where the pictures are."""
        return fitted(QSize(round(1000 * self._aspect), 1000), QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def sizeHint(self) -> QSize:
        """Large."""
        return QSize(640, 430)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the line."""
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.set_line((event.position().x() - self.place.left()) / max(self.place.width(), 1))
        self.setCursor(Qt.CursorShape.SplitHCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the line."""
        key = Qt.Key(event.key())
        places = {
            Qt.Key.Key_Left: self.at - _STEP,
            Qt.Key.Key_Right: self.at + _STEP,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: 1.0,
        }
        if key in places:
            self.set_line(places[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Both, the line and its knob."""
        t, box = tokens(), self.place
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        path = rounded(box, _RADIUS)
        painter.fillPath(path, QColor(t.panel))
        x = box.left() + self.at * box.width()
        halves = (
            QRectF(box.left(), box.top(), x - box.left(), box.height()),
            QRectF(x, box.top(), box.right() - x, box.height()),
        )
        for image, half, (_, category) in zip(self._images, halves, self._labels, strict=True):
            painter.save()
            painter.setClipPath(path)
            painter.setClipRect(half, Qt.ClipOperation.IntersectClip)
            if image.isNull():
                painter.fillRect(half, QColor(t.ground(category)))
                painter.setPen(QColor(t.dim))
                painter.setFont(text_font(14))
                painter.drawText(half, Qt.AlignmentFlag.AlignCenter, self.tr("not drawn"))
            else:
                painter.drawImage(box, image)
            painter.restore()
        self._plates(painter, box)
        painter.setPen(QPen(QColor(0, 0, 0, 90), 4))
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        painter.setPen(QPen(QColor("#ffffff"), 2))
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        self._knob(painter, QPointF(x, box.center().y()))

    def _plates(self, painter: QPainter, box: QRectF) -> None:
        t = tokens()
        for index, (label, category) in enumerate(self._labels):
            ink = t.dim if category == "neutral" else t.emotion_text(category)
            corner = (box.topLeft() + QPointF(12, 12)) if index == 0 else (box.topRight() + QPointF(-12, 12))
            paint_badge(painter, corner, f"{'AB'[index]}  {label}".strip(), ink, t.panel, from_right=index == 1)

    def _knob(self, painter: QPainter, middle: QPointF) -> None:
        t = tokens()
        painter.setPen(QPen(QColor(t.strong if self.hasFocus() else "#ffffff"), 2))
        painter.setBrush(QColor(20, 22, 27, 200))
        painter.drawEllipse(middle, _KNOB, _KNOB)
        painter.setPen(QPen(QColor("#ffffff"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for side in (-1, 1):
            tip = middle + QPointF(side * 9, 0)
            painter.drawLine(tip, tip + QPointF(-side * 4, -4))
            painter.drawLine(tip, tip + QPointF(-side * 4, 4))
