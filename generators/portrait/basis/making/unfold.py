"""No triangle of the face turns inside out in any pose it is held to."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.portrait.basis.making.contact import lip_rows, part_lips
from generators.portrait.basis.making.geometry import normals
from generators.portrait.basis.making.tissue import Tissue
from generators.portrait.basis.regions import LOWER_LID, UPPER_LID
from generators.portrait.pose import ARKIT

_MARGIN = 0.06  # cosine: a triangle may turn by 86 degrees; half precision and other faces need room
_ROUNDS = 200

Array = NDArray[np.float64]


def turned(points: Array, triangles: NDArray[np.int64], shapes: Array, weights: Array) -> Array:
    """Cosine `(P, T)` between each triangle's normal at rest and in each pose; negative where it flips.

    Args:
        points: `(N, 3)` at rest.
        triangles: `(T, 3)`.
        shapes: `(52, N, 3)`.
        weights: `(P, 52)`.
    """
    rest = normals(points, triangles)
    faces = points + np.tensordot(weights, shapes, 1)
    return np.einsum("ptc,tc->pt", normals(faces, triangles), rest)


def unfold(shapes: dict[str, Array], tissue: Tissue, weights: Array) -> int:
    """Relax the shapes around triangles that turn too far, in place, until none does.

    What has to meet (lid margins of a blink, rims of `mouthClose`) is not relaxed.

    Args:
        shapes: `(468, 3)` by ARKit name.
        tissue: the face as skin.
        weights: `(P, 52)` the poses.
    Returns:
        the number of rounds it took.
    """
    face = tissue.face
    lids = np.array([*UPPER_LID[1:-1], *LOWER_LID[1:-1]])
    rows = lip_rows(tissue)
    held = {"eyeBlink": np.union1d(lids, face.mirror[lids]), "mouthClose": np.union1d(rows[0][3], rows[1][3])}
    for done in range(_ROUNDS):
        stack = np.stack([shapes[name] for name in ARKIT])
        folded = turned(face.points, face.triangles, stack, weights) < _MARGIN
        if not folded.any():
            return done
        for number, name in enumerate(ARKIT):
            if name.endswith("Right"):
                continue
            bad = folded[weights[:, number] > 0].any(0)
            if not bad.any():
                continue
            near = np.zeros((len(face.points), 1))
            near[face.triangles[bad].ravel()] = 1
            near[held.get(name.removesuffix("Left"), np.zeros(0, int))] = 0
            shapes[name] = tissue.relax(shapes[name], 1, near)
            if name != "mouthClose":
                part_lips(shapes[name], tissue)
            twin = name.replace("Left", "Right")
            shapes[twin] = tissue.mirrored(shapes[name])
    return _ROUNDS
