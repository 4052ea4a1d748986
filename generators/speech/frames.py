"""From durations in real frames to whole ones."""

from __future__ import annotations

import numpy as np

FRAME_RATE = 40


def whole_frames(durations: np.ndarray) -> np.ndarray:
    """Whole frames `(N,)`, each at least one, of real durations `(N,)` in frames.

    What rounding takes from one token it gives to the next, so the length of a line is kept: plain rounding
    drifts by up to a word over a long clause.
    """
    frames = np.ones(len(durations), np.int64)
    carry = 0.0
    for index, duration in enumerate(durations):
        wanted = float(duration) + carry
        frames[index] = max(1, round(wanted))
        carry = max(wanted - frames[index], -1.0)
    return frames
