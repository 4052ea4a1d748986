"""Normals of a triangle mesh."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def normals(points: NDArray[np.float64], triangles: NDArray[np.int64]) -> NDArray[np.float64]:
    """Unit normals `(..., T, 3)` of the triangles of one or more poses `(..., N, 3)`."""
    a, b, c = (points[..., triangles[:, corner], :] for corner in range(3))
    normal = np.cross(b - a, c - a)
    return normal / (np.linalg.norm(normal, axis=-1, keepdims=True) + 1e-12)


def vertex_normals(points: NDArray[np.float64], triangles: NDArray[np.int64]) -> NDArray[np.float64]:
    """Unit normals `(N, 3)` of vertices: the mean over their triangles."""
    total = np.zeros_like(points)
    for corner in range(3):
        np.add.at(total, triangles[:, corner], normals(points, triangles))
    return total / (np.linalg.norm(total, axis=1, keepdims=True) + 1e-12)
