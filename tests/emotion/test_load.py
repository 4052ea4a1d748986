import json
import math
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.contract import BadInput
from generators.emotion import CATEGORIES, EmotionCurve, EmotionState, UnknownCategory, load_curve, parse_emotion

from .strategies import curves


def refusal(path, content):
    """The message with which a file of this content is refused."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(BadInput) as error:
        load_curve(path)
    assert str(path) in str(error.value)
    return str(error.value)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return tmp_path_factory.mktemp("curves") / "curve.json"


@given(curve=curves())
def test_a_saved_curve_loads_as_the_same_curve(file, curve):
    file.write_text(curve.model_dump_json(), encoding="utf-8")
    assert load_curve(file) == curve
    file.write_text("\ufeff" + curve.model_dump_json(indent=2), encoding="utf-8")
    assert load_curve(str(file)) == curve


def test_a_saved_state_loads_as_a_constant_curve(file):
    state = EmotionState.of("awe", 0.3)
    file.write_text(state.model_dump_json(), encoding="utf-8")
    assert load_curve(file) == EmotionCurve.constant(state)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(BadInput, match=r"none\.json.*No such file"):
        load_curve(tmp_path / "none.json")
    with pytest.raises(BadInput):
        load_curve(tmp_path)
    with pytest.raises(BadInput):
        load_curve("a\0b")


def test_broken_json_is_refused_with_line_and_column(file):
    assert "line 2, column 3" in refusal(file, '{"keyframes":\n  }')


def test_a_wrong_field_is_named_with_its_place(file):
    state = {"weights": {"anger": 1}, "intensity": 0.7}
    good = {"at": 0, "state": state}
    assert "keyframes[1].at: " in refusal(file, json.dumps({"keyframes": [good, {"at": 2, "state": state}]}))
    assert "keyframes[1].state: " in refusal(file, json.dumps({"keyframes": [good, {"at": 1}]}))
    worse = {"at": 1, "state": {"weights": {"joy": 1}, "intensity": 0.7}}
    message = refusal(file, json.dumps({"keyframes": [good, worse]}))
    assert "keyframes[1].state.weights: There is no emotion 'joy'. Near it: amusement" in message
    message = refusal(file, json.dumps({"keyframes": [good, {"at": 0.5, "state": {**state, "intensity": math.nan}}]}))
    assert "keyframes[1].state.intensity: " in message
    message = refusal(file, json.dumps({"keyframes": [{"at": "0", "state": state}]}))
    assert message.endswith("keyframes[0].at: the value must be a number, not '0'.")
    assert "Two keyframes lie at 0" in refusal(file, json.dumps({"keyframes": [good, good]}))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"keyframes": []}',
        '{"keyframes": 3}',
        '{"weights": {"anger": 1}}',
        '{"keyframes": [' + "1" * 5000 + "]}",
        "[" * 100_000,
        " " * 1_000_001,
        b"\xff\xfe\x00",
        json.dumps({"weights": {"\ud800": 1}, "intensity": 1}),
        json.dumps({"weights": {}, "intensity": 1, "\ud800": 1}),
        json.dumps({"weights": {"a" * 100_000: 1}, "intensity": 1}),
    ],
)
def test_a_file_that_is_no_curve_is_refused_with_a_short_message(file, content):
    message = refusal(file, content)
    assert len(message) < 600 + len(str(file))
    message.encode()


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_bytes_at_all_make_loading_fail_in_another_way(file, content):
    refusal(file, content)


@pytest.mark.parametrize("name", CATEGORIES)
def test_all_ten_names_are_understood_in_any_case(name):
    assert parse_emotion(f" {name.title()} ", 0.5) == EmotionState.of(name, 0.5)


@pytest.mark.parametrize(
    ("name", "near"),
    [("angry", "anger"), ("Fearr", "fear"), ("happy", "amusement"), ("excited", "excitement"), ("calm", "contentment")],
)
def test_a_wrong_name_gets_near_suggestions_by_spelling_or_meaning(name, near):
    with pytest.raises(BadInput, match=rf"Near it: .*{near}.*The ten are: neutral, .*surprise"):
        parse_emotion(name, 1.0)


@pytest.mark.parametrize("name", ["", "x" * 10_000, "qqq", "\n", "怒り"])
def test_a_name_like_no_other_gets_the_list_without_suggestions(name):
    with pytest.raises(UnknownCategory, match="The ten are") as error:
        parse_emotion(name, 1.0)
    assert "Near it" not in str(error.value)
    assert len(str(error.value)) < 300
    assert str(pickle.loads(pickle.dumps(error.value))) == str(error.value)


@pytest.mark.parametrize("intensity", [math.nan, math.inf, -0.1, 1.5])
def test_a_wrong_intensity_is_refused(intensity):
    with pytest.raises(BadInput, match="intensity must be"):
        parse_emotion("anger", intensity)
