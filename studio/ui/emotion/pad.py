"""The valence-arousal pad: one point that is the emotion."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from generators.emotion import FEELINGS, NEUTRAL, POINTS, Category, EmotionState
from studio.ui.i18n import emotion_label, emotion_name
from studio.ui.theme import Tokens, text_font, tokens

from .edits import moved_by, with_intensity
from .field import EXTENT, field
from .labels import place_labels

STEP = 0.05
"""How far an arrow key moves the point, and a notch of the wheel the intensity."""


_RADIUS = 12.0


class EmotionPad(QWidget):
    """Valence-arousal pad. Shows `state`; emits `stateEdited` when the *user* changes it.

    Drag or click: move the point. Wheel, + and -: intensity. Arrow keys: move (with Shift: finely). Home: neutral.

    Signals:
        stateEdited (EmotionState): after each step of a drag, key or wheel.
        editingFinished (): the button was let go of, or a key or the wheel made its step.
    """

    stateEdited = Signal(object)
    editingFinished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = NEUTRAL
        self._hovered = False
        self._background: QPixmap | None = None
        self._labels: dict[Category, QRectF] = {}
        self._inside = QRectF()
        self._taken: list[QRectF] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMaximumHeight(264)
        self.setAccessibleName(self.tr("Emotion pad: unpleasant to pleasant, calm to aroused"))
        self.setToolTip(
            self.tr("Drag the point to choose an emotion. Wheel: intensity. Arrow keys: move. Home: neutral.")
        )
        self._describe()

    @property
    def state(self) -> EmotionState:
        """The state that is shown."""
        return self._state

    def set_state(self, state: EmotionState) -> None:
        """Show another state; emits nothing."""
        self._state = state
        self._describe()
        self.update()

    def place(self, valence: float, arousal: float) -> QPointF:
        """Where a point of the pad is in the widget."""
        return QPointF(
            (valence / EXTENT + 1) / 2 * self.width(),
            (1 - arousal / EXTENT) / 2 * self.height(),
        )

    @property
    def label_places(self) -> dict[Category, QRectF]:
        """Where each category's name is drawn now."""
        return self._names_now()

    def _dot(self, name: Category) -> QPointF:
        return self.place(POINTS[name].valence, POINTS[name].arousal)

    def sizeHint(self) -> QSize:
        """Wide enough for every name."""
        return QSize(296, 240)

    def minimumSizeHint(self) -> QSize:
        """Still usable."""
        return QSize(280, 196)

    def _describe(self) -> None:
        self.setAccessibleDescription(emotion_label(self._state))

    # --- what the user does

    def _edit(self, state: EmotionState) -> None:
        if state != self._state:
            self.set_state(state)
            self.stateEdited.emit(state)

    def _edit_to(self, spot: QPointF) -> None:
        valence = (spot.x() / max(1, self.width()) * 2 - 1) * EXTENT
        arousal = (1 - spot.y() / max(1, self.height()) * 2) * EXTENT
        if math.hypot(*(spot - self.place(0, 0)).toTuple()) < 6:  # the middle is easy to hit
            self._edit(NEUTRAL)
        else:
            self._edit(EmotionState.from_point(min(1, max(-1, valence)), min(1, max(-1, arousal))))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the point to where the pointer is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._edit_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the point."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._edit_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the point."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.editingFinished.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the intensity."""
        notches = event.angleDelta().y() / 120
        if notches and self._state.weights:
            self._edit(with_intensity(self._state, self._state.intensity + STEP * notches))
            self.editingFinished.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the point or change the intensity."""
        step = STEP / 5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        moves = {
            Qt.Key.Key_Left: (-step, 0.0),
            Qt.Key.Key_Right: (step, 0.0),
            Qt.Key.Key_Up: (0.0, step),
            Qt.Key.Key_Down: (0.0, -step),
        }
        key = Qt.Key(event.key())
        if key in moves:
            self._edit(moved_by(self._state, *moves[key]))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._edit(with_intensity(self._state, self._state.intensity + STEP))
        elif key == Qt.Key.Key_Minus:
            self._edit(with_intensity(self._state, self._state.intensity - STEP))
        elif key == Qt.Key.Key_Home:
            self._edit(NEUTRAL)
        else:
            super().keyPressEvent(event)
            return
        self.editingFinished.emit()

    # --- how it looks

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the background anew when it is next needed."""
        self._background = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the background anew in another theme."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._background = None
        super().changeEvent(event)

    def enterEvent(self, event: QEvent) -> None:
        """Show the outline of full intensity."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the outline again."""
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Background, and the point with its way from neutral."""
        t = tokens()
        ratio = self.devicePixelRatioF()
        if self._background is None or self._background.devicePixelRatio() != ratio:
            self._background = self._draw_background(t, ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._background)
        if self._hovered or self.hasFocus():
            self._draw_outline(painter, t)
        self._draw_point(painter, t)
        self._draw_names(painter, t)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.strong), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 11, 11)

    def _draw_background(self, t: Tokens, ratio: float) -> QPixmap:
        picture = QPixmap(QSize(round(self.width() * ratio), round(self.height() * ratio)))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(picture.rect()), 12 * ratio, 12 * ratio)
        painter.setClipPath(path)
        painter.drawImage(0, 0, field(picture.width(), picture.height(), t))
        painter.scale(ratio, ratio)
        self._draw_axes(painter, t)
        self._draw_categories(painter, t)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture

    def _axis_names(self, metrics: QFontMetricsF) -> dict[str, QRectF]:
        w, h, middle = self.width(), self.height(), self.place(0, 0)
        line = metrics.height()
        spots = {
            self.tr("aroused"): lambda n: QRectF(middle.x() + 6, 5, n, line),
            self.tr("calm"): lambda n: QRectF(middle.x() + 6, h - line - 5, n, line),
            self.tr("unpleasant"): lambda n: QRectF(10, middle.y() + 3, n, line),
            self.tr("pleasant"): lambda n: QRectF(w - n - 10, middle.y() + 3, n, line),
        }
        return {name: spot(metrics.horizontalAdvance(name)) for name, spot in spots.items()}

    def _draw_axes(self, painter: QPainter, t: Tokens) -> None:
        middle = self.place(0, 0)
        line = QColor(t.text)
        line.setAlphaF(0.16)
        painter.setPen(QPen(line, 1))
        painter.drawLine(QPointF(10, middle.y()), QPointF(self.width() - 10, middle.y()))
        painter.drawLine(QPointF(middle.x(), 10), QPointF(middle.x(), self.height() - 10))
        font = text_font(11)
        painter.setFont(font)
        words = QColor(t.text)
        words.setAlphaF(0.72)
        painter.setPen(words)
        for name, rect in self._axis_names(QFontMetricsF(font)).items():
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip, name)

    def _draw_categories(self, painter: QPainter, t: Tokens) -> None:
        font = text_font(12)
        metrics = QFontMetricsF(font)
        dots: dict[Category, QPointF] = {
            name: self.place(point.valence, point.arousal) for name, point in POINTS.items()
        }
        names = {name: emotion_name(name) for name in dots}
        sizes: dict[Category, QSizeF] = {
            name: QSizeF(metrics.horizontalAdvance(names[name]) + 2, metrics.height() - 2) for name in dots
        }
        inside = QRectF(self.rect()).adjusted(6, 1, -6, -3)
        middle = self.place(0, 0)
        axes = [QRectF(0, middle.y() - 1, self.width(), 2), QRectF(middle.x() - 1, 0, 2, self.height())]
        taken = [*self._axis_names(QFontMetricsF(text_font(11))).values(), *axes]
        self._labels = place_labels(dots, sizes, inside, taken)
        self._inside, self._taken = inside, taken
        for name, dot in dots.items():
            painter.setPen(QPen(QColor(t.panel), 1.5))
            painter.setBrush(QColor(t.emotion(name)))
            painter.drawEllipse(dot, 4.5, 4.5)

    def _names_now(self) -> dict[Category, QRectF]:
        """Where names are drawn: those that the point would cover step aside, all others stay where they are."""
        spot = self.place(self._state.point.valence, self._state.point.arousal)
        point = QRectF(spot.x() - _RADIUS, spot.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
        names: Mapping[Category, QRectF] = self._labels
        covered: dict[Category, QSizeF] = {name: rect.size() for name, rect in names.items() if rect.intersects(point)}
        shown: dict[Category, QRectF] = {name: rect for name, rect in names.items() if name not in covered}
        if not covered:
            return shown
        dots: dict[Category, QPointF] = {name: self._dot(name) for name in names}
        marks = [QRectF(dots[name].x() - 5, dots[name].y() - 5, 10, 10) for name in shown]
        mine: dict[Category, QPointF] = {name: dots[name] for name in covered}
        taken = [*self._taken, *shown.values(), *marks, point]
        return shown | place_labels(mine, covered, self._inside, taken, aside=True)

    def _draw_names(self, painter: QPainter, t: Tokens) -> None:
        painter.setFont(text_font(12))
        painter.setPen(QColor(t.text))
        for name, rect in self._names_now().items():
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, emotion_name(name))

    def _draw_outline(self, painter: QPainter, t: Tokens) -> None:
        around = sorted(FEELINGS, key=lambda name: math.atan2(POINTS[name].arousal, POINTS[name].valence))
        line = QColor(t.text)
        line.setAlphaF(0.3)
        painter.setPen(QPen(line, 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF([self.place(POINTS[name].valence, POINTS[name].arousal) for name in around]))

    def _draw_point(self, painter: QPainter, t: Tokens) -> None:
        point = self._state.point
        spot = self.place(point.valence, point.arousal)
        way = QColor(t.text)
        way.setAlphaF(0.6)
        painter.setPen(QPen(way, 1.2, Qt.PenStyle.DashLine))
        painter.drawLine(self.place(0, 0), spot)
        shade = QColor(0, 0, 0, 90)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawEllipse(spot, _RADIUS, _RADIUS)
        painter.setBrush(QColor("#ffffff"))
        painter.drawEllipse(spot, 10.5, 10.5)
        painter.setBrush(QColor(t.emotion(self._state.dominant)))
        painter.drawEllipse(spot, 8, 8)
