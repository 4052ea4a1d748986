"""A way (or a stream) that winds from the front to the distance."""

from __future__ import annotations

import math
from dataclasses import dataclass

from generators.story.drawing import lighten, mix, shade
from generators.story.world.brush import Brush
from generators.story.world.shapes import path, ribbon

from .field import Height


@dataclass(frozen=True)
class Way:
    """A winding band on the ground.

    Attributes:
        line: points (x, y, half width), the nearest first.
    """

    line: tuple[tuple[float, float, float], ...]

    def holds(self, x: float, y: float, margin: float = 6) -> bool:
        """Whether a point lies on it."""
        for (x0, y0, w0), (x1, y1, w1) in zip(self.line, self.line[1:], strict=False):
            if y1 <= y <= y0:
                t = (y0 - y) / max(y0 - y1, 0.1)
                return abs(x - (x0 + (x1 - x0) * t)) < w0 + (w1 - w0) * t + margin
        return False


def course(brush: Brush, purpose: str, top: Height, broad: float = 150) -> Way:
    """Where a way goes: from somewhere at the bottom in one or two bends to somewhere at the edge."""
    rng, width = brush.rng(purpose), brush.width
    start, goal = rng.uniform(0.12, 0.88) * width, rng.uniform(0.15, 0.85) * width
    swing = rng.uniform(0.08, 0.2) * width * (1 if rng.random() < 0.5 else -1)
    bends = rng.uniform(0.8, 1.7)
    end = top(goal) + 3
    line = []
    for i in range(9):
        t = i / 8
        down = (1 - t) ** 1.7  # perspective: the far half of a way takes a quarter of the picture
        x = start + (goal - start) * (1 - down) + swing * math.sin(math.pi * bends * t) * (0.35 + down)
        line.append((x, end + (1012 - end) * down, 3 + broad * down**1.15))
    return Way(tuple(line))


def way(brush: Brush, purpose: str, top: Height, colour: str, broad: float = 150) -> tuple[str, Way]:
    """A trodden path with a worn middle and soft banks."""
    found = course(brush, purpose, top, broad)
    light = mix(lighten(colour, 0.2), brush.palette.light, 0.25)
    fill = brush.ink.linear([(0, mix(light, brush.tone.haze, 0.3)), (0.4, light), (1, colour)])
    bank = shade(brush.palette.near, 0.14)
    out = path(ribbon([(x + 2, y + 1, w * 1.1 + 2) for x, y, w in found.line]), bank, 'fill-opacity=".45"')
    out += path(ribbon(found.line), fill)
    worn = [(x - 0.16 * w, y, w * 0.5) for x, y, w in found.line]
    return out + path(ribbon(worn), lighten(light, 0.25), 'fill-opacity=".35"'), found
