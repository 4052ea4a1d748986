"""Flowers in the meadow: daisies, tulips, bells, poppies, each drawn once and strewn about in drifts."""

from __future__ import annotations

import math
from collections.abc import Callable

from generators.story.drawing import circle, ellipse, lighten, mix, shade
from generators.story.world.brush import Brush
from generators.story.world.shapes import path, stroke, use

_COLOURS = ("#ffffff", "#ffd84d", "#ff8fb3", "#b494f0", "#ff6f59", "#8fb8ff")


def flowers(
    brush: Brush, points: list[tuple[float, float, float]], skip: Callable[[float, float], bool] | None = None
) -> str:
    """Two or three kinds at scattered points (x, y, scale), thickest around a few middles."""
    rng, width = brush.rng("flowers"), brush.width
    kinds = [_kind(brush, i) for i in rng.choice(len(_MADE), 3, replace=False).tolist()]
    drifts = [(rng.uniform(0, width), rng.uniform(0.1, 0.22) * width) for _ in range(4)]
    out = []
    for x, y, s in points:
        near = max(math.exp(-(((x - at) / reach) ** 2)) for at, reach in drifts)
        if rng.random() < 0.15 + 0.85 * near and (skip is None or not skip(x, y)):
            out.append(use(kinds[int(rng.integers(len(kinds)))], x, y, s * rng.uniform(0.8, 1.2), rng.uniform(-8, 8)))
    return "".join(out)


def _kind(brush: Brush, number: int) -> str:
    rng = brush.rng(f"flower {number}")
    own = mix(brush.tone(brush.pick(rng, _COLOURS)), brush.palette.accent, 0.15)
    stem = brush.leaf(0, "#4f8a3c")
    green = stroke("M0,1Q2,-12 0,-25", stem, 2.4) + path("M0,-6Q9,-8 12,-17Q2,-16 0,-6Z", stem)
    return brush.ink.shape(green + _MADE[number](brush, own))


def _daisy(brush: Brush, colour: str) -> str:
    petals = "".join(
        f'<ellipse cx="0" cy="-6.4" rx="3" ry="5.6" transform="translate(0,-27) rotate({turn})"/>'
        for turn in range(0, 360, 45)
    )
    return f'<g fill="{lighten(colour, 0.3)}">{petals}</g>' + circle(0, -27, 4, brush.tone("#f5b52e"))


def _tulip(brush: Brush, colour: str) -> str:
    return path("M-8,-38Q-10,-24 0,-23Q10,-24 8,-38Q4,-33 0,-40Q-4,-33 -8,-38Z", brush.form(colour)) + path(
        "M0,-40Q-4,-30 0,-23Q4,-30 0,-40Z", lighten(colour, 0.25), 'fill-opacity=".6"'
    )


def _bell(brush: Brush, colour: str) -> str:
    out = ""
    for x, y, s in ((-5, -24, 0.8), (5, -29, 0.9), (-2, -36, 1.0)):
        out += path(f"M{x - 4 * s},{y}q{4 * s},{-9 * s} {8 * s},0q{-1 * s},{5 * s} {-8 * s},0Z", brush.form(colour))
    return out


def _poppy(brush: Brush, colour: str) -> str:
    return ellipse(0, -29, 9.5, 7.5, brush.form(colour)) + circle(0.5, -29, 2.8, shade(colour, 0.5))


_MADE = (_daisy, _tulip, _bell, _poppy)
