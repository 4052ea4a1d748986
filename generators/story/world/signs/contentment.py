"""Contentment: warm air, drifting petals by day, fireflies in the dusk."""

from __future__ import annotations

from generators.story.drawing import circle, ellipse, lighten, mix
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shapes import path, use

from .sign import Sign


def draw(brush: Brush, share: float) -> Sign:
    """A low, round light behind the figures; petals or fireflies before them."""
    glow = mix(brush.palette.light, brush.palette.sky[2], 0.2)
    middle = brush.width * brush.rng("warmth").uniform(0.3, 0.7)
    behind = ellipse(middle, brush.horizon, brush.width * 0.55, brush.horizon * 0.62, brush.halo(glow, 0.5 * share))
    if brush.snowed:  # neither petals nor fireflies in the snow
        return Sign(sky=behind)
    drift = petals(brush, int(34 * share)) if brush.time == "day" else fireflies(brush, int(30 * share))
    return Sign(sky=behind, front=drift)


def petals(brush: Brush, count: int) -> str:
    """Petals on a mild wind, falling along one long curve."""
    rng = brush.rng("petals")
    shapes = [
        brush.ink.shape(path("M-9,0Q-3,-8 8,-3Q5,5 -9,0Z", brush.tone(colour)))
        for colour in ("#ffc6d4", "#ffe6ec", "#fff2b8")
    ]
    bend, out = rng.uniform(-0.3, 0.3), ""
    for _ in range(count):
        t = rng.random()
        x = brush.width * t + rng.normal(0, 70)
        y = HEIGHT * (0.12 + 0.6 * t + bend * t * (1 - t)) + rng.normal(0, 130)
        out += use(shapes[int(rng.integers(3))], x, y, rng.uniform(0.6, 1.5), rng.uniform(0, 360))
    return out


def fireflies(brush: Brush, count: int) -> str:
    """Small warm lights low over the ground."""
    rng = brush.rng("fireflies")
    light = mix("#ffe98a", brush.palette.light, 0.3)
    halo, out = brush.halo(light, 0.85), ""
    for _ in range(count):
        x, y, r = rng.uniform(0, brush.width), HEIGHT * (0.42 + 0.56 * rng.random()), rng.uniform(9, 24)
        out += circle(x, y, r, halo) + circle(x, y, r * 0.16, lighten(light, 0.6))
    return out
