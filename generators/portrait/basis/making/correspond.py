"""Which point of MakeHuman's head is which vertex of the canonical face.

Lips go by their edge loops, lids by the margin loop, the midline by hand; the rest by non-rigid registration:
thin-plate warps of falling stiffness, each followed by a search for the nearest surface point that faces the same way.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import RBFInterpolator
from scipy.spatial import KDTree

from generators.portrait.basis.making.canonical import Canonical
from generators.portrait.basis.making.geometry import normals, vertex_normals
from generators.portrait.basis.making.loops import QuadMesh, arc_lengths, triangles_of, weights_at
from generators.portrait.basis.making.makehuman import MakeHuman
from generators.portrait.basis.regions import LOWER_LID, LOWER_LIP, UPPER_LID, UPPER_LIP, VERTICES
from generators.portrait.similarity import Similarity, fit_similarity

LIP_LOOPS = (455, 466, 467, 509, 468, 474)
"""A midline vertex of each edge loop of MakeHuman's lips, from the vermilion border to where the lips touch."""
CORNER_COLUMN = 12  # of the 20 vertices in each half loop, the one at the mouth's corner
_LID_VERTEX = 11466  # on the margin loop of the left eye's lids
_NOSE = 5054
_HEAD_FROM = 5.9  # dm; below this is no head
_MIDLINE = {
    **{10: 251, 151: 3750, 9: 234, 8: 220, 168: 136, 6: 134, 197: 131, 195: 164, 5: 291, 4: 5054, 1: 302, 94: 312},
    **{2: 343, 164: 5342, 18: 724, 200: 5162, 199: 5211, 175: 5225, 152: 732},
    358: 11750,  # the crease of the nose wing
}
_STIFFNESS = (0.0, 1.0, 0.5, 0.2, 0.1)


@dataclass(frozen=True)
class Correspondence:
    """What carries motion over from MakeHuman's head to the canonical face.

    Attributes:
        weights: `(468, V)`; row times MakeHuman's points is the point that canonical vertex is.
        place: the rigid part of the map from MakeHuman's decimetres to the canonical centimetres.
        head: MakeHuman's head as a mesh of quads.
        lips: half loops of `LIP_LOOPS`, 20 vertices each, from the upper to the lower midline.
    """

    weights: NDArray[np.float64]
    place: Similarity
    head: QuadMesh
    lips: list[list[int]]


def correspond(human: MakeHuman, face: Canonical) -> Correspondence:
    """Register MakeHuman's head to the canonical face."""
    quads = human.quads_of("body")
    head = QuadMesh(quads[human.points[quads][..., 1].min(1) > _HEAD_FROM])
    lips = [head.half_loop(human.points, start) for start in LIP_LOOPS]
    weights = np.zeros((VERTICES, len(human.points)))
    _lips(weights, lips, human, face)
    lids = _lids(weights, head, human, face)
    for vertex, match in _MIDLINE.items():
        weights[vertex, match] = 1
    for vertex in np.flatnonzero(weights.any(1)):
        weights[face.mirror[vertex]] = (
            weights[vertex][human.mirror] if face.mirror[vertex] != vertex else weights[vertex]
        )
    rims = {*lips[0], *lids}
    walls = rims | {int(human.mirror[v]) for v in rims}  # the skin lies outside lips and lids
    skin = head.quads[head.enclosed(_NOSE, walls)]
    front = (human.points[skin][..., 2].min(1) > 0.3) & (human.points[skin][..., 1].min(1) > 6.0)
    place = _register(weights, triangles_of(skin[front]), human, face)
    weights = 0.5 * (weights + weights[face.mirror][:, human.mirror])
    return Correspondence(weights, place, head, lips)


def _lips(weights: NDArray[np.float64], lips: list[list[int]], human: MakeHuman, face: Canonical) -> None:
    """Match by how far along and how far across the lip a vertex lies, upper and lower lip apart."""
    upper = UPPER_LIP, [loop[: CORNER_COLUMN + 1] for loop in lips]
    lower = LOWER_LIP, [loop[: CORNER_COLUMN - 1 : -1] for loop in lips]
    for rings, loops in (upper, lower):
        along = [arc_lengths(face.points[list(ring)]) for ring in rings]
        for column in range(len(rings[0])):
            across = arc_lengths(face.points[[ring[column] for ring in rings]])
            for ring, fraction, inward in zip(rings, along, across, strict=True):
                crossing = np.array([weights_at(human.points, loop, fraction[column]) for loop in loops])
                path = list(range(len(crossing)))
                weights[ring[column]] = weights_at(crossing @ human.points, path, inward) @ crossing


def _lids(weights: NDArray[np.float64], head: QuadMesh, human: MakeHuman, face: Canonical) -> list[int]:
    loops = (head.loop(_LID_VERTEX, v, lambda v: v == _LID_VERTEX) for v in sorted(head.neighbours[_LID_VERTEX]))
    margin = np.array(next(loop for loop in loops if loop and len(loop) == 29)[:-1])
    margin = np.roll(margin, -human.points[margin, 0].argmin())  # begin at the inner corner
    outer = int(human.points[margin, 0].argmax())
    halves = [margin[: outer + 1].tolist(), [margin[0], *margin[outer:][::-1]]]
    lower, upper = sorted(halves, key=lambda half: human.points[half, 1].mean())
    for ring, half in ((UPPER_LID, upper), (LOWER_LID, lower)):
        for vertex, fraction in zip(ring, arc_lengths(face.points[list(ring)]), strict=True):
            weights[vertex] = weights_at(human.points, half, fraction)
    return margin.tolist()


def _register(
    weights: NDArray[np.float64], triangles: NDArray[np.int64], human: MakeHuman, face: Canonical
) -> Similarity:
    """Fill the rows of `weights` that are still empty; returns the rigid part."""
    fixed = weights.any(1)
    free = np.flatnonzero(~fixed)
    inner = np.unique([v for ring in (*UPPER_LIP[1:], *LOWER_LIP[1:]) for v in ring])  # the lip's inside curls away
    anchors = np.setdiff1d(np.flatnonzero(fixed), [*inner, *face.mirror[inner]])
    place = fit_similarity(weights[anchors] @ human.points, face.points[anchors])
    placed, used = place.points(human.points), np.unique(triangles)
    outward = vertex_normals(face.points, face.filled)[free]
    samples = np.array([(i, j, 8 - i - j) for i in range(9) for j in range(9 - i)]) / 8  # barycentric, 45 a triangle
    warped = placed.copy()
    for stiffness in _STIFFNESS:
        ids = np.concatenate([anchors, free]) if stiffness else anchors
        source = weights[ids] @ placed
        smoothing = np.where(np.isin(ids, anchors), 1e-2, stiffness)
        # smoothing takes an array too, one number a point
        warp = RBFInterpolator(source, face.points[ids] - source, kernel="thin_plate_spline", smoothing=smoothing)  # pyright: ignore[reportArgumentType]
        warped[used] = placed[used] + warp(placed[used])
        surface = np.einsum("wk,tkc->twc", samples, warped[triangles]).reshape(-1, 3)
        facing = np.repeat(normals(warped, triangles), len(samples), axis=0)
        near = np.asarray(KDTree(surface).query(face.points[free], 400)[1])
        same_way = np.einsum("fnc,fc->fn", facing[near], outward) > 0.35  # not the inside of a nostril
        best = near[np.arange(len(free)), np.where(same_way.any(1), same_way.argmax(1), 0)]
        weights[free] = 0
        weights[free[:, None], triangles[best // len(samples)]] = samples[best % len(samples)]
    return place
