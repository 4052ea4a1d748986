"""Stories with chosen elements, and how they are composed, to test drawing with."""

from __future__ import annotations

from functools import cache
from typing import Any

from generators.emotion import Category
from generators.story import StoryPlan
from generators.story.elements import element
from generators.story.layout import Players, players_of, scene_of
from generators.story.scene import Scene
from tests.story.plans import FOX, plan

SMALL = (300, 200)
IDS = (
    "one-eyed-bear", "old-photograph", "soup-pot", "wooden-chair", "red-bicycle", "bats-like-smoke", "comet",
    "stopped-clock", "sheep-grazing", "ducklings-gliding", "horses-galloping", "candle-stub",
)  # fmt: skip
"""Held, standing, hanging, flying, floating, far, wide and small: a sample, for each is measured by drawing it."""


@cache
def told(subject: str = FOX, emotion: Category = "sadness", seed: int = 0) -> StoryPlan:
    return plan(subject, emotion, seed=seed)


def showing(story: StoryPlan, ids: tuple[str, ...], **changes: Any) -> StoryPlan:
    """A story of one frame that shows just these elements."""
    listed = tuple(found.listed() for found in map(element, ids) if found)
    frame = story.frames[0].model_copy(update={"shows": ids, "reveals": ids[:1], **changes})
    return story.model_copy(update={"elements": listed or story.elements, "frames": (frame,)})


def players(story: StoryPlan) -> Players:
    return players_of(story.subject)


def scene(story: StoryPlan, index: int = 0, **more: Any) -> Scene:
    return scene_of(story, index, players(story), **more)
