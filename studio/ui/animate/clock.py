"""Playing where there is no sound device: a film is there to be seen, too."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from studio.ui.playback import Output, Outputs

_AHEAD = 0.2  # seconds that it takes before they are "heard"


class ClockOutput:
    """An output nobody hears, which takes as long as it would take to hear it.

    Args:
        rate: samples per second.
        now: seconds, of any beginning.
    """

    def __init__(self, rate: int, now: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._now = rate, now
        self._given = 0
        self._began = now()

    def free(self) -> int:
        """How many samples it would take now."""
        return round(_AHEAD * self._rate) - (self._given - self.played())

    def write(self, audio: NDArray[np.float32]) -> None:
        """Take samples."""
        if self.played() >= self._given:  # it ran dry, or has just begun: what comes now is heard from now on
            self._began = self._now() - self._given / self._rate
        self._given += len(audio)

    def played(self) -> int:
        """How many of them would have been heard."""
        return min(self._given, round((self._now() - self._began) * self._rate))

    def broken(self) -> bool:
        """Never."""
        return False

    def close(self) -> None:
        """Nothing to give back."""


class OrClock:
    """The machine's devices, and a clock where there are none.

    Args:
        outputs: the machine's.
    """

    def __init__(self, outputs: Outputs) -> None:
        self._outputs = outputs

    def available(self) -> bool:
        """Always."""
        return True

    def open(self, rate: int) -> Output | None:
        """The device the system prefers, or a clock."""
        return self._outputs.open(rate) or ClockOutput(rate)
