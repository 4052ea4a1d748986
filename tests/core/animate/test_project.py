import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from generators.emotion import EmotionState
from generators.portrait.request import AnimationRequest
from studio.core.animate import AnimateDocument, AnimateProject, Incomplete, Portrait, Sound, kept_project, of_request

ANGER = EmotionState.of("anger", 0.8)
POINTS = ((10.0, 20.0), (30.0, 20.0), (20.0, 30.0), (12.0, 40.0), (28.0, 40.0))
FULL = AnimateProject(
    portrait=Portrait(path=Path("/kept/ab12.png"), title="Ada"),
    sound=Sound(path=Path("/kept/cd34.wav"), title="Hello.", duration=1.5, sounds=(("h", 0.0, 0.1), ("", 0.1, 0.4))),
    emotion=ANGER,
    anchors=POINTS,
    expression=1.25,
    look_at_camera=True,
    fps=30,
    seed=3,
)


def test_what_is_asked_for_is_what_the_engine_takes():
    request = AnimationRequest.model_validate_json(FULL.request())
    assert request.portrait == Path("/kept/ab12.png")
    assert request.emotion == ANGER
    assert request.anchors is not None
    assert request.anchors.array().tolist() == [list(point) for point in POINTS]
    assert (request.manner.expression, request.manner.look_at_camera, request.fps, request.seed) == (1.25, True, 30, 3)
    assert request.sounds is not None
    assert [each.phoneme for each in request.sounds] == ["h", ""]


def test_a_recording_is_asked_for_without_sounds():
    heard = FULL.change(sound=FULL.sound.model_copy(update={"sounds": None}))
    assert AnimationRequest.model_validate_json(heard.request()).sounds is None


@pytest.mark.parametrize(("lacks", "told"), [("portrait", "portrait"), ("sound", "said")])
def test_what_is_missing_is_told(lacks, told):
    with pytest.raises(Incomplete, match=told):
        FULL.change(**{lacks: None}).request()


def test_a_slider_cannot_leave_its_range():
    with pytest.raises(ValidationError):
        FULL.change(expression=1.6)


def test_a_project_comes_back_from_its_request():
    back = of_request(FULL.request(), "Hello.", 1.5, [])
    assert back.request() == FULL.request()
    assert back.makes(FULL.request())


def test_which_face_speaks_comes_back_and_the_only_one_needs_no_number():
    assert "face" not in json.loads(FULL.request())
    other = FULL.change(face=2)
    assert AnimationRequest.model_validate_json(other.request()).face == 2
    assert of_request(other.request(), "Hello.", 1.5, []).face == 2


def test_a_film_is_shown_wherever_just_that_film_is_asked_for():
    document = AnimateDocument(FULL)
    document.do("Change manner", FULL.change(expression=0.5))
    asked = document.project
    document.do("Change manner", FULL.change(expression=0.2))
    document.take_arrived("film", asked)
    assert document.project.take is None
    assert document.project.takes == ("film",)
    document.undo()
    assert (document.project.expression, document.project.take) == (0.5, "film")
    document.undo()
    assert (document.project, document.undo_label) == (FULL.model_copy(update={"takes": ("film",)}), None)
    document.redo()
    assert document.project.take == "film"


def test_a_drag_is_one_step():
    document = AnimateDocument(FULL)
    for value in (0.9, 0.8, 0.7):
        document.do("Change manner", document.project.change(expression=value), "expression")
    document.undo()
    assert document.project == FULL


def test_a_project_is_there_after_a_restart(tmp_path):
    path = tmp_path / "animate.json"
    kept_project(path).save(FULL.with_take("one"))
    again = kept_project(path)
    assert again.load() == FULL.with_take("one")
    assert again.notice == ""


@pytest.mark.parametrize("left", ["", "{}", '{"moodreel": "animation", "version": 1, "project": {"fps": 7}}'])
def test_a_damaged_file_is_put_aside_and_told(tmp_path, left):
    path = tmp_path / "animate.json"
    path.write_text(left, "utf-8")
    store = kept_project(path)
    assert store.load() == AnimateProject()
    assert "put aside" in store.notice
    assert [each.read_text("utf-8") for each in tmp_path.iterdir()] == [left]


def test_what_a_newer_moodreel_wrote_is_left_alone(tmp_path):
    path = tmp_path / "animate.json"
    path.write_text(json.dumps({"moodreel": "animation", "version": 99}), "utf-8")
    before = path.read_bytes()
    store = kept_project(path)
    assert store.load() == AnimateProject()
    store.save(FULL)
    assert "newer" in store.notice
    assert path.read_bytes() == before
