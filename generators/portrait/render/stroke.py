"""Soft lines: lashes, the line between lips, creases."""

from __future__ import annotations

import numpy as np
from numba import njit

from generators.portrait.render.arrays import Floats


@njit(cache=True, nogil=True, fastmath=True)
def stroke(
    mask: Floats,
    line: Floats,
    half: Floats,
    strength: Floats,
    soft: float,
) -> None:
    """Draw a polyline into a mask; where lines meet the stronger counts.

    Args:
        mask: `(H, W)`, raised to the line's opacity.
        line: `(N, 2)` pixels.
        half: `(N,)` half its width in pixels.
        strength: `(N,)` opacity in [0, 1].
        soft: pixels over which its sides fade; at least 1 for a smooth edge.
    """
    height, width = mask.shape
    for i in range(line.shape[0] - 1):
        ax, ay, bx, by = line[i, 0], line[i, 1], line[i + 1, 0], line[i + 1, 1]
        if max(strength[i], strength[i + 1]) < 0.004:
            continue
        reach = max(half[i], half[i + 1]) + soft
        x0, x1 = max(0, int(np.ceil(min(ax, bx) - reach))), min(width - 1, int(np.floor(max(ax, bx) + reach)))
        y0, y1 = max(0, int(np.ceil(min(ay, by) - reach))), min(height - 1, int(np.floor(max(ay, by) + reach)))
        ex, ey = bx - ax, by - ay
        square = max(ex * ex + ey * ey, np.float32(1e-6))
        for y in range(y0, y1 + 1):
            for x in range(x0, x1 + 1):
                px, py = np.float32(x) - ax, np.float32(y) - ay
                t = min(max((px * ex + py * ey) / square, np.float32(0)), np.float32(1))
                far = np.sqrt((px - t * ex) ** 2 + (py - t * ey) ** 2)
                wide = half[i] + t * (half[i + 1] - half[i])
                edge = min(max((wide + np.float32(0.5) * soft - far) / soft, np.float32(0)), np.float32(1))
                value = edge * (strength[i] + t * (strength[i + 1] - strength[i]))
                if value > mask[y, x]:
                    mask[y, x] = value
