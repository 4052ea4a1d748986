"""Correct: the plan is what was asked for, and its prompts have the form that drawing needs."""

from __future__ import annotations

import math
import re

from generators.emotion import as_curve
from generators.story.checker.fault import Found, Rule
from generators.story.checker.text import words
from generators.story.elements import element
from generators.story.grammar import PRONOUNS
from generators.story.plan import StoryPlan
from generators.story.prompts import MOST_WORDS, count
from generators.story.states import places

_OTHERS = "i me my mine you your yours hers we us our ours theirs"
_PRONOUNS = {pronoun for forms in PRONOUNS.values() for pronoun in forms[:4]} | set(_OTHERS.split())


def as_many_frames_as_asked(plan: StoryPlan) -> Found:
    """The request's number of frames."""
    if len(plan.frames) != plan.request.frames:
        yield None, f"there are {len(plan.frames)} frames, and {plan.request.frames} were asked for"


def emotion_follows_the_request(plan: StoryPlan) -> Found:
    """Each frame has the emotion of the request's curve at its place."""
    curve = as_curve(plan.request.emotion)
    for number, (frame, x) in enumerate(zip(plan.frames, places(len(plan.frames)), strict=True)):
        if frame.emotion != curve.at(x):
            yield number, f"its emotion is {frame.emotion.label}, and {curve.at(x).label} was asked for"


def prompt_opens_with_the_subject(plan: StoryPlan) -> Found:
    """The same phrase, word for word, at the start of every prompt."""
    for number, frame in enumerate(plan.frames):
        if not frame.prompt.startswith(f"{plan.subject.phrase} "):
            yield number, f"the prompt does not open with “{plan.subject.phrase}”"


def prompt_is_short(plan: StoryPlan) -> Found:
    """Under 35 words."""
    for number, frame in enumerate(plan.frames):
        if count(frame.prompt) > MOST_WORDS:
            yield number, f"the prompt has {count(frame.prompt)} words; {MOST_WORDS} are the most"


def prompt_has_no_pronouns(plan: StoryPlan) -> Found:
    """A prompt stands alone: nothing before it says who "she" is."""
    for number, frame in enumerate(plan.frames):
        rest = frame.prompt.removeprefix(plan.subject.phrase)
        if found := sorted(_PRONOUNS & set(words(rest))):
            yield number, f"the prompt has the pronoun “{found[0]}”"


def prompt_has_no_name(plan: StoryPlan) -> Found:
    """A name draws nothing, or somebody real."""
    for number, frame in enumerate(plan.frames):
        if plan.subject.name and re.search(rf"\b{re.escape(plan.subject.name)}\b", frame.prompt):
            yield number, f"the prompt has the name {plan.subject.name}"


def prompt_has_a_background(plan: StoryPlan) -> Found:
    """The place is in it."""
    for number, frame in enumerate(plan.frames):
        if frame.place not in frame.prompt:
            yield number, f"the prompt does not say “{frame.place}”"


def elements_come_one_by_one(plan: StoryPlan) -> Found:
    """Each element is revealed once, and no more in one frame than have to be."""
    revealed = [name for frame in plan.frames for name in frame.reveals]
    for item in plan.elements:
        if revealed.count(item.id) != 1:
            yield None, f"{item.name} is revealed {revealed.count(item.id)} times"
    most = math.ceil(len(plan.elements) / len(plan.frames))
    seen: set[str] = set()
    for number, frame in enumerate(plan.frames):
        if len(frame.reveals) > most:
            yield number, f"it reveals {len(frame.reveals)} elements at once"
        seen |= set(frame.reveals)
        if early := set(frame.shows) - seen:
            yield number, f"it shows {min(early)} before that is revealed"
        if missing := set(frame.reveals) - set(frame.shows):
            yield number, f"it reveals {min(missing)} without showing it"


def elements_carry_the_emotion(plan: StoryPlan) -> Found:
    """An element of our tables belongs to an emotion that the request has."""
    felt = {name for frame in plan.frames for name, strength in frame.emotion.strengths.items() if strength > 0}
    felt |= {frame.emotion.dominant for frame in plan.frames}
    for item in plan.elements:
        known = element(item.id)
        if known is not None and (known.emotion != item.emotion or item.emotion not in felt):
            yield None, f"{item.name} belongs to {known.emotion}, which was not asked for"


RULES: tuple[Rule, ...] = (
    as_many_frames_as_asked,
    emotion_follows_the_request,
    prompt_opens_with_the_subject,
    prompt_is_short,
    prompt_has_no_pronouns,
    prompt_has_no_name,
    prompt_has_a_background,
    elements_come_one_by_one,
    elements_carry_the_emotion,
)
