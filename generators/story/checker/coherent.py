"""Coherent: it is one story about one subject."""

from __future__ import annotations

from itertools import pairwise

from generators.story.arcs import BEATS, BRIDGE
from generators.story.checker.fault import Found, Rule
from generators.story.checker.text import speaks_of
from generators.story.naming import short
from generators.story.plan import StoryPlan

_LEAST = 0.6  # of the captions speak of the subject


def the_subject_stays_in_view(plan: StoryPlan) -> Found:
    """Most captions speak of the subject, among them the first and the last, and no two in a row forget it."""
    spoken = [speaks_of(frame.caption, plan.subject) for frame in plan.frames]
    for number in {0, len(spoken) - 1}:
        if not spoken[number]:
            yield number, f"the caption does not speak of {plan.subject.short}"
    if sum(spoken) < _LEAST * len(spoken):
        yield None, f"only {sum(spoken)} of {len(spoken)} captions speak of {plan.subject.short}"
    for number, (one, two) in enumerate(pairwise(spoken)):
        if not one and not two:
            yield number + 1, f"two captions in a row do not speak of {plan.subject.short}"


def stages_are_in_order(plan: StoryPlan) -> Found:
    """Opening before turn before height before close; `arrive` begins anew with another emotion."""
    order = {stage: i for i, stage in enumerate(BEATS)}
    after = {stage: i for i, stage in enumerate(BRIDGE)}
    last = -1
    for number, frame in enumerate(plan.frames):
        if frame.stage == "arrive":
            order, last = after, -1
        if frame.stage == "moment":
            continue
        here = order.get(frame.stage)
        if here is None or here < last:
            yield number, f"“{frame.stage}” comes too late"
            continue
        last = here
    if len(plan.frames) >= 4 and plan.frames[0].stage != "opening":
        yield 0, "the story does not begin with an opening"


def things_matter_again(plan: StoryPlan) -> Found:
    """A thing that is brought in comes up again, or it need not have been brought in."""
    things = {item.id for item in plan.elements if item.kind == "thing"}
    for item in plan.elements:
        if item.id not in things:
            continue
        start = next((i for i, frame in enumerate(plan.frames) if item.id in frame.reveals), len(plan.frames))
        later = plan.frames[start + 1 :]
        if things & {name for frame in later for name in frame.reveals}:
            continue  # another emotion arrives with a thing of its own, and the old one stays behind
        if later and not any(short(item.name).lower() in f"{frame.caption} {frame.action}".lower() for frame in later):
            yield start, f"{item.name} is brought in and forgotten"


def the_place_stays(plan: StoryPlan) -> Found:
    """One story, one place: frames share their setting and the time of day."""
    for number, (before, frame) in enumerate(pairwise(plan.frames), start=1):
        if (before.setting, before.place, before.time) != (frame.setting, frame.place, frame.time):
            yield number, f"it jumps from {before.place} by {before.time} to {frame.place} by {frame.time}"


RULES: tuple[Rule, ...] = (the_subject_stays_in_view, stages_are_in_order, things_matter_again, the_place_stays)
