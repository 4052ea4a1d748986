"""Where the names of curves stand: as near to their ends as they are clear of every curve and of each other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF

_CLEAR = 5.0  # pixels between a name and any line: a curve's points are as large
_FARTHEST = 72.0  # pixels from its end at which a name still belongs to a curve
_STEP = 4.0


def place_names(
    ends: Sequence[QPointF], sizes: Sequence[QSizeF], lines: NDArray[np.float64], area: QRectF
) -> list[QRectF | None]:
    """A place for the name of each curve, the first ones first.

    Args:
        ends: of the curves.
        sizes: of the names.
        lines: `(S, 4)` all that is drawn, as straight pieces x0, y0, x1, y1.
        area: what no name leaves.
    Returns:
        boxes; None where there is no free place near the end.
    """
    taken: list[QRectF] = []
    places: list[QRectF | None] = []
    for end, size in zip(ends, sizes, strict=True):
        boxes = _candidates(end, size, area)
        free = ~_crossed(boxes, lines)
        for other in taken:
            free &= ~_overlapping(boxes, other)
        found = np.flatnonzero(free)
        place = None
        if len(found):
            left, top, right, bottom = boxes[found[0]].tolist()
            place = QRectF(left, top, right - left, bottom - top)
            taken.append(place)
        places.append(place)
    return places


def _candidates(end: QPointF, size: QSizeF, area: QRectF) -> NDArray[np.float64]:
    """`(C, 4)` boxes (left, top, right, bottom) around an end, inside the area, the nearest first."""
    wide, high = size.width(), size.height()
    across = np.r_[8.0, np.arange(-wide / 2, -wide - _FARTHEST, -2 * _STEP)]
    up = np.arange(-_FARTHEST, _FARTHEST + _STEP, _STEP)
    left, top = (grid.ravel() for grid in np.meshgrid(end.x() + across, end.y() - high / 2 + up))
    boxes = np.stack([left, top, left + wide, top + high], 1)
    inside = (left >= area.left()) & (left + wide <= area.right()) & (top >= area.top()) & (top + high <= area.bottom())
    boxes = boxes[inside]
    beside = np.maximum.reduce([boxes[:, 0] - end.x(), end.x() - boxes[:, 2], np.zeros(len(boxes))])
    above = np.maximum.reduce([boxes[:, 1] - end.y(), end.y() - boxes[:, 3], np.zeros(len(boxes))])
    away = np.hypot(beside, above)
    off = np.abs(boxes[:, 1] + high / 2 - end.y())  # of equally near ones, the one that goes on where the line ends
    order = np.lexsort((off, np.round(away)))
    return boxes[order][away[order] <= _FARTHEST]


def _crossed(boxes: NDArray[np.float64], lines: NDArray[np.float64]) -> NDArray[np.bool_]:
    """`(C,)` whether any line comes closer to a box than `_CLEAR` (each axis cut to the box, Liang and Barsky)."""
    first, last = np.zeros((len(boxes), len(lines))), np.ones((len(boxes), len(lines)))
    for axis in (0, 1):
        start, way = lines[:, axis], lines[:, axis + 2] - lines[:, axis]
        way = np.where(np.abs(way) < 1e-6, 1e-6, way)  # along the other axis: no division by (nearly) nothing
        low = (boxes[:, axis, None] - _CLEAR - start) / way
        high = (boxes[:, axis + 2, None] + _CLEAR - start) / way
        first = np.maximum(first, np.minimum(low, high))
        last = np.minimum(last, np.maximum(low, high))
    return np.any(first <= last, axis=1)


def _overlapping(boxes: NDArray[np.float64], other: QRectF) -> NDArray[np.bool_]:
    """`(C,)` whether a box comes too close to another name."""
    across = (boxes[:, 0] < other.right() + 2) & (boxes[:, 2] > other.left() - 2)
    return across & (boxes[:, 1] < other.bottom() + 1) & (boxes[:, 3] > other.top() - 1)
