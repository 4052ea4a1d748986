"""Clouds in the shapes of the mood: puffs, towers, a grey lid, smudges."""

from __future__ import annotations

import math

import numpy as np

from generators.story.drawing import ellipse, lighten, mix, shade
from generators.story.world.brush import Brush
from generators.story.world.shapes import curve, path


def clouds(brush: Brush) -> str:
    """All clouds of a sky; storm and rain bring a lid, the moods do the rest."""
    mood = brush.mood
    rng = brush.rng("clouds")
    gloom = mood.share("sadness") + (
        0.6 if brush.weather in ("rain", "snow", "fog") else 1.0 if brush.weather == "storm" else 0
    )
    out = lid(brush, rng, min(gloom, 1.0)) if gloom > 0.3 else ""
    many = 2 + 3 * (
        mood.share("amusement") + mood.share("contentment") + mood.share("excitement") + mood.share("surprise")
    )
    many *= 1 - min(gloom, 1.0)
    for _ in range(int(many + rng.integers(0, 3)) if gloom < 0.8 else 0):
        y = brush.horizon * rng.uniform(0.08, 0.7)
        size = rng.uniform(0.55, 1.25) * (1.25 - 0.7 * y / brush.horizon)
        out += puff(brush, rng, rng.uniform(-0.05, 1.05) * brush.width, y, 150 * size)
    for _ in range(3 + int(4 * mood.share("neutral"))):
        out += _streak(brush, rng)
    return out


def puff(brush: Brush, rng: np.random.Generator, x: float, y: float, reach: float) -> str:
    """A heap cloud: a shaded belly, and before it a lit crown that fades downwards."""
    _, middle, _ = brush.palette.sky
    day = 1.0 if brush.time == "day" else 0.6 if brush.time == "dusk" else 0.25
    lit = mix(mix(middle, brush.palette.light, 0.35 + 0.4 * day), "#ffffff", 0.55 * day)
    belly = mix(mix(middle, brush.palette.sky[0], 0.3), lit, 0.45)
    back = _heap(x, y, reach, rng)
    front = _heap(x - 0.06 * reach, y + 0.02 * reach, reach * 0.86, rng)
    fill = brush.ink.linear([(0, lighten(lit, 0.2)), (0.55, lit, 0.9), (1, lit, 0.0)])
    return path(back, brush.ink.linear([(0, mix(lit, belly, 0.4), 0.9), (1, belly, 0.55)])) + path(front, fill)


def _heap(x: float, y: float, reach: float, rng: np.random.Generator) -> str:
    count = int(rng.integers(4, 7))
    lean = rng.uniform(-0.3, 0.3)
    xs = [x + reach * (-1 + 2 * i / count) for i in range(count + 1)]
    tops = [
        math.sin(math.pi * min(max((i / count) + lean * (i / count) * (1 - i / count), 0), 1)) for i in range(count + 1)
    ]
    ys = [y - 0.34 * reach * top * rng.uniform(0.8, 1.2) for top in tops]
    told = [f"M{xs[0]:.1f},{y:.1f}"]
    for i in range(count):
        r = math.hypot(xs[i + 1] - xs[i], ys[i + 1] - ys[i]) * rng.uniform(0.5, 0.62)
        end = y if i == count - 1 else ys[i + 1]
        told.append(f"A{r:.1f},{r:.1f} 0 0 1 {xs[i + 1]:.1f},{end:.1f}")
    r = reach * 0.22
    told.append(f"A{r:.1f},{r * 0.6:.1f} 0 0 1 {xs[-1] - r * 0.7:.1f},{y + r * 0.55:.1f}")
    told.append(f"L{xs[0] + r * 0.7:.1f},{y + r * 0.55:.1f}A{r:.1f},{r * 0.6:.1f} 0 0 1 {xs[0]:.1f},{y:.1f}Z")
    return "".join(told)


def lid(brush: Brush, rng: np.random.Generator, weight: float) -> str:
    """Heavy layers hanging from the top, each with a lit lower edge: rain, storm, sorrow."""
    top, middle, low = brush.palette.sky
    out = ""
    for row in range(3):
        base = brush.horizon * (0.5 - 0.17 * row)
        colour = shade(mix(middle, top, 0.25 + 0.35 * row), (0.06 + 0.08 * row) * weight)
        count = 8 + 2 * row
        xs = [brush.width * (-0.1 + 1.2 * i / count) for i in range(count + 1)]
        line = [(x, base + (22 if i % 2 else -22) + rng.uniform(-20, 20)) for i, x in enumerate(xs)]
        told = curve(line) + f"L{xs[-1]:.1f},-20L{xs[0]:.1f},-20Z"  # round below: points between bellies read as tents
        fill = brush.ink.linear([(0, colour, 0.9), (0.6, colour, 0.75), (1, mix(colour, low, 0.4), 0.5)])
        out += path(told, fill, f'fill-opacity="{0.5 + 0.5 * weight:.2f}"')
    return out


def _streak(brush: Brush, rng: np.random.Generator) -> str:
    x, y = rng.uniform(0, brush.width), brush.horizon * rng.uniform(0.25, 0.92)
    colour = mix(brush.palette.sky[2], brush.palette.light, 0.4)
    fill = brush.ink.radial([(0, colour, 0.4), (1, colour, 0)])
    return ellipse(x, y, rng.uniform(160, 380), rng.uniform(7, 18), fill)
