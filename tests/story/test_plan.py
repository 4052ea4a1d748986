import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.story import BadPlan, StoryPlan, load_plan
from tests.story.plans import plan


@pytest.fixture
def file(tmp_path):
    return tmp_path / "plan.json"


def test_a_plan_survives_its_json(file):
    story = plan()
    file.write_text(story.to_json(), "utf-8")
    assert load_plan(file) == story


def test_a_plan_is_plain_json_that_one_can_edit(file):
    data = json.loads(plan().to_json())
    data["frames"][1]["caption"] = "The fox found a letter. It was for her."
    file.write_text("\ufeff" + json.dumps(data), "utf-8")  # some editors put a byte-order mark in front
    assert load_plan(file).frames[1].caption == "The fox found a letter. It was for her."


def test_used_names_the_arc_and_the_elements():
    story = plan()
    assert story.used == (story.arc, *(item.id for item in story.elements))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda d: d["frames"][0].update(pose="fly"), "frames\\[0\\].pose"),
        (lambda d: d["frames"][0].update(setting="../etc"), "frames\\[0\\].setting"),
        (lambda d: d.update(arc="../../etc/passwd"), "arc"),
        (lambda d: d.update(frames=[]), "frames"),
        (lambda d: d.update(version=2), "version"),
        (lambda d: d.update(extra=1), "extra"),
        (lambda d: d["frames"][2]["reveals"].append("no-such-thing"), "'no-such-thing', which is not among"),
        (lambda d: d["elements"].append(d["elements"][0]), "listed twice|at most 4"),
        (lambda d: d["frames"][0].update(caption="a\u0000b"), "cannot be printed"),
        (lambda d: d["frames"][0].update(caption="x" * 2000), "caption"),
        (lambda d: d["frames"][0]["emotion"].update(weights={"joy": 1}), "There is no emotion 'joy'"),
    ],
)
def test_a_broken_plan_is_told_with_its_field(file, change, told):
    data = json.loads(plan().to_json())
    change(data)
    file.write_text(json.dumps(data), "utf-8")
    with pytest.raises(BadPlan, match=told):
        load_plan(file)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"{", "line 1, column 2"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[]", "no story plan"),
        (b"[" * 100_000, "not a JSON plan|not JSON"),
        (b" " * 1_000_001, "too large"),
        (b"9" * 5000, "not a JSON plan"),
    ],
)
def test_what_is_no_plan_is_told(file, raw, told):
    file.write_bytes(raw)
    with pytest.raises(BadPlan, match=told):
        load_plan(file)


def test_a_missing_plan_is_told(file):
    with pytest.raises(BadPlan, match="cannot be read"):
        load_plan(file)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_plan_or_a_typed_error(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("any") / "plan.json"
    path.write_bytes(raw)
    with pytest.raises(BadPlan):
        load_plan(path)


def test_a_plan_is_frozen():
    with pytest.raises(ValueError, match="frozen"):
        plan().theme = "another"


def test_the_json_names_every_part_of_the_form():
    assert set(json.loads(plan().to_json())) == set(StoryPlan.model_fields)
