import json

import pytest
from hypothesis import given

from generators.contract import BadInput
from generators.emotion import BadEmotion, EmotionCurve, EmotionState
from studio.core.settings import NewerFile, Presets, emotion_from_json, emotion_to_json
from tests.emotion.strategies import curves, states

ANGER = EmotionState.of("anger", 0.7)
CURVE = EmotionCurve.constant(ANGER)


@given(states | curves())
def test_an_emotion_is_the_same_after_copy_and_paste(emotion):
    assert emotion_from_json(emotion_to_json(emotion)) == emotion


@pytest.mark.parametrize(
    "text", ["", "anger", "[]", "{}", '{"weights": {"rage": 1}, "intensity": 1}', "[" * 100_000, " " * 1_000_001]
)
def test_what_is_no_emotion_is_refused_with_a_reason(text):
    with pytest.raises(BadEmotion):
        emotion_from_json(text)


def test_presets_are_there_after_a_restart_in_the_order_of_the_alphabet(tmp_path):
    path = tmp_path / "folder" / "presets.json"
    presets = Presets(path)
    presets.save("  quiet   rage ", ANGER)
    presets.save("Arc", CURVE)
    again = Presets(path)
    assert list(again.names()) == ["Arc", "quiet rage"]
    assert again.emotion("Arc") == CURVE


def test_a_name_is_given_once_and_can_be_thrown_away(tmp_path):
    presets = Presets(tmp_path / "presets.json")
    presets.save("a", ANGER)
    presets.save("a", CURVE)
    assert presets.emotion("a") == CURVE
    presets.delete("a")
    presets.delete("never there")
    assert list(Presets(tmp_path / "presets.json").names()) == []
    with pytest.raises(BadInput, match="no preset 'a'"):
        presets.emotion("a")


@pytest.mark.parametrize("name", ["", " \n", "x" * 61])
def test_a_preset_needs_a_name(name):
    with pytest.raises(BadInput, match="1 to 60"):
        Presets(None).save(name, ANGER)


def test_a_preset_of_another_version_is_not_shown_but_stays(tmp_path):
    path = tmp_path / "presets.json"
    strange = {"weights": {"schadenfreude": 1.0}, "intensity": 1.0}
    path.write_text(json.dumps({"moodreel": "presets", "version": 1, "presets": {"odd": strange}}))
    presets = Presets(path)
    presets.save("a", ANGER)
    assert list(presets.names()) == ["a"]
    assert json.loads(path.read_text())["presets"]["odd"] == strange


@pytest.mark.parametrize("content", ["", '{"moodreel": "presets", "version": 1, "presets": []}'])
def test_damaged_presets_are_kept_aside(tmp_path, content):
    path = tmp_path / "presets.json"
    path.write_text(content)
    presets = Presets(path)
    assert list(presets.names()) == []
    assert "presets.damaged-1.json" in presets.notice
    assert (tmp_path / "presets.damaged-1.json").read_text() == content


def test_presets_of_a_newer_version_are_untouched(tmp_path):
    path = tmp_path / "presets.json"
    path.write_text('{"moodreel": "presets", "version": 2}')
    with pytest.raises(NewerFile):
        Presets(path)
    assert path.read_text() == '{"moodreel": "presets", "version": 2}'
