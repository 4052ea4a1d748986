"""A mass of leaves: a dark scalloped body, lit clumps on its upper left, a few single leaves."""

from __future__ import annotations

import math

import numpy as np

from generators.story.drawing import lighten, mix, shade
from generators.story.world.brush import Brush
from generators.story.world.shapes import dashes, path, scallop, stroke


def mass(
    brush: Brush, rng: np.random.Generator, x: float, y: float, rx: float, ry: float, colour: str, fine: bool = True
) -> str:
    """Leaves filling about an ellipse at (x, y)."""
    light = mix(lighten(colour, 0.2), brush.palette.light, 0.2 * brush.palette.exposure)
    deep = shade(colour, 0.24)
    body = brush.ink.linear([(0, mix(colour, light, 0.3)), (0.5, colour), (1, deep)], (0.2, 0), (0.75, 1))
    out = path(scallop(x, y, rx, ry, 11 if fine else 9, rng), body)
    clump = brush.ink.radial([(0, light, 0.95), (0.55, mix(colour, light, 0.5), 0.7), (1, colour, 0)], (0.36, 0.3), 0.7)
    for dx, dy, size in ((0.32, -0.3, 0.42), (-0.42, 0.16, 0.45), (0.18, 0.3, 0.36), (-0.18, -0.36, 0.52)):
        px, py = x + (dx + rng.uniform(-0.12, 0.12)) * rx, y + (dy + rng.uniform(-0.1, 0.1)) * ry
        out += path(scallop(px, py, size * rx, size * ry * 0.86, 7, rng), clump)
    if fine:
        long = 0.1 * min(rx, ry)
        lit = [_leaf(rng, x - 0.15 * rx, y - 0.25 * ry, rx * 0.75, ry * 0.65, long) for _ in range(18)]
        dark = [_leaf(rng, x + 0.2 * rx, y + 0.3 * ry, rx * 0.65, ry * 0.55, long) for _ in range(12)]
        out += stroke(dashes(lit), lighten(light, 0.2), long * 0.62, 'stroke-opacity=".6"')
        out += stroke(dashes(dark), shade(deep, 0.06), long * 0.62, 'stroke-opacity=".4"')
    return out


def _leaf(
    rng: np.random.Generator, x: float, y: float, rx: float, ry: float, long: float
) -> tuple[float, float, float, float]:
    """A short dab somewhere in an ellipse, hanging more than lying."""
    turn, out, down = rng.uniform(0, 2 * math.pi), math.sqrt(rng.random()), rng.uniform(0.2, 1.4)
    return x + rx * out * math.cos(turn), y + ry * out * math.sin(turn), long * math.cos(down), long * math.sin(down)
