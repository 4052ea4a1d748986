"""Sleeves, trouser legs, boots: cloth around a bent limb."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generators.story.cast.skeleton import Limb
from generators.story.cast.space import Point


@dataclass(frozen=True)
class Tube:
    """A stretch of a limb.

    Attributes:
        middle: points along it.
        left, right: its edges, point for point.
    """

    middle: tuple[Point, ...]
    left: tuple[Point, ...]
    right: tuple[Point, ...]

    @property
    def outline(self) -> list[Point]:
        """Closed curve around it."""
        return [*self.left, *reversed(self.right)]

    def across(self, share: float) -> tuple[Point, Point]:
        """The two edge points at a share of its length in [0, 1]."""
        return _at(self.left, share), _at(self.right, share)

    def band(self, start: float, end: float, grow: float = 0.0) -> list[Point]:
        """A piece of it from one share of its length to another, `grow` units wider on each side."""
        shares = [start + (end - start) * i / 4 for i in range(5)]
        pairs = [_wider(*self.across(share), grow) for share in shares]
        return [a for a, _ in pairs] + [b for _, b in reversed(pairs)]


def tube(limb: Limb, start: float, end: float, ease: float, flare: float = 0.0, count: int = 10) -> Tube:
    """Cloth around a limb.

    Args:
        limb: what it clothes.
        start, end: shares of the limb's length.
        ease: units by which cloth is wider than the limb on each side.
        flare: further units at its end.
        count: points along it.
    """
    middle, left, right = [], [], []
    for i in range(count + 1):
        share = start + (end - start) * i / count
        x, y = _at(limb.line, share)
        ax, ay = _at(limb.line, max(share - 0.06, 0.0))
        bx, by = _at(limb.line, min(share + 0.06, 1.0))
        away = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = (by - ay) / away, -(bx - ax) / away
        half = width_at(limb, share) / 2 + ease + flare * (i / count) ** 1.5
        middle.append((x, y))
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    return Tube(tuple(middle), tuple(left), tuple(right))


def width_at(limb: Limb, share: float) -> float:
    """Thickness of a limb at a share of its length."""
    root, joint, end = limb.widths
    return root + (joint - root) * 2 * share if share < 0.5 else joint + (end - joint) * (2 * share - 1)


def _at(line: Sequence[Point], share: float) -> Point:
    place = min(max(share, 0.0), 1.0) * (len(line) - 1)
    i = min(int(place), len(line) - 2)
    part = place - i
    (ax, ay), (bx, by) = line[i], line[i + 1]
    return ax + (bx - ax) * part, ay + (by - ay) * part


def _wider(a: Point, b: Point, grow: float) -> tuple[Point, Point]:
    if not grow:
        return a, b
    away = math.hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    x, y = (b[0] - a[0]) / away * grow, (b[1] - a[1]) / away * grow
    return (a[0] - x, a[1] - y), (b[0] + x, b[1] + y)
