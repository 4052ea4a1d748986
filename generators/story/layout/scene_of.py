"""From a frame of a plan to a scene: who stands where, seen how, looking at what, among which things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from zlib import crc32

import numpy as np

from generators.story.diffusion.condition import MOST_SLOTS, Condition, Slot
from generators.story.diffusion.raw_plan import Light, RawPlan
from generators.story.layout.actors import Actor, companion_of, hero_of
from generators.story.layout.boxes import prop_of
from generators.story.layout.eyes import gaze_point
from generators.story.layout.ground import Ground
from generators.story.layout.held import in_hand
from generators.story.layout.players import Players
from generators.story.layout.rules import area_of, flipped, ruled
from generators.story.layout.solver import Taken, Want, box_of, place
from generators.story.layout.staging import holding, shot
from generators.story.plan import Frame, PlanElement, StoryPlan
from generators.story.props import drawable, natural_height
from generators.story.scene import HEIGHT, Box, Glow, Placed, Scene, Staging
from generators.story.terms import INDOORS, Stands
from generators.story.world import palette_of, stations

Planner = Callable[[Condition, int], RawPlan]
"""Samples a composition for a condition and a seed."""
_LARGEST = 2**31


def scene_of(
    plan: StoryPlan, index: int, players: Players, *, aspect: float = 1.5, seed: int = 0, planner: Planner | None = None
) -> Scene:
    """Compose one picture of a story. The same arguments give the same scene; other frames play no part in it.

    Args:
        plan: the story.
        index: of the frame.
        players: its characters.
        aspect: width over height.
        seed: of the composition; another one is another picture of the same frame.
        planner: samples the composition; the rules do it if left out.
    """
    frame = plan.frames[index]
    place_seed = crc32(f"{plan.request.seed}/{seed}/{frame.place}".encode()) % _LARGEST  # one place, one scenery
    frame_seed = crc32(f"{plan.request.seed}/{seed}/{index}/{plan.subject.phrase}".encode()) % _LARGEST
    rng = np.random.default_rng(frame_seed)
    shown, held = _shown(frame, plan.elements)
    condition = _condition(frame, shown, held, aspect, players)
    palette = palette_of(frame.emotion, frame.time, frame.weather, frame.setting, np.random.default_rng(place_seed))
    raw = planner(condition, frame_seed) if planner else ruled(condition, palette, rng, place_seed)
    left = (crc32(f"{plan.request.seed}/{seed}".encode()) + index) % 2 == 0  # the hero changes sides from page to page
    if (raw.subject.x < 0.5) != left:
        raw = flipped(raw)
    width, horizon = HEIGHT * aspect, raw.horizon * HEIGHT
    hero = hero_of(frame, raw, players.hero, width, held is not None)
    carried = in_hand(held, hero.staging, hero.room, hero.face, width) if held else None
    if held and not carried:  # it would hide the face: it lies beside the hero instead
        held, hero = None, hero_of(frame, raw, players.hero, width, False)
    other = companion_of(frame, raw, players.companion, width, hero) if players.companion and raw.companion else None
    actors = [hero, *([other] if other else [])]
    ground = Ground(width, horizon, frame.setting in INDOORS, hero.staging.y, hero.staging.height)
    areas = stations(frame.setting, aspect, place_seed, horizon)
    taken = Taken([a.face for a in actors], [(a.body, a.staging.y) for a in actors])
    put: dict[str, Placed] = {}
    if carried:
        put[carried.id] = carried
        taken.others.append(box_of(carried))
    close = shot(frame.camera).face is not None
    wants = [(e, s) for e, s in zip(shown, raw.elements, strict=False) if e is not held]
    for one, spot in sorted(wants, key=lambda pair: -natural_height(pair[0].id)):
        stands = _stands(one)
        want = Want(one.id, stands, spot.x * width, spot.y * HEIGHT, mirrored=spot.mirrored > 0.5)
        put[one.id] = place(want, area_of(stands, areas), ground, taken, close)
    elements = tuple(put[one.id] for one in shown)
    return Scene(
        setting=frame.setting,
        time=frame.time,
        weather=frame.weather,
        camera=frame.camera,
        state=frame.emotion,
        aspect=aspect,
        horizon=round(horizon, 1),
        palette=raw.palette,
        glows=_glows(raw.light, frame, width, raw.palette.light),
        subject=_looking(hero, frame, elements, held, [a.face for a in actors[1:]]),
        companion=_looking(other, frame, (), None, [hero.face]) if other else None,
        elements=elements,
        seed=place_seed,
    )


def _shown(frame: Frame, elements: Sequence[PlanElement]) -> tuple[list[PlanElement], PlanElement | None]:
    """The elements that are drawn as things, and the one that is in the hero's hands."""
    known = drawable()
    shown = [one for one in elements if one.id in frame.shows and one.id in known][:MOST_SLOTS]
    held = None
    if frame.pose in holding():
        held = next((one for one in shown if one.stands == "hand"), None)
    return shown, held


def _condition(
    frame: Frame, shown: Sequence[PlanElement], held: PlanElement | None, aspect: float, players: Players
) -> Condition:
    return Condition(
        state=frame.emotion,
        setting=frame.setting,
        time=frame.time,
        weather=frame.weather,
        camera=frame.camera,
        stage=frame.stage,
        pose=frame.pose,
        aspect=aspect,
        companion=players.companion is not None,
        slots=tuple(Slot(_stands(one), one.size, one is held) for one in shown),
    )


def _stands(one: PlanElement) -> Stands:
    """Lights that are things stand or hang as they are drawn."""
    if one.stands != "around":
        return one.stands
    return "sky" if prop_of(one.id).bounds.bottom > 10 else "ground"


def _looking(
    actor: Actor, frame: Frame, elements: Sequence[Placed], held: PlanElement | None, faces: Sequence[Box]
) -> Staging:
    """The figure with its eyes on what matters: what it holds, what is new in the picture, the other one."""
    staging = actor.staging
    asked = []
    for one in sorted(elements, key=lambda e: (held is None or e.id != held.id, e.id not in frame.reveals)):
        box = box_of(one)
        asked.append(((box.left + box.right) / 2, (box.top + box.bottom) / 2))
    asked += [((face.left + face.right) / 2, (face.top + face.bottom) / 2) for face in faces]
    point = gaze_point(staging.pose, actor.face, staging.mirrored, asked)
    told = (round(point[0], 1), round(point[1], 1)) if point else None
    return staging.model_copy(update={"gaze": told, "holds": held.id if held else None})


def _glows(light: Light, frame: Frame, width: float, colour: str) -> tuple[Glow, ...]:
    if light.strength < 0.05:
        return ()
    return (
        Glow(
            x=round(light.x * width, 1),
            y=round(light.y * HEIGHT, 1),
            radius=round(light.radius * HEIGHT, 1),
            colour=colour,
            strength=round(light.strength, 3),
            kind="moon" if frame.time == "night" else "sun",
        ),
    )
