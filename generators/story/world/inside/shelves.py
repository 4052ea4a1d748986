"""Shelves with books, jars and odds and ends; no two rows alike."""

from __future__ import annotations

import numpy as np

from generators.story.drawing import lighten, mix, shade
from generators.story.world.brush import Brush
from generators.story.world.shapes import dots, path, rect

_SPINES = ("#b5524a", "#4f7f9a", "#c9a14a", "#5f8a5a", "#7d5f94", "#d9cbb0", "#8a5a44", "#3f5f7a", "#c97f5a", "#9aa07a")


def bookcase(brush: Brush, purpose: str, x: float, y: float, wide: float, high: float, depth: float = 0.0) -> str:
    """A bookcase with its foot at (x, y)."""
    rng = brush.rng(purpose)
    tone = brush.air(depth)
    wood = brush.hazed(
        mix(brush.palette.far, tone(brush.pick(rng, ("#7a5136", "#94653f", "#6a4a3a"))), 0.5), depth * 0.5
    )
    left, rows = x - wide / 2, max(int(high / 92), 2)
    out = rect(left, y - high, wide, high, brush.ink.linear([(0, shade(wood, 0.34)), (1, shade(wood, 0.46))]))
    step = (high - 26) / rows
    for row in range(rows):
        low = y - high + 18 + (row + 1) * step
        out += books(brush, rng, left + 12, low - 7, wide - 24, step - 16, depth)
        out += rect(left, low - 8, wide, 10, brush.ink.linear([(0, lighten(wood, 0.16)), (1, shade(wood, 0.14))]))
    for side in (left - 3, left + wide - 11):
        out += rect(side, y - high, 14, high, brush.upright(wood))
    return out + rect(
        left - 9, y - high - 12, wide + 18, 20, brush.ink.linear([(0, lighten(wood, 0.2)), (1, wood)]), 'rx="4"'
    )


def books(brush: Brush, rng: np.random.Generator, x: float, y: float, wide: float, high: float, depth: float) -> str:
    """A row of books standing, leaning and lying on a board, gathered by colour to few elements."""
    tone = brush.air(depth)
    rows: dict[str, list[str]] = {}
    bands: list[str] = []
    at = x
    while at < x + wide - 8:
        if rng.random() < 0.1:
            at += rng.uniform(10, 36)
            continue
        thick, tall = rng.uniform(9, 24), high * rng.uniform(0.6, 0.98)
        if at + thick > x + wide:
            break
        lean = rng.uniform(3, 9) if rng.random() < 0.12 + 0.2 * brush.mood.lean else 0.0
        d = f"M{at:.1f},{y:.1f}l{lean:.1f},{-tall:.1f}h{thick:.1f}l{-lean:.1f},{tall:.1f}Z"
        rows.setdefault(brush.pick(rng, _SPINES), []).append(d)
        if thick > 13:
            bands.append(f"M{at + lean * 0.8 + 2:.1f},{y - tall * 0.8:.1f}h{thick - 4:.1f}v4h{-(thick - 4):.1f}Z")
        at += thick + 1 + lean
    out = "".join(path("".join(d), brush.upright(tone(colour), 0.12, 0.12)) for colour, d in rows.items())
    return out + path("".join(bands), tone("#f0dfae"), 'fill-opacity=".7"')


def hanging_shelf(brush: Brush, purpose: str, x: float, y: float, wide: float) -> str:
    """A board on the wall with books, jars and a pot on it."""
    rng = brush.rng(purpose)
    wood = brush.tone("#9a6d47")
    out = rect(x - wide / 2, y + 10, wide, 14, shade(brush.palette.sky[1], 0.3), 'fill-opacity=".3"')
    if rng.random() < 0.55:
        out += books(brush, rng, x - wide / 2 + 10, y - 5, wide * 0.6, 62, 0)
        start = x + wide * 0.18
    else:
        start = x - wide / 2 + 24
    while start < x + wide / 2 - 20:
        jar = brush.tone(brush.pick(rng, ("#c97f5a", "#8fb0b8", "#d9c07a", "#9aa878", "#b9708a")))
        w, h = rng.uniform(15, 22), rng.uniform(34, 58)
        out += rect(start - w, y - 5 - h, 2 * w, h, brush.form(jar), 'rx="9"') + rect(
            start - w * 0.7, y - h - 12, w * 1.4, 11, shade(jar, 0.25), 'rx="3"'
        )
        start += 2 * w + rng.uniform(8, 26)
    out += path(dots([(x - wide * 0.36, y + 12, 3), (x + wide * 0.36, y + 12, 3)]), shade(wood, 0.4))
    return out + rect(
        x - wide / 2, y - 6, wide, 13, brush.ink.linear([(0, lighten(wood, 0.2)), (1, shade(wood, 0.18))]), 'rx="4"'
    )
