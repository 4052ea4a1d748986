"""Ears that lie in a plane of their own: pointed, long and round."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generators.story.cast.space import Point, Vec
from generators.story.cast.species import Part

from .layers import Easel, Layers
from .manes import scalloped

_POINTED = [(0.0, -1.0), (0.45, -0.86), (0.82, -0.36), (1.0, 0.06), (0.86, 0.4), (0.5, 0.86), (0.0, 1.0)]
_LONG = [
    (0.0, -0.7), (0.4, -1.0), (0.75, -0.86), (0.96, -0.34), (1.0, 0.06), (0.95, 0.42), (0.72, 0.92), (0.4, 1.0),
    (0.0, 0.7),
]  # fmt: skip
_FLATTEST = 0.62
"""An ear is a cup: even seen edge-on it keeps so much of its width."""


def place_ear(part: Part, easel: Easel, side: int, profile: Sequence[Point], droop: float) -> tuple[list[Point], bool]:
    """Outline of an ear in head coordinates, and whether it is on the near side.

    Args:
        part: `size` is length and half width; `turn` is degrees outwards from upright, and backwards.
        easel: with the head.
        side: 0 or 1.
        profile: along the ear in [0, 1] and across in [-1, 1] (-1 is the inner edge).
        droop: degrees further outwards per unit of drooping.
    """
    head, mood = easel.skeleton.head, easel.features.ears
    sign = -1 if side == 0 else 1
    length, half = part.size[0], part.size[1]
    out = part.turn[0] - droop * (mood if mood < 0 else 0.25 * mood)
    back = (part.turn[1] if len(part.turn) > 1 else 0.0) + 10 * max(0.0, -mood)
    o, b = math.radians(out), math.radians(back)
    along: Vec = (sign * math.sin(o) * math.cos(b), -math.cos(o) * math.cos(b), -math.sin(b))
    across: Vec = (sign * math.cos(o), math.sin(o), 0.0)
    base = head.spot(sign * part.at[0], part.at[1], part.at[2])
    ax, ay, _ = head.spin(along)
    cx, cy, _ = head.spin(across)
    flat = abs(ax * cy - ay * cx) / (math.hypot(ax, ay) or 1.0)
    if flat < _FLATTEST:
        size = math.hypot(ax, ay) or 1.0
        turn = 1.0 if ax * cy - ay * cx >= 0 else -1.0
        cx, cy = -ay / size * _FLATTEST * turn, ax / size * _FLATTEST * turn
    points = [
        (base[0] + length * t * ax + half * s * cx, base[1] + length * t * ay + half * s * cy) for t, s in profile
    ]
    return points, head.nearness(sign * part.at[0], part.at[1], part.at[2]) > 0.45 * part.at[0]


def _inset(points: list[Point], base: Point, share: float, up: float) -> list[Point]:
    """The inner ear: the outline drawn towards its own middle."""
    x = sum(p[0] for p in points) / len(points)
    y = sum(p[1] for p in points) / len(points)
    return [(x + share * (px - x) + up * (base[0] - x), y + share * (py - y) + up * (base[1] - y)) for px, py in points]


def _pair(part: Part, easel: Easel, draw) -> Layers:
    back = over = ""
    for side in (0, 1):
        body, near = draw(side)
        if near and easel.skeleton.head.yaw > 60:
            over += body
        else:
            back += body
    return Layers(back=back, over=over)


def pointed_ears(part: Part, easel: Easel) -> Layers:
    """A fox's, cat's or wolf's ears. `share` is how much of the tip is dark (0 none)."""
    brush = easel.brush

    def draw(side: int) -> tuple[str, bool]:
        points, near = place_ear(part, easel, side, _POINTED, 46)
        base = (0.5 * (points[0][0] + points[-1][0]), 0.5 * (points[0][1] + points[-1][1]))
        fill = brush.form(easel.of(part))
        inner = _inset(points, base, 0.62, 0.12)
        dark = brush.shape(points[2:5], brush.soft(easel.colour(part.second)), tension=0.35) if part.share else ""
        body = brush.rounded(points, fill, dark + brush.shape(inner, brush.down(easel.colour("inner"), 0.3)))
        return body, near

    return _pair(part, easel, draw)


def long_ears(part: Part, easel: Easel) -> Layers:
    """A rabbit's ears."""
    brush = easel.brush

    def draw(side: int) -> tuple[str, bool]:
        points, near = place_ear(part, easel, side, _LONG, 60 if side else 44)
        base = (0.5 * (points[0][0] + points[-1][0]), 0.5 * (points[0][1] + points[-1][1]))
        inner = _inset(points, base, 0.6, -0.02)
        fill = brush.form(easel.of(part))
        return brush.rounded(points, fill, brush.shape(inner, brush.down(easel.colour(part.second), 0.12))), near

    return _pair(part, easel, draw)


