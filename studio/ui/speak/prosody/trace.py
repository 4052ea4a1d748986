"""A curve of pitch in pixels: through the voiced phonemes, parted at pauses."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from .scene import Scene

_APART = 2.5  # pixels between two points of a curve, where it has too many


@dataclass(frozen=True, eq=False)
class Trace:
    """What is seen of a curve, and a little to both sides.

    Attributes:
        points: `(M, 2)` pixels.
        joined: `(M,)` whether a line leads from the point before.
        end: the last point that is seen; None if none is.
    """

    points: NDArray[np.float64]
    joined: NDArray[np.bool_]
    end: QPointF | None

    @classmethod
    def of(cls, scene: Scene, heights: NDArray[np.float64]) -> Trace:
        """The curve through `(N,)` heights of the scene's phonemes, NaN where they have none."""
        lane, seen = scene.lanes.curve, scene.visible
        if len(seen):
            seen = np.arange(max(seen[0] - 8, 0), min(seen[-1] + 9, len(heights)))  # lines that leave the window
        seen = seen[np.isfinite(heights[seen])]
        step = max(1, round(len(seen) * _APART / max(lane.width(), 1)))  # minutes at a glance: not every point
        seen = seen[::step]
        points = np.stack([scene.centre[seen], heights[seen]], 1)
        stretches = np.asarray(scene.draft.reading.stretches)[seen]
        joined = np.r_[False, stretches[1:] == stretches[:-1]] if len(seen) else np.zeros(0, bool)
        shown = np.flatnonzero(points[:, 0] <= lane.right())
        return cls(points, joined, QPointF(*points[shown[-1]].tolist()) if len(shown) else None)

    def path(self) -> QPainterPath:
        """To be drawn."""
        path = QPainterPath()
        for (x, y), joined in zip(self.points.tolist(), self.joined.tolist(), strict=True):
            if joined:
                path.lineTo(x, y)
            else:
                path.moveTo(x, y)
        return path

    def lines(self) -> NDArray[np.float64]:
        """`(S, 4)` its straight pieces, x0, y0, x1, y1; a point alone is a piece without length."""
        before = np.roll(self.points, 1, axis=0)
        start = np.where(self.joined[:, None], before, self.points)
        return np.concatenate([start, self.points], 1)
