"""The lower half of the Speak workspace: a take, its prosody, what it is compared with, and its transport."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from generators.emotion import NEUTRAL, Emotion, EmotionState
from studio.ui.widgets import Note

from .canvas import ProsodyCanvas
from .emotion_lane import INSET, EmotionLane
from .paint_curve import Overlay
from .reading import Key, Reading
from .transport import TransportBar

_STEPS = 10_000

BAR = 34
"""Pixels: height of what stands in the row over a take."""


class ProsodyEditor(QWidget):
    """Shows a take; emits edits of its prosody and what was asked of the player.

    `canvas` and `transport` have the finer signals; `set_compare` brings a `CompareBar` into the row above and a
    `ComparePanel` as the third view. `emotion` is the lane of `set_emotion`, `note` says why a line has no take.

    Signals:
        edited (list[PhonemeEdit]): when a drag or a nudge is over.
        backToModelRequested (object): list of `(clause, phoneme)`, or None for the whole take.
        seekRequested (float): seconds.
        loopChanged (object): `(first, last)` seconds, or None.
        playToggled ():
    """

    edited = Signal(list)
    backToModelRequested = Signal(object)
    seekRequested = Signal(float)
    loopChanged = Signal(object)
    playToggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = ProsodyCanvas()
        self._edited: frozenset[Key] = frozenset()
        self._words_edited = False
        self.emotion = EmotionLane(self.canvas)
        self.transport = TransportBar()
        self._scroll = QScrollBar(Qt.Orientation.Horizontal)
        self._empty = QLabel(self.tr("Choose a line and play it: its melody appears here, to be drawn on."))
        self._empty.setProperty("role", "dim")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._build()
        for inner, outer in (
            (self.canvas.edited, self.edited),
            (self.canvas.backToModelRequested, self.backToModelRequested),
            (self.canvas.seekRequested, self.seekRequested),
            (self.canvas.playRequested, self.playToggled),
            (self.transport.playToggled, self.playToggled),
        ):
            inner.connect(outer)
        self.canvas.seekRequested.connect(self._show_time)
        self.canvas.loopChanged.connect(self._loop_drawn)
        self.canvas.selectionChanged.connect(self._show_scope)
        self.canvas.viewChanged.connect(self._show_scroll)
        self._scroll.valueChanged.connect(self._scrolled)
        self.transport.loopToggled.connect(self._loop_chosen)
        self.transport.zoomed.connect(lambda factor: self.canvas.zoom(factor) if factor else self.canvas.fit())
        self.set_emotion(NEUTRAL)
        self.set_reading(None)

    def set_compare(self, bar: QWidget, panel: QWidget) -> None:
        """Put a bar between the view switch and "Back to model", and a panel behind the switch."""
        self._head.insertWidget(1, bar, 1)
        bar.show()
        self._stack.addWidget(panel)
        self.views[2].show()

    def set_reading(self, reading: Reading | None) -> None:
        """Show a take; None before there is one."""
        self.canvas.set_reading(reading)
        self._show_view()
        for widget in (self.transport.play, self.transport.loop):
            widget.setEnabled(reading is not None)
        self.transport.loop.setChecked(self.canvas.loop is not None)
        self._show_scope()
        self._show_time(self.canvas.position)

    def set_emotion(self, emotion: Emotion) -> None:
        """The emotion of the take over its time; a steady one needs no lane."""
        self.emotion.set_emotion(emotion)
        self.emotion.setVisible(not isinstance(emotion, EmotionState))

    def set_overlays(self, overlays: Sequence[Overlay]) -> None:
        """Other readings' curves, dashed."""
        self.canvas.set_overlays(overlays)

    def set_edited(self, keys: Iterable[Key], *, words: bool = False) -> None:
        """Which phonemes are the user's, and whether whole words are, too."""
        self._edited, self._words_edited = frozenset(keys), words
        self.canvas.set_edited(self._edited)
        self._show_scope()

    def set_position(self, seconds: float, *, playing: bool = False) -> None:
        """Where the player is."""
        self.canvas.set_position(seconds, follow=playing)
        self._show_time(seconds)

    def set_playing(self, playing: bool) -> None:
        """Whether it plays."""
        self.transport.set_playing(playing)

    def set_available(self, available: bool) -> None:
        """Whether there is a device to play on; all else works without one."""
        note = "" if available else self.tr("No audio device")
        self.transport.set_note(note, self.tr("Plug one in to listen. Everything else works without."))

    def _build(self) -> None:
        switch = QFrame()
        switch.setProperty("surface", "raised")
        switch.setFixedHeight(BAR)
        inner = QHBoxLayout(switch)
        inner.setContentsMargins(3, 2, 3, 2)
        inner.setSpacing(2)
        group = QButtonGroup(self)
        self.views: list[QPushButton] = []
        for text, tip in (
            (self.tr("Prosody"), self.tr("The waveform behind the curve")),
            (self.tr("Spectrogram"), self.tr("The spectrogram behind the curve, up to 8 kHz")),
            (self.tr("Compare"), self.tr("The same words in other emotions, one under the other")),
        ):
            button = QPushButton(text)
            button.setProperty("role", "quiet")
            button.setStyleSheet(
                "QPushButton { padding: 4px 10px; } QPushButton:checked { background: palette(highlight); }"
            )
            button.setCheckable(True)
            button.setToolTip(tip)
            group.addButton(button)
            inner.addWidget(button)
            self.views.append(button)
        self.views[0].setChecked(True)
        self.views[1].toggled.connect(self.canvas.set_spectrogram)
        self.views[2].toggled.connect(self._show_view)
        self.views[2].hide()  # until there is a panel to show
        self._back = QPushButton()
        self._back.setFixedHeight(BAR)
        self._back.clicked.connect(self.canvas.back_to_model)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(20, 8, 20, 4)
        self._head.setSpacing(10)
        self._head.addWidget(switch, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addStretch(0)
        self._head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        self.note = Note()
        self.note.setStyleSheet("Note { margin: 0 20px 4px 20px; }")
        take = QWidget()
        over = QVBoxLayout(take)
        over.setContentsMargins(0, 0, 0, 0)
        over.setSpacing(4)
        inset = QHBoxLayout()
        inset.setContentsMargins(INSET, 0, INSET, 0)
        inset.addWidget(self.emotion)
        over.addLayout(inset)
        over.addWidget(self.canvas, 1)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(take)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addWidget(self.note)
        layout.addWidget(body, 1)
        layout.addWidget(self._scroll)
        layout.addWidget(self.transport)

    def _show_view(self, *_: object) -> None:
        compared = self.views[2].isChecked()
        self._stack.setCurrentIndex(1 if self.canvas.reading is None else 2 if compared else 0)
        self._back.setVisible(not compared)
        self._show_scroll()

    def _show_scope(self, *_: object) -> None:
        count = len(self.canvas.selected)
        self._back.setText(self.tr("Back to model ({n})").format(n=count) if count else self.tr("Back to model"))
        reading = self.canvas.reading
        chosen = [reading.phones[index].key for index in self.canvas.selected] if reading is not None else []
        there = self._edited.intersection(chosen) if chosen else self._edited or self._words_edited
        self._back.setEnabled(reading is not None and bool(there))
        tip = self.tr("The model's own prosody for what is chosen (Del)") if count else self.tr("For the whole take")
        self._back.setToolTip(tip)
        if self.transport.loop.isChecked() and count:
            self._loop_chosen(True)

    def _loop_chosen(self, on: bool) -> None:
        reading = self.canvas.reading
        loop = (self.canvas.selection_range() or (0.0, reading.duration)) if on and reading is not None else None
        self.canvas.set_loop(loop)
        self.loopChanged.emit(loop)

    def _loop_drawn(self, loop: object) -> None:
        self.transport.loop.setChecked(loop is not None)
        self.loopChanged.emit(loop)

    def _show_time(self, seconds: float) -> None:
        reading = self.canvas.reading
        self.transport.set_time(seconds, reading.duration if reading is not None else 0.0)

    def _show_scroll(self) -> None:
        view = self.canvas.view
        self._scroll.blockSignals(True)
        self._scroll.setVisible(not view.is_fit and self._stack.currentIndex() == 0)
        share = min(view.seen / view.duration, 1.0)
        self._scroll.setPageStep(round(_STEPS * share))
        self._scroll.setRange(0, round(_STEPS * (1 - share)))
        self._scroll.setValue(round(_STEPS * view.start / view.duration))
        self._scroll.blockSignals(False)

    def _scrolled(self, value: int) -> None:
        self.canvas.scroll_to(value / _STEPS * self.canvas.view.duration)
