"""Tails."""

from __future__ import annotations

import math

from generators.story.cast.space import Point, tube
from generators.story.cast.species import Part

from .layers import Easel, Layers


def _root(part: Part, easel: Easel) -> tuple[Point, float]:
    """Where a tail begins, and the way on screen that leads away from the back: -1 left, 1 right."""
    torso = easel.skeleton.torso
    x, y, near = torso.spin(part.at)
    behind = torso.spin((0.0, 0.0, -1.0))[0]
    return (torso.at[0] + x, torso.at[1] + y), (-1.0 if behind <= 0.2 else 1.0)


def brush_tail(part: Part, easel: Easel) -> Layers:
    """A bushy tail with a light tip. `size`: length and thickness; `turn`: degrees it rises from hanging."""
    brush = easel.brush
    (x, y), way = _root(part, easel)
    length, thick = part.size
    rise = math.radians(part.turn[0] + 42 * easel.features.tail)
    line: list[Point] = []
    floor = -0.55 * thick
    for k in range(9):
        t = k / 8
        angle = rise * (0.45 + 1.25 * t)
        step = length / 8
        x += way * math.sin(angle + 0.75 * (1 - t)) * step if k else 0.0
        y += math.cos(angle + 0.75 * (1 - t)) * step if k else 0.0
        line.append((x, min(y, floor)))
    widths = [0.5 * thick, 1.25 * thick, 1.85 * thick, 1.9 * thick, 1.3 * thick, 0.12 * thick]
    outline = tube(line, widths)
    tip = tube(line[5:], [1.95 * thick, 1.75 * thick, 1.2 * thick, 0.2 * thick])
    return Layers(
        back=brush.rounded(outline, brush.form(easel.of(part)), brush.shape(tip, brush.soft(easel.colour(part.second))))
    )


def puff_tail(part: Part, easel: Easel) -> Layers:
    """A round tuft; from the front only its edge is seen."""
    brush = easel.brush
    (x, y), way = _root(part, easel)
    radius = part.size[0]
    torso = easel.skeleton.torso
    aside = abs(torso.spin((0.0, 0.0, -1.0))[0])
    x += way * 0.35 * radius * aside
    ring = [
        (x + radius * (1 + 0.1 * (k % 2)) * math.cos(a), y + radius * (1 + 0.1 * (k % 2)) * math.sin(a))
        for k, a in ((k, k * math.pi / 6) for k in range(12))
    ]
    return Layers(back=brush.shape(ring, brush.form(easel.of(part))))
