"""The player of the window: one clip at a time, from any place, round a loop, switched in mid-word."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from .clip import Clip
from .output import Output
from .outputs import Outputs
from .qt_output import QtOutputs
from .track import Track

State = Literal["stopped", "playing", "paused", "waiting"]
_TICK_MS = 16


class Player(QObject):
    """Plays a `Clip`; shows where it is; says so where there is no device.

    Without a device everything but the sound works: `play` leaves the state as it is and emits `unavailable`.

    Args:
        outputs: the machine's devices; those of Qt if not given.

    Attributes:
        state: "waiting" is playing, but the clip's next samples are not there yet.

    Signals:
        positionChanged (int): the sample heard now, about 60 times a second while playing, and after a seek.
        stateChanged (str): see `state`.
        ended (): the last sample was heard.
        availableChanged (bool): the first device came, or the last one went.
        unavailable (): something should be played and there is no device.
    """

    positionChanged = Signal(int)
    stateChanged = Signal(str)
    ended = Signal()
    availableChanged = Signal(bool)
    unavailable = Signal()

    def __init__(self, outputs: Outputs | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state: State = "stopped"
        self._outputs = outputs if outputs is not None else QtOutputs(self)
        if isinstance(self._outputs, QtOutputs):
            self._outputs.changed.connect(self.devices_changed)
        self._available = self._outputs.available()
        self._clip: Clip | None = None
        self._gain = 1.0
        self._loop: tuple[int, int] | None = None
        self._position = 0
        self._output: Output | None = None
        self._track: Track | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def outputs(self) -> Outputs:
        """The devices it plays on, for another player beside it."""
        return self._outputs

    @property
    def available(self) -> bool:
        """Whether there is a device to play on."""
        return self._available

    @property
    def position(self) -> int:
        """The sample heard now."""
        return self._position

    @property
    def clip(self) -> Clip | None:
        """What is or would be played."""
        return self._clip

    @property
    def loop(self) -> tuple[int, int] | None:
        """The loop in samples."""
        return self._loop

    def set_clip(self, clip: Clip | None, position: int = 0, gain: float = 1.0) -> None:
        """Change what is played; goes on at `position` of the new clip if it was playing.

        Args:
            clip: None for nothing.
            position: sample to go on from.
            gain: factor on its samples, see `studio.ui.speak.compare.matched_gains`.
        """
        going = self.state in ("playing", "waiting") and clip is not None
        self._close()
        self._clip, self._gain, self._loop = clip, gain, None
        self._move(position)
        if going:
            self._open()
        else:
            self._become("stopped")

    def play(self) -> None:
        """Play from the position on; from the loop's start, or the beginning, if it is at the end."""
        if self._clip is None or self.state in ("playing", "waiting"):
            return
        if self._clip.complete and self._position >= len(self._clip):
            self._move(self._loop[0] if self._loop else 0)
        self._open()

    def pause(self) -> None:
        """Stop and stay."""
        if self.state in ("playing", "waiting"):
            self._close()
            self._become("paused")

    def toggle(self) -> None:
        """Play or pause."""
        if self.state in ("playing", "waiting"):
            self.pause()
        else:
            self.play()

    def stop(self) -> None:
        """Stop and go back to the beginning."""
        self._close()
        self._become("stopped")
        self._move(self._loop[0] if self._loop else 0)

    def seek(self, position: int) -> None:
        """Go to a sample; goes on playing there if it was."""
        self._move(position)
        if self.state in ("playing", "waiting"):
            self._close()
            self._open()

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Go round between two samples `(first, after the last)`; None ends it without a break in the sound."""
        self._loop = loop if loop is not None and loop[1] > loop[0] else None
        if self._track is None:
            return
        if self._loop is None or self._position < self._loop[1]:
            self._track.loop = self._loop
        if self._loop is not None and not self._loop[0] <= self._position < self._loop[1]:
            self.seek(self._loop[0])

    def tick(self) -> None:
        """Feed the device and read its position: called by a timer while playing."""
        if self._output is None or self._track is None:
            return
        if self._output.broken():
            self._lost()
            return
        free = self._output.free()
        if free > 0:
            block = self._track.read(free)
            if len(block):
                self._output.write(block)
        played = self._output.played()
        self._show(self._track.heard(played))
        if self._track.ended(played):
            self._close()
            self._become("stopped")
            self.ended.emit()
        else:
            self._become("waiting" if self._track.starved(played) else "playing")

    def devices_changed(self) -> None:
        """Devices came or went: keep playing on what is there now."""
        available = self._outputs.available()
        if available != self._available:
            self._available = available
            self.availableChanged.emit(available)
        if self._output is not None and self._output.broken():
            self._lost()

    def close(self) -> None:
        """Let go of the device."""
        self._close()
        self._become("stopped")

    def _open(self) -> None:
        assert self._clip is not None
        self._output = self._outputs.open(self._clip.rate)
        if self._output is None:
            if self.state != "stopped":
                self._become("paused")
            self.unavailable.emit()
            return
        self._track = Track(self._clip, self._position, self._gain, self._loop)
        self._become("playing")
        self._timer.start()
        self.tick()

    def _close(self) -> None:
        self._timer.stop()
        if self._output is not None:
            self._output.close()
        self._output = self._track = None

    def _lost(self) -> None:
        """The device went away: go on with the next one, or wait where it was."""
        self._close()
        self._become("paused")
        if self._outputs.available():
            self._open()
        else:
            self.unavailable.emit()

    def _move(self, position: int) -> None:
        top = len(self._clip) if self._clip is not None else 0
        self._position = min(max(position, 0), top)
        self.positionChanged.emit(self._position)

    def _show(self, position: int) -> None:
        if position != self._position:
            self._position = position
            self.positionChanged.emit(position)

    def _become(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.stateChanged.emit(state)
