"""What skin does with a muscle's pull: spread it, stop at what is fixed, slide over bone, bulge.

All functions take and give displacements `(468, 3)` in cm.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.portrait.basis.making.canonical import Canonical
from generators.portrait.basis.making.geometry import vertex_normals
from generators.portrait.basis.making.recipe import Region
from generators.portrait.basis.regions import LOWER_LID, LOWER_LIP, MOUTH_CORNERS, UPPER_LID, UPPER_LIP, VERTICES

_NOSE = (1, 2, 4, 5, 48, 64, 98, 195, 278, 294, 327)
_ABOVE_MOUTH = -3.6  # cm; y of what the lower lip's muscles leave at rest

Array = NDArray[np.float64]


class Tissue:
    """The canonical face as skin.

    Attributes:
        face: the mesh.
        normals: `(468, 3)` unit normals of the face at rest.
        regions: vertices of each named region, both sides; "corner" is the left one only.
    """

    def __init__(self, face: Canonical) -> None:
        self.face = face
        self.normals = vertex_normals(face.points, face.filled)
        self._average = _averaging(face.triangles)
        both = lambda half: np.unique([*half, *face.mirror[list(half)]])  # noqa: E731
        lower = both([v for ring in LOWER_LIP for v in ring])
        upper = both([v for ring in UPPER_LIP for v in ring])
        above = np.flatnonzero(face.points[:, 1] > _ABOVE_MOUTH)
        self.regions: dict[Region, NDArray[np.int64]] = {
            "lids": both([*UPPER_LID, *LOWER_LID]),
            "nose": np.array(_NOSE),
            "lips": np.union1d(upper, lower),
            "lower_lip": lower,
            "corner": np.array([MOUTH_CORNERS[1]]),
            "above_mouth": np.union1d(upper, above),
        }

    def near(self, region: Region, full: float, none: float) -> Array:
        """Weights `(468, 1)`: 1 up to `full` cm from a region, 0 from `none` cm, smooth between."""
        distance = self.distance(self.regions[region])
        t = np.clip((none - distance) / (none - full), 0, 1)
        return (t * t * (3 - 2 * t))[:, None]

    def distance(self, vertices: NDArray[np.int64]) -> Array:
        """Distance `(468,)` in cm to the nearest of some vertices."""
        points = self.face.points
        return np.linalg.norm(points[:, None] - points[vertices][None], axis=2).min(1)

    def relax(self, move: Array, passes: int, where: Array | float = 1.0) -> Array:
        """Average with the neighbours; openings are not bridged.

        Args:
            where: weights `(468, 1)`.
        """
        for _ in range(passes):
            move = move + 0.5 * where * (self._average @ move - move)
        return move

    def membrane(self, move: Array, moves: NDArray[np.int64], rests: NDArray[np.int64]) -> Array:
        """Keep the moving vertices, hold the resting ones at zero; all others become the mean of their neighbours."""
        fixed = np.zeros(VERTICES, bool)
        fixed[moves] = fixed[rests] = True
        out = move.copy()
        out[np.setdiff1d(rests, moves)] = 0
        laplacian = np.eye(VERTICES) - self._average
        out[~fixed] = np.linalg.solve(laplacian[~fixed][:, ~fixed], -laplacian[~fixed][:, fixed] @ out[fixed])
        return out

    def pull(self, move: Array, origin: Array, share: float = 0.5) -> Array:
        """Turn a share of every displacement towards the point where the muscle is fixed."""
        towards = origin - self.face.points
        towards /= np.linalg.norm(towards, axis=1, keepdims=True)
        return (1 - share) * move + share * np.linalg.norm(move, axis=1, keepdims=True) * towards

    def bulge(self, move: Array, share: float) -> Array:
        """Lift moved skin along its normal."""
        return move + share * np.linalg.norm(move, axis=1, keepdims=True) * self.normals

    def slide(self, move: Array) -> Array:
        """Take away motion along the normal."""
        return move - (move * self.normals).sum(1, keepdims=True) * self.normals

    def left(self, width: float) -> Array:
        """Weights `(468, 1)`: 1 on the person's left, 0 on the right, over `width` cm."""
        return 1 / (1 + np.exp(-4 * self.face.points[:, :1] / width))

    def mirrored(self, move: Array) -> Array:
        """The same on the other side of the face."""
        return move[self.face.mirror] * [-1, 1, 1]


def _averaging(triangles: NDArray[np.int64]) -> Array:
    """Matrix `(468, 468)` that takes the mean over neighbours; rows of vertices without any are zero."""
    joined = np.zeros((VERTICES, VERTICES))
    for a, b in ((0, 1), (1, 2), (2, 0)):
        joined[triangles[:, a], triangles[:, b]] = joined[triangles[:, b], triangles[:, a]] = 1
    return joined / joined.sum(1, keepdims=True).clip(1)
