"""The outline of a waveform at any zoom, fast."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_FINEST, _STEP = 16, 4


class Envelope:
    """Smallest and largest sample of any stretch, read from a pyramid.

    Args:
        audio: `(S,)` float32.
    """

    def __init__(self, audio: NDArray[np.float32]) -> None:
        self._audio = audio
        self._levels: list[tuple[int, NDArray[np.float32], NDArray[np.float32]]] = [(1, audio, audio)]
        factor, low, high = _FINEST, _blocks(audio, _FINEST).min(1), _blocks(audio, _FINEST).max(1)
        while len(low):
            self._levels.append((factor, low, high))
            if len(low) < _STEP:
                break
            factor, low, high = factor * _STEP, _blocks(low, _STEP).min(1), _blocks(high, _STEP).max(1)

    def columns(self, edges: NDArray[np.float64]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Lowest and highest sample `(K,)` between edges `(K + 1,)`, in samples, ascending."""
        if not len(self._audio):
            nothing = np.zeros(len(edges) - 1, np.float32)
            return nothing, nothing
        span = float(edges[-1] - edges[0]) / (len(edges) - 1)
        factor, low, high = next((level for level in reversed(self._levels) if level[0] * 2 <= span), self._levels[0])
        at = np.clip(edges / factor, 0, len(low) - 1).astype(np.intp)
        upto = at[-1] + 1  # the last edge would otherwise reduce all the rest
        return np.minimum.reduceat(low[:upto], at)[:-1], np.maximum.reduceat(high[:upto], at)[:-1]


def _blocks(values: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    rest = -len(values) % size
    return np.pad(values, (0, rest), mode="edge").reshape(-1, size) if len(values) else values.reshape(0, size)
