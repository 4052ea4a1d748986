"""The portrait with the five points of its face, which can be dragged."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.core.animate import AnchorPoints
from studio.ui.theme import theme, tokens
from studio.ui.widgets import ARROWS, fitted, rounded

from .pictures import read_portrait

_HIT, _DOT = 12.0, 4.5
_AROUND = 3.2  # the part that is shown, in heights of the five points


class PortraitView(QWidget):
    """Shows a picture and points on it, in pixels of the file; says what the user did to them.

    Keys: N and P choose a point, the arrows move it by a pixel of the picture, with Shift by ten.

    Signals:
        anchorsEdited (AnchorPoints): after each step.
        editingFinished (): a drag ended, or a key was pressed.
    """

    anchorsEdited = Signal(object)
    editingFinished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._image, self._size = QImage(), QSize()
        self._face: AnchorPoints | None = None  # that is looked at
        self._part = QRectF()  # of the picture, in its pixels: what is shown of it
        self._anchors: AnchorPoints | None = None
        self._chosen = 0
        self._drag: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Portrait with the points of its face"))
        self.setToolTip(
            self.tr("Drag the points onto eyes, nose tip and mouth corners. N: next point, arrows: move it.")
        )
        theme().changed.connect(self.update)
        self._describe()

    # --- what it shows

    @property
    def anchors(self) -> AnchorPoints | None:
        """The points that are shown."""
        return self._anchors

    @property
    def size_of_file(self) -> QSize:
        """Of the upright picture, in pixels."""
        return self._size

    def show_picture(self, path: Path | None) -> None:
        """Show a portrait, without points."""
        if path != self._path:
            self._path = path
            self._image, self._size = read_portrait(path) if path is not None else (QImage(), QSize())
            self.set_anchors(None)
            self.look_at(None)

    @property
    def picture(self) -> QImage:
        """What is shown; null if nothing is."""
        return self._image

    def set_anchors(self, anchors: AnchorPoints | None) -> None:
        """Show points, or none; emits nothing."""
        self._anchors = anchors
        self._describe()
        self.update()

    def look_at(self, face: AnchorPoints | None) -> None:
        """Show the part of the picture around a face, so that points can be told apart; None shows all of it."""
        self._face = face
        whole = QRectF(0, 0, self._size.width(), self._size.height())
        if face is None:
            self._part = whole
        else:
            xs, ys = [x for x, _ in face], [y for _, y in face]
            high = max(max(xs) - min(xs), max(ys) - min(ys)) * _AROUND
            wide = high * max(1.0, self.width() / self.height())
            box = QRectF((max(xs) + min(xs) - wide) / 2, (max(ys) + min(ys) - high) / 2, wide, high)
            box.translate(max(0.0, -box.left()), max(0.0, -box.top()))
            box.translate(min(0.0, whole.right() - box.right()), min(0.0, whole.bottom() - box.bottom()))
            self._part = box.intersected(whole)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The part that is shown has the widget's shape."""
        super().resizeEvent(event)
        self.look_at(self._face)

    def place_of(self, index: int) -> QPointF:
        """Where a point is in the widget."""
        assert self._anchors is not None
        box, part = self._box(), self._part
        x, y = self._anchors[index]
        return QPointF(
            box.x() + (x - part.x()) / part.width() * box.width(),
            box.y() + (y - part.y()) / part.height() * box.height(),
        )

    def sizeHint(self) -> QSize:
        """Wide enough for five points to be told apart."""
        return QSize(240, 208)

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("right eye"),
            self.tr("left eye"),
            self.tr("nose tip"),
            self.tr("right corner of the mouth"),
            self.tr("left corner of the mouth"),
        )

    def _describe(self) -> None:
        if self._image.isNull():
            self.setAccessibleDescription(self.tr("no portrait yet"))
        elif self._anchors is None:
            self.setAccessibleDescription(self.tr("no points yet"))
        else:
            x, y = self._anchors[self._chosen]
            self.setAccessibleDescription(f"{self._names()[self._chosen]}: {x:.0f}, {y:.0f}")

    def _box(self) -> QRectF:
        return fitted(self._part.size(), QRectF(self.rect()))

    # --- what the user does

    def _move(self, index: int, spot: QPointF) -> None:
        box, part = self._box(), self._part
        x = part.x() + (spot.x() - box.x()) / box.width() * part.width()
        y = part.y() + (spot.y() - box.y()) / box.height() * part.height()
        x, y = min(max(x, 0.0), self._size.width()), min(max(y, 0.0), self._size.height())
        assert self._anchors is not None
        points = list(self._anchors)
        points[index] = (round(x, 1), round(y, 1))
        self.set_anchors(tuple(points))  # type: ignore[arg-type]
        self.anchorsEdited.emit(self._anchors)

    def _near(self, spot: QPointF) -> int | None:
        if self._anchors is None:
            return None
        away = [math.hypot(*(self.place_of(index) - spot).toTuple()) for index in range(5)]
        nearest = min(range(5), key=away.__getitem__)
        return nearest if away[nearest] <= _HIT else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a point."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag = self._near(event.position())
            if self._drag is not None:
                self._chosen = self._drag
                self._describe()
                self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it."""
        if self._drag is not None:
            self._move(self._drag, event.position())
        else:
            over = self._near(event.position())
            self.setCursor(Qt.CursorShape.ArrowCursor if over is None else Qt.CursorShape.SizeAllCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        if self._drag is not None:
            self._drag = None
            self.editingFinished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything the mouse can do."""
        key = Qt.Key(event.key())
        if self._anchors is not None and key in (Qt.Key.Key_N, Qt.Key.Key_P):
            self._chosen = (self._chosen + (1 if key == Qt.Key.Key_N else -1)) % 5
            self._describe()
            self.update()
        elif self._anchors is not None and key in ARROWS:
            many = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            step, box = ARROWS[key], self._box()
            shift = QPointF(*step) * many * box.width() / self._part.width()
            self._move(self._chosen, self.place_of(self._chosen) + shift)
            self.editingFinished.emit()
        else:
            super().keyPressEvent(event)

    # --- how it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, picture, points."""
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        clip = rounded(edge, 10)
        painter.fillPath(clip, QColor(t.panel))
        painter.save()
        painter.setClipPath(clip)
        if not self._image.isNull():
            scale = self._image.width() / max(1, self._size.width())
            part = QRectF(self._part.topLeft() * scale, self._part.size() * scale)
            painter.drawImage(self._box(), self._image, part)
        else:
            painter.setPen(QColor(t.dim))
            room = edge.adjusted(24, 0, -24, 0)
            words = self.tr("Drop a picture of a face here")
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)
        painter.restore()
        painter.setPen(QPen(QColor(t.strong if self.hasFocus() else t.line), 1))
        painter.drawRoundedRect(edge, 10, 10)
        for index in range(5 if self._anchors is not None else 0):
            chosen = self.hasFocus() and index == self._chosen
            painter.setPen(QPen(QColor(20, 22, 27), 1.5))
            painter.setBrush(QColor(255, 255, 255))
            painter.drawEllipse(self.place_of(index), _DOT + 1.5 * chosen, _DOT + 1.5 * chosen)
