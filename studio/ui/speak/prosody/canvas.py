"""The prosody editor's canvas: a picture of a take that is drawn on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from studio.ui.theme import theme

from . import wording
from .gestures import EdgeDrag, Gesture, LevelDrag, PitchDrag
from .keys import Nudge, What, nudge_of
from .lanes import MARGIN
from .picture import Loop, TakePicture
from .reading import Reading
from .scene import Hit

_REST_MS = 350
"""So long after an arrow key was let go, what it did is one edit: quick presses in a row are one step of undo."""

_CURSORS = {
    "ruler": Qt.CursorShape.IBeamCursor,
    "point": Qt.CursorShape.SizeVerCursor,
    "edge": Qt.CursorShape.SplitHCursor,
    "bar": Qt.CursorShape.SizeVerCursor,
}


class ProsodyCanvas(TakePicture):
    """Waveform, pitch, energy, phonemes and words of a `Reading`; emits what the user changed, when the hand lets go.

    Mouse: drag points (pitch), bars (level), ends of phonemes (length, what follows moves along); Shift makes a drag
    fine. Click or drag in the sound scrubs; drag in the ruler makes a loop; click a phoneme or word selects.
    Keys: Left/Right go to the next phoneme (Shift extends); Up/Down pitch 0.5 st; Alt+Left/Right length 10 ms;
    Alt+Up/Down level 1 dB; Ctrl+A all; Escape calls a drag off or selects nothing; Delete back to the model;
    + - 0 zoom.

    Signals:
        edited (list[PhonemeEdit]): after a drag or a nudge, never during one.
        selectionChanged (list[int]): indices of phonemes.
        seekRequested (float): seconds of the spoken sound.
        loopChanged (object): `(first, last)` seconds, or None.
        backToModelRequested (object): list of `(clause, phoneme)`, or None for all of the take.
        playRequested (): the space bar.
    """

    edited = Signal(list)
    selectionChanged = Signal(list)
    seekRequested = Signal(float)
    loopChanged = Signal(object)
    backToModelRequested = Signal(object)
    playRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next: Reading | None = None
        self._gesture: Gesture | None = None
        self._pressed: Hit | None = None
        self._pressed_at = QPointF()
        self._hover: Hit | None = None
        self._nudge: Nudge | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._flush_nudge)
        self._by_keyboard = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Prosody of the take"))

    @property
    def holding(self) -> bool:
        """Whether a hand holds something, or an arrow key did just now."""
        return self._gesture is not None or self._nudge is not None

    def set_reading(self, reading: Reading | None) -> None:
        """Show another take, or the same one spoken anew; during a drag it waits until the hand lets go."""
        if self._gesture is not None and reading is not None:
            self._next = reading
            return
        if self._nudge is not None and reading is not None and self.reading is not None and reading.fits(self.reading):
            self._next = reading
            return
        self._rest.stop()
        self._next = self._hover = self._nudge = self._gesture = self._pressed = None
        super().set_reading(reading)
        self._say_selection()

    def select(self, indices: Iterable[int]) -> None:
        """Choose phonemes."""
        self._selection.only(indices)
        self._selected()

    def selection_range(self) -> Loop | None:
        """First and last second of what is chosen, in the spoken sound."""
        reading = self.reading
        if reading is None or not len(self._selection):
            return None
        chosen = self.selected
        return float(reading.starts[chosen[0]]), float(reading.ends[chosen[-1]])

    def back_to_model(self) -> None:
        """Ask for the model's own prosody: of what is chosen, or of all."""
        if self.reading is not None:
            keys = [self.reading.phones[index].key for index in self._selection]
            self.backToModelRequested.emit(keys or None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is under the pointer."""
        scene = self.scene()
        if scene is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._flush_nudge()
        hit = self._pressed = scene.hit(event.position())
        self._pressed_at = event.position()
        if hit.part in ("point", "bar"):
            if hit.index not in self._selection:
                self.select([hit.index])
            which = self.selected
            kind = PitchDrag if hit.part == "point" else LevelDrag
            self._gesture = kind(scene, which, hit.index, event.position())
        elif hit.part == "edge":
            self._gesture = EdgeDrag(scene, hit.index, event.position())
        elif hit.part == "phone":
            self._choose(hit.index, event.modifiers())
        elif hit.part == "word":
            self.select(scene.draft.reading.phones_of_word(hit.index))
        elif hit.part == "sound":
            self._scrub(event.position().x())
        if self._gesture is not None:
            self.setCursor(self._gesture.cursor)
            self.refresh()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, scrub, draw a loop, or only look."""
        scene = self.scene()
        if scene is None:
            return
        if self._gesture is not None:
            self._gesture.move(event.position(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            self._draw_change(self._gesture.what)
        elif self._pressed is not None:
            self._drag_time(event.position().x())
        else:
            hover = scene.hit(event.position())
            if hover != self._hover:
                self._hover = hover
                self.setCursor(_CURSORS.get(hover.part, Qt.CursorShape.ArrowCursor))
                self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: what was changed is emitted now."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, self._pressed = self._pressed, None
        if self._gesture is not None:
            self._gesture = None
            self._emit_edits()
        elif pressed.part == "ruler" and abs(event.position().x() - self._pressed_at.x()) < 4:
            self._loop_by_hand(None)
            self._scrub(event.position().x())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self._hover = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms about the pointer; otherwise scroll along the time."""
        delta = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.0015 ** delta.y(), event.position().x() - MARGIN)
        else:
            along = delta.x() if abs(delta.x()) > abs(delta.y()) else delta.y()
            self.scroll_to(self.view.start - along * 0.8 / self.view.scale)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        nudge = nudge_of(event)
        if nudge is not None and self._draft is not None and len(self._selection):
            self._apply(nudge)
            return
        self._flush_nudge()
        if not self._command(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A held arrow key is one edit, and so are quick presses in a row; see `_REST_MS`."""
        if not event.isAutoRepeat() and self._nudge is not None:
            self._rest.start()
        super().keyReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """A shortcut of the window (undo, say) comes after what the arrow keys did."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and nudge_of(event) is None:
            self._flush_nudge()
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody will see what comes of it later."""
        self._flush_nudge()
        super().hideEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A frame is drawn for who came by keyboard."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The key will be let go elsewhere."""
        self._flush_nudge()
        super().focusOutEvent(event)

    def _command(self, event: QKeyEvent) -> bool:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.reading is None or not self.reading.phones:
            return False
        count = len(self.reading.phones)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -count, Qt.Key.Key_End: count}[key]
            start = self._selection.current if self._selection.current >= 0 else (-1 if step > 0 else count)
            self._go(min(max(start + step, 0), count - 1), extend=shift)
        elif key == Qt.Key.Key_Space:
            self.playRequested.emit()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and len(self._selection):
            self.back_to_model()
        elif key == Qt.Key.Key_A and ctrl:
            self.select(range(count))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1.5)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / 1.5)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            return False
        return True

    def _apply(self, nudge: Nudge) -> None:
        assert self._draft is not None
        if self._nudge is not None and self._nudge.what != nudge.what:
            self._flush_nudge()
        self._rest.stop()
        before = self._nudge.amount if self._nudge is not None else 0.0
        self._nudge = Nudge(nudge.what, before + nudge.amount)
        self._nudge.apply(self._draft, self._selection)
        self._draw_change(nudge.what)

    def _draw_change(self, what: What) -> None:
        """Only what a change touches is drawn anew: it must keep up with the hand."""
        if what == "pitch":
            self._redraw()
        elif what == "level":
            self.refresh("lanes")
        else:
            self.refresh()

    def _flush_nudge(self) -> None:
        self._rest.stop()
        if self._nudge is not None:
            self._nudge = None
            self._emit_edits()

    def _emit_edits(self) -> None:
        if self._draft is None:
            return
        edits = self._draft.edits()
        self._draft.settle()
        self.unsetCursor()
        if self._next is not None:
            drawn_on = self._draft.reading
            self.set_reading(self._next)
            if self._draft.reading.fits(drawn_on):  # what was drawn meanwhile stays until its own take comes
                self._draft.draw(edits)
        self._measure()
        self.refresh()
        if edits:
            self.edited.emit(edits)
            self._say_selection()

    def _escape(self) -> None:
        if self._gesture is not None and self._draft is not None:
            self._draft.revert()
            self._gesture = self._pressed = None
            self.unsetCursor()
            self.refresh()
        elif len(self._selection):
            self.select([])

    def _choose(self, index: int, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._selection.extend(index)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self._selection.toggle(index)
        else:
            self._selection.only([index])
        self._selected()

    def _go(self, index: int, extend: bool) -> None:
        if extend:
            self._selection.extend(index)
        else:
            self._selection.only([index])
        assert self._draft is not None
        start = float(self._draft.starts[index])
        if not self.view.start <= start <= self.view.start + self.view.seen - self._draft.duration[index]:
            self.view.scroll_to(start - self.view.seen / 2)
            self.viewChanged.emit()
        self._selected()

    def _selected(self) -> None:
        self.refresh()
        self._say_selection()
        self.selectionChanged.emit(self.selected)

    def _say_selection(self) -> None:
        current = self._selection.current
        text = wording.spoken(self._draft, current) if self._draft is not None and current >= 0 else ""
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _drag_time(self, x: float) -> None:
        assert self._pressed is not None
        if self._pressed.part == "ruler":
            if abs(x - self._pressed_at.x()) >= 4:
                first, last = sorted(self._spoken(edge) for edge in (self._pressed_at.x(), x))
                self._loop_by_hand((first, last))
        elif self._pressed.part == "sound":
            self._scrub(x)
        elif self._pressed.part == "phone" and self._scene is not None and (index := self._scene.at(x)) >= 0:
            self._selection.extend(index)
            self._selected()

    def _scrub(self, x: float) -> None:
        seconds = self._spoken(x)
        self.set_position(seconds)
        self.seekRequested.emit(seconds)

    def _loop_by_hand(self, loop: Loop | None) -> None:
        if loop != self._loop:
            self.set_loop(loop)
            self.loopChanged.emit(loop)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, and a frame around it for who came by keyboard."""
        super().paintEvent(event)
        if self.hasFocus() and self._by_keyboard:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(theme().tokens.strong))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)

    def _held(self) -> int:
        return self._gesture.read_out()[1] if isinstance(self._gesture, PitchDrag) else -1

    def _read_out(self) -> tuple[str, int, bool] | None:
        if self._draft is None:
            return None
        current = self._selection.current
        if self._gesture is not None:
            return (*self._gesture.read_out(), self._gesture.what == "pitch")
        if self._nudge is not None and current >= 0:
            return self._nudge.read_out(self._draft, current), current, self._nudge.what == "pitch"
        say = {"point": wording.pitch, "bar": wording.energy, "edge": wording.duration}
        if self._hover is not None and self._hover.part in say:
            text = say[self._hover.part](self._draft, self._hover.index)
            return text, self._hover.index, self._hover.part == "point"
        return None
