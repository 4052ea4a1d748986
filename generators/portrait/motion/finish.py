"""What is mended of the model's motion by rule, chunk by chunk.

**Lips.** Where the ears hear p, b, m the lips are closed, and for f, v they are put to the teeth, as far as the ears
are sure: the teacher forces its closures, too (`corpus/dominance.py`), and a mouth that stays open on them is what is
seen first. **Head and brows** are steadied by two one-pole filters: the weights that ship were trained for an hour or
two, and their head trembles at three times the speed of its target's.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from generators.portrait.phones import INDEX, posteriors_of

from .space import GROUPS

SURE = (0.12, 0.4)
"""Posteriors of a lip sound below which nothing is done, and above which all of it is."""
_STEADIED = {"head": 0.3, "brows": 0.45}
"""Share of the way that a filter goes in a frame: it comes 190 and 100 ms late."""
_LIPS = ("PBM", "FV")


@cache
def _targets() -> NDArray[np.float32]:
    """Lips `(17, 52)` of each class."""
    from generators.portrait.corpus.dominance import visemes  # it needs this package's space

    return visemes().targets.astype(np.float32)


class Finish:
    """Mends one stream."""

    def __init__(self) -> None:
        self._states: dict[str, tuple[NDArray[np.float32], NDArray[np.float32]]] = {}

    def __call__(self, made: NDArray[np.float32], heard: NDArray[np.float32]) -> NDArray[np.float32]:
        """A chunk, mended.

        Args:
            made: `(T, 52)`.
            heard: `(T, 148)` what the ears gave for these frames.
        """
        out = made.copy()
        mouth = list(GROUPS["mouth"])
        posteriors = posteriors_of(heard)
        for name in _LIPS:
            low, high = SURE
            share = np.clip((posteriors[:, INDEX[name]] - low) / (high - low), 0, 1)[:, None]
            out[:, mouth] += share * (_targets()[INDEX[name], mouth] - out[:, mouth])
        for group, pace in _STEADIED.items():
            self._steady(out, group, pace)
        return out.astype(np.float32)

    def _steady(self, out: NDArray[np.float32], group: str, pace: float) -> None:
        places = list(GROUPS[group])
        first, second = self._states.get(group, (out[0, places], out[0, places]))
        for frame in out:
            first = first + pace * (frame[places] - first)
            second = second + pace * (first - second)
            frame[places] = second
        self._states[group] = first, second
