"""Trees without leaves: plain winter branches, and the crooked ones of fear and anger."""

from __future__ import annotations

import math

import numpy as np

from generators.story.drawing import lighten, mix
from generators.story.world.brush import Brush
from generators.story.world.shapes import limb, path


def bare_tree(brush: Brush, rng: np.random.Generator, h: float, depth: float) -> str:
    """Winter branches reaching up in an even crown."""
    return _grown(brush, rng, h, depth, spread=0.55, bend=0.1, hook=0.0)


def twisted_tree(brush: Brush, rng: np.random.Generator, h: float, depth: float) -> str:
    """A crooked trunk with branches like fingers."""
    return _grown(brush, rng, h, depth, spread=0.85, bend=0.28, hook=0.5)


def branch(
    rng: np.random.Generator, x: float, y: float, turn: float, length: float, width: float, left: int,
    spread: float, bend: float, hook: float,
) -> str:  # fmt: skip
    """Path data of a branch and all that grows on it; `turn` is its direction in radians, 0 upwards."""
    x1, y1 = x + length * math.sin(turn), y - length * math.cos(turn)
    told = limb(x, y, x1, y1, width, width * (0.62 if left else 0.12), length * bend * rng.uniform(-1, 1))
    if not left:
        return told
    for side in (-1, 1):
        away = turn + side * spread * rng.uniform(0.55, 1.1) + hook * side * rng.uniform(0, 0.6)
        told += branch(rng, x1, y1, away, length * rng.uniform(0.6, 0.82), width * 0.6, left - 1, spread, bend, hook)
    if rng.random() < 0.6:
        told += branch(
            rng, x1, y1, turn + rng.uniform(-0.2, 0.2), length * 0.6, width * 0.5, left - 1, spread, bend, hook
        )
    return told


def _grown(
    brush: Brush, rng: np.random.Generator, h: float, depth: float, spread: float, bend: float, hook: float
) -> str:
    bark = brush.air(depth)("#4f4340" if hook else "#6b5a52")
    levels = 3 if depth > 0.4 else 4
    d = branch(rng, 0, 3, rng.uniform(-0.08, 0.08), 0.34 * h, 0.085 * h, levels, spread, bend, hook)
    fill = brush.ink.linear([(0, mix(lighten(bark, 0.14), brush.palette.light, 0.12)), (1, bark)], (0, 0), (1, 0.4))
    return path(d, fill)
