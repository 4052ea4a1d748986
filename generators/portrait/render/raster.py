"""Textured triangles, drawn row by row: each row of a triangle is one span over which texture runs linearly."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from generators.portrait.render.arrays import Floats, Picture

_SLACK = 1e-3  # of a triangle's height: neighbours overlap by a hair, so that no pixel between them stays empty


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
    most_u, most_v = np.float32(texture.shape[1] - 1.001), np.float32(texture.shape[0] - 1.001)
    for t in range(triangles.shape[0]):
        a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        det = (points[b, 0] - points[a, 0]) * (points[c, 1] - points[a, 1]) - (points[c, 0] - points[a, 0]) * (
            points[b, 1] - points[a, 1]
        )
        if abs(det) < 1e-3:
            continue
        ux, uy = _affine(points, uv[:, 0], a, b, c, det)
        vx, vy = _affine(points, uv[:, 1], a, b, c, det)
        sx, sy = _affine(points, shade, a, b, c, det)
        low = min(points[a, 1], min(points[b, 1], points[c, 1]))
        high = max(points[a, 1], max(points[b, 1], points[c, 1]))
        for y in range(max(0, int(np.ceil(low - 0.01))), min(height - 1, int(np.floor(high + 0.01))) + 1):
            first, last = _span(points, a, b, c, det, np.float32(y), width)
            dx, dy = np.float32(first) - points[a, 0], np.float32(y) - points[a, 1]
            u, v = uv[a, 0] + ux * dx + uy * dy, uv[a, 1] + vx * dx + vy * dy
            s = shade[a] + sx * dx + sy * dy
            for x in range(first, last + 1):
                cu, cv = min(max(u, np.float32(0)), most_u), min(max(v, np.float32(0)), most_v)
                iu, iv = int(cu), int(cv)
                fu, fv = cu - np.float32(iu), cv - np.float32(iv)
                w11 = fu * fv
                w01, w10 = fu - w11, fv - w11
                w00 = np.float32(1) - fu - fv + w11
                for k in range(3):
                    value = s * (
                        w00 * np.float32(texture[iv, iu, k])
                        + w01 * np.float32(texture[iv, iu + 1, k])
                        + w10 * np.float32(texture[iv + 1, iu, k])
                        + w11 * np.float32(texture[iv + 1, iu + 1, k])
                    )
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
    most_u, most_v = np.float32(texture.shape[1] - 1.001), np.float32(texture.shape[0] - 1.001)
    for t in range(triangles.shape[0]):
        a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        det = (points[b, 0] - points[a, 0]) * (points[c, 1] - points[a, 1]) - (points[c, 0] - points[a, 0]) * (
            points[b, 1] - points[a, 1]
        )
        if abs(det) < 1e-3:
            continue
        ux, uy = _affine(points, uv[:, 0], a, b, c, det)
        vx, vy = _affine(points, uv[:, 1], a, b, c, det)
        low = min(points[a, 1], min(points[b, 1], points[c, 1]))
        high = max(points[a, 1], max(points[b, 1], points[c, 1]))
        for y in range(max(0, int(np.ceil(low - 0.01))), min(height - 1, int(np.floor(high + 0.01))) + 1):
            first, last = _span(points, a, b, c, det, np.float32(y), width)
            dx, dy = np.float32(first) - points[a, 0], np.float32(y) - points[a, 1]
            u, v = uv[a, 0] + ux * dx + uy * dy, uv[a, 1] + vx * dx + vy * dy
            for x in range(first, last + 1):
                cu, cv = min(max(u, np.float32(0)), most_u), min(max(v, np.float32(0)), most_v)
                iu, iv = int(cu), int(cv)
                fu, fv = cu - np.float32(iu), cv - np.float32(iv)
                w11 = fu * fv
                w01, w10 = fu - w11, fv - w11
                w00 = np.float32(1) - fu - fv + w11
                alpha = (
                    w00 * np.float32(texture[iv, iu, 3])
                    + w01 * np.float32(texture[iv, iu + 1, 3])
                    + w10 * np.float32(texture[iv + 1, iu, 3])
                    + w11 * np.float32(texture[iv + 1, iu + 1, 3])
                ) * np.float32(1 / 255)
                if alpha > np.float32(0.002):
                    for k in range(3):
                        value = (
                            w00 * np.float32(texture[iv, iu, k])
                            + w01 * np.float32(texture[iv, iu + 1, k])
                            + w10 * np.float32(texture[iv + 1, iu, k])
                            + w11 * np.float32(texture[iv + 1, iu + 1, k])
                        )
                        under = np.float32(out[y, x, k])
                        out[y, x, k] = np.uint8(under + alpha * (value - under) + np.float32(0.5))
                    if channels == 4:
                        under = np.float32(out[y, x, 3])
                        out[y, x, 3] = np.uint8(under + alpha * (np.float32(255) - under) + np.float32(0.5))
                u += ux
                v += vx
