"""Where small things lie on the ground: thick far away, thin near by, as perspective has it."""

from __future__ import annotations

import numpy as np

from generators.story.scene import HEIGHT

from .field import Height


def scatter(
    rng: np.random.Generator, count: int, width: float, top: Height, bottom: float = HEIGHT + 20
) -> list[tuple[float, float, float]]:
    """Points (x, y, scale) between an edge and `bottom`, the farthest first; scale is 1 at the picture's bottom."""
    found = []
    for _ in range(count):
        x = float(rng.uniform(-10, width + 10))
        edge = top(x)
        down = float(rng.random()) ** 1.25
        y = edge + 6 + down * (bottom - edge)
        found.append((x, y, 0.3 + 0.7 * (y - edge) / max(HEIGHT - edge, 1)))
    return sorted(found, key=lambda point: point[1])
