"""Lips straight from what the ears hear: dominance functions over posteriors instead of over known sounds.

Where the sounds are known, the lips are the average of their targets weighted by dominance (Cohen & Massaro 1993, see
`corpus/dominance.py`). Where they are only heard, each class counts by its posterior. It is blunter than the model and
never carried away, so the two together agree with people's speech better than either (docs/portrait_training.md).
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from generators.portrait.phones import CLASSES, posteriors_within

CONTEXT = 3
"""Video frames of hearing needed on either side."""
_WIDTH = 4.0  # mel frames: standard deviation of the bell that stands for the rise and fall of dominance


def heard_lips(heard: NDArray[np.float32]) -> NDArray[np.float32]:
    """Lips `(T, 52)` of features `(T + 2 CONTEXT, 148)`: the frames in the middle, zero but for mouth and jaw."""
    targets, dominance = _tables()
    each = posteriors_within(heard)
    per_frame = each.shape[1]
    strong = each.reshape(-1, len(CLASSES)) * dominance
    bell = _bell(CONTEXT * per_frame)
    reach = len(bell) // 2
    smooth = np.stack([np.convolve(column, bell, "valid") for column in strong.T], 1)
    smooth = smooth[CONTEXT * per_frame - reach :][: (len(heard) - 2 * CONTEXT) * per_frame]
    lips = (smooth @ targets) / smooth.sum(1, keepdims=True)
    lips = lips.reshape(-1, per_frame, lips.shape[1])
    return lips[:, (per_frame - 1) // 2 : per_frame // 2 + 1].mean(1).astype(np.float32)


@cache
def _tables() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    from generators.portrait.corpus.dominance import visemes  # it needs this package's space

    return visemes().targets, visemes().dominance


@cache
def _bell(reach: int) -> NDArray[np.float64]:
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / _WIDTH) ** 2)
    return bell / bell.sum()
