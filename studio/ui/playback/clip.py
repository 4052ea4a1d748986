"""Sound that can be played while the rest of it is being made."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


class Clip:
    """A growing buffer of mono samples.

    Args:
        rate: samples per second.
        audio: `(S,)` float32 to begin with; None for an empty clip that will grow.

    Attributes:
        rate: samples per second.
        complete: whether nothing more will come.
    """

    def __init__(self, rate: int = 24_000, audio: NDArray[np.float32] | None = None) -> None:
        self.rate = rate
        self.complete = audio is not None
        self._samples = np.zeros(0, np.float32) if audio is None else np.asarray(audio, np.float32)
        self._length = len(self._samples)

    def __len__(self) -> int:
        return self._length

    @property
    def seconds(self) -> float:
        """How much there is by now."""
        return self._length / self.rate

    @property
    def audio(self) -> NDArray[np.float32]:
        """`(S,)` what there is by now (a view)."""
        return self._samples[: self._length]

    def append(self, audio: NDArray[np.float32]) -> None:
        """Add `(S,)` samples at the end; costs what is added, not what is there."""
        needed = self._length + len(audio)
        if needed > len(self._samples):
            grown = np.zeros(max(needed, 2 * self._length, self.rate * 4), np.float32)
            grown[: self._length] = self.audio
            self._samples = grown
        self._samples[self._length : needed] = audio
        self._length = needed

    def finish(self) -> None:
        """Nothing more will come: playback may end at the last sample."""
        self.complete = True
