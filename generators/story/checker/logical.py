"""Logical: what is told can be so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from generators.story.checker.fault import Found, Rule
from generators.story.checker.text import naming, words
from generators.story.elements import Element, element
from generators.story.naming import bare, short
from generators.story.plan import Frame, StoryPlan
from generators.story.terms import Pose

_UPRIGHT: frozenset[Pose] = frozenset({"stand", "walk", "run", "jump", "cheer", "dance", "stomp", "wave"})
_DOWN: frozenset[Pose] = frozenset({"sit", "sleep", "kneel", "huddle"})
_CONTRADICTED: dict[str, frozenset[Pose]] = {
    "running": _DOWN,
    "racing": _DOWN,
    "fleeing": _DOWN,
    "walking": _DOWN,
    "marching": _DOWN,
    "sleeping": _UPRIGHT,
    "dozing": _UPRIGHT,
    "sitting": _UPRIGHT,
    "standing": _DOWN,
    "kneeling": _UPRIGHT,
    "leaping": _DOWN,
    "dancing": _DOWN,
}
"""An action's first word, and the poses that cannot show it."""


def elements_can_be_there(plan: StoryPlan) -> Found:
    """No train in a bedroom: an element of our tables stands only where its row lets it."""
    for number, frame, known in _known(plan, lambda frame: frame.shows):
        if not known.fits(frame.setting):
            yield number, f"{known.name} cannot be in a {frame.setting}"


def light_fits_the_time(plan: StoryPlan) -> Found:
    """No stars at noon; the time stays the same while a light is in the picture."""
    for number, frame, known in _known(plan, lambda frame: frame.shows):
        if known.time not in (None, frame.time):
            yield number, f"{known.name} belongs to {known.time}, and it is {frame.time}"


def weather_fits_the_elements(plan: StoryPlan) -> Found:
    """While it rains in the words, it rains in the picture."""
    for number, frame, known in _known(plan, lambda frame: frame.reveals):
        if known.weather not in (None, frame.weather):
            yield number, f"{known.name} is {known.weather}, and the picture's weather is {frame.weather}"


def nothing_is_named_too_early(plan: StoryPlan) -> Found:
    """A caption does not speak of an element that is yet to be revealed."""
    for item in plan.elements:
        for number, frame in enumerate(plan.frames):
            if item.id in frame.reveals:
                break
            told = short(item.name) if item.kind == "thing" else bare(item.name)
            if re.search(rf"\b{re.escape(told.lower())}\b", frame.caption.lower()):
                yield number, f"the caption speaks of {item.name}, which comes later"


def what_is_revealed_is_drawn(plan: StoryPlan) -> Found:
    """The prompt of the frame that reveals an element names it; a place is the background."""
    kinds = {item.id: item for item in plan.elements}
    for number, frame in enumerate(plan.frames):
        told = set(words(frame.prompt))
        for name in frame.reveals:
            item = kinds.get(name)
            if item is not None and item.kind != "place" and not naming(item) <= told:
                yield number, f"the prompt does not name {item.name}"


def pose_fits_the_action(plan: StoryPlan) -> Found:
    """Nobody runs sitting down."""
    for number, frame in enumerate(plan.frames):
        first = (words(frame.action) or [""])[0]
        if frame.pose in _CONTRADICTED.get(first, ()):
            yield number, f"“{frame.action}” cannot be shown in the pose “{frame.pose}”"


def _known(plan: StoryPlan, listed: Callable[[Frame], Sequence[str]]) -> Iterator[tuple[int, Frame, Element]]:
    """The elements of our tables among those that frames list."""
    for number, frame in enumerate(plan.frames):
        for name in listed(frame):
            known = element(name)
            if known is not None:
                yield number, frame, known


RULES: tuple[Rule, ...] = (
    elements_can_be_there,
    light_fits_the_time,
    weather_fits_the_elements,
    nothing_is_named_too_early,
    what_is_revealed_is_drawn,
    pose_fits_the_action,
)
