"""The outline of a waveform at any zoom, fast."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

_FINEST, _STEP = 16, 4


class Envelope:
    """Smallest and largest sample of any stretch, read from a pyramid.

    Args:
        audio: `(S,)` float32.
        before: of the same sound when there was less of it: what it knows is not looked at again.
    """

    def __init__(self, audio: NDArray[np.float32], before: Envelope | None = None) -> None:
        self._audio = audio
        self._levels: list[tuple[int, NDArray[np.float32], NDArray[np.float32]]] = [(1, audio, audio)]
        known = before._levels if before is not None and _begins_with(audio, before._audio) else []
        factor, size, low, high = _FINEST, _FINEST, audio, audio
        while len(low):
            _, *kept = known[len(self._levels)] if len(self._levels) < len(known) else (0, audio[:0], audio[:0])
            low, high = _coarser(low, size, kept[0], np.min), _coarser(high, size, kept[1], np.max)
            self._levels.append((factor, low, high))
            if len(low) < _STEP:
                break
            factor, size = factor * _STEP, _STEP

    @property
    def peak(self) -> float:
        """Largest absolute sample."""
        _, low, high = self._levels[-1]
        return max(-float(low.min(initial=0.0)), float(high.max(initial=0.0)))

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


def _begins_with(audio: NDArray[np.float32], earlier: NDArray[np.float32]) -> bool:
    """Whether both are views of one growing buffer, which is only ever written to behind its end (see `Clip`)."""
    start = audio.__array_interface__["data"][0]
    return 0 < len(earlier) <= len(audio) and earlier.__array_interface__["data"][0] == start


def _coarser(
    values: NDArray[np.float32], size: int, known: NDArray[np.float32], reduce: Callable[..., NDArray[np.float32]]
) -> NDArray[np.float32]:
    """Smallest or largest of each block; the first ones as `known`, but for its last, which may have been short."""
    kept = known[: max(0, len(known) - 1)]
    return np.concatenate([kept, reduce(_blocks(values[len(kept) * size :], size), axis=1)])


def _blocks(values: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    rest = -len(values) % size
    return np.pad(values, (0, rest), mode="edge").reshape(-1, size) if len(values) else values.reshape(0, size)
