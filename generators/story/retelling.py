"""The same story, felt otherwise: who, where and what happens stay; words, faces, gestures, light and weather change.

Moodreel's own addition to EmoStory (arXiv 2603.10349), whose agents tell each emotion another story: only where the
events stay can one see what the emotion does.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generators.emotion import Category, Emotion
from generators.story.elements import Element, element, elements
from generators.story.grammar import filled, tokens
from generators.story.plan import Frame, StoryPlan
from generators.story.rewording import felt_frame, prompted
from generators.story.states import states
from generators.story.terms import INDOORS, Pose, Stage, Weather

_TABLE = Path(__file__).parent / "tellings.toml"
_STAGES: Mapping[Stage, str] = {
    "settling": "opening", "trying": "turn", "moment": "turn", "arrive": "turn", "rising": "height", "grow": "height",
    "falling": "close",
}  # fmt: skip
"""Which lines a stage takes where it has none of its own."""
_BOUND: frozenset[Pose] = frozenset({"hold", "carry", "reach", "point", "kneel", "sleep"})
"""Poses that are what happens, not how it feels."""
_SENTENCE = re.compile(r"(?<=[.!?”])\s+(?=[“A-Z])")


class _Telling(NamedTuple):
    """Of one stage: how the subject stands there, and what can be said of it."""

    pose: Pose
    action: str
    lines: tuple[str, ...]


def retell(plan: StoryPlan, emotion: Emotion) -> StoryPlan:
    """Tell a story again with another emotion.

    Args:
        plan: the story.
        emotion: a state, or a curve over the frames.
    """
    felt = states(emotion, len(plan.frames))
    airs = {item.id: _other_air(item, plan.frames, felt[-1].dominant) for item in _airs(plan)}
    words = tokens(plan.subject)
    frames = []
    for number, (frame, state) in enumerate(zip(plan.frames, felt, strict=True)):
        told = _telling(state.dominant, frame.stage)
        line = filled(told.lines[(plan.request.seed + number) % len(told.lines)], words)
        changed = _aired(felt_frame(frame, state), airs, state.dominant)  # type: ignore[arg-type]
        changed = changed.model_copy(update={"caption": f"{_event(frame, airs)} {line}"})
        if frame.pose not in _BOUND:
            changed = changed.model_copy(update={"pose": told.pose, "action": told.action})
        frames.append(prompted(changed, plan.subject.phrase))
    listed = [airs.get(one.id, one) for one in plan.elements]
    kept = tuple(one.listed() if isinstance(one, Element) else one for one in listed if one is not None)
    request = plan.request.model_copy(update={"emotion": emotion, "frames": len(frames)})
    values = {"request": request, "elements": kept or plan.elements, "frames": tuple(frames), "notices": ()}
    return StoryPlan.model_validate({**dict(plan), **values})


def _event(frame: Frame, airs: Mapping[str, Element | None]) -> str:
    """What happens: the caption's first sentence; where that tells of the light, what is told of the new one."""
    first = _first(frame.caption)
    for old, new in airs.items():
        found = element(old)
        if found is not None and first == found.line:
            rest = _SENTENCE.split(frame.caption)[1:]
            return new.line if new is not None and new.line else (rest[0] if rest else first)
    return first


def _first(caption: str) -> str:
    """The first sentence, and those after it as long as somebody speaks."""
    told = ""
    for sentence in _SENTENCE.split(caption):
        told = f"{told} {sentence}".strip()
        if told.count("“") == told.count("”"):
            break
    return told


def _airs(plan: StoryPlan) -> list[Element]:
    """Weather and light among a story's elements: mood, not matter."""
    found = (element(one.id) for one in plan.elements)
    return [one for one in found if one is not None and one.kind in ("weather", "light")]


def _other_air(old: Element, frames: tuple[Frame, ...], emotion: Category) -> Element | None:
    """One of the other emotion for the same hours and place."""
    place, time = frames[-1].setting, frames[-1].time
    taken = {name for frame in frames for name in frame.shows}
    fits = [
        item
        for item in elements(emotion).values()
        if item.kind in ("weather", "light") and item.fits(place) and item.time in (None, time) and item.id not in taken
    ]
    return next((item for item in fits if item.kind == old.kind), fits[0] if fits else None)


def _aired(frame: Frame, airs: Mapping[str, Element | None], emotion: Category) -> Frame:
    """The frame in the other emotion's weather and light."""
    names = {old: new.id if new is not None else "" for old, new in airs.items()}
    shows = tuple(dict.fromkeys(names.get(name, name) for name in frame.shows if names.get(name, name)))
    reveals = tuple(dict.fromkeys(names.get(name, name) for name in frame.reveals if names.get(name, name)))
    weather = frame.weather if frame.setting in INDOORS else _weather(emotion)
    for new in airs.values():
        if new is not None and new.weather is not None and new.id in shows:
            weather = new.weather
    return frame.model_copy(update={"shows": shows, "reveals": reveals, "weather": weather})


def _telling(emotion: Category, stage: Stage) -> _Telling:
    pose, action, *lines = _table()[emotion][_STAGES.get(stage, stage)]
    return _Telling(pose, action, tuple(lines))


def _weather(emotion: Category) -> Weather:
    return _table()[emotion]["weather"]


@cache
def _table() -> dict[str, dict]:
    with _TABLE.open("rb") as file:
        return tomllib.load(file)
