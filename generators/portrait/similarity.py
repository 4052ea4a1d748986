"""Least-squares similarity between point sets (Umeyama 1991)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Similarity:
    """`x -> scale * rotation @ x + shift`."""

    scale: float
    rotation: NDArray[np.float64]
    shift: NDArray[np.float64]

    def points(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        """Map positions `(..., 3)`."""
        return self.scale * x @ self.rotation.T + self.shift

    def vectors(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        """Map displacements `(..., 3)`."""
        return self.scale * x @ self.rotation.T


def fit_similarity(source: NDArray[np.float64], target: NDArray[np.float64]) -> Similarity:
    """The similarity that takes `source (N, 3)` nearest to `target (N, 3)`."""
    mean_s, mean_t = source.mean(0), target.mean(0)
    u, sizes, vt = np.linalg.svd((target - mean_t).T @ (source - mean_s))
    signs = np.array([1.0, 1.0, np.sign(np.linalg.det(u @ vt))])  # no reflection
    rotation = u * signs @ vt
    scale = float((sizes * signs).sum() / ((source - mean_s) ** 2).sum())
    return Similarity(scale, rotation, mean_t - scale * rotation @ mean_s)
