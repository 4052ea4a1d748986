import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from generators.emotion import (
    FEELINGS,
    NEUTRAL,
    BadEmotion,
    Emotion,
    EmotionCurve,
    EmotionState,
    Keyframe,
    as_curve,
    interpolate,
)

from .strategies import curves, fractions, not_finite, states

ANGRY, SAD = EmotionState.of("anger", 0.8), EmotionState.of("sadness", 0.4)
RISE = EmotionCurve(keyframes=(Keyframe(at=0.25, state=NEUTRAL), Keyframe(at=0.75, state=ANGRY)))


@given(curves())
def test_json_gives_the_same_curve_back(curve):
    again = EmotionCurve.model_validate_json(curve.model_dump_json())
    assert again == curve
    assert hash(again) == hash(curve)


@given(curves())
def test_a_curve_passes_through_its_keyframes_exactly(curve):
    assert all(curve.at(keyframe.at) == keyframe.state for keyframe in curve.keyframes)


@given(curves(), st.floats(-10, 10))
def test_a_curve_is_constant_beyond_its_ends(curve, x):
    if x <= curve.keyframes[0].at:
        assert curve.at(x) == curve.keyframes[0].state
    if x >= curve.keyframes[-1].at:
        assert curve.at(x) == curve.keyframes[-1].state


@given(curves(), fractions)
def test_between_keyframes_a_curve_is_bounded_by_its_neighbours(curve, x):
    here = curve.at(x).strengths
    left = next((k for k in reversed(curve.keyframes) if k.at <= x), curve.keyframes[0]).state.strengths
    right = next((k for k in curve.keyframes if k.at >= x), curve.keyframes[-1]).state.strengths
    for name in FEELINGS:
        assert min(left[name], right[name]) - 1e-12 <= here[name] <= max(left[name], right[name]) + 1e-12


@given(curves(), fractions, st.floats(-1e-6, 1e-6))
def test_a_curve_has_no_jumps(curve, x, step):
    one, two = curve.at(x).strengths, curve.at(x + step).strengths
    steepest = 100  # strengths lie in [0, 1] and these keyframes at least 0.01 apart
    assert all(abs(one[name] - two[name]) <= steepest * abs(step) + 1e-9 for name in FEELINGS)


@given(curves(), fractions)
def test_strengths_on_a_curve_never_sum_past_one(curve, x):
    assert math.fsum(curve.at(x).strengths.values()) <= 1


def test_halfway_to_a_feeling_is_half_of_it():
    assert RISE.at(0.5) == EmotionState.of("anger", 0.4)


def test_halfway_between_two_feelings_is_half_of_each():
    strengths = interpolate(ANGRY, SAD, 0.5).strengths
    assert (strengths["anger"], strengths["sadness"]) == pytest.approx((0.4, 0.2))


@given(states, states, fractions)
def test_interpolation_is_linear_in_strengths(a, b, t):
    between = interpolate(a, b, t).strengths
    for name in FEELINGS:
        assert between[name] == pytest.approx((1 - t) * a.strengths[name] + t * b.strengths[name], abs=1e-9)


@given(states, states)
def test_interpolation_ends_in_the_very_states_given(a, b):
    assert interpolate(a, b, 0) == a
    assert interpolate(a, b, 1) == b


@given(states, fractions)
def test_a_constant_curve_is_its_state_everywhere(state, x):
    curve = EmotionCurve.constant(state)
    assert curve.at(x) == state
    assert curve.is_constant
    assert as_curve(state) == curve


def test_a_curve_is_constant_only_if_the_effect_is_the_same_everywhere():
    quiet = EmotionState.of("fear", 0.0)
    assert EmotionCurve(keyframes=(Keyframe(at=0, state=NEUTRAL), Keyframe(at=1, state=quiet))).is_constant
    assert not RISE.is_constant
    assert as_curve(RISE) is RISE


def test_keyframes_are_kept_in_order():
    swapped = EmotionCurve(keyframes=tuple(reversed(RISE.keyframes)))
    assert swapped == RISE


def test_two_keyframes_at_one_place_are_refused():
    with pytest.raises(ValidationError, match=r"Two keyframes lie at 0\.5"):
        EmotionCurve(keyframes=(Keyframe(at=0.5, state=ANGRY), Keyframe(at=0.5, state=SAD)))


def test_a_curve_without_keyframes_is_refused():
    with pytest.raises(ValidationError, match="at least one keyframe"):
        EmotionCurve(keyframes=())


@given(not_finite)
def test_nan_and_infinity_are_refused(bad):
    with pytest.raises(ValidationError):
        Keyframe(at=bad, state=ANGRY)
    with pytest.raises(BadEmotion):
        RISE.at(bad)
    with pytest.raises(BadEmotion):
        interpolate(ANGRY, SAD, bad)


@pytest.mark.parametrize("t", [-0.1, 1.1])
def test_interpolation_does_not_extrapolate(t):
    with pytest.raises(BadEmotion):
        interpolate(ANGRY, SAD, t)


def test_a_request_takes_a_state_or_a_curve_and_gives_it_back_from_json():
    class Request(BaseModel):
        emotion: Emotion = NEUTRAL

    for emotion in (ANGRY, RISE):
        assert Request.model_validate_json(Request(emotion=emotion).model_dump_json()).emotion == emotion
