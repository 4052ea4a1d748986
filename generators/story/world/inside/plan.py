"""Where things stand along the walls of a room or a library, known before it is drawn: nothing is hung there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generators.story.scene import Box
from generators.story.world.site import Site

_SLOTS = (0.14, 0.34, 0.66, 0.87)
_MOST_HIGH = 0.46
"""Height of furniture, share of the wall's."""
RoomKind = Literal["parlour", "kitchen", "bedroom", "study"]
_KINDS: tuple[RoomKind, ...] = ("parlour", "kitchen", "bedroom", "study")


@dataclass(frozen=True)
class RoomPlan:
    """A room, scene units.

    Attributes:
        kind: of room.
        corner: share of the width at which a side wall begins, or None.
        window: the opening.
        big, second, third: middles of its furniture.
        lamp: whether the third is a floor lamp.
    """

    kind: RoomKind
    corner: float | None
    window: Box
    big: float
    second: float
    third: float
    lamp: bool


@dataclass(frozen=True)
class LibraryPlan:
    """A library, scene units.

    Attributes:
        step: width of a bay; there are `bays`.
        window, wall: numbers of the bay with the window and of the one with nothing but a picture.
        tall: height of the cases.
    """

    step: float
    bays: int
    window: int
    wall: int
    tall: float

    def middle(self, bay: int) -> float:
        """x of the middle of a bay."""
        return (bay + 0.5) * self.step


def room_plan(site: Site) -> RoomPlan:
    """The plan of a room; the same in all pictures of it."""
    rng, width, low = site.rng("room"), site.width, site.horizon
    kind = _KINDS[int(rng.integers(len(_KINDS)))]
    turn, near = int(rng.integers(3)), rng.uniform(0.07, 0.13)
    x, big, second, third = (_SLOTS[i] * width + rng.uniform(-30, 30) for i in rng.permutation(4))
    wide, high = rng.uniform(190, 270), min(rng.uniform(230, 300), 0.5 * low)
    y = 0.42 * low
    return RoomPlan(
        kind=kind,
        corner=(None, near, 1 - near)[turn],
        window=Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2),
        big=big,
        second=second,
        third=third,
        lamp=rng.random() < 0.45,
    )


def library_plan(site: Site) -> LibraryPlan:
    """The plan of a library; the same in all pictures of it."""
    rng = site.rng("library")
    tall = site.horizon * rng.uniform(0.8, 0.98)
    bays = int(rng.integers(4, 7))
    window, wall = rng.permutation(bays)[:2].tolist()
    return LibraryPlan(site.width / bays, bays, window, wall, tall)


def taken_walls(site: Site) -> tuple[Box, ...]:
    """Boxes of walls where nothing can be hung: windows, shelves, chimneys, lamps. Low furniture makes room for what is
    hung; outdoors and in caves there are none.
    """
    if site.setting == "room":
        return _of_room(room_plan(site), site.horizon)
    if site.setting == "library":
        return _of_library(library_plan(site), site.horizon)
    return ()


def _of_room(plan: RoomPlan, low: float) -> tuple[Box, ...]:
    window = plan.window
    size = _MOST_HIGH * low
    high = {"parlour": low, "kitchen": low, "bedroom": size, "study": 0.78 * low}[plan.kind]
    wide = {"parlour": 0.62 * size, "kitchen": 0.62 * size, "bedroom": size, "study": 150}[plan.kind]
    lamp = (Box(plan.third - 60, low - 1.5 * size, plan.third + 60, low + 30),) if plan.lamp else ()
    return (
        Box(window.left - 60, window.top - 40, window.right + 60, window.bottom + 30),
        Box(plan.big - wide, low - high, plan.big + wide, low + 30),
        *lamp,
    )


def _of_library(plan: LibraryPlan, low: float) -> tuple[Box, ...]:
    half = 0.5 * plan.step
    return tuple(
        Box(plan.middle(bay) - half, low - plan.tall, plan.middle(bay) + half, low)
        for bay in range(plan.bays)
        if bay != plan.wall
    )
