"""From a frame of a plan to a scene: who stands where, seen how, looking at what, among which things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from zlib import crc32

import numpy as np

from generators.story.diffusion import MOST_SLOTS, Condition, Light, RawPlan, Slot
from generators.story.layout.players import Players
from generators.story.layout.rules import flipped, nearest_view, ruled
from generators.story.layout.sketch import Sketch, stands_of
from generators.story.layout.staging import holding
from generators.story.plan import Frame, PlanElement, StoryPlan
from generators.story.props import drawable, is_moon
from generators.story.scene import HEIGHT, Glow, Palette, Scene
from generators.story.world import palette_of

Planner = Callable[[Condition, Palette, int, int], RawPlan]
"""Composes a picture of a condition in a palette, given the seed of the place and the seed of the picture."""
_LARGEST = 2**31
_PAGES_A_SIDE_VIEW = 4  # a face in profile tells less than one that is seen


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
        planner: composes; one try of the rules if left out.
    """
    frame = plan.frames[index]
    place_seed = crc32(f"{plan.request.seed}/{seed}/{frame.place}".encode()) % _LARGEST  # one place, one scenery
    frame_seed = crc32(f"{plan.request.seed}/{seed}/{index}/{plan.subject.phrase}".encode()) % _LARGEST
    rng = np.random.default_rng(frame_seed)
    shown, held = _shown(frame, plan.elements)
    condition = _condition(frame, shown, held, aspect, players)
    palette = palette_of(frame.emotion, frame.time, frame.weather, frame.setting, np.random.default_rng(place_seed))
    raw = planner(condition, palette, place_seed, frame_seed) if planner else ruled(condition, palette, rng, place_seed)
    left = (crc32(f"{plan.request.seed}/{seed}".encode()) + index) % 2 == 0  # the hero changes sides from page to page
    if (raw.subject.x < 0.5) != left:
        raw = flipped(raw)
    if nearest_view(raw.view) == "side" and (index + place_seed) % _PAGES_A_SIDE_VIEW:
        raw = replace(raw, view=0.5)  # a face in profile tells least
    sketch = Sketch(frame, raw, players, shown, held, aspect, place_seed)
    staged = sketch.staged(raw.subject.mirrored > 0.5)
    if staged.looks_away:
        staged = sketch.staged(raw.subject.mirrored <= 0.5)
    hero, other, elements = staged.hero, staged.other, staged.elements
    return Scene(
        setting=frame.setting,
        time=frame.time,
        weather=frame.weather,
        camera=frame.camera,
        state=frame.emotion,
        aspect=aspect,
        horizon=round(raw.horizon * HEIGHT, 1),
        palette=raw.palette,
        glows=_glows(raw.light, frame, plan.elements, HEIGHT * aspect, raw.palette.light),
        subject=hero.staging,
        companion=other.staging if other else None,
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
        slots=tuple(Slot(stands_of(one), one.size, one is held) for one in shown),
    )


def _glows(light: Light, frame: Frame, elements: Sequence[PlanElement], width: float, colour: str) -> tuple[Glow, ...]:
    """The sun or the moon of the place; a story that tells of a moon shows that one, and no other before it."""
    if light.strength < 0.05 or (frame.time == "night" and any(is_moon(one.id) for one in elements)):
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
