"""One person's face as something that can be posed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generators.portrait.basis import Basis
from generators.portrait.basis.regions import OVAL
from generators.portrait.render.arrays import Floats
from generators.portrait.render.contact import fit_blinks, part_lids, part_lips, seal_lips
from generators.portrait.render.resting import at_rest, taken_back
from generators.portrait.render.rims import EYES
from generators.portrait.render.rotation import rotation_matrix
from generators.portrait.render.subject import Subject
from generators.portrait.similarity import fit_similarity

_BEHIND = 0.55  # landmarks exaggerate how far the cheeks run back; by this factor turned heads look right
_EDGE = 1.8  # cm, seen from the front: over this strip shapes go over into those of the face's edge
_STEEPEST = 0.8  # pixels of depth a pixel, at the face's edge
_NECK = np.array([0.0, -7.0, -6.0])  # cm in the canonical face: where the head turns


@dataclass(frozen=True)
class Rig:
    """A person's face at rest and its shapes, in pixels of the picture; x right, y up, z out of the picture.

    Attributes:
        rest: `(468, 3)` neutral, mouth closed.
        source: `(468, 3)` as in the picture, depth corrected like `rest`.
        shapes: `(52, 468, 3)` displacement of each ARKit shape.
        scale: pixels a canonical centimetre.
        turn: `(3, 3)` orientation of the head in the picture.
        place: `(3,)` the canonical origin.
    """

    rest: Floats
    source: Floats
    shapes: Floats
    scale: float
    turn: Floats
    place: Floats

    @property
    def up(self) -> Floats:
        """Unit vector `(3,)` to the top of the head."""
        return self.turn[:, 1]

    def to_picture(self, canonical: Floats) -> Floats:
        """Map canonical positions `(..., 3)` cm into the picture's space."""
        return (self.scale * canonical @ self.turn.T + self.place).astype(np.float32)

    def to_picture_vectors(self, canonical: Floats) -> Floats:
        """Map canonical displacements `(..., 3)` cm."""
        return (self.scale * canonical @ self.turn.T).astype(np.float32)

    def express(self, weights: Floats) -> Floats:
        """The face `(468, 3)` with shapes `(52,)`, not turned; lips and lids touch and never cross."""
        face = self.rest + np.tensordot(weights, self.shapes, 1)
        part_lips(face, self.up)
        for rim in EYES:
            part_lids(face, rim, self.up)
        return face

    def pose(self, points: Floats, rotation: Floats, shift: Floats) -> Floats:
        """Turn and move points `(N, 3)` of the head, by a row of `Motion.rotation` and of `Motion.shift`."""
        pivot = self.to_picture(_NECK)
        return (points - pivot) @ rotation_matrix(rotation).T + (pivot + self.scale * shift)


def make_rig(subject: Subject, basis: Basis) -> Rig:
    """Fit the basis to a face and bring the face to rest."""
    flipped = subject.landmarks.astype(np.float64) * [1, -1, -1]
    fit = fit_similarity(basis.points.astype(np.float64), flipped)
    depth = flipped[:, 2]
    middle = np.median(depth)
    flipped[:, 2] = middle + np.where(depth < middle, _BEHIND, 1.0) * (depth - middle)
    flipped[:, 2] = _shallow_edge(flipped)
    source = flipped.astype(np.float32)
    shapes = fit.vectors(_calm_edge(basis.shapes, basis.points)).astype(np.float32)
    rest = at_rest(source, taken_back(subject.expression), shapes, basis.points, fit)
    seal_lips(rest, shapes, basis.points)
    fit_blinks(rest, shapes)
    return Rig(rest, source, shapes, fit.scale, fit.rotation.astype(np.float32), fit.shift.astype(np.float32))


def _shallow_edge(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Depths `(468,)` whose edge does not fall off steeply: where the cheek turns away from the viewer, a picture has
    no pixels for what comes to light when the head turns, and those of the background beside it would be stretched."""
    depth = points[:, 2].copy()
    edge = np.array(OVAL)
    inner = np.setdiff1d(np.arange(len(points)), edge)
    distance = np.linalg.norm(points[edge, None, :2] - points[None, inner, :2], axis=2)
    near = distance.argmin(1)
    least = depth[inner[near]] - _STEEPEST * distance[np.arange(len(edge)), near]
    depth[edge] = np.maximum(depth[edge], least)
    return depth


def _calm_edge(shapes: Floats, points: Floats) -> NDArray[np.float64]:
    """Let vertices near the face's edge move with it: seen from the front the cheek's last centimetres are a few pixels
    wide, and what the edge does not do would shear in there (ears come apart)."""
    edge = np.array(OVAL)
    distance = np.linalg.norm(points[:, None, :2] - points[edge][None, :, :2], axis=2)
    near = np.exp(-((distance / 0.8) ** 2)) + 1e-12
    part = np.clip(1 - distance.min(1) / _EDGE, 0, 1)
    part = (part * part * (3 - 2 * part))[:, None]
    part[edge] = 0
    of_edge = np.einsum("ve,sec->svc", near / near.sum(1, keepdims=True), shapes[:, edge].astype(np.float64))
    return np.asarray(shapes + part * (of_edge - shapes), np.float64)


def in_pixels(points: Floats) -> Floats:
    """Drop depth and turn y down: `(N, 3)` to `(N, 2)` pixel positions."""
    return np.ascontiguousarray(points[:, :2] * np.array([1, -1], np.float32))
