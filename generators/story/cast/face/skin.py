"""What of a head is flesh: where mouths, brows and wrinkles may be, so that none of them is ever seen beside a face."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generators.story.cast.brush import Brush
from generators.story.cast.skeleton import Head
from generators.story.cast.space import Point, hull, mirrored
from generators.story.cast.species import Species
from generators.story.drawing import polyline

_FLESH = ("muzzle", "bridge", "lump", "pair")
"""Parts that stand out of a skull and carry features of the face."""


class Skin:
    """The face as it is seen, in head coordinates: the union of skull and snout.

    Args:
        species: its bodies.
        head: how it is turned.
    """

    def __init__(self, species: Species, head: Head) -> None:
        self.outlines: list[list[Point]] = [head.outline]
        for part in species.head_parts:
            if part.kind == "pair":
                self.outlines += [hull([(s * x, *rest) for x, *rest in part.balls], head.spin) for s in (-1, 1)]  # type: ignore[misc]
            elif part.kind in _FLESH:
                self.outlines.append(hull(mirrored(part.balls), head.spin))
        self._edges = [_edges(outline) for outline in self.outlines]

    def holds(self, points: Sequence[Point], beyond: float = 0.0) -> bool:
        """Whether all points are on the face, or no farther than `beyond` outside of it."""
        places = np.asarray(points, float)
        inside = np.zeros(len(places), bool)
        for start, inward in self._edges:
            away = ((places[:, None] - start) * inward).sum(-1)
            inside |= (away > -beyond).all(1)
        return bool(inside.all())

    def front(self, y: float) -> float:
        """How far to the right the face reaches at a height, or where it is nearest to that height."""
        heights = [py for outline in self.outlines for _, py in outline]
        low = min(max(y, min(heights)), max(heights))
        return max(x for outline in self.outlines for x in _crossings(outline, low))

    def clip(self, brush: Brush, *more: Sequence[Point]) -> str:
        """A clip to the face and further flesh."""
        shapes = (f'<path d="{polyline(points, closed=True)}"/>' for points in (*self.outlines, *more))
        return brush.ink.clip("".join(shapes))


def _crossings(outline: Sequence[Point], y: float) -> list[float]:
    """Where a closed outline is at a height."""
    found = []
    for (ax, ay), (bx, by) in zip(outline, [*outline[1:], outline[0]], strict=True):
        if min(ay, by) <= y <= max(ay, by):
            found.append(ax + (bx - ax) * ((y - ay) / (by - ay) if by != ay else 0.0))
    return found


def _edges(outline: Sequence[Point]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Corners of a convex outline, and for each the unit direction that leads inside from the edge after it."""
    ring = np.asarray(outline, float)
    way = np.roll(ring, -1, 0) - ring
    inward = np.stack([-way[:, 1], way[:, 0]], 1)
    inward /= np.maximum(np.hypot(*inward.T), 1e-9)[:, None]
    middle = ring.mean(0) - ring
    inward *= np.sign((inward * middle).sum(-1, keepdims=True))
    return ring, inward
