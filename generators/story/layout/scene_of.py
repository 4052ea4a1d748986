"""From a frame of a plan to a scene: who stands where, seen how, looking at what, among which things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np

from generators.emotion import EmotionState
from generators.story.cast import Look, Stance
from generators.story.diffusion.condition import MOST_SLOTS, Condition, Slot
from generators.story.diffusion.raw_plan import Light, RawPlan, Spot
from generators.story.layout.boxes import Room, prop_of, room_of
from generators.story.layout.eyes import direction, gaze_point
from generators.story.layout.figures import grip_of, placed, set_figure
from generators.story.layout.ground import Ground
from generators.story.layout.held import in_hand
from generators.story.layout.players import Players
from generators.story.layout.rules import area_of, flipped, nearest_view, ruled
from generators.story.layout.solver import Taken, Want, box_of, place
from generators.story.layout.staging import holding, shot
from generators.story.plan import Frame, PlanElement, StoryPlan
from generators.story.props import drawable, natural_height
from generators.story.scene import HEIGHT, Box, Glow, Placed, Scene, Staging
from generators.story.terms import INDOORS, Pose, Stands
from generators.story.world import palette_of, stations

Planner = Callable[[Condition, int], RawPlan]
"""Samples a composition for a condition and a seed."""
_SHOWN = {"opening": 0.85, "settling": 0.85}
"""How much of the emotion a face shows at a stage; a picture book is no thriller, so it is never hidden."""
_LARGEST = 2**31


class _Actor(NamedTuple):
    staging: Staging
    room: Room
    face: Box
    body: Box


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
    hero = _hero(frame, raw, players.hero, width, held is not None)
    other = _companion(frame, raw, players.companion, width, hero) if players.companion and raw.companion else None
    actors = [hero, *([other] if other else [])]
    ground = Ground(width, horizon, frame.setting in INDOORS, hero.staging.y, hero.staging.height)
    areas = stations(frame.setting, aspect, place_seed, horizon)
    taken = Taken([a.face for a in actors], [(a.body, a.staging.y) for a in actors])
    put: dict[str, Placed] = {}
    if held:
        put[held.id] = in_hand(held, hero.staging, hero.room, hero.face, width)
        taken.others.append(box_of(put[held.id]))
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


def _felt(frame: Frame, share: float = 1.0) -> EmotionState:
    share *= _SHOWN.get(frame.stage, 1.0)
    return frame.emotion.model_copy(update={"intensity": round(frame.emotion.intensity * share, 4)})


def _hero(frame: Frame, raw: RawPlan, look: Look, width: float, holds: bool) -> _Actor:
    mirrored, view = raw.subject.mirrored > 0.5, nearest_view(raw.view)
    room = room_of(look, Stance(pose=frame.pose, view=view, state=_felt(frame), holding=holds))
    spot = set_figure(raw.subject, room, frame.camera, width, mirrored=mirrored, holds=holds)
    staging = Staging(
        x=round(spot.x, 1), y=round(spot.y, 1), height=round(spot.height, 1), view=view, mirrored=mirrored,
        pose=frame.pose, state=_felt(frame),
    )  # fmt: skip
    return _acting(staging, room)


_ECHO: dict[Pose, Pose] = {"sleep": "sleep", "sit": "sit", "walk": "walk", "run": "run", "dance": "dance",
                           "cheer": "cheer", "jump": "cheer", "recoil": "recoil", "huddle": "sit"}  # fmt: skip
"""What a companion does while the hero does something; it stands by where nothing is said."""


def _companion(frame: Frame, raw: RawPlan, look: Look, width: float, hero: _Actor) -> _Actor:
    assert raw.companion is not None
    pose, state = _ECHO.get(frame.pose, "stand"), _felt(frame, 0.85)
    away = raw.companion.x * width < hero.staging.x
    mirrored = not away if pose not in ("walk", "run") else hero.staging.mirrored  # it turns to the hero, or goes along
    room = room_of(look, Stance(pose=pose, view="quarter", state=state))
    spot = set_figure(raw.companion, room, frame.camera, width, mirrored=mirrored, holds=False)
    spot = _beside(spot, room, mirrored, hero, width)
    staging = Staging(
        x=round(spot.x, 1), y=round(spot.y, 1), height=round(spot.height, 1), view="quarter", mirrored=mirrored,
        pose=pose, state=state,
    )  # fmt: skip
    return _acting(staging, room)


def _beside(spot: Spot, room: Room, mirrored: bool, hero: _Actor, width: float) -> Spot:
    """Step aside, and become smaller if need be, until the hero's face is free."""
    side = -1 if spot.x < hero.staging.x else 1
    x, height = spot.x, spot.height
    for _ in range(24):
        body = placed(room.bounds, x, spot.y, height, mirrored)
        face = placed(room.face, x, spot.y, height, mirrored)
        shared = body.overlap(hero.body) / max(min(body.width * body.height, hero.body.width * hero.body.height), 1)
        if shared < 0.12 and not body.overlap(hero.face) and not face.overlap(hero.body):
            break
        further = x + side * 0.03 * width
        if face.left + side * 0.03 * width > 0 and face.right + side * 0.03 * width < width:
            x = further
        else:
            height *= 0.93
    return Spot(x, spot.y, height)


def _acting(staging: Staging, room: Room) -> _Actor:
    at = (staging.x, staging.y, staging.height, staging.mirrored)
    return _Actor(staging, room, placed(room.face, *at), placed(room.bounds, *at))


def _looking(
    actor: _Actor, frame: Frame, elements: Sequence[Placed], held: PlanElement | None, faces: Sequence[Box]
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


def stance_of(staging: Staging, look: Look) -> Stance:
    """How a staged figure is drawn."""
    plain = Stance(pose=staging.pose, view=staging.view, state=staging.state, holding=staging.holds is not None)
    room = room_of(look, plain)
    face = placed(room.face, staging.x, staging.y, staging.height, staging.mirrored)
    gaze = direction(face, staging.gaze, staging.mirrored)
    told = (round(gaze[0], 4), round(gaze[1], 4)) if gaze else None
    return plain.model_copy(update={"gaze": told})


__all__ = ["Planner", "grip_of", "scene_of", "stance_of"]
