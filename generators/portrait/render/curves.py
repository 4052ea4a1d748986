"""Smooth edges through a few vertices."""

from __future__ import annotations

from functools import cache

import numpy as np

from generators.portrait.render.arrays import Floats

_STEPS = 5


@cache
def _weights(count: int) -> Floats:
    """Catmull-Rom weights `((count - 1) * steps + 1, count)`; ends are continued in a straight line."""
    rows = []
    for k in range((count - 1) * _STEPS + 1):
        segment = min(k // _STEPS, count - 2)
        t = k / _STEPS - segment
        four = 0.5 * np.array([-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2])
        row = np.zeros(count + 2)
        row[segment : segment + 4] = four
        row[1] += 2 * row[0]
        row[2] -= row[0]
        row[-2] += 2 * row[-1]
        row[-3] -= row[-1]
        rows.append(row[1:-1])
    return np.array(rows, np.float32)


def smooth(points: Floats) -> Floats:
    """A finer polyline `(M, 2)` through points `(N, 2)` (Catmull-Rom)."""
    return _weights(len(points)) @ points


def edges(upper: Floats, lower: Floats) -> tuple[Floats, Floats]:
    """Fine upper and lower edge of an opening, `(M, 2)` each; where they would cross they coincide.

    Args:
        upper: `(N, 2)` pixels from corner to corner, y down.
        lower: `(N, 2)` likewise, the same corners.
    """
    above, below = smooth(upper), smooth(lower)
    along = above[-1] - above[0]
    down = np.array([-along[1], along[0]], np.float32)
    down *= np.sign(down[1]) or 1.0
    crossing = ((below - above) @ down < 0)[:, None]
    middle = 0.5 * (above + below)
    return np.where(crossing, middle, above), np.where(crossing, middle, below)


def outline(upper: Floats, lower: Floats) -> Floats:
    """The opening as one polygon `(2M - 2, 2)`."""
    above, below = edges(upper, lower)
    return np.ascontiguousarray(np.concatenate([above, below[-2:0:-1]]))
