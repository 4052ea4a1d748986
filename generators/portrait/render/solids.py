"""Solid triangles with a depth buffer: teeth, gums and tongue."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from generators.portrait.render.arrays import Floats


@njit(cache=True, nogil=True, fastmath=True)
def draw_solids(
    out: Floats,
    depth: Floats,
    points: Floats,
    colours: Floats,
    triangles: NDArray[np.int32],
) -> None:
    """Draw triangles coloured by their corners; the nearest wins.

    Args:
        out: `(H, W, 3)`, drawn into.
        depth: `(H, W)`, larger is nearer; updated.
        points: `(N, 3)` x, y in pixels (centres are whole numbers) and depth.
        colours: `(N, 3)` of the vertices.
        triangles: `(T, 3)`.
    """
    height, width = depth.shape
    for t in range(triangles.shape[0]):
        a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        ax, ay, bx, by, cx, cy = points[a, 0], points[a, 1], points[b, 0], points[b, 1], points[c, 0], points[c, 1]
        x0, x1 = max(0, int(np.ceil(min(ax, min(bx, cx))))), min(width - 1, int(np.floor(max(ax, max(bx, cx)))))
        y0, y1 = max(0, int(np.ceil(min(ay, min(by, cy))))), min(height - 1, int(np.floor(max(ay, max(by, cy)))))
        det = (by - cy) * (ax - cx) + (cx - bx) * (ay - cy)
        if x0 > x1 or y0 > y1 or abs(det) < 1e-6:
            continue
        inverse = np.float32(1) / det
        for y in range(y0, y1 + 1):
            for x in range(x0, x1 + 1):
                la = ((by - cy) * (np.float32(x) - cx) + (cx - bx) * (np.float32(y) - cy)) * inverse
                lb = ((cy - ay) * (np.float32(x) - cx) + (ax - cx) * (np.float32(y) - cy)) * inverse
                lc = np.float32(1) - la - lb
                if la < -1e-4 or lb < -1e-4 or lc < -1e-4:
                    continue
                z = la * points[a, 2] + lb * points[b, 2] + lc * points[c, 2]
                if z <= depth[y, x]:
                    continue
                depth[y, x] = z
                for k in range(3):
                    out[y, x, k] = la * colours[a, k] + lb * colours[b, k] + lc * colours[c, k]
