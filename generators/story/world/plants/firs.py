"""Firs: tiers of drooping boughs, with snow on them where it lies."""

from __future__ import annotations

import numpy as np

from generators.story.drawing import lighten, mix, shade
from generators.story.world.brush import Brush
from generators.story.world.shapes import path, rect


def fir(brush: Brush, rng: np.random.Generator, h: float, depth: float) -> str:
    """A fir with its foot at the origin."""
    colour = brush.leaf(depth, brush.pick(rng, ("#3f7a5c", "#4a7f4e", "#35705e")))
    light = mix(lighten(colour, 0.15), brush.palette.light, 0.16)
    fill = brush.ink.linear([(0, light), (0.5, colour), (1, shade(colour, 0.26))], (0.1, 0), (0.9, 1))
    out = rect(-0.03 * h, -0.16 * h, 0.06 * h, 0.17 * h, brush.upright(brush.air(depth)("#6f4f3c")))
    tiers = int(rng.integers(4, 6))
    for i in range(tiers):
        t = i / tiers
        half = h * (0.27 - 0.2 * t) * rng.uniform(0.92, 1.08)
        low, top = -h * (0.1 + 0.72 * t), -h * min(0.1 + 0.72 * t + 0.36 - 0.1 * t, 1.0)
        out += path(_tier(half, low, top), fill)
        if brush.snowed:
            snow = brush.hazed(mix(lighten(brush.palette.near, 0.3), "#ffffff", 0.2), depth)
            out += path(_tier(half * 0.8, low - 0.05 * h, top), snow, 'fill-opacity=".85"')
            out += path(_tier(half * 0.74, low + 0.005 * h, low - 0.1 * h), fill)
    return out


def _tier(half: float, low: float, top: float) -> str:
    third = half / 2.2
    return (
        f"M0,{top:.1f}Q{half * 0.28:.1f},{(low + top) / 2:.1f} {half:.1f},{low:.1f}"
        f"q{-third * 0.6:.1f},{third * 0.34:.1f} {-third:.1f},{-third * 0.06:.1f}"
        f"q{-third * 0.6:.1f},{third * 0.44:.1f} {-(half - third):.1f},{third * 0.16:.1f}"
        f"q{-(half - third) * 0.5:.1f},{third * 0.3:.1f} {-(half - third):.1f},{-third * 0.14:.1f}"
        f"q{-third * 0.5:.1f},{third * 0.4:.1f} {-third:.1f},{third * 0.04:.1f}"
        f"Q{-half * 0.28:.1f},{(low + top) / 2:.1f} 0,{top:.1f}Z"
    )
