"""Where samples go: what a player needs of a device."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Output(Protocol):
    """An open device that takes mono float32 samples at the rate it was opened for."""

    def free(self) -> int:
        """How many samples it would take now."""
        ...

    def write(self, audio: NDArray[np.float32]) -> None:
        """Take `(S,)` samples, no more than `free()`."""
        ...

    def played(self) -> int:
        """How many of the samples taken were heard."""
        ...

    def broken(self) -> bool:
        """Whether the device failed or went away."""
        ...

    def close(self) -> None:
        """Stop at once; what was not heard is dropped."""
        ...


class SilentOutput:
    """An output that "plays" when it is told to: for tests, and for pictures of a window that plays.

    Args:
        capacity: samples it holds unheard at most.

    Attributes:
        taken: everything it was given, in order.
        closed: whether it was closed.
    """

    def __init__(self, capacity: int = 4800) -> None:
        self.capacity = capacity
        self.taken: list[NDArray[np.float32]] = []
        self.closed = False
        self.lost = False
        self._given = 0
        self._played = 0

    def advance(self, samples: int) -> None:
        """Let time pass: so many samples are heard, if there are as many."""
        self._played = min(self._played + samples, self._given)

    def free(self) -> int:
        """How many samples it would take now."""
        return self.capacity - (self._given - self._played)

    def write(self, audio: NDArray[np.float32]) -> None:
        """Keep the samples."""
        self.taken.append(audio)
        self._given += len(audio)

    def played(self) -> int:
        """How many samples were heard so far."""
        return self._played

    def broken(self) -> bool:
        """Whether a test has taken it away."""
        return self.lost

    def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True
