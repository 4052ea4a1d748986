"""Round bodies in space and what is seen of them: the same head, turned, is a front, a three-quarter and a side view.

Axes: x to the right of who looks at a figure from the front, y down, z out of the picture (where a figure looks).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Vec = tuple[float, float, float]
Ball = tuple[float, float, float, float, float, float]
"""Centre and radii of an ellipsoid."""

_ROUND = np.linspace(0, 2 * math.pi, 30, endpoint=False)
_DIRECTIONS = np.stack([np.cos(_ROUND), np.sin(_ROUND)], 1)


class Turn:
    """A rotation: first by `pitch` (nodding forward), then `roll` (towards +x), then `yaw` (+90 looks along +x).

    Args:
        yaw, pitch, roll: degrees.
    """

    def __init__(self, yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0) -> None:
        cy, sy = math.cos(math.radians(yaw)), math.sin(math.radians(yaw))
        cp, sp = math.cos(math.radians(pitch)), math.sin(math.radians(pitch))
        cr, sr = math.cos(math.radians(roll)), math.sin(math.radians(roll))
        nod = np.array([[1, 0, 0], [0, cp, sp], [0, -sp, cp]])
        tilt = np.array([[cr, -sr, 0], [sr, cr, 0], [0, 0, 1]])
        look = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
        self._set(look @ tilt @ nod)

    def _set(self, matrix: NDArray[np.float64]) -> None:
        self.matrix = matrix
        self._rows = matrix.tolist()

    def then(self, other: Turn) -> Turn:
        """This turn, and then another."""
        both = Turn()
        both._set(other.matrix @ self.matrix)
        return both

    def __call__(self, point: Vec) -> Vec:
        """A point turned; its x and y are where it is seen, its z how near it is."""
        x, y, z = point
        a, b, c = self._rows
        return (
            a[0] * x + a[1] * y + a[2] * z,
            b[0] * x + b[1] * y + b[2] * z,
            c[0] * x + c[1] * y + c[2] * z,
        )


def hull(balls: Sequence[Ball], turn: Turn, at: Point = (0.0, 0.0)) -> list[Point]:
    """The outline of the tightest skin over balls, as seen after a turn: points of a closed convex curve.

    In each direction of the picture the skin touches the ball whose support function is greatest there.
    """
    told = np.asarray(balls, float)
    centres = told[:, :3] @ turn.matrix.T
    spread = turn.matrix[:2] * told[:, None, 3:]
    seen = spread @ spread.transpose(0, 2, 1)
    reach = np.sqrt(np.maximum(np.einsum("ki,nij,kj->nk", _DIRECTIONS, seen, _DIRECTIONS), 1e-9))
    best = np.argmax(centres[:, :2] @ _DIRECTIONS.T + reach, 0)
    along = np.einsum("kij,kj->ki", seen[best], _DIRECTIONS) / reach[best, np.arange(len(best))][:, None]
    points = _even(centres[best, :2] + along + at)
    return [(x, y) for x, y in points.tolist()]


def _even(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Points spread evenly along a closed curve and softened, so that tangents between balls meet without a corner."""
    ring = np.concatenate([points, points[:1]])
    steps = np.hypot(*np.diff(ring, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    places = np.linspace(0, along[-1], len(points), endpoint=False)
    even = np.stack([np.interp(places, along, ring[:, 0]), np.interp(places, along, ring[:, 1])], 1)
    return 0.25 * np.roll(even, 1, 0) + 0.5 * even + 0.25 * np.roll(even, -1, 0)


def tube(line: Sequence[Point], widths: Sequence[float]) -> list[Point]:
    """The outline of a soft limb: points of a closed curve around a line, as thick as told at evenly spaced places."""
    count, known = len(line), len(widths) - 1
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y) in enumerate(line):
        (ax, ay), (bx, by) = line[max(i - 1, 0)], line[min(i + 1, count - 1)]
        size = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / size, (bx - ax) / size
        place = known * i / (count - 1)
        k = min(int(place), known - 1)
        half = 0.5 * (widths[k] + (widths[k + 1] - widths[k]) * (place - k))
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    start = _cap(line[1], line[0], 0.5 * widths[0])
    return [*left, *_cap(line[-2], line[-1], 0.5 * widths[-1]), *reversed(right), *start]


def _cap(before: Point, end: Point, half: float) -> list[Point]:
    """Three points of a round end, from the left edge to the right one as seen going there."""
    (ax, ay), (bx, by) = before, end
    size = math.hypot(bx - ax, by - ay) or 1.0
    dx, dy = (bx - ax) / size * half, (by - ay) / size * half
    return [(bx + dx * a - dy * b, by + dy * a + dx * b) for a, b in ((0.72, 0.7), (1.0, 0.0), (0.72, -0.7))]


def mirrored(balls: Sequence[Ball]) -> list[Ball]:
    """Balls, and their twins on the other side of those that are off the middle."""
    return [*balls, *[(-x, y, z, rx, ry, rz) for x, y, z, rx, ry, rz in balls if x]]


def bend(root: Vec, target: Vec, first: float, second: float, pole: Vec) -> tuple[Vec, Vec]:
    """Two-segment inverse kinematics: where joint and end are when the end reaches for a target.

    Args:
        root: where the limb begins.
        target: what it reaches for; if too far (or too near), the end stays on the way to it.
        first, second: lengths of its two segments.
        pole: direction into which the joint bends.
    """
    r, p = np.array(root), np.array(pole, float)
    way = np.array(target) - r
    far = float(np.linalg.norm(way)) or 1e-6
    ahead = way / far
    reach = min(max(far, abs(first - second) + 0.05 * first), 0.985 * (first + second))
    side = p - ahead * float(p @ ahead)
    size = float(np.linalg.norm(side))
    side = side / size if size > 1e-6 else np.array([0.0, 0.0, 1.0])
    along = (first**2 - second**2 + reach**2) / (2 * reach)
    out = math.sqrt(max(first**2 - along**2, 0.0))
    joint = r + ahead * along + side * out
    end = r + ahead * reach
    return tuple(joint.tolist()), tuple(end.tolist())
