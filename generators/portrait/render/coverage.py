"""How much of each pixel an opening covers, and putting a patch into it: clean edges without drawing at 3x."""

from __future__ import annotations

import numpy as np
from numba import njit

from generators.portrait.render.arrays import Floats, Picture

_ROWS = 4  # sub-rows a pixel; across, coverage is exact


@njit(cache=True, nogil=True, fastmath=True)
def cover(mask: Floats, polygon: Floats) -> None:
    """Add the coverage of a polygon (even-odd) to a mask.

    Args:
        mask: `(H, W)`, added to; 1 is wholly covered.
        polygon: `(N, 2)` corners in pixels, whose centres are whole numbers; closed by itself.
    """
    height, width = mask.shape
    count = polygon.shape[0]
    low, high = polygon[0, 1], polygon[0, 1]
    for i in range(1, count):
        low, high = min(low, polygon[i, 1]), max(high, polygon[i, 1])
    crossings = np.empty(count, np.float32)
    for y in range(max(0, int(np.floor(low + 0.5))), min(height - 1, int(np.floor(high + 0.5))) + 1):
        for sub in range(_ROWS):
            row = np.float32(y) - np.float32(0.5) + (np.float32(sub) + np.float32(0.5)) / np.float32(_ROWS)
            found = 0
            for i in range(count):
                j = i + 1 if i + 1 < count else 0
                y0, y1 = polygon[i, 1], polygon[j, 1]
                if (y0 <= row) != (y1 <= row):
                    crossings[found] = polygon[i, 0] + (row - y0) / (y1 - y0) * (polygon[j, 0] - polygon[i, 0])
                    found += 1
            ordered = np.sort(crossings[:found])
            for k in range(0, found - 1, 2):
                left, right = ordered[k] + np.float32(0.5), ordered[k + 1] + np.float32(0.5)
                first, last = max(0, int(np.floor(left))), min(width - 1, int(np.floor(right)))
                for x in range(first, last + 1):
                    part = min(right, np.float32(x + 1)) - max(left, np.float32(x))
                    if part > 0:
                        mask[y, x] += part / np.float32(_ROWS)


@njit(cache=True, nogil=True, fastmath=True)
def compose(out: Picture, patch: Floats, mask: Floats, x0: int, y0: int) -> None:
    """Blend a patch into a picture.

    Args:
        out: `(H, W, 3)` or more channels, of which the first three are drawn into.
        patch: `(h, w, 3)` in [0, 255].
        mask: `(h, w)` its opacity.
        x0: column of the patch's first pixel, may lie outside.
        y0: row, likewise.
    """
    height, width = out.shape[0], out.shape[1]
    for y in range(max(0, -y0), min(mask.shape[0], height - y0)):
        for x in range(max(0, -x0), min(mask.shape[1], width - x0)):
            alpha = min(mask[y, x], np.float32(1))
            if alpha > np.float32(0.002):
                for k in range(3):
                    under = np.float32(out[y0 + y, x0 + x, k])
                    value = under + alpha * (patch[y, x, k] - under) + np.float32(0.5)
                    out[y0 + y, x0 + x, k] = np.uint8(min(max(value, np.float32(0)), np.float32(255)))
