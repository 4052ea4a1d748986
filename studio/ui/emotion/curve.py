"""The emotion over time: keyframes that can be added, dragged and deleted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from generators.emotion import NEUTRAL, Emotion, EmotionCurve, EmotionState
from studio.ui.i18n import emotion_label

from .curve_painting import CurveAxes, paint_curve
from .edits import middle, moved_keyframe, strength, with_keyframe, without_keyframe

_HIT = 11.0
_STEP = 0.05


class EmotionCurveView(QWidget):
    """Shows an emotion over a text, story or clip as stacked areas, one per feeling; their height is their strength.

    Double click: add a keyframe. Drag: move it in time and strength. Delete or right click: remove it.
    Keys: Left and Right choose a keyframe, with Ctrl they move it; Up and Down change its strength; Insert adds one.

    The time axis can be shared with a waveform: give it the same duration, the same visible range and the same margins.

    Signals:
        emotionEdited (Emotion): after each step the user makes.
        keyframeSelected (int): the user chose another keyframe.
        editingFinished (): a drag ended, or a single step was made.
    """

    emotionEdited = Signal(object)
    keyframeSelected = Signal(int)
    editingFinished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._emotion: Emotion = NEUTRAL
        self._selected = 0
        self._dragging = False
        self.axes = CurveAxes()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Emotion over time"))
        self.setToolTip(
            self.tr("Double-click: add a keyframe. Drag: move it. Delete: remove it. Arrow keys: choose and change.")
        )

    # --- what it shows

    @property
    def emotion(self) -> Emotion:
        """The emotion that is shown."""
        return self._emotion

    @property
    def selected(self) -> int:
        """Index of the chosen keyframe; 0 for a steady emotion."""
        return self._selected

    def set_emotion(self, emotion: Emotion, selected: int | None = None) -> None:
        """Show another emotion (and keyframe); emits nothing."""
        self._emotion = emotion
        last = len(emotion.keyframes) - 1 if isinstance(emotion, EmotionCurve) else 0
        self._selected = min(self._selected if selected is None else selected, last)
        self._describe()
        self.update()

    def set_duration(self, seconds: float | None) -> None:
        """Label the axis in seconds; None where the length is not known yet."""
        self.axes.duration = seconds
        self.updateGeometry()
        self.update()

    def set_playhead(self, at: float | None) -> None:
        """Show where playback is, as a fraction of the whole; None hides it."""
        self.axes.playhead = at
        self.update()

    def set_visible_range(self, start: float, end: float) -> None:
        """Show only a part of the whole, in fractions: the waveform's zoom."""
        self.axes.start, self.axes.end = start, end
        self.update()

    def set_margins(self, left: float, right: float) -> None:
        """Where 0 and 1 lie, in pixels from the edges: the waveform's margins."""
        self.axes.left, self.axes.right = left, right
        self.update()

    def keyframe_place(self, index: int) -> QPointF:
        """Where a keyframe's handle is in the widget."""
        emotion = self._emotion
        if isinstance(emotion, EmotionState):
            return self.axes.place(self.size(), 0.0, strength(emotion))
        frame = emotion.keyframes[index]
        return self.axes.place(self.size(), frame.at, strength(frame.state))

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(280, 80 if self.axes.duration else 64)

    def _describe(self) -> None:
        emotion = self._emotion
        if isinstance(emotion, EmotionState):
            self.setAccessibleDescription(self.tr("steady: {0}").format(emotion_label(emotion)))
            return
        frame = emotion.keyframes[self._selected]
        self.setAccessibleDescription(
            self.tr("keyframe {0} of {1} at {2}: {3}").format(
                self._selected + 1, len(emotion.keyframes), f"{frame.at:.0%}", emotion_label(frame.state)
            )
        )

    # --- what the user does

    def add_keyframe(self, at: float | None = None) -> None:
        """Add a keyframe as the user would (where none is named: half-way to the next) and choose it."""
        emotion, index = with_keyframe(self._emotion, middle(self._emotion, self._selected) if at is None else at)
        self._edit(emotion, index)
        self.editingFinished.emit()

    def delete_keyframe(self) -> None:
        """Remove the chosen keyframe as the user would; the last one left is a steady emotion."""
        if isinstance(self._emotion, EmotionCurve):
            self._edit(without_keyframe(self._emotion, self._selected), max(0, self._selected - 1))
            self.editingFinished.emit()

    def _edit(self, emotion: Emotion, selected: int) -> None:
        before, chosen = self._emotion, self._selected
        self.set_emotion(emotion, selected)
        if emotion != before:
            self.emotionEdited.emit(emotion)
        if self._selected != chosen or emotion != before:
            self.keyframeSelected.emit(self._selected)

    def _select(self, index: int) -> None:
        if index != self._selected:
            self.set_emotion(self._emotion, index)
            self.keyframeSelected.emit(index)

    def _hit(self, spot: QPointF) -> int | None:
        if isinstance(self._emotion, EmotionState):
            return None
        away = [(spot - self.keyframe_place(i)).manhattanLength() for i in range(len(self._emotion.keyframes))]
        nearest = min(range(len(away)), key=lambda i: away[i])
        return nearest if away[nearest] <= _HIT * 1.4 else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the keyframe under the pointer and take hold of it."""
        if event.button() == Qt.MouseButton.LeftButton:
            hit = self._hit(event.position())
            if hit is not None:
                self._select(hit)
                self._dragging = True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Add a keyframe where there is none, and take hold of it."""
        if event.button() == Qt.MouseButton.LeftButton and self._hit(event.position()) is None:
            at, _ = self.axes.value(self.size(), event.position())
            self.add_keyframe(at)
            self._dragging = True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the keyframe; its handle shows that it can be."""
        if self._dragging:
            at, height = self.axes.value(self.size(), event.position())
            self._edit(moved_keyframe(self._emotion, self._selected, at, height), self._selected)
        else:
            over = self._hit(event.position()) is not None
            self.setCursor(Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the keyframe."""
        if self._dragging:
            self._dragging = False
            self.editingFinished.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Add or delete by menu."""
        hit = self._hit(QPointF(event.pos()))
        if hit is not None:
            self._select(hit)
        menu = QMenu(self)
        at, _ = self.axes.value(self.size(), QPointF(event.pos()))
        menu.addAction(self.tr("Add keyframe here"), lambda: self.add_keyframe(at))
        delete = menu.addAction(self.tr("Delete keyframe"), self.delete_keyframe)
        delete.setEnabled(hit is not None)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything the mouse can do."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_keyframe()
        elif key == Qt.Key.Key_Insert:
            self.add_keyframe()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._nudge(step * _STEP / 2, 0.0)
            elif isinstance(self._emotion, EmotionCurve):
                self._select(min(max(self._selected + step, 0), len(self._emotion.keyframes) - 1))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._nudge(0.0, _STEP if key == Qt.Key.Key_Up else -_STEP)
        else:
            super().keyPressEvent(event)

    def _nudge(self, time: float, height: float) -> None:
        emotion = self._emotion
        if isinstance(emotion, EmotionState):
            at, state = 0.0, emotion
        else:
            at, state = emotion.keyframes[self._selected].at, emotion.keyframes[self._selected].state
        moved = moved_keyframe(emotion, self._selected, at + time, min(1.0, max(0.0, strength(state) + height)))
        self._edit(moved, self._selected)
        self.editingFinished.emit()

    # --- how it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, areas, line, keyframes, playhead."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hint = self.tr("Double-click to let it change") if isinstance(self._emotion, EmotionState) else ""
        paint_curve(painter, self.size(), self.axes, self._emotion, self._selected, focus=self.hasFocus(), hint=hint)
