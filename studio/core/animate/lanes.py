"""What the timeline shows of a motion: a few numbers a frame."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.portrait.pose import INDEX, Motion

JAW, LIDS, BROWS, YAW, PITCH = range(5)
"""Columns: how far the jaw is open and the eyes are closed, how high the brows are (weights); the head in degrees."""

_CLOSED = 0.5


def lanes(motion: Motion) -> NDArray[np.float32]:
    """`(T, 5)` of a motion `T` frames long."""
    weights = motion.weights
    down = weights[:, [INDEX["browDownLeft"], INDEX["browDownRight"]]].mean(1)
    lids = weights[:, [INDEX["eyeBlinkLeft"], INDEX["eyeBlinkRight"]]].min(1)
    columns = (weights[:, INDEX["jawOpen"]], lids, weights[:, INDEX["browInnerUp"]] - down, *motion.rotation[:, :2].T)
    return np.stack(columns, 1).astype(np.float32)


def blinks(rows: NDArray[np.float32]) -> NDArray[np.int64]:
    """Frames in which the eyes have just closed."""
    closed = rows[:, LIDS] > _CLOSED
    return np.flatnonzero(closed & ~np.concatenate([[False], closed[:-1]]))
