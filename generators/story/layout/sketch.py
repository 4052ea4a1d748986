"""Everything of a picture in its place: figures first, then what they look at, then the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generators.story.cast import Look
from generators.story.diffusion import RawPlan, Spot
from generators.story.layout.actors import Actor, companion_of, hero_of, seen
from generators.story.layout.eyes import gaze_point
from generators.story.layout.ground import Ground
from generators.story.layout.held import in_hand
from generators.story.layout.players import Players
from generators.story.layout.rules import area_of
from generators.story.layout.solver import Taken, Want, box_of, place
from generators.story.layout.staging import shot
from generators.story.plan import Frame, PlanElement
from generators.story.props import natural_height, stands
from generators.story.scene import HEIGHT, Box, Placed
from generators.story.terms import INDOORS, Pose, Stands
from generators.story.world import stations

_ON_THE_WAY: frozenset[Pose] = frozenset({"walk", "run", "carry", "sleep"})
"""Poses that go where they go, whatever lies beside them."""
_NEAREST = 1.12 * HEIGHT
"""Feet of a close picture are far below its edge; things behind would become too small to matter."""
_BESIDE: frozenset[Stands] = frozenset({"ground", "hand", "table", "wall", "water"})


@dataclass(frozen=True)
class Staged:
    """Figures and elements in their places.

    Attributes:
        hero, other: the figures.
        elements: in the order of the plan.
        looks_away: whether the hero turns its back on what the picture is about.
    """

    hero: Actor
    other: Actor | None
    elements: tuple[Placed, ...]
    looks_away: bool


@dataclass(frozen=True)
class Sketch:
    """A picture that is to be staged.

    Attributes:
        frame: of the plan.
        raw: its composition.
        players: its characters.
        shown: the elements that are drawn.
        held: the one in the hero's hands, or None.
        aspect: width over height.
        site: seed of the place.
    """

    frame: Frame
    raw: RawPlan
    players: Players
    shown: Sequence[PlanElement]
    held: PlanElement | None
    aspect: float
    site: int

    def staged(self, mirrored: bool) -> Staged:
        """Put everything in its place, the hero looking to the left if `mirrored`."""
        frame, raw, width = self.frame, self.raw, HEIGHT * self.aspect
        for held in (self.held, None):
            hero = hero_of(frame, raw, self.players.hero, width, mirrored, held is not None)
            carried = in_hand(held, hero.staging, hero.room, hero.face, width) if held else None
            if held and not carried:
                continue  # it would hide the face: it lies beside the hero instead
            other = None
            if self.players.companion and raw.companion:
                other = companion_of(frame, raw, self.players.companion, width, hero)
            elements = self._placed(hero, other, held, carried)
            turned = self._looking(hero, self.players.hero, elements, held, other)
            if held and turned.face != hero.face:
                carried = in_hand(held, turned.staging, turned.room, turned.face, width)
                if not carried:
                    continue
            if turned.face != hero.face:  # the head turned: what lay close to it may have to move
                elements = self._placed(turned, other, held, carried, hero.face)
                turned = self._looking(hero, self.players.hero, elements, held, other)
            break
        if other and self.players.companion:
            other = self._looking(other, self.players.companion, (), None, turned)
        return Staged(turned, other, elements, self._away(turned, elements))

    def _placed(
        self, hero: Actor, other: Actor | None, held: PlanElement | None, carried: Placed | None, *faces: Box
    ) -> tuple[Placed, ...]:
        frame, raw, width, horizon = self.frame, self.raw, HEIGHT * self.aspect, self.raw.horizon * HEIGHT
        actors = [hero, *([other] if other else [])]
        ground = Ground(width, horizon, frame.setting in INDOORS, min(hero.staging.y, _NEAREST), hero.staging.height)
        areas = stations(frame.setting, self.aspect, self.site, horizon)
        taken = Taken([*(a.face for a in actors), *faces], [(a.body, a.staging.y) for a in actors])
        put: dict[str, Placed] = {}
        if carried:
            put[carried.id] = carried
            taken.others.append(box_of(carried))
        close = shot(frame.camera).face is not None
        wants = [(e, s) for e, s in zip(self.shown, raw.elements, strict=False) if e is not held]
        main = self._main
        for one, spot in sorted(wants, key=lambda pair: (pair[0] is not main, -natural_height(pair[0].id))):
            stands = stands_of(one)
            x = _inwards(spot, hero.staging.x / width) if one is main else spot.x
            want = Want(one.id, stands, x * width, spot.y * HEIGHT, mirrored=spot.mirrored > 0.5)
            hung = areas.taken_walls if stands == "wall" else ()
            put[one.id] = place(want, area_of(stands, areas), ground, taken.beside(hung), close)
            taken.others.append(box_of(put[one.id]))
        return tuple(put[one.id] for one in self.shown)

    @property
    def _main(self) -> PlanElement | None:
        """What the picture is about: what is new in it, or what was there first."""
        near = [one for one in self.shown if one is not self.held and stands_of(one) in _BESIDE]
        return next((one for one in near if one.id in self.frame.reveals), near[0] if near else None)

    def _away(self, hero: Actor, elements: Sequence[Placed]) -> bool:
        main = next((one for one in elements if self._main and one.id == self._main.id), None)
        if main is None or hero.staging.view == "front" or self.frame.pose in _ON_THE_WAY:
            return False
        return (main.x < (hero.face.left + hero.face.right) / 2) != hero.staging.mirrored

    def _looking(
        self, actor: Actor, look: Look, elements: Sequence[Placed], held: PlanElement | None, other: Actor | None
    ) -> Actor:
        """The figure with its eyes on what matters: what it holds, what is new in the picture, the other one."""

        def matters(one: Placed) -> tuple[bool, bool, bool]:
            main = self._main
            return held is None or one.id != held.id, main is None or one.id != main.id, one.stands == "far"

        boxes = [box_of(one) for one in sorted(elements, key=matters)]
        boxes += [other.face] if other else []
        asked = [((box.left + box.right) / 2, (box.top + box.bottom) / 2) for box in boxes]
        point = gaze_point(actor.staging.pose, actor.face, actor.staging.mirrored, asked)
        told = (round(point[0], 1), round(point[1], 1)) if point else None
        return seen(actor.staging.model_copy(update={"gaze": told, "holds": held.id if held else None}), look)


def stands_of(one: PlanElement) -> Stands:
    """Lights that are things stand or hang where their recipes say."""
    return stands(one.id)


def _inwards(spot: Spot, hero: float) -> float:
    """On the side of the hero where there is more room."""
    room = 1 if hero < 0.5 else -1
    return hero + room * abs(spot.x - hero)
