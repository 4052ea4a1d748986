import json

import pytest
from PIL import Image

from generators.emotion import EmotionCurve, EmotionState, Keyframe
from generators.story import check, load_plan
from tests.cli.conftest import one_line


@pytest.fixture(autouse=True)
def _shipped_tables(_tiny_everything, monkeypatch):
    monkeypatch.delenv("MOODREEL_ASSETS")  # the planner is small: no tiny one is needed


def test_it_writes_a_plan_and_tells_the_story(moodreel, out):
    result = moodreel(
        "story", "a little fox with a green scarf", "--emotion", "sadness", "--plan-only", "-o", out / "fox"
    )
    assert result.exit_code == 0
    plan = load_plan(out / "fox" / "plan.json")
    assert check(plan) == ()
    assert all(frame.caption in result.stdout for frame in plan.frames)
    assert [path.name for path in (out / "fox").iterdir()] == ["plan.json"]


def test_json_is_the_plan_and_its_path(moodreel, out):
    options = ["--frames", "6", "--theme", "a race", "--seed", "3", "--emotion", "excitement", "--json"]
    told = json.loads(moodreel("story", "a robot", *options, "--plan-only", "-o", out).stdout)
    assert told["output"] == str(out / "plan.json")
    assert len(told["frames"]) == 6
    assert (told["theme"], told["request"]["seed"]) == ("a race", 3)


def test_the_emotion_can_be_a_curve(moodreel, out, tmp_path):
    ends = (Keyframe(at=0.0, state=EmotionState.of("fear", 0.8)), Keyframe(at=1.0, state=EmotionState.of("awe", 0.8)))
    (tmp_path / "curve.json").write_text(EmotionCurve(keyframes=ends).model_dump_json(), "utf-8")
    result = moodreel("story", "a fox", "--curve", tmp_path / "curve.json", "--plan-only", "-o", out)
    assert "fear 0.8 to awe 0.8" in result.stdout


def test_a_real_name_is_said(moodreel, out):
    assert "made-up character" in moodreel("story", "Albert Einstein", "--plan-only", "-o", out).stdout


@pytest.mark.parametrize(
    ("args", "told"),
    [
        ([], "who the story is about"),
        (["a fox", "--size", "huge"], "1344x896"),
        (["a fox", "--size", "10x10"], "size"),
        (["a fox", "--size", "2000x64"], "strip"),
        (["a fox", "--format", "docx"], "pdf"),
        (["a fox", "--format", ","], "names nothing"),
        (["a fox", "--plan", "nothing.json"], "one of the two"),
        (["--plan", "nothing.json"], "cannot be read"),
        (["--plan", "nothing.json", "--theme", "a race"], "as it is"),
        (["", "--plan-only"], "is empty"),
        (["fox " * 500, "--plan-only"], "500 words"),
        (["一只小狐狸", "--plan-only"], "English"),
        (["a fox", "--plan-only", "--emotion", "happy"], "amusement"),
        (["a fox", "--plan-only", "--frames", "13"], "--frames"),
        (["a fox", "--plan-only", "--theme", "x" * 300], "300 characters"),
        (["a fox", "--plan-only", "--writer", "http://localhost:1/v1"], "--writer-model"),
        (["a fox", "--plan-only", "--writer", "ftp://h", "--writer-model", "m"], "no address"),
        (["a fox", "--plan-only", "--seed", "-1"], "--seed"),
    ],
)
def test_bad_input_is_one_line_and_writes_nothing(moodreel, out, args, told):
    result = moodreel("story", *args, "-o", out / "new")
    assert result.exit_code == 2
    assert told in one_line(result.stderr)
    assert not (out / "new").exists()


def test_a_model_that_is_not_there_is_told_and_writes_nothing(moodreel, out, tmp_path):
    result = moodreel("story", "a fox", "--plan-only", "--writer", tmp_path, "-o", out / "new")
    assert result.exit_code == 1
    assert "no config.json" in one_line(result.stderr)
    assert not (out / "new").exists()


def test_an_older_plan_is_kept_unless_told(moodreel, out):
    assert moodreel("story", "a fox", "--plan-only", "-o", out).exit_code == 0
    before = (out / "plan.json").read_bytes()
    assert moodreel("story", "an owl", "--plan-only", "-o", out).exit_code == 2
    assert (out / "plan.json").read_bytes() == before
    assert moodreel("story", "an owl", "--plan-only", "--force", "-o", out).exit_code == 0
    assert load_plan(out / "plan.json").subject.phrase == "an owl"


SMALL = ("--size", "192x128", "--frames", "2")


def test_it_draws_a_story_into_a_folder(moodreel, out):
    formats = "png,svg,masks,pdf,cbz"
    result = moodreel("story", "a little fox", "--emotion", "sadness", *SMALL, "--format", formats, "-o", out / "fox")
    assert result.exit_code == 0
    names = {path.name for path in (out / "fox").iterdir()}
    assert {
        "plan.json",
        "scenes.json",
        "frame_01.png",
        "frame_02.svg",
        "storyboard.png",
        "story.pdf",
        "story.cbz",
    } <= names
    assert {"frame_01_subject.png", "frame_02_face.png", "frame_02_background.png"} <= names
    with Image.open(out / "fox" / "frame_01.png") as picture:
        assert picture.size == (192, 128)
    assert load_plan(out / "fox" / "plan.json").frames[0].caption in result.stdout


def test_a_plan_is_drawn_as_it_was_edited(moodreel, out):
    assert moodreel("story", "an owl", "--plan-only", "--frames", "1", "-o", out).exit_code == 0
    plan = json.loads((out / "plan.json").read_text("utf-8"))
    plan["frames"][0]["caption"] = "Nobody saw the owl."
    (out / "plan.json").write_text(json.dumps(plan), "utf-8")
    told = moodreel("story", "--plan", out / "plan.json", "--size", "192x128", "--json", "-o", out / "drawn")
    report = json.loads(told.stdout)
    assert report["request"]["plan"]["frames"][0]["caption"] == "Nobody saw the owl."
    assert sorted(report["files"]) == sorted(path.name for path in (out / "drawn").iterdir())


def test_drawing_the_same_again_gives_the_same_files(moodreel, out):
    for folder in ("one", "two"):
        moodreel("story", "a fox", *SMALL, "--format", "png,pdf,cbz,svg", "-o", out / folder)
    for file in (out / "one").iterdir():
        assert file.read_bytes() == (out / "two" / file.name).read_bytes(), file.name


def test_a_drawn_story_is_not_overwritten_unless_told(moodreel, out):
    assert moodreel("story", "a fox", *SMALL, "-o", out).exit_code == 0
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    assert moodreel("story", "an owl", *SMALL, "-o", out).exit_code == 2
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