def round_ears(part: Part, easel: Easel) -> Layers:
    """A bear's ears: `size` is the radius, `turn` where on the skull it points; `share`: locks of fur around it."""
    head, brush = easel.skeleton.head, easel.brush
    radius = part.size[0]

    def draw(side: int) -> tuple[str, bool]:
        sign = -1 if side == 0 else 1
        x, y = head.spot(sign * part.at[0], part.at[1], part.at[2])
        y -= 0.25 * radius * easel.features.ears
        squeeze = max(0.78, abs(head.spin((1.0, 0.0, 0.0))[0]))
        ring = [
            (x + squeeze * radius * math.cos(a), y + radius * math.sin(a)) for a in (k * math.pi / 5 for k in range(10))
        ]
        inner = [(x + 0.56 * (px - x) + 0.06 * radius * sign, y + 0.56 * (py - y) + 0.08 * radius) for px, py in ring]
        fill = brush.form(easel.of(part))
        near = head.nearness(sign * part.at[0], part.at[1], part.at[2]) > 0.5 * part.at[0]
        if part.share:
            ring = scalloped(ring, int(part.share[0]), 0.3 * radius)
        return brush.rounded(ring, fill, brush.shape(inner, brush.down(easel.colour(part.second), 0.15))), near

    return _pair(part, easel, draw)


_LEAF = [
    (0.0, -0.5), (0.3, -0.95), (0.62, -0.92), (0.9, -0.42), (1.0, 0.06), (0.88, 0.52), (0.6, 0.96), (0.28, 0.9),
    (0.0, 0.5),
]  # fmt: skip
_FLOP = [
    (0.0, -0.62), (0.3, -0.86), (0.68, -1.0), (0.94, -0.68), (1.0, 0.0), (0.92, 0.6), (0.62, 0.98), (0.28, 0.9),
    (0.0, 0.62),
]  # fmt: skip


def _leafy(part: Part, easel: Easel, profile: Sequence[Point], droop: float, inner: bool) -> Layers:
    brush = easel.brush

    def draw(side: int) -> tuple[str, bool]:
        points, near = place_ear(part, easel, side, profile, droop)
        base = (0.5 * (points[0][0] + points[-1][0]), 0.5 * (points[0][1] + points[-1][1]))
        inside = (
            brush.shape(_inset(points, base, 0.62, 0.06), brush.down(easel.colour(part.second), 0.15)) if inner else ""
        )
        return brush.rounded(points, brush.form(easel.of(part)), inside), near

    return _pair(part, easel, draw)


def leaf_ears(part: Part, easel: Easel) -> Layers:
    """Ears like a leaf, out to the side: cows, sheep, deer, pigs, donkeys."""
    return _leafy(part, easel, _LEAF, 34, True)


def floppy_ears(part: Part, easel: Easel) -> Layers:
    """A dog's ears, hanging; they lie over the cheeks."""
    drawn = _leafy(part, easel, _FLOP, 10, False)
    return Layers(back="" if part.share else drawn.back, over=drawn.over + (drawn.back if part.share else ""))


def fan_ears(part: Part, easel: Easel) -> Layers:
    """An elephant's ears: `size` is width and half height; behind the skull from the front."""
    head, brush = easel.skeleton.head, easel.brush
    wide, high = part.size
    sway = 0.16 * easel.features.ears

    def draw(side: int) -> tuple[str, bool]:
        sign = -1 if side == 0 else 1
        x, y = head.spot(sign * part.at[0], part.at[1], part.at[2])
        # Turned to the side, the near ear lies along the skull and points back.
        way = sign * max(0.0, head.spin((1.0, 0.0, 0.0))[0]) - 0.92 * abs(head.spin((0.0, 0.0, 1.0))[0])
        w, h = wide * max(-1.0, min(1.0, way)), high
        points = [
            (x - 0.1 * w, y - 0.7 * h), (x + 0.45 * w, y - h * (1 + sway)), (x + 0.95 * w, y - h * (0.62 + sway)),
            (x + 1.05 * w, y + 0.1 * h), (x + 0.72 * w, y + 0.82 * h), (x + 0.3 * w, y + 0.78 * h),
            (x - 0.05 * w, y + 0.4 * h),
        ]  # fmt: skip
        inner = _inset(points, (x, y), 0.68, 0.12)
        near = head.nearness(sign * part.at[0], part.at[1], part.at[2]) > 0.5 * part.at[0]
        return brush.rounded(
            points, brush.form(easel.of(part)), brush.shape(inner, brush.soft(easel.colour(part.second)))
        ), near

    return _pair(part, easel, draw)
