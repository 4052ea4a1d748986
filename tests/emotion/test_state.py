import copy
import json
import math
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generators.contract import BadInput
from generators.emotion import CATEGORIES, FEELINGS, NEUTRAL, POINTS, BadEmotion, EmotionState, UnknownCategory

from .strategies import coordinates, feelings, fractions, not_finite, shares, states


@given(states)
def test_json_gives_the_same_state_back(state):
    assert EmotionState.model_validate_json(state.model_dump_json()) == state


def test_the_json_form_is_weights_and_intensity():
    assert json.loads(EmotionState.of("anger", 0.7).model_dump_json()) == {"weights": {"anger": 1.0}, "intensity": 0.7}


@given(states)
def test_a_state_survives_the_pipe_to_another_process(state):
    for again in (pickle.loads(pickle.dumps(state)), copy.deepcopy(state)):
        assert again == state
        assert hash(again) == hash(state)


def test_equal_states_hash_alike_whatever_the_order_they_were_written_in():
    one = EmotionState.mix({"anger": 0.5, "fear": 0.25}, 0.8)
    two = EmotionState.mix({"fear": 0.25, "sadness": 0.0, "anger": 0.5, "neutral": 0.25}, 0.8)
    assert one == two
    assert len({one, two}) == 1
    assert one.model_dump_json() == two.model_dump_json()


def test_a_state_cannot_be_changed():
    state = EmotionState.of("anger", 0.7)
    with pytest.raises(ValidationError):
        state.intensity = 0.1
    with pytest.raises(TypeError):
        state.weights["anger"] = 0.1


def test_a_state_does_not_follow_the_dict_it_was_made_from():
    weights = {"anger": 0.5}
    state = EmotionState.mix(weights)
    weights["anger"] = 1.0
    state.strengths["anger"] = 1.0
    assert state.weights == {"anger": 0.5}
    assert state.strengths["anger"] == 0.5


@given(states)
def test_strengths_cover_the_nine_feelings_and_never_sum_past_one(state):
    assert tuple(state.strengths) == FEELINGS
    assert all(strength >= 0 for strength in state.strengths.values())
    assert math.fsum(state.strengths.values()) <= 1


@given(shares(), st.floats(0, 1e-10))
def test_weights_that_pass_one_by_rounding_only_are_scaled_back(parts, excess):
    total = math.fsum(parts.values())
    if total > 0:
        state = EmotionState.mix({name: part / total * (1 + excess) for name, part in parts.items()})
        assert math.fsum(state.strengths.values()) <= 1


@given(states)
def test_the_point_is_the_sum_of_strengths_times_category_points(state):
    for axis in range(3):
        expected = sum(strength * POINTS[name][axis] for name, strength in state.strengths.items())
        assert state.point[axis] == pytest.approx(expected, abs=1e-12)


@given(states)
def test_strengths_alone_give_a_state_of_the_same_effect(state):
    assert EmotionState.from_strengths(state.strengths).strengths == pytest.approx(state.strengths, abs=1e-12)


@given(fractions)
def test_neutral_has_one_form_at_any_intensity(intensity):
    assert EmotionState.of("neutral", intensity) == EmotionState.mix({}, intensity) == NEUTRAL
    assert EmotionState.model_validate({"weights": {"fear": 0.0}, "intensity": intensity}) == NEUTRAL


@given(feelings)
def test_a_feeling_at_intensity_zero_acts_as_neutral_but_remembers_its_name(name):
    state = EmotionState.of(name, 0.0)
    assert state.strengths == NEUTRAL.strengths
    assert state.point == (0, 0, 0)
    assert (state.dominant, state.label) == ("neutral", "neutral")
    assert state.weights == {name: 1.0}


@given(states)
def test_the_dominant_category_is_a_strongest_one(state):
    if state.dominant == "neutral":
        assert not any(state.strengths.values())
    else:
        assert state.strengths[state.dominant] == max(state.strengths.values())


@pytest.mark.parametrize(
    ("state", "label"),
    [
        (EmotionState.of("anger", 0.7), "anger 0.7"),
        (EmotionState.of("awe"), "awe 1"),
        (EmotionState.mix({"fear": 0.25, "anger": 0.75}, 0.8), "anger 0.6 + fear 0.2"),
        (EmotionState.mix({"fear": 0.5, "anger": 0.5}, 0.8), "anger 0.4 + fear 0.4"),
        (EmotionState.of("fear", 0.001), "neutral"),
        (NEUTRAL, "neutral"),
    ],
)
def test_a_label_names_the_feelings_strongest_first(state, label):
    assert state.label == label


def test_an_unknown_category_is_an_error_that_lists_all_ten():
    with pytest.raises(UnknownCategory) as error:
        EmotionState.of("hate")
    assert all(name in str(error.value) for name in CATEGORIES)
    with pytest.raises(ValidationError, match="There is no emotion 'hate'"):
        EmotionState.model_validate_json('{"weights": {"hate": 1}, "intensity": 1}')


@pytest.mark.parametrize(
    "weights", [{"anger": 0.6, "fear": 0.5}, {"neutral": 0.5, "fear": 0.6}, {"anger": -0.1}, {"anger": 1e400}]
)
def test_weights_that_cannot_be_are_refused(weights):
    for make in (EmotionState.mix, EmotionState.from_strengths):
        with pytest.raises(BadEmotion):
            make(weights)
    with pytest.raises(ValidationError):
        EmotionState(weights=weights, intensity=1.0)


@pytest.mark.parametrize("intensity", [-0.01, 1.01, True, "0.5", None, 10**400])
def test_an_intensity_that_is_no_number_from_zero_to_one_is_refused(intensity):
    with pytest.raises(BadInput, match="intensity must be"):
        EmotionState.of("anger", intensity)
    with pytest.raises(ValidationError):
        EmotionState.model_validate({"weights": {"anger": 1}, "intensity": intensity})


@given(not_finite, coordinates)
def test_nan_and_infinity_are_refused_everywhere(bad, good):
    for make in (
        lambda: EmotionState.of("anger", bad),
        lambda: EmotionState.mix({"anger": bad}),
        lambda: EmotionState.from_strengths({"anger": bad}),
        lambda: EmotionState.from_point(bad, good),
        lambda: EmotionState.from_point(good, bad),
    ):
        with pytest.raises(BadEmotion):
            make()
    with pytest.raises(ValidationError):
        EmotionState.model_validate_json('{"weights": {"anger": NaN}, "intensity": 1}')


@pytest.mark.parametrize("document", ["{}", '{"weights": {"anger": 1}}', '{"weights": [1], "intensity": 1}', "3"])
def test_json_of_another_shape_is_refused(document):
    with pytest.raises(ValidationError):
        EmotionState.model_validate_json(document)


def test_the_json_schema_tells_weights_and_range():
    schema = TypeAdapter(EmotionState).json_schema()
    assert set(schema["properties"]["weights"]["properties"]) == set(FEELINGS)
    assert schema["properties"]["intensity"]["maximum"] == 1
