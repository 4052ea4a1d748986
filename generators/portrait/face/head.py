"""How a face stands in its picture."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generators.portrait.basis import Basis
from generators.portrait.similarity import Similarity, fit_similarity

_CALM = 0.35  # cm; vertices that no shape moves further than this tell how the head stands


@dataclass(frozen=True)
class Head:
    """Pose of a head.

    Attributes:
        yaw: degrees, towards the person's left.
        pitch: degrees down.
        roll: degrees, counter-clockwise in the picture.
        fit: from the canonical face (cm) to pixels, x right, y up, z to the viewer.
    """

    yaw: float
    pitch: float
    roll: float
    fit: Similarity


def fit_head(mesh: NDArray[np.float32], basis: Basis) -> Head:
    """Fit the canonical face to a mesh, by the parts that expressions leave alone.

    Args:
        mesh: `(468, 3)` x right, y down, depth away, pixels.
        basis: gives the canonical face.
    """
    calm = np.linalg.norm(basis.shapes, axis=2).max(0) < _CALM
    upright = mesh.astype(np.float64) * [1, -1, -1]
    fit = fit_similarity(basis.points[calm].astype(np.float64), upright[calm])
    turn = fit.rotation
    # rotation = roll about z, then yaw about y, then pitch about x, as Motion.rotation has it
    yaw = np.arcsin(np.clip(-turn[2, 0], -1, 1))
    return Head(
        float(np.degrees(yaw)),
        float(np.degrees(np.arctan2(turn[2, 1], turn[2, 2]))),
        float(np.degrees(np.arctan2(turn[1, 0], turn[0, 0]))),
        fit,
    )
