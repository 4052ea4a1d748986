"""The near ground: a soft edge against what is behind, lit from above, with brush marks that lie in perspective."""

from __future__ import annotations

import math
from collections.abc import Callable

from generators.story.drawing import ellipse, lighten, mix, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shapes import path, sampled, under

Height = Callable[[float], float]
"""x to y of an upper edge, scene units."""


def level(brush: Brush, purpose: str, y: float, swing: float) -> Height:
    """An edge about y that rises and falls by `swing` in one or two long waves."""
    rng = brush.rng(purpose)
    one, two = rng.uniform(0, 2 * math.pi, 2)
    slow, fast = rng.uniform(0.5, 1.0), rng.uniform(1.3, 2.2)
    tilt = rng.uniform(-0.4, 0.4)
    width = brush.width

    def height(x: float) -> float:
        at = x / width
        wave = 0.6 * math.sin(2 * math.pi * slow * at + one) + 0.3 * math.sin(2 * math.pi * fast * at + two)
        return y + swing * (wave + tilt * (2 * at - 1))

    return height


def field(brush: Brush, top: Height, colour: str, marks: int = 26, purpose: str = "field") -> str:
    """Ground below an edge, with strokes of lighter and darker colour on it."""
    rng, width = brush.rng(purpose), brush.width
    line = sampled(top, -20, width + 20)
    high = min(y for _, y in line)
    light = mix(lighten(colour, 0.16), brush.palette.light, 0.18)
    fill = brush.ink.linear([(0, mix(light, brush.tone.haze, 0.12)), (0.3, colour), (1, shade(colour, 0.2))])
    out = path(under(line, HEIGHT + 10), fill)
    pale, deep = brush.ink.radial([(0, light, 0.42), (1, light, 0)]), shade(colour, 0.22)
    dim = brush.ink.radial([(0, deep, 0.34), (1, deep, 0)])
    for i in range(marks):
        down = rng.random() ** 1.3
        x = rng.uniform(0, width)
        y = top(x) + 16 + down * (HEIGHT - high)
        size = 40 + 190 * down
        out += ellipse(x, y, size * rng.uniform(0.8, 1.6), size * rng.uniform(0.1, 0.2), pale if i % 2 else dim)
    return out
