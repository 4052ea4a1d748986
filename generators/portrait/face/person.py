"""How people's faces differ at rest: features wider, higher or larger than the canonical ones."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.portrait.basis.regions import (
    LEFT_EYE_OPENING,
    LOWER_LIP,
    MOUTH_OPENING,
    RIGHT_EYE_OPENING,
    UPPER_LIP,
)

_BROWS = (70, 63, 105, 66, 107, 336, 296, 334, 293, 300, 46, 53, 52, 65, 55, 285, 295, 282, 283, 276)
_NOSE = (1, 2, 4, 5, 48, 64, 98, 195, 278, 294, 327)
_LIPS = (*MOUTH_OPENING, *(vertex for ring in (*UPPER_LIP, *LOWER_LIP) for vertex in ring))
# Region, how far beyond it the difference fades (cm), and by how much people differ: higher (cm), wider and taller
# (parts). After the spread of face measurements in anthropometry (Farkas 1994), rounded up.
_FEATURES = (
    (_LIPS, 1.6, 0.35, 0.16, 0.20),
    (_NOSE, 1.6, 0.30, 0.12, 0.12),
    (_BROWS, 1.2, 0.45, 0.08, 0.10),
    (LEFT_EYE_OPENING, 0.8, 0.15, 0.10, 0.35),
    (RIGHT_EYE_OPENING, 0.8, 0.15, 0.10, 0.35),
)
_SKIN = 0.15  # how far cheeks, chin and forehead tell of an expression beside lips, lids and brows
_WHOLE = 0.06  # parts by which whole faces differ in width, height and depth


def differences(points: NDArray[np.floating]) -> NDArray[np.float64]:
    """Displacements `(D, 468, 3)` cm, each of one standard deviation, of the canonical face `points (468, 3)`.

    Lips and eyes are mirrored with the face where the list above has one side only.
    """
    points = points.astype(np.float64)
    ways = [_WHOLE * (points - points.mean(0)) * axis for axis in np.eye(3)]
    for region, fade, higher, wider, taller in _FEATURES:
        core = points[list(region)]
        distance = np.linalg.norm(points[:, None] - core[None], axis=2).min(1)
        if region is _LIPS:
            distance = np.minimum(distance, np.linalg.norm(points[:, None] * [-1, 1, 1] - core[None], axis=2).min(1))
        near = np.exp(-((distance / fade) ** 2))[:, None]
        from_middle = points - (core.min(0) + core.max(0)) / 2
        if region is _LIPS:
            from_middle[:, 0] = points[:, 0]
        ways.append(higher * near * [0, 1, 0])
        ways += [amount * near * from_middle * axis for amount, axis in ((wider, [1, 0, 0]), (taller, [0, 1, 0]))]
    return np.stack(ways)


def telling(points: NDArray[np.floating]) -> NDArray[np.float64]:
    """How far each vertex `(468, 1)` of the canonical face tells of an expression rather than of the person."""
    lips = np.concatenate([points[list(_LIPS)], points[list(_LIPS)] * [-1, 1, 1]])  # listed for one side
    features = np.concatenate([lips, points[[*_BROWS, *LEFT_EYE_OPENING, *RIGHT_EYE_OPENING]]])
    distance = np.linalg.norm(points[:, None] - features[None], axis=2).min(1)
    return np.where(distance < 0.5, 1.0, _SKIN)[:, None]
