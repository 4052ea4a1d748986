"""Textured triangles, drawn row by row: each row of a triangle is one span over which texture runs linearly."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from generators.portrait.render.arrays import Floats, Picture

_SMALLEST = 1e-3  # twice the area of a triangle, in pixels: below it slopes are noise
_SLACK = 1e-3  # of a triangle's height: neighbours overlap by a hair, so that no pixel between them stays empty


@njit(cache=True, nogil=True, fastmath=True)
def _twice_area(points, a, b, c):
    """Twice the area of a triangle in the picture, negative if it is seen from behind."""
    return (points[b, 0] - points[a, 0]) * (points[c, 1] - points[a, 1]) - (points[c, 0] - points[a, 0]) * (
        points[b, 1] - points[a, 1]
    )


@njit(cache=True, nogil=True, fastmath=True)
def _affine(points, values, a, b, c, det):
    """Slope by x, slope by y and value at the first corner of a quantity that is linear over a triangle."""
    db, dc = values[b] - values[a], values[c] - values[a]
    by_x = (db * (points[c, 1] - points[a, 1]) - dc * (points[b, 1] - points[a, 1])) / det
    by_y = (dc * (points[b, 0] - points[a, 0]) - db * (points[c, 0] - points[a, 0])) / det
    return by_x, by_y


@njit(cache=True, nogil=True, fastmath=True)
def _span(points, a, b, c, det, y, width):
    """First and last pixel of row `y` inside the triangle; empty when the first is beyond the last."""
    left, right = 0.0, width - 1.0
    for k in range(3):
        i, j = (a, b) if k == 0 else ((b, c) if k == 1 else (c, a))
        # barycentric coordinate of the corner opposite to edge i-j along the row: slope * x + rest
        slope = (points[i, 1] - points[j, 1]) / det
        rest = ((points[j, 0] - points[i, 0]) * (y - points[i, 1]) - (points[i, 1] - points[j, 1]) * points[i, 0]) / det
        if slope > 1e-9:
            left = max(left, (-_SLACK - rest) / slope)
        elif slope < -1e-9:
            right = min(right, (-_SLACK - rest) / slope)
        elif rest < -_SLACK:
            return 0, -1
    return int(np.ceil(left)), int(np.floor(right))


@njit(cache=True, nogil=True, fastmath=True)
def _rows(points, a, b, c, height):
    """First and last row of the picture that a triangle touches."""
    low = min(points[a, 1], min(points[b, 1], points[c, 1]))
    high = max(points[a, 1], max(points[b, 1], points[c, 1]))
    return max(0, int(np.ceil(low - 0.01))), min(height - 1, int(np.floor(high + 0.01)))


# Once a pixel: in line, since as calls these two make a picture 4% slower.
@njit(inline="always", nogil=True, fastmath=True)
def _weighed(texture, u, v):
    """Row and column of a place in a texture, and how much its four pixels count: there, right, below, both."""
    cu = min(max(u, np.float32(0)), np.float32(texture.shape[1] - 1.001))
    cv = min(max(v, np.float32(0)), np.float32(texture.shape[0] - 1.001))
    row, column = int(cv), int(cu)
    fu, fv = cu - np.float32(column), cv - np.float32(row)
    both = fu * fv
    return row, column, np.float32(1) - fu - fv + both, fu - both, fv - both, both


@njit(inline="always", nogil=True, fastmath=True)
def _sampled(texture, row, column, k, there, right, below, both):
    """Channel `k` of a texture between four pixels."""
    return (
        there * np.float32(texture[row, column, k])
        + right * np.float32(texture[row, column + 1, k])
        + below * np.float32(texture[row + 1, column, k])
        + both * np.float32(texture[row + 1, column + 1, k])
    )


@njit(cache=True, nogil=True, fastmath=True)
def draw_mesh(
    out: Picture,
    points: Floats,
    uv: Floats,
    triangles: NDArray[np.int32],
    texture: Picture,
    shade: Floats,
) -> None:
    """Draw opaque triangles, later ones over earlier ones.

    Args:
        out: `(H, W, 3)`, drawn into.
        points: `(N, 2)` where vertices are, in pixels; pixel centres are whole numbers.
        uv: `(N, 2)` where they are in the texture, likewise.
        triangles: `(T, 3)`.
        texture: `(h, w, 3)`, sampled bilinearly.
        shade: `(N,)` factor on the texture's light.
    """
    height, width = out.shape[0], out.shape[1]
    for t in range(triangles.shape[0]):
        a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        det = _twice_area(points, a, b, c)
        if abs(det) < _SMALLEST:
            continue
        ux, uy = _affine(points, uv[:, 0], a, b, c, det)
        vx, vy = _affine(points, uv[:, 1], a, b, c, det)
        sx, sy = _affine(points, shade, a, b, c, det)
        low, high = _rows(points, a, b, c, height)
        for y in range(low, high + 1):
            first, last = _span(points, a, b, c, det, np.float32(y), width)
            dx, dy = np.float32(first) - points[a, 0], np.float32(y) - points[a, 1]
            u, v = uv[a, 0] + ux * dx + uy * dy, uv[a, 1] + vx * dx + vy * dy
            s = shade[a] + sx * dx + sy * dy
            for x in range(first, last + 1):
                row, column, there, right, below, both = _weighed(texture, u, v)
                for k in range(3):
                    value = s * _sampled(texture, row, column, k, there, right, below, both)
                    out[y, x, k] = np.uint8(min(value + np.float32(0.5), np.float32(255)))
                u += ux
                v += vx
                s += sx


@njit(cache=True, nogil=True, fastmath=True)
def blend_mesh(
    out: Picture,
    points: Floats,
    uv: Floats,
    triangles: NDArray[np.int32],
    texture: Picture,
) -> None:
    """Draw triangles over what is there, by the texture's fourth channel (straight alpha).

    Args:
        out: `(H, W, C)`, C 3 or 4, drawn into; a fourth channel becomes the coverage (for it, the backdrop is opaque
            where it is 255).
        points: as in `draw_mesh`.
        uv: as in `draw_mesh`.
        triangles: as in `draw_mesh`.
        texture: `(h, w, 4)`.
    """
    height, width, channels = out.shape
    for t in range(triangles.shape[0]):
        a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        det = _twice_area(points, a, b, c)
        if abs(det) < _SMALLEST:
            continue
        ux, uy = _affine(points, uv[:, 0], a, b, c, det)
        vx, vy = _affine(points, uv[:, 1], a, b, c, det)
        low, high = _rows(points, a, b, c, height)
        for y in range(low, high + 1):
            first, last = _span(points, a, b, c, det, np.float32(y), width)
            dx, dy = np.float32(first) - points[a, 0], np.float32(y) - points[a, 1]
            u, v = uv[a, 0] + ux * dx + uy * dy, uv[a, 1] + vx * dx + vy * dy
            for x in range(first, last + 1):
                row, column, there, right, below, both = _weighed(texture, u, v)
                alpha = _sampled(texture, row, column, 3, there, right, below, both) * np.float32(1 / 255)
                if alpha > np.float32(0.002):
                    for k in range(3):
                        value = _sampled(texture, row, column, k, there, right, below, both)
                        under = np.float32(out[y, x, k])
                        out[y, x, k] = np.uint8(under + alpha * (value - under) + np.float32(0.5))
                    if channels == 4:
                        under = np.float32(out[y, x, 3])
                        out[y, x, 3] = np.uint8(under + alpha * (np.float32(255) - under) + np.float32(0.5))
                u += ux
                v += vx
