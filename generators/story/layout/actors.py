"""The figures of a scene: posed, turned, feeling, and well inside the picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from generators.emotion import EmotionState
from generators.story.cast import Look, Stance
from generators.story.diffusion.raw_plan import RawPlan, Spot
from generators.story.layout.boxes import Room, room_of
from generators.story.layout.eyes import direction
from generators.story.layout.figures import placed, set_figure
from generators.story.layout.rules import nearest_view
from generators.story.plan import Frame
from generators.story.scene import Box, Staging
from generators.story.terms import Pose, Stage

_SHOWN: Mapping[Stage, float] = {"opening": 0.85, "settling": 0.85}
"""How much of the emotion a face shows at a stage; a picture book is no thriller, so it is never hidden."""
_ECHO: Mapping[Pose, Pose] = {
    "sleep": "sleep", "sit": "sit", "walk": "walk", "run": "run", "dance": "dance", "cheer": "cheer", "jump": "cheer",
    "recoil": "recoil", "huddle": "sit",
}  # fmt: skip
"""What a companion does while the hero does something; it stands by where nothing is said."""


class Actor(NamedTuple):
    """A figure on the stage, with the boxes of its face and body in scene units."""

    staging: Staging
    room: Room
    face: Box
    body: Box


def hero_of(frame: Frame, raw: RawPlan, look: Look, width: float, mirrored: bool, holds: bool) -> Actor:
    """Set the hero where a raw plan wants it."""
    view = nearest_view(raw.view)
    room = room_of(look, Stance(pose=frame.pose, view=view, state=_felt(frame), holding=holds))
    spot = set_figure(raw.subject, room, frame.camera, width, mirrored=mirrored, holds=holds)
    staging = Staging(
        x=round(spot.x, 1), y=round(spot.y, 1), height=round(spot.height, 1), view=view, mirrored=mirrored,
        pose=frame.pose, state=_felt(frame),
    )  # fmt: skip
    return _acting(staging, room)


def companion_of(frame: Frame, raw: RawPlan, look: Look, width: float, hero: Actor) -> Actor:
    """Set the second character beside the hero, turned to it."""
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


def _beside(spot: Spot, room: Room, mirrored: bool, hero: Actor, width: float) -> Spot:
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


def _acting(staging: Staging, room: Room) -> Actor:
    at = (staging.x, staging.y, staging.height, staging.mirrored)
    return Actor(staging, room, placed(room.face, *at), placed(room.bounds, *at))


def seen(staging: Staging, look: Look) -> Actor:
    """A figure as it is drawn, with its eyes where they look."""
    return _acting(staging, room_of(look, stance_of(staging, look)))


def stance_of(staging: Staging, look: Look) -> Stance:
    """How a staged figure is drawn."""
    plain = Stance(pose=staging.pose, view=staging.view, state=staging.state, holding=staging.holds is not None)
    room = room_of(look, plain)
    face = placed(room.face, staging.x, staging.y, staging.height, staging.mirrored)
    gaze = direction(face, staging.gaze, staging.mirrored)
    told = (round(gaze[0], 4), round(gaze[1], 4)) if gaze else None
    return plain.model_copy(update={"gaze": told})


def _felt(frame: Frame, share: float = 1.0) -> EmotionState:
    share *= _SHOWN.get(frame.stage, 1.0)
    return frame.emotion.model_copy(update={"intensity": round(frame.emotion.intensity * share, 4)})
