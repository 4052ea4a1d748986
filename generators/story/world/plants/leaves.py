"""A mass of leaves: a dark scalloped body, lit clumps on its upper left, a few single leaves."""

from __future__ import annotations

import math

import numpy as np

from generators.story.drawing import lighten, mix, shade
from generators.story.world.brush import Brush
from generators.story.world.shapes import dots, path, scallop


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
        r = 0.045 * min(rx, ry)
        lit = [_leaf(rng, x - 0.15 * rx, y - 0.25 * ry, rx * 0.75, ry * 0.65, r) for _ in range(16)]
        dark = [_leaf(rng, x + 0.25 * rx, y + 0.35 * ry, rx * 0.6, ry * 0.5, r) for _ in range(10)]
        out += path(dots(lit), lighten(light, 0.22), 'opacity=".55"') + path(
            dots(dark), shade(deep, 0.12), 'opacity=".45"'
        )
    return out


def _leaf(rng: np.random.Generator, x: float, y: float, rx: float, ry: float, r: float) -> tuple[float, float, float]:
    turn, out = rng.uniform(0, 2 * math.pi), math.sqrt(rng.random())
    return x + rx * out * math.cos(turn), y + ry * out * math.sin(turn), r * rng.uniform(0.6, 1.3)
