"""What is behind the lips: the cavity and the tongue from MakeHuman, teeth and gums made for its arches."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.portrait.basis.basis import CAVITY, TONGUE, Mouth
from generators.portrait.basis.making.canonical import Canonical
from generators.portrait.basis.making.correspond import CORNER_COLUMN, LIP_LOOPS, Correspondence
from generators.portrait.basis.making.loops import triangles_of
from generators.portrait.basis.making.makehuman import MakeHuman, read_unit
from generators.portrait.basis.making.teeth import make_teeth
from generators.portrait.basis.regions import LOWER_LIP, UPPER_LIP
from generators.portrait.pose import ARKIT, INDEX

MOVING = ("jawForward", "jawLeft", "jawOpen", "jawRight", "tongueOut")
"""The shapes that move what is in the mouth."""
_BAG_LOOP, _BAG_SEED = 622, 707  # an edge loop behind the fronts of the teeth; a vertex deep inside
_UPPER_DROP, _LOWER_DROP = 0.22, 0.12  # cm; the upper incisors show 2 mm below a parted lip, the lower ones less
_JAW = 0.5  # a point whose `jawOpen` is above this part of the largest one hangs on the jaw

Array = NDArray[np.float64]


def make_mouth(human: MakeHuman, face: Canonical, match: Correspondence, gains: dict[str, float]) -> Mouth:
    """Build it in canonical space, on the canonical lip line.

    Args:
        human: MakeHuman's mesh.
        face: the canonical face.
        match: how the one lies on the other.
        gains: by which the face's shapes of `MOVING` were scaled; what is in the mouth moves along.
    """
    placed = match.place.points(human.points)
    contact = match.lips[LIP_LOOPS.index(LIP_LOOPS[-1])]
    seam = (placed[contact[0]] + placed[contact[-1]]) / 2
    goal = (face.points[UPPER_LIP[-1][0]] + face.points[LOWER_LIP[-1][0]]) / 2
    # the canonical mouth is narrower than MakeHuman's
    narrow = np.array([face.points[UPPER_LIP[-1][-1], 0] / placed[contact[CORNER_COLUMN], 0], 1, 1])
    placed = (placed - seam) * narrow + goal
    units = np.stack([match.place.vectors(read_unit(human, name)) * narrow * gains[name] for name in MOVING])
    bag_loop = match.head.half_loop(human.points, _BAG_LOOP)
    walls = {*bag_loop, *human.mirror[bag_loop].tolist()}
    bag = match.head.quads[match.head.enclosed(_BAG_SEED, walls)]
    pieces = [
        _taken(placed, units, quads, part) for quads, part in ((bag, CAVITY), (human.quads_of("helper-tongue"), TONGUE))
    ]
    for group, upper, drop in (("helper-upper-teeth", True, _UPPER_DROP), ("helper-lower-teeth", False, _LOWER_DROP)):
        ids = np.unique(human.quads_of(group))
        points, triangles, part = make_teeth(placed[ids], upper, drop)
        pieces.append(
            (points, triangles, part, _affine(placed[ids], units[:, ids], points), np.full(len(points), upper))
        )
    return _joined(pieces)


Piece = tuple[Array, NDArray[np.int64], NDArray[np.uint8], Array, NDArray[np.bool_]]


def _taken(placed: Array, units: Array, quads: NDArray[np.int64], part: int) -> Piece:
    ids, inverse = np.unique(quads, return_inverse=True)
    moved = units[:, ids]
    opening = np.linalg.norm(moved[MOVING.index("jawOpen")], axis=1)
    return (
        placed[ids], triangles_of(inverse.reshape(-1, 4)), np.full(len(ids), part, np.uint8), moved,
        opening < _JAW * opening.max(),
    )  # fmt: skip


def _affine(strip: Array, units: Array, points: Array) -> Array:
    """Motion of new points: a jaw moves stiffly, so what the strip does is fitted by an affine map."""
    source, target = (np.concatenate([p, np.ones((len(p), 1))], 1) for p in (strip, points))
    return np.stack([target @ np.linalg.lstsq(source, unit, rcond=None)[0] for unit in units])


def _joined(pieces: list[Piece]) -> Mouth:
    starts = np.cumsum([0, *(len(piece[0]) for piece in pieces)])
    triangles = np.concatenate([piece[1] + start for piece, start in zip(pieces, starts[:-1], strict=True)])
    moved = np.concatenate([piece[3] for piece in pieces], 1)
    shapes = np.zeros((len(ARKIT), *moved.shape[1:]), np.float32)
    shapes[[INDEX[name] for name in MOVING]] = moved
    return Mouth(
        np.concatenate([piece[0] for piece in pieces]).astype(np.float32), triangles.astype(np.int32),
        np.concatenate([piece[2] for piece in pieces]), np.concatenate([piece[4] for piece in pieces]), shapes,
    )  # fmt: skip
