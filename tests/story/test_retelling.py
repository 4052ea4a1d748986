"""The same story, felt otherwise: what happens stays, what is felt does not."""

from functools import cache

import pytest

from generators.assets import default_assets
from generators.emotion import CATEGORIES, NEUTRAL, EmotionCurve, EmotionState, Keyframe
from generators.story import Planner, StoryPlan, StoryRequest, check
from generators.story.elements import element
from generators.story.retelling import retell

SADNESS, JOY = EmotionState.of("sadness", 0.8), EmotionState.of("excitement", 0.8)
SERIOUS = ("prompt_has_no_pronouns", "pose_fits_the_action", "weather_fits_the_elements", "sentences_begin_and_end")
"""Rules of the checker that a telling must keep; others ask for elements of its own emotion, which it leaves."""


@cache
def planner() -> Planner:
    return Planner(default_assets())


def planned(subject: str = "a little fox with a green scarf", emotion: str = "contentment", frames: int = 5, seed=0):
    felt = EmotionState.of(emotion, 0.8)  # type: ignore[arg-type]
    return planner().run(StoryRequest(subject=subject, emotion=felt, frames=frames, seed=seed))


@pytest.mark.parametrize("other", CATEGORIES)
def test_who_where_and_what_happens_stay(other):
    plan = planned(emotion="surprise" if other == "awe" else "awe", frames=6, seed=2)
    felt = NEUTRAL if other == "neutral" else EmotionState.of(other, 0.8)
    told = retell(plan, felt)
    assert (told.subject, told.theme, told.event, told.arc) == (plan.subject, plan.theme, plan.event, plan.arc)
    for before, after in zip(plan.frames, told.frames, strict=True):
        assert (after.setting, after.place, after.camera, after.stage) == (
            before.setting,
            before.place,
            before.camera,
            before.stage,
        )
        matter = [name for name in before.shows if element(name).kind not in ("weather", "light")]
        assert [name for name in after.shows if name in matter] == matter
        assert after.emotion == felt
        assert after.caption != before.caption
        assert after.prompt.startswith(plan.subject.phrase)


@pytest.mark.parametrize("subject", ["a little fox with a green scarf", "three kittens", "an old robot"])
def test_a_telling_is_as_sound_as_a_plan(subject):
    for emotion, other in (("contentment", SADNESS), ("fear", JOY), ("sadness", EmotionState.of("anger", 1.0))):
        told = retell(planned(subject, emotion), other)
        assert [str(fault) for fault in check(told) if fault.rule in SERIOUS] == []
        assert StoryPlan.model_validate_json(told.to_json()) == told


def test_a_sad_telling_is_seen_from_afar():
    plan = planned(emotion="excitement", seed=1)
    told = retell(plan, SADNESS)
    assert {frame.weather for frame in told.frames} != {frame.weather for frame in plan.frames}
    assert [frame.pose for frame in told.frames] != [frame.pose for frame in plan.frames]
    assert not {frame.expression for frame in told.frames} & {frame.expression for frame in plan.frames}


def test_a_telling_may_change_what_it_feels():
    curve = EmotionCurve(keyframes=(Keyframe(at=0, state=SADNESS), Keyframe(at=1, state=JOY)))
    told = retell(planned(frames=4), curve)
    assert [frame.emotion.dominant for frame in told.frames] == ["sadness", "sadness", "excitement", "excitement"]
    assert told.request.emotion == curve


def test_the_same_telling_is_the_same_every_time():
    plan = planned()
    assert retell(plan, SADNESS) == retell(plan, SADNESS)
