"""Which samples come next, and which one is heard now: the arithmetic of playing, without a device or a clock."""

from __future__ import annotations

from collections import deque

import numpy as np
from numpy.typing import NDArray

from .clip import Clip

_FADE_S = 0.005  # a start inside a wave would click


class Track:
    """Reads a clip from a place on, round a loop if there is one, and knows what was heard of what was read.

    Args:
        clip: what to play.
        start: first sample.
        gain: factor on every sample.
        loop: samples `(first, after the last)` to go round in, once the reading comes to its end.
    """

    def __init__(self, clip: Clip, start: int = 0, gain: float = 1.0, loop: tuple[int, int] | None = None) -> None:
        self.clip = clip
        self.gain = gain
        self.loop = loop
        self._next = start
        self._read = 0
        self._pieces: deque[tuple[int, int, int]] = deque([(0, start, 0)])  # samples read before, place, length

    def read(self, count: int) -> NDArray[np.float32]:
        """The next samples, at most `count`; fewer where the clip has no more yet."""
        parts: list[NDArray[np.float32]] = []
        while count > 0:
            end = self._end()
            if self._next >= end:
                if self.loop is None or not self._at_loop_end() or end <= self.loop[0]:
                    break
                self._next = self.loop[0]
                continue
            length = min(count, end - self._next)
            parts.append(self.clip.audio[self._next : self._next + length])
            self._pieces.append((self._read, self._next, length))
            self._read += length
            self._next += length
            count -= length
        if not parts:
            return np.zeros(0, np.float32)
        out = np.concatenate(parts) * np.float32(self.gain)
        return self._faded_in(out)

    def heard(self, played: int) -> int:
        """The place in the clip after the device has played so many samples of those read."""
        while len(self._pieces) > 1 and self._pieces[1][0] <= played:
            self._pieces.popleft()
        before, place, length = self._pieces[0]
        return place + min(max(played - before, 0), length)

    def ended(self, played: int) -> bool:
        """Whether the last sample was heard."""
        return self.clip.complete and self.loop is None and self._next >= len(self.clip) and played >= self._read

    def starved(self, played: int) -> bool:
        """Whether all there is was heard, and more will come."""
        return not self.clip.complete and self._next >= self._end() and played >= self._read

    def _at_loop_end(self) -> bool:
        assert self.loop is not None
        return self._next >= (min(self.loop[1], len(self.clip)) if self.clip.complete else self.loop[1])

    def _end(self) -> int:
        """Where reading must stop for now."""
        if self.loop is not None and self._next <= self.loop[1]:
            return min(self.loop[1], len(self.clip))
        return len(self.clip)

    def _faded_in(self, out: NDArray[np.float32]) -> NDArray[np.float32]:
        before = self._read - len(out)
        ramp = round(_FADE_S * self.clip.rate)
        if before < ramp:
            steps = np.arange(before, min(ramp, before + len(out)), dtype=np.float32) / ramp
            out[: len(steps)] *= steps
        return out
