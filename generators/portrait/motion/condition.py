"""How an emotion reaches the face: eleven numbers a frame, and nothing else.

| entries | meaning |
|---|---|
| 0-8 | weight x intensity of the nine felt categories, in the order of `generators.emotion.FEELINGS` |
| 9-10 | valence and arousal |
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.emotion import FEELINGS, POINTS, EmotionState

SIZE = len(FEELINGS) + 2
_PLACES = np.array([POINTS[name][:2] for name in FEELINGS], np.float32)


def of_state(state: EmotionState) -> NDArray[np.float32]:
    """The condition `(11,)` of a state."""
    return of_strengths(np.array([state.strengths[name] for name in FEELINGS], np.float32))


def of_strengths(strengths: NDArray[np.float32]) -> NDArray[np.float32]:
    """Conditions `(..., 11)` of strengths `(..., 9)`; a point of a mixture is the sum of its parts' points."""
    return np.concatenate([strengths, strengths @ _PLACES], -1).astype(np.float32)
