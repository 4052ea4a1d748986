"""Each emotion's shape as a path to fill; `generators.emotion` says which shape it is."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from generators.emotion import SHAPES, Category, Shape

_TURN = {"triangle": (3, -90.0), "wedge": (3, 90.0), "diamond": (4, -90.0), "square": (4, -45.0)}
_SIZE = {"triangle": 1.18, "wedge": 1.18, "diamond": 1.12, "square": 1.2, "pentagon": 1.06, "star": 1.25}
"""Shapes of equal radius look unequal; this evens them out."""


def mark(category: Category, centre: QPointF, radius: float) -> QPainterPath:
    """The emotion's shape around a point; all of them look as large as a circle of `radius`."""
    shape = SHAPES[category]
    path = QPainterPath()
    r = radius * _SIZE.get(shape, 1.0)
    if shape == "circle":
        path.addEllipse(centre, r, r)
    elif shape in ("plus", "cross"):
        path.addPolygon(_closed(_arms(centre, r, 45.0 if shape == "cross" else 0.0)))
    else:
        path.addPolygon(_closed(_corners(shape, centre, r)))
    return path


def _corners(shape: Shape, centre: QPointF, r: float) -> Iterable[QPointF]:
    if shape == "star":
        return [_around(centre, r if i % 2 == 0 else r * 0.45, -90 + 36 * i) for i in range(10)]
    count, turn = _TURN.get(shape, (5 if shape == "pentagon" else 6, -90.0))
    return [_around(centre, r, turn + 360 / count * i) for i in range(count)]


def _arms(centre: QPointF, r: float, turn: float) -> Iterable[QPointF]:
    thick = r * 0.36
    plus = [(thick, r), (r, thick), (r, -thick), (thick, -r), (-thick, -r), (-r, -thick), (-r, thick), (-thick, r)]
    inner = [(thick, thick), (thick, -thick), (-thick, -thick), (-thick, thick)]
    corners = [plus[0], inner[0], plus[1], plus[2], inner[1], plus[3], plus[4], inner[2], plus[5], plus[6], inner[3]]
    for x, y in [*corners, plus[7]]:
        yield _around(centre, math.hypot(x, y), math.degrees(math.atan2(y, x)) + turn)


def _around(centre: QPointF, r: float, degrees: float) -> QPointF:
    return centre + QPointF(math.cos(math.radians(degrees)), math.sin(math.radians(degrees))) * r


def _closed(points: Iterable[QPointF]) -> QPolygonF:
    corners = list(points)
    return QPolygonF([*corners, corners[0]])
