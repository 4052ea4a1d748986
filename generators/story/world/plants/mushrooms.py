"""Mushrooms at the feet of trees."""

from __future__ import annotations

from collections.abc import Callable

from generators.story.drawing import lighten, shade
from generators.story.world.brush import Brush
from generators.story.world.land import Height, scatter
from generators.story.world.shapes import dots, path, use


def mushrooms(brush: Brush, top: Height, skip: Callable[[float, float], bool] | None) -> str:
    """A few clumps, of one kind."""
    rng = brush.rng("mushrooms")
    cap = brush.tone(brush.pick(rng, ("#d9503f", "#c98a4e", "#e0c090", "#a86fa8")))
    stem = brush.tone("#f3e8d4")
    one = path("M-4,0Q-5,-14 -3,-20H3Q5,-14 4,0Z", brush.upright(stem)) + path(
        "M-15,-18Q-14,-36 0,-37Q14,-36 15,-18Q0,-13 -15,-18Z", brush.form(cap)
    )
    one += path(dots([(-6, -26, 2.4), (3, -30, 2.8), (8, -23, 2.0)]), lighten(cap, 0.7), 'fill-opacity=".8"') + path(
        "M-15,-18Q0,-13 15,-18Q0,-9 -15,-18Z", shade(stem, 0.2)
    )
    shape = brush.ink.shape(one)
    out = ""
    for x, y, s in scatter(rng, int(3 + 8 * brush.mood.clutter), brush.width, top):
        if (skip is None or not skip(x, y)) and brush.free(x, y, 30):
            out += use(shape, x, y, s * 1.1) + use(shape, x + 20 * s, y + 5 * s, s * 0.7)
    return out
