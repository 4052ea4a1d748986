"""A skull as a globe: hair, hats and glasses are drawn from degrees around it and up it, so they turn with the head."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from .skeleton import Head
from .space import Ball, Point


@dataclass(frozen=True)
class Shell:
    """A ball of a head and how it is turned.

    Attributes:
        ball: centre and radii, from the middle of the skull, in figure units.
        head: the posed head.
    """

    ball: Ball
    head: Head

    @property
    def radius(self) -> float:
        """Its half height, the measure of what is put on it."""
        return self.ball[4]

    def space(self, around: float, up: float, grow: float = 1.0) -> tuple[float, float, float]:
        """Where a place is before the head turns: `around` from the face (0) to the left ear (90), `up` to the crown
        (90), at `grow` times the radii."""
        x, y, z, rx, ry, rz = self.ball
        a, e = math.radians(around), math.radians(up)
        return (
            x + grow * rx * math.sin(a) * math.cos(e),
            y - grow * ry * math.sin(e),
            z + grow * rz * math.cos(a) * math.cos(e),
        )

    def at(self, around: float, up: float, grow: float = 1.0) -> Point:
        """Where a place is seen, in head coordinates."""
        return self.head.spot(*self.space(around, up, grow))

    def near(self, around: float, up: float) -> float:
        """How much it faces us, from -1 (away) to 1."""
        x, y, z, rx, ry, rz = self.ball
        px, py, pz = self.space(around, up)
        a, b, c = (px - x) / rx, (py - y) / ry, (pz - z) / rz
        return self.head.spin((a, b, c))[2]

    def visible(self, line: Sequence[tuple[float, float]], grow: float = 1.0) -> list[Point]:
        """The part of a line around the head (around, up; growing `around`) that faces us, left to right as seen.

        It is carried on a little beyond the edge of the skull at both ends, so that it cuts the whole outline.
        """
        shown = [(a, e) for a, e in line if self.near(a, e) > 0.02]
        if not shown:
            return []
        points = [self.at(a, e, grow) for a, e in shown]
        first, last = points[0], points[-1]
        far = 2.5 * self.radius
        return [(first[0] - far, first[1]), *points, (last[0] + far, last[1])]


def dense(line: Sequence[Sequence[float]], step: float = 6.0) -> list[tuple[float, float]]:
    """A line given for one half of a head (around from 0 to 180), for both halves and in small steps."""
    half = [(float(a), float(e)) for a, e in line]
    both = [(-a, e) for a, e in reversed(half) if a > 0] + half
    out: list[tuple[float, float]] = []
    for (a, e), (b, f) in itertools.pairwise(both):
        count = max(1, round(abs(b - a) / step))
        out += [(a + (b - a) * i / count, e + (f - e) * i / count) for i in range(count)]
    return [*out, both[-1]]
