import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.emotion import CATEGORIES, NEUTRAL, EmotionCurve, EmotionState, Keyframe
from studio.ui.emotion.edits import (
    FIRST_INTENSITY,
    blended,
    middle,
    moved_keyframe,
    parts,
    picked,
    steady,
    strength,
    with_intensity,
    with_keyframe,
    without_keyframe,
)
from tests.emotion.strategies import curves, fractions, states

emotions = st.one_of(states, curves())
ANGER = EmotionState.of("anger", 0.8)


def curve(*frames):
    return EmotionCurve(keyframes=tuple(Keyframe(at=at, state=state) for at, state in frames))


def test_picking_keeps_the_intensity_and_starts_with_one_that_can_be_heard():
    assert picked(ANGER, "fear") == EmotionState.of("fear", 0.8)
    assert picked(NEUTRAL, "fear") == EmotionState.of("fear", FIRST_INTENSITY)
    assert picked(ANGER, "neutral") == NEUTRAL


@given(states, st.sampled_from(CATEGORIES))
def test_blending_is_half_of_each_and_as_strong_as_before(state, category):
    made = blended(state, category)
    if category != "neutral" and strength(state) > 0:
        assert made.intensity == state.intensity
        assert made.weights[category] == pytest.approx(state.weights.get(category, 0) / 2 + 0.5)


@given(states, fractions)
def test_the_slider_changes_the_intensity_and_not_the_mixture(state, intensity):
    made = with_intensity(state, intensity)
    assert made.weights == state.weights
    assert made.intensity == (intensity if state.weights else 0)


def test_a_slider_can_come_back_from_zero():
    assert with_intensity(with_intensity(ANGER, 0), 0.8) == ANGER


@given(emotions, fractions, fractions)
def test_adding_a_keyframe_changes_nothing_that_is_heard(emotion, at, anywhere):
    made, _ = with_keyframe(emotion, at)
    before = emotion if isinstance(emotion, EmotionState) else emotion.at(anywhere)
    for name, value in made.at(anywhere).strengths.items():
        assert value == pytest.approx(before.strengths[name], abs=1e-9)


def test_the_first_keyframe_of_a_steady_emotion_can_rise_between_two_ends():
    made, index = with_keyframe(ANGER, 0.5)
    assert [frame.at for frame in made.keyframes] == [0, 0.5, 1]
    assert index == 1


@given(curves(), st.data())
def test_the_last_keyframe_left_is_a_steady_emotion(emotion, data):
    while isinstance(emotion, EmotionCurve):
        count = len(emotion.keyframes)
        emotion = without_keyframe(emotion, data.draw(st.integers(0, count - 1)))
        assert isinstance(emotion, EmotionState) or len(emotion.keyframes) == count - 1
    assert isinstance(emotion, EmotionState)


@given(curves(), st.data())
def test_a_dragged_keyframe_never_passes_its_neighbours(emotion, data):
    index = data.draw(st.integers(0, len(emotion.keyframes) - 1))
    moved = moved_keyframe(emotion, index, data.draw(fractions), data.draw(fractions))
    others = [frame for i, frame in enumerate(emotion.keyframes) if i != index]
    assert [frame for i, frame in enumerate(moved.keyframes) if i != index] == others


def test_a_neutral_keyframe_that_is_raised_takes_the_feeling_beside_it():
    moved = moved_keyframe(curve((0, NEUTRAL), (1, ANGER)), 0, 0, 0.4)
    assert moved.keyframes[0].state == EmotionState.of("anger", 0.4)


def test_steady_takes_the_chosen_keyframe():
    assert steady(curve((0, NEUTRAL), (1, ANGER)), 1) == ANGER


@given(emotions)
def test_a_keyframe_added_by_keyboard_lies_within_the_whole(emotion):
    assert 0 <= middle(emotion, 0) <= 1


@given(states)
def test_the_parts_of_a_mixture_sum_to_one(state):
    assert sum(share for _, share in parts(state)) == pytest.approx(1, abs=0.05)
