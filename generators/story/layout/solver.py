"""Finds a place for each element near where it is wanted: in the frame, off faces, clear of others.

A search over candidates, nearest first by cost. What is never allowed is refused outright; if nothing is left, the
element gets smaller until something is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from generators.story.layout.boxes import lies, prop_of
from generators.story.layout.ground import Ground
from generators.story.layout.staging import limits
from generators.story.plan import Slug
from generators.story.props import mirrors, natural_height, reaches_floor
from generators.story.scene import HEIGHT, Box, Placed
from generators.story.terms import Stands

_FACE_ROOM = 0.08  # of the face's width stays free around it
_HIDDEN = 0.4  # of an element may be behind a figure
_COVERED = 0.16  # of a figure may be behind an element
_SHARED, _SHARED_AT_MOST = 0.1, 0.3  # of the smaller of two elements may be behind the other; where room is scarce
_COLUMNS, _ROWS = 15, 6
_SHRINK, _TRIES = 0.86, 14
_BASE, _POSTS = 6.0, 110.0
"""How far below the edge of the floor, or the horizon, a door ends, scene units."""
_ALOFT = frozenset({"sky", "wall"})


class Want(NamedTuple):
    """An element and where it is wanted.

    Attributes:
        id, stands: of the element.
        x, y: of its foot or middle, scene units.
        scale: its height beside what is natural.
        mirrored: left and right exchanged, if the drawing allows it.
    """

    id: Slug
    stands: Stands
    x: float
    y: float
    scale: float = 1.0
    mirrored: bool = False


@dataclass
class Taken:
    """What is there already.

    Attributes:
        faces: never covered, and never touched.
        bodies: of figures, with the y of their feet; they may hide a part of what is behind them.
        others: boxes of elements.
    """

    faces: Sequence[Box]
    bodies: Sequence[tuple[Box, float]]
    others: list[Box] = field(default_factory=list)

    def beside(self, boxes: Sequence[Box]) -> Taken:
        """The same with more boxes that elements are kept off."""
        return Taken(self.faces, self.bodies, [*self.others, *boxes])


def place(want: Want, area: Box, ground: Ground, taken: Taken, close: bool) -> Placed:
    """Find the place of one element.

    Args:
        want: the element.
        area: where its foot or middle may be.
        ground: gives its size there.
        taken: what is there already.
        close: whether it is a close picture, where things stay smaller than the hero.
    """
    natural, bounds = natural_height(want.id), prop_of(want.id, want.stands == "hand").bounds
    shrunk, floored = 1.0, want.stands == "wall" and reaches_floor(want.id)
    for attempt in range(_TRIES):
        best, least = None, np.inf
        for x, y in _candidates(want, area if attempt < _TRIES // 2 else _anywhere(ground)):
            height = _height(want, y, ground, close, natural, bounds) * shrunk
            if floored:
                y = ground.horizon + (_BASE if ground.indoors else _POSTS) - height / 2
            cost = _cost(want, x, y, height, ground, taken, strict=attempt < _TRIES // 2)
            if cost < least:
                best, least = (x, y, height), cost
        if best:
            return _placed(want, *best, ground)
        shrunk *= _SHRINK
    return _placed(want, *_corner(want, ground, shrunk), ground)


def box_of(one: Placed) -> Box:
    """What a placed element takes, scene units."""
    return prop_of(one.id, lies(one)).bounds.placed(one.x, one.y, one.height / 100, one.mirrored)


def _candidates(want: Want, area: Box) -> Iterator[tuple[float, float]]:
    """Where it is wanted, and a grid over all of its area."""
    yield min(max(want.x, area.left), area.right), min(max(want.y, area.top), area.bottom)
    for y in np.linspace(area.top, area.bottom, _ROWS):
        for x in np.linspace(area.left, area.right, _COLUMNS):
            yield float(x), float(y)


def _anywhere(ground: Ground) -> Box:
    return Box(0.03 * ground.width, 0.05 * HEIGHT, 0.97 * ground.width, 0.97 * HEIGHT)


def _height(want: Want, y: float, ground: Ground, close: bool, natural: float, bounds: Box) -> float:
    told = limits()
    most = told.most_sky if want.stands == "sky" else told.most_close if close else told.most
    near = 0.8 if want.stands in _ALOFT else ground.near(y)
    wanted = natural * ground.hero * near * want.scale
    least = told.least * HEIGHT * min(1.0, 1.6 * bounds.height / max(bounds.width, 1))
    return min(max(wanted, least), most * HEIGHT, 0.6 * ground.width * 100 / max(bounds.width, 1))


def _cost(want: Want, x: float, y: float, height: float, ground: Ground, taken: Taken, *, strict: bool) -> float:
    box = prop_of(want.id, want.stands == "hand").bounds.placed(x, y, height / 100, want.mirrored)
    margin = limits().margin * HEIGHT
    if not box.inside(Box(margin, margin, ground.width - margin, HEIGHT - margin / 2)):
        return np.inf
    if any(_wider(face).overlap(box) > 0 for face in taken.faces):
        return np.inf
    cost = 3 * np.hypot((x - want.x) / ground.width, (y - want.y) / HEIGHT)
    for body, feet in taken.bodies:
        behind = want.stands in _ALOFT or y <= feet
        shared = box.overlap(body) / (_area(box) if behind else _area(body))
        if strict and shared > (_HIDDEN if behind else _COVERED):
            return np.inf
        cost += (1.6 if behind else 4.0) * shared
    for other in taken.others:
        shared = box.overlap(other) / min(_area(box), _area(other))
        if shared > (_SHARED if strict else _SHARED_AT_MOST):
            return np.inf
        cost += 3 * shared
    return float(cost)


def _corner(want: Want, ground: Ground, shrunk: float) -> tuple[float, float, float]:
    """The last resort: small, at the edge of the picture that is nearest to where it is wanted."""
    bounds = prop_of(want.id, want.stands == "hand").bounds
    height = 0.08 * HEIGHT * min(1, 100 / max(bounds.width, 1))
    inset = limits().margin * HEIGHT + height / 100 * bounds.width
    left = want.x < ground.width / 2
    return (inset if left else ground.width - inset), 0.95 * HEIGHT - height, height * max(shrunk, 0.5)


def _placed(want: Want, x: float, y: float, height: float, ground: Ground) -> Placed:
    aloft = want.stands in _ALOFT
    return Placed(
        id=want.id,
        x=round(x, 1),
        y=round(y, 1),
        height=round(height, 1),
        mirrored=want.mirrored and mirrors(want.id),
        stands="ground" if want.stands == "hand" else want.stands,  # nobody holds it: it lies there
        depth=round(0.7 if aloft else ground.depth(y), 3),
    )


def _wider(face: Box) -> Box:
    room = _FACE_ROOM * face.width
    return Box(face.left - room, face.top - room, face.right + room, face.bottom + room)


def _area(box: Box) -> float:
    return max(box.width * box.height, 1.0)
