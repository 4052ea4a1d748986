"""Eyeballs that fit behind the lids."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import least_squares

from generators.portrait.basis.basis import IRIS, PUPIL, SCLERA, Eyeball
from generators.portrait.basis.making.canonical import Canonical
from generators.portrait.basis.regions import LOWER_LID, UPPER_LID

_RADIUS = 1.2  # cm; an adult's eyeball measures 24 mm
_IRIS, _PUPIL = 0.585, 0.2  # cm; the visible iris measures 11.7 mm, the pupil in room light about 4
_LID = 0.04  # cm between ball and lid margin, on average
_AROUND, _BEHIND = 32, 14


def make_eyeball(face: Canonical, left: bool) -> Eyeball:
    """Fit a ball to the margin of the lids of one eye; it keeps behind every margin vertex."""
    rim = np.unique([*UPPER_LID, *LOWER_LID])
    margin = face.points[rim if left else face.mirror[rim]]
    away = lambda centre: np.linalg.norm(margin - centre, axis=1)  # noqa: E731
    start = margin.mean(0) - [0, 0, _RADIUS]
    centre = least_squares(lambda c: away(c) - (_RADIUS + _LID), start).x
    radius = float(min(_RADIUS, 0.98 * away(centre).min()))
    points, triangles, zone = _ball(radius)
    return Eyeball(
        (points + centre).astype(np.float32), triangles.astype(np.int32), zone,
        centre.astype(np.float32), radius, _IRIS * radius / _RADIUS,
    )  # fmt: skip


def _ball(radius: float) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.uint8]]:
    """A ball in rings about the line of sight; rings lie on the edges of pupil and iris, so that zones end sharply."""
    pupil, iris = np.arcsin(_PUPIL / _RADIUS), np.arcsin(_IRIS / _RADIUS)
    angles = np.concatenate([[0.6 * pupil, pupil, pupil], [0.5 * (pupil + iris), iris, iris]])
    angles = np.concatenate([angles, np.linspace(iris, np.pi, _BEHIND)[1:-1]])
    zones = [PUPIL, PUPIL, IRIS, IRIS, IRIS, SCLERA] + [SCLERA] * (_BEHIND - 2)
    turn = np.linspace(0, 2 * np.pi, _AROUND, endpoint=False)
    ring = np.stack([np.cos(turn), np.sin(turn)], -1)
    rows = [np.concatenate([np.sin(a) * ring, np.full((_AROUND, 1), np.cos(a))], 1) for a in angles]
    points = np.concatenate([[[0, 0, 1]], *rows, [[0, 0, -1]]]) * radius
    first, last = np.arange(_AROUND) + 1, np.arange(_AROUND) + 1 + (len(angles) - 1) * _AROUND
    triangles = [np.stack([np.zeros_like(first), first, np.roll(first, -1)], 1)]
    for row in range(len(angles) - 1):
        a = first + row * _AROUND
        b, c, d = np.roll(a, -1), a + _AROUND, np.roll(a, -1) + _AROUND
        triangles += [np.stack([a, c, d], 1), np.stack([a, d, b], 1)]
    triangles.append(np.stack([last, np.full_like(last, len(points) - 1), np.roll(last, -1)], 1))
    zone = np.concatenate([[PUPIL], np.repeat(zones, _AROUND), [SCLERA]]).astype(np.uint8)
    return points, np.concatenate(triangles), zone
