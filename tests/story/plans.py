"""Plans to test with, made by the real planner from the shipped tables."""

from __future__ import annotations

from functools import cache
from typing import Any

from generators.assets import default_assets
from generators.emotion import CATEGORIES, NEUTRAL, Category, EmotionCurve, EmotionState, Keyframe
from generators.story import Planner, StoryPlan, StoryRequest

FOX = "a little fox with a green scarf"


@cache
def planner() -> Planner:
    return Planner(default_assets())


def feeling(emotion: Category, intensity: float = 0.7) -> EmotionState:
    return NEUTRAL if emotion == "neutral" else EmotionState.of(emotion, intensity)


def request(subject: str = FOX, emotion: Category = "sadness", **more: Any) -> StoryRequest:
    return StoryRequest.model_validate({"subject": subject, "emotion": feeling(emotion), **more})


def plan(subject: str = FOX, emotion: Category = "sadness", **more: Any) -> StoryPlan:
    return planner().run(request(subject, emotion, **more))


def curve(*emotions: Category) -> EmotionCurve:
    """One emotion after another, evenly spread."""
    last = max(len(emotions) - 1, 1)
    return EmotionCurve(keyframes=tuple(Keyframe(at=i / last, state=feeling(e)) for i, e in enumerate(emotions)))


def with_frame(story: StoryPlan, number: int, **changes: Any) -> StoryPlan:
    """The plan with one frame changed, as an edit of its JSON would."""
    frames = list(story.frames)
    frames[number] = frames[number].model_copy(update=changes)
    return story.model_copy(update={"frames": tuple(frames)})


__all__ = ["CATEGORIES", "FOX", "curve", "feeling", "plan", "planner", "request", "with_frame"]
