"""Grass: tufts all over the ground, a fringe along an edge, single blades in front."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from generators.story.drawing import lighten, mix, shade
from generators.story.world.brush import Brush
from generators.story.world.shapes import path, use


def meadow_grass(
    brush: Brush, points: list[tuple[float, float, float]], skip: Callable[[float, float], bool] | None = None
) -> str:
    """Tufts at scattered points (x, y, scale) except where `skip` says so."""
    base = mix(brush.palette.near, brush.palette.foliage, 0.5)
    kinds = []
    for i, colour in enumerate((shade(base, 0.14), base, mix(lighten(base, 0.18), brush.palette.light, 0.2))):
        rng = brush.rng(f"tuft {i}")
        kinds += [brush.ink.shape(path(blades(rng, 6, 26, bend(brush)), colour)) for _ in range(2)]
    rng = brush.rng("tufts")
    return "".join(
        use(kinds[int(rng.integers(len(kinds)))], x, y, 1.25 * s)
        for x, y, s in points
        if skip is None or not skip(x, y)
    )


def bend(brush: Brush) -> float:
    """How far grass is blown to the right, in shares of its height."""
    return {"wind": 0.75, "storm": 1.1}.get(brush.weather, 0.1)


def blades(rng: np.random.Generator, count: int, height: float, blown: float, reach: float = 14) -> str:
    """Path data of a tuft of curved blades with its foot at the origin."""
    told = []
    for _ in range(count):
        x = rng.uniform(-reach, reach)
        tall = height * rng.uniform(0.55, 1.1)
        tip = x + tall * (blown + rng.uniform(-0.28, 0.28)) + 0.3 * x
        w = height * 0.07
        told.append(
            f"M{x - w:.1f},2Q{x - w * 0.4:.1f},{-tall * 0.55:.1f} {tip:.1f},{-tall:.1f}"
            f"Q{x + w * 1.6:.1f},{-tall * 0.5:.1f} {x + w:.1f},2Z"
        )
    return "".join(told)


def fringe(brush: Brush, purpose: str, edge: Callable[[float], float], colour: str, height: float = 14) -> str:
    """Short grass along an edge, so that no hill ends as if it were cut with scissors."""
    rng, told, x, blown = brush.rng(purpose), [], -10.0, bend(brush)
    while x < brush.width + 10:
        tall = height * rng.uniform(0.5, 1.2)
        y = edge(x) + 3
        told.append(
            f"M{x - 3:.1f},{y:.1f}Q{x:.1f},{y - tall * 0.6:.1f} "
            f"{x + tall * (blown + rng.uniform(-0.3, 0.3)):.1f},{y - tall:.1f}L{x + 4:.1f},"
            f"{y:.1f}Z"
        )
        x += rng.uniform(7, 17)
    return path("".join(told), colour)
