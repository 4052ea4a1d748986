"""The valence-arousal pad: strengths of feelings <-> a point (Moodreel).

The nine feelings, sorted by angle, cut the pad into a fan of triangles that meet in neutral, at (0, 0). A point lies in
one triangle only, between two neighbours i and j, so `point = a * p_i + b * p_j` has one answer with a, b >= 0: those
are the strengths. A pure feeling of strength t is the point t * p_i and the other way round.

The outline of the fan is where strengths sum to 1; a point outside is moved along its ray onto the outline.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from .checks import within
from .taxonomy import FEELINGS, POINTS, Category, Point

# A share below this is rounding, not feeling: without it a point on a ray would carry 1e-17 of the ray's neighbour.
_ROUNDING = 1e-12

_AROUND: tuple[Category, ...] = tuple(
    sorted(FEELINGS, key=lambda name: math.atan2(POINTS[name].arousal, POINTS[name].valence))
)


def point_of(strengths: Mapping[Category, float]) -> Point:
    """The point of a mixture: the sum of strength times the category's point (dominance included)."""
    valence, arousal, dominance = (
        math.fsum(strength * POINTS[name][axis] for name, strength in strengths.items()) for axis in range(3)
    )
    return Point(valence, arousal, dominance)


def strengths_at(valence: float, arousal: float) -> dict[Category, float]:
    """The strengths (sum <= 1) of at most two neighbouring feelings that lie at a point of the pad.

    Args:
        valence, arousal: in [-1, 1]; outside the fan's outline the point is moved along its ray onto it.
    Raises:
        BadEmotion: a coordinate is no finite number in [-1, 1].
    """
    x = within(valence, -1.0, 1.0, "valence")
    y = within(arousal, -1.0, 1.0, "arousal")
    sectors = zip(_AROUND, (*_AROUND[1:], _AROUND[0]), strict=True)
    # Only the sector that holds the point has both parts >= 0; the largest minimum finds it whatever the rounding.
    pairs: list[dict[Category, float]] = [
        {i: a, j: b} for i, j in sectors for a, b in [_solve(POINTS[i], POINTS[j], x, y)]
    ]
    parts = max(pairs, key=lambda pair: min(pair.values()))
    total = math.fsum(part for part in parts.values() if part > 0)
    if total < _ROUNDING:
        return {}
    strengths: dict[Category, float] = {}
    for name, part in parts.items():
        if part > _ROUNDING * total:
            strengths[name] = part / max(1.0, total)
    return strengths


def _solve(p: Point, q: Point, x: float, y: float) -> tuple[float, float]:
    """(a, b) such that a * p + b * q = (x, y): Cramer's rule; neighbours of the fan are never parallel."""
    area = p.valence * q.arousal - p.arousal * q.valence
    return (x * q.arousal - y * q.valence) / area, (p.valence * y - p.arousal * x) / area
