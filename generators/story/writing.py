"""The embedded writer agent: an outline and a cast become frames.

After EmoStory's writer agent (arXiv 2603.10349, sec. 3.2): every prompt opens with the same subject phrase, actions
vary, no background is blank, elements are revealed one by one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from generators.emotion import Category, EmotionState
from generators.story.casting import Cast
from generators.story.elements import Element
from generators.story.faces import camera, camera_words, expression
from generators.story.grammar import filled, needs, tokens
from generators.story.outline import Step
from generators.story.plan import Frame, Subject
from generators.story.prompts import compose
from generators.story.terms import Camera, Time, Weather

_ANSWERED: frozenset[Category] = frozenset({"amusement", "anger", "disgust", "excitement", "surprise"})
"""Where what goes by answers the height; elsewhere it comes first, as if it brought the height on."""
_GLOOMY: frozenset[Category] = frozenset({"anger", "disgust", "fear", "sadness"})
"""Under these the weather stays when the emotion changes; under the others it clears."""


@dataclass
class _Stage:
    """What has been brought in so far."""

    cast: Cast
    things: Mapping[int, Element]
    seen: list[Element] = field(default_factory=list)
    weather: Weather = "clear"
    view: Camera | None = None


def write_frames(
    subject: Subject,
    steps: Sequence[Step],
    states: Sequence[EmotionState],
    cast: Cast,
    things: Mapping[int, Element],
    rng: np.random.Generator,
) -> tuple[Frame, ...]:
    """Write a story.

    Args:
        subject: who.
        steps: from `generators.story.outline`, one for each frame.
        states: the emotion of each frame.
        cast: what the story is told with.
        things: for each part of the outline the thing at its heart.
        rng: chooses expressions and cameras.
    """
    stage = _Stage(cast, things)
    return tuple(_frame(subject, step, state, stage, rng) for step, state in zip(steps, states, strict=True))


def _frame(subject: Subject, step: Step, state: EmotionState, stage: _Stage, rng: np.random.Generator) -> Frame:
    cast, thing = stage.cast, stage.things[step.part]
    words = tokens(subject, cast.place, thing)
    if step.part > 0:  # what the first part brought along stays behind
        stage.seen = [item for item in stage.seen if item in (cast.place, thing)]
        stage.weather = stage.weather if state.dominant in _GLOOMY else "clear"
    fresh = [item for item in _mentioned(step, cast.place, thing) if item not in stage.seen]
    told = [filled(beat.caption, words) for beat in step.beats]
    for item, lines in _extras(step, cast, told):
        if item is not None and item not in stage.seen:
            told = lines
            fresh.append(item)
            stage.weather = item.weather or stage.weather
    beat = step.pictured
    action = filled(beat.action, words)
    face = expression(state, beat.stage, rng)
    stage.view = camera(beat.stage, stage.view, rng)
    around = [item for item in (*stage.seen, *fresh) if item.kind != "place"]
    prompt = compose(
        subject.phrase,
        action,
        face,
        cast.place.at,
        [item.name for item in around if item in fresh],
        [item.name for item in around if item not in fresh],
        camera_words(stage.view),
    )
    stage.seen = [*stage.seen, *fresh]
    assert cast.place.setting is not None
    return Frame(
        stage=beat.stage,
        caption=" ".join(told),
        prompt=prompt,
        action=action,
        pose=beat.pose,
        expression=face,
        camera=stage.view,
        emotion=state,
        setting=cast.place.setting,
        place=cast.place.at,
        time=time_of(cast),
        weather=stage.weather,
        reveals=tuple(item.id for item in fresh),
        shows=tuple(item.id for item in stage.seen),
    )


def time_of(cast: Cast) -> Time:
    """When a story happens: as its arc or its light says, by day otherwise."""
    return cast.arc.time or (cast.air.time if cast.air else None) or "day"


def _mentioned(step: Step, place: Element, thing: Element) -> list[Element]:
    """Place and thing, if the step's captions speak of them."""
    used = {name for beat in step.beats for name in needs(beat.caption)}
    spoken = [(place, {"at", "to"}), (thing, {"thing", "the_thing"})]
    return [item for item, names in spoken if used & names]


def _extras(step: Step, cast: Cast, told: list[str]) -> list[tuple[Element | None, list[str]]]:
    """Detail at the height and air before the close, each with the caption that has its line."""
    stages = [beat.stage for beat in step.beats]
    if step.part > 0:
        return []
    if stages == ["height"] and cast.detail:
        after = cast.arc.emotion in _ANSWERED
        return [(cast.detail, [*told, cast.detail.line] if after else [cast.detail.line, *told])]
    if "close" in stages and cast.air:
        return [(cast.air, [*told[:-1], cast.air.line, told[-1]])]
    return []
