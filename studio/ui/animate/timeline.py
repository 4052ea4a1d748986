"""The timeline: sound, emotion and motion over the same seconds, and the row of buttons under it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from generators.emotion import Emotion
from studio.ui.emotion import EmotionCurveView
from studio.ui.icons import icon_button
from studio.ui.speak.prosody.envelope import Envelope
from studio.ui.speak.prosody.paint_lanes import clock
from studio.ui.widgets import dim

from .strips import LEFT, RIGHT, MotionStrip, WaveStrip

_STEP = 1.0  # seconds


class Timeline(QFrame):
    """Shows a sound and what the face does to it. Keys: Space plays, Left and Right step a frame, with Shift a second.

    Attributes:
        wave, curve, motion: the strips; the emotion can be changed in `curve` as in the emotion panel.
        play, takes: buttons of the row under them.
        note: that nothing can be heard, where that is so.

    Signals:
        sought (float): the user wants to be there, in seconds.
        playToggled ():
        takesAsked ():
        againAsked (): the same with another seed.
    """

    sought = Signal(float)
    playToggled = Signal()
    takesAsked = Signal()
    againAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Timeline"))
        self.setToolTip(self.tr("Click: go there. Space: play. Left and Right: a frame, with Shift a second."))
        self._position, self._duration, self._fps = 0.0, 0.0, 25.0
        self.wave, self.curve, self.motion = WaveStrip(), EmotionCurveView(), MotionStrip()
        self.curve.setFixedHeight(44)
        self.curve.set_margins(LEFT - 66, LEFT - 66)
        for strip in (self.wave, self.motion):
            strip.sought.connect(self.sought)
        self.play = QToolButton()
        self._play = icon_button(self.play, "play", self.tr("Play or pause (Space)"), size=16)
        self.play.clicked.connect(self.playToggled)
        self._time = QLabel("0:00.00 / 0:00.00")
        self._time.setAccessibleName(self.tr("Place in the film"))
        self.takes = QToolButton()
        self.takes.setProperty("role", "caption")
        self.takes.setToolTip(self.tr("Choose another film that was made here"))
        self.takes.clicked.connect(self.takesAsked)
        self.again = QPushButton()
        self.again.setProperty("role", "quiet")
        icon_button(self.again, "refresh", self.tr("Another performance: other glances, nods and blinks"), size=16)
        self.again.clicked.connect(self.againAsked)
        self.note = dim("")
        self.facts = dim("")
        self._lay_out()
        self.set_takes(0, 0)

    def _lay_out(self) -> None:
        lane = QHBoxLayout()
        lane.setContentsMargins(0, 0, RIGHT - (LEFT - 66), 0)
        lane.setSpacing(0)
        name = dim(self.tr("emotion"))
        name.setStyleSheet("font-size: 12px;")
        name.setFixedWidth(66)
        lane.addWidget(name)
        lane.addWidget(self.curve)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.play, self._time, self.takes, self.again):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.note)
        row.addWidget(self.facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 0, 8)
        column.setSpacing(4)
        column.addWidget(self.wave)
        column.addLayout(lane)
        column.addWidget(self.motion)
        row.setContentsMargins(0, 4, RIGHT, 0)
        column.addLayout(row)

    # --- what it shows

    def set_sound(self, outline: Envelope | None, rate: int, duration: float) -> None:
        """Show a sound, or none."""
        self._duration = duration
        self.wave.set_sound(outline, rate)
        for strip in (self.wave, self.motion):
            strip.set_duration(duration)
        self.play.setEnabled(duration > 0)
        self.set_position(min(self._position, duration))

    def set_emotion(self, emotion: Emotion, selected: int | None = None) -> None:
        """Show an emotion over the sound."""
        self.curve.set_emotion(emotion, selected)

    def set_motion(self, rows: NDArray[np.float32], fps: float) -> None:
        """Show what the face does."""
        self._fps = fps
        self.motion.set_motion(rows, fps)

    def set_position(self, seconds: float) -> None:
        """Where the playhead is."""
        self._position = seconds
        for strip in (self.wave, self.motion):
            strip.set_position(seconds if self._duration else None)
        self.curve.set_playhead(seconds / self._duration if self._duration else None)
        self._time.setText(f"{clock(seconds)} / {clock(self._duration)}")

    def set_playing(self, playing: bool) -> None:
        """Whether the button pauses."""
        self._play.show_icon("pause" if playing else "play")

    def set_audible(self, audible: bool) -> None:
        """Whether there is a device to play on; without one films are seen and not heard."""
        self.note.setText("" if audible else self.tr("No audio device"))
        self.note.setToolTip(self.tr("Films play without their sound. Plug a device in to hear them."))
        self.note.setVisible(not audible)

    def set_takes(self, number: int, count: int, facts: str = "") -> None:
        """Which film of how many is shown (0: none), and "512 × 512 · 25/s · seed 0"."""
        words = self.tr("take {n} of {all}").format(n=number or "–", all=count) if count else self.tr("no film yet")
        self.takes.setText(words)
        self.takes.setEnabled(count > 0)
        self.again.setVisible(count > 0)
        self.facts.setText(facts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything the mouse can do."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space:
            self.playToggled.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._duration:
            step = _STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1 / self._fps
            moved = self._position + (step if key == Qt.Key.Key_Right else -step)
            self.sought.emit(min(max(moved, 0.0), self._duration))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._duration:
            self.sought.emit(0.0 if key == Qt.Key.Key_Home else self._duration)
        else:
            super().keyPressEvent(event)
