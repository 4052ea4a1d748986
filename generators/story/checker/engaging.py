"""Engaging: it is worth turning the page."""

from __future__ import annotations

from itertools import pairwise
from statistics import pstdev

from generators.story.checker.fault import Found, Rule
from generators.story.checker.text import sentences, words
from generators.story.plan import StoryPlan

_ALIKE = 0.6
_DULL = {"was", "were", "is", "are", "been"}
_MOST_DULL = 0.75  # of the sentences say only what something is
_LEAST_SPREAD = 2.0  # words


def no_caption_repeats(plan: StoryPlan) -> Found:
    """No two captions have mostly the same words."""
    told = [set(words(frame.caption)) for frame in plan.frames]
    for two in range(len(told)):
        for one in range(two):
            shared = len(told[one] & told[two]) / max(len(told[one] | told[two]), 1)
            if shared > _ALIKE:
                yield two, f"it says what frame {one + 1} said"


def captions_begin_differently(plan: StoryPlan) -> Found:
    """Not three in a row with the same first word."""
    first = [(words(frame.caption) or [""])[0] for frame in plan.frames]
    second = [" ".join(words(frame.caption)[:2]) for frame in plan.frames]
    for number in range(2, len(first)):
        if len(set(first[number - 2 : number + 1])) == 1 and len(set(second[number - 2 : number + 1])) < 3:
            yield number, f"three captions in a row begin with “{first[number]}”"


def poses_vary(plan: StoryPlan) -> Found:
    """At least two poses in two or three frames, three in more."""
    poses = {frame.pose for frame in plan.frames}
    if len(poses) < min(len(plan.frames), 2 if len(plan.frames) < 4 else 3):
        yield None, f"only the poses {', '.join(sorted(poses))} are shown"


def views_vary(plan: StoryPlan) -> Found:
    """More than one camera, and no three frames in a row from the same."""
    views = [frame.camera for frame in plan.frames]
    if len(views) > 1 and len(set(views)) == 1:
        yield None, f"every frame is seen from {views[0]}"
    for number in range(2, len(views)):
        if len(set(views[number - 2 : number + 1])) == 1:
            yield number, "three frames in a row are seen from the same place"


def sentences_have_rhythm(plan: StoryPlan) -> Found:
    """Short ones among long ones."""
    lengths = [len(words(sentence)) for frame in plan.frames for sentence in sentences(frame.caption)]
    if len(lengths) > 2 and pstdev(lengths) < _LEAST_SPREAD:
        yield None, "all sentences are equally long"


def something_happens(plan: StoryPlan) -> Found:
    """Not just one "was" after another."""
    told = [set(words(sentence)) for frame in plan.frames for sentence in sentences(frame.caption)]
    dull = sum(bool(sentence & _DULL) for sentence in told)
    if told and dull > _MOST_DULL * len(told):
        yield None, f"{dull} of {len(told)} sentences only say what something is"


def the_face_changes(plan: StoryPlan) -> Found:
    """A feeling that is felt shows more at the height than at the opening."""
    if len(plan.frames) < 3 or max(frame.emotion.intensity for frame in plan.frames) < 0.5:
        return
    faces = [frame.expression for frame in plan.frames]
    if len(set(faces)) == 1:
        yield None, "the face stays the same throughout"


def actions_vary(plan: StoryPlan) -> Found:
    """Two frames in a row do not show the same action."""
    for number, (before, frame) in enumerate(pairwise(plan.frames), start=1):
        if before.action == frame.action:
            yield number, f"it shows “{frame.action}” again"


RULES: tuple[Rule, ...] = (
    no_caption_repeats,
    captions_begin_differently,
    poses_vary,
    views_vary,
    sentences_have_rhythm,
    something_happens,
    the_face_changes,
    actions_vary,
)
