"""Lightning: a jagged stroke with branches, and the sky lit around it."""

from __future__ import annotations

from generators.story.drawing import ellipse
from generators.story.world.brush import Brush
from generators.story.world.shapes import path


def lightning(brush: Brush) -> str:
    """One stroke from the clouds to the horizon, to the side of the subject."""
    rng = brush.rng("lightning")
    here = brush.focus[0] / brush.width
    x = brush.width * (rng.uniform(0.62, 0.9) if here < 0.5 else rng.uniform(0.1, 0.38))
    low = brush.horizon * 0.97
    left, right = [(x, 0.0)], [(x + 14, 0.0)]
    y, steps = 0.0, int(rng.integers(5, 8))
    for i in range(steps):
        y += low / steps
        x += rng.uniform(-1, 1) * 55
        half = 9 * (1 - i / steps)
        left += [(x, y - 14), (x - half, y)]
        right += [(x + 2 * half + 6, y - 22), (x + half, y)]
    d = "M" + "L".join(f"{a:.1f},{b:.1f}" for a, b in (*left, *reversed(right))) + "Z"
    glow = brush.halo("#fff6d8", 0.55)
    return ellipse(x, low * 0.4, 300, low * 0.7, glow) + path(d, "#fffbe8")
