"""Rocks: round boulders or sharp ones, as the mood is."""

from __future__ import annotations

import numpy as np

from generators.story.drawing import blob, ellipse, lighten, mix, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shapes import path, pen, scallop

from .field import Height


def rock(
    brush: Brush, rng: np.random.Generator, x: float, y: float, size: float, depth: float, colour: str = "#9c968e"
) -> str:
    """A rock with its foot at (x, y), `size` wide to each side."""
    own = brush.hazed(mix(brush.tone(colour), brush.palette.middle, 0.25), depth)
    dark = shade(brush.palette.near, 0.6)
    out = ellipse(
        x + size * 0.1, y + size * 0.06, size * 1.15, size * 0.2, brush.ink.radial([(0, dark, 0.45), (1, dark, 0)])
    )
    high = size * rng.uniform(0.7, 1.25)
    if brush.mood.sharp > 0.45:
        top = (x + rng.uniform(-0.4, 0.4) * size, y - high * 1.3)
        left, right = (
            (x - size * 0.7, y - high * rng.uniform(0.5, 0.9)),
            (x + size * 0.6, y - high * rng.uniform(0.5, 1.0)),
        )
        out += path(
            pen("M", x - size, y + 3, "L", *left, "L", *top, "L", *right, "L", x + size, y + 3, "Z"),
            brush.ink.linear([(0, lighten(own, 0.18)), (1, shade(own, 0.1))], (0, 0), (0.6, 1)),
        )
        out += path(
            pen(
                "M",
                *top,
                "L",
                *right,
                "L",
                x + size,
                y + 3,
                "L",
                x + size * 0.1,
                y + 3,
                "L",
                top[0] + size * 0.1,
                y - high * 0.6,
                "Z",
            ),
            shade(own, 0.24),
        )
    else:
        out += path(blob(x, y - high * 0.42, size, high * 0.56, rng, 8, 0.12), brush.form(own, 0.22, 0.26))
        out += path(
            blob(x - size * 0.25, y - high * 0.66, size * 0.5, high * 0.22, rng, 7, 0.12),
            lighten(own, 0.18),
            'fill-opacity=".5"',
        )
    if brush.snowed:
        out += path(
            scallop(x - size * 0.06, y - high * 0.84, size * 0.66, high * 0.18, 8, rng),
            brush.hazed(brush.tone("#f6fafe"), depth),
        )
    elif brush.mood.lush > 0.5 and brush.site.setting not in ("desert", "seaside"):
        out += path(
            scallop(x - size * 0.5, y, size * 0.5, size * 0.14, 7, rng),
            mix(brush.palette.foliage, brush.palette.near, 0.3),
            'fill-opacity=".9"',
        )
    return out


def rocks(brush: Brush, purpose: str, top: Height, count: int, size: float, colour: str = "#9c968e") -> str:
    """Rocks strewn over the ground, clear of the figures."""
    rng, found = brush.rng(purpose), []
    for number in range(count):
        x = rng.uniform(0, brush.width)
        t = rng.random() ** 1.3
        y = top(x) + 12 + t * 0.9 * (HEIGHT - top(x))
        big = size * rng.uniform(0.4, 1.2) * (0.45 + 0.9 * t)
        if brush.free(x, y, big * 1.3, big):
            found.append((y, x, big, number))
    return "".join(
        rock(brush, brush.rng(f"{purpose} {number}"), x, y, big, 0.1, colour) for y, x, big, number in sorted(found)
    )
