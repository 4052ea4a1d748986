"""Bushes: low masses of leaves, with berries or blossom when the mood is kind."""

from __future__ import annotations

import numpy as np

from generators.story.drawing import lighten
from generators.story.world.brush import Brush
from generators.story.world.shapes import dots, path

from .leaves import mass


def bush(brush: Brush, rng: np.random.Generator, x: float, y: float, size: float, depth: float) -> str:
    """A bush with its foot at (x, y), `size` wide to each side; dry twigs where nothing grows."""
    colour = brush.leaf(depth, brush.pick(rng, ("#5f9c4a", "#7bab4e", "#4c8a58")))
    out = ""
    for dx, r in ((0.62, 0.5), (-0.66, 0.52), (0.0, 0.7)):
        out += mass(brush, rng, x + dx * size, y - r * size * 0.55, r * size, r * size * 0.66, colour, depth < 0.4)
    if rng.random() < brush.mood.lush * 0.6 and depth < 0.6 and not brush.snowed:
        bloom = brush.air(depth)(brush.pick(rng, ("#ff8fb0", "#fff0f4", "#f6c945", "#b58ae0", "#e8503f")))
        at = [
            (x + rng.uniform(-0.9, 0.9) * size, y - rng.uniform(0.12, 0.75) * size, size * rng.uniform(0.045, 0.075))
            for _ in range(12)
        ]
        out += path(dots(at), bloom) + path(
            dots([(a - r * 0.2, b - r * 0.2, r * 0.4) for a, b, r in at]), lighten(bloom, 0.5)
        )
    return out
