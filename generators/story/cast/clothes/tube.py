"""Sleeves, trouser legs, boots: cloth around a bent limb."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generators.story.cast.skeleton import Limb
from generators.story.cast.space import Point

from .sheet import Sheet

_STEPS = 8


@dataclass(frozen=True)
class Tube:
    """A clothed stretch of a limb.

    Attributes:
        middle: points along it.
        left, right: its edges, point for point.
        closed: whether its beginning is rounded over (a shoulder).
    """

    middle: tuple[Point, ...]
    left: tuple[Point, ...]
    right: tuple[Point, ...]
    closed: bool

    @property
    def outline(self) -> list[Point]:
        """Closed curve around it."""
        (ax, ay), (bx, by) = self.middle[1], self.middle[0]
        away = math.hypot(bx - ax, by - ay) or 1.0
        half = 0.5 * math.dist(self.left[0], self.right[0])
        cap = [(bx + (bx - ax) / away * half * 0.85, by + (by - ay) / away * half * 0.85)] if self.closed else []
        return [*self.left, *reversed(self.right), *cap]

    @property
    def sheet(self) -> Sheet:
        """Its cloth: across from the left to the right edge, down along it."""
        length = sum(math.dist(a, b) for a, b in zip(self.middle, self.middle[1:], strict=False))

        def at(across: float, down: float) -> Point:
            a, b = point_on(self.left, down), point_on(self.right, down)
            return a[0] + (b[0] - a[0]) * across, a[1] + (b[1] - a[1]) * across

        return Sheet(at, math.dist(self.left[-1], self.right[-1]), length)

    def cuff(self, start: float, end: float, grow: float) -> list[Point]:
        """A band around it from one share of its length to another, `grow` units wider on each side."""
        pairs = [
            _wider(point_on(self.left, share), point_on(self.right, share), grow)
            for share in (start, 0.5 * (start + end), end)
        ]
        return [a for a, _ in pairs] + [b for _, b in reversed(pairs)]


def sleeve(limb: Limb, start: float, end: float, ease: float, flare: float = 0.0) -> Tube:
    """Cloth around a limb.

    Args:
        limb: what it clothes.
        start, end: shares of the limb's length.
        ease: units by which cloth is wider than the limb on each side.
        flare: further units at its end.
    """
    middle, left, right = [], [], []
    for i in range(_STEPS + 1):
        share = start + (end - start) * i / _STEPS
        x, y = point_on(limb.line, share)
        ax, ay = point_on(limb.line, max(share - 0.08, 0.0))
        bx, by = point_on(limb.line, min(share + 0.08, 1.0))
        away = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = (by - ay) / away, -(bx - ax) / away
        half = width_at(limb, share) / 2 + ease + flare * (i / _STEPS) ** 1.5
        middle.append((x, y))
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    return Tube(tuple(middle), tuple(left), tuple(right), start < 0.02)


def width_at(limb: Limb, share: float) -> float:
    """Thickness of a limb at a share of its length."""
    root, joint, end = limb.widths
    return root + (joint - root) * 2 * share if share < 0.5 else joint + (end - joint) * (2 * share - 1)


def point_on(line: Sequence[Point], share: float) -> Point:
    """The point at a share of a line's length; beyond its ends it goes straight on."""
    place = share * (len(line) - 1)
    i = min(max(math.floor(place), 0), len(line) - 2)
    part = place - i
    (ax, ay), (bx, by) = line[i], line[i + 1]
    return ax + (bx - ax) * part, ay + (by - ay) * part


def _wider(a: Point, b: Point, grow: float) -> tuple[Point, Point]:
    away = math.dist(a, b) or 1.0
    x, y = (b[0] - a[0]) / away * grow, (b[1] - a[1]) / away * grow
    return (a[0] - x, a[1] - y), (b[0] + x, b[1] + y)
