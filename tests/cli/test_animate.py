"""`animate`, with the shipped face networks and sounds whose times are known."""

import json
import signal
from contextlib import contextmanager

import av
import numpy as np
import pytest
from PIL import Image

from generators.assets import default_assets
from generators.media import read_tags, write_audio
from generators.portrait.drivers import MOTION
from generators.portrait.output import read_motion
from generators.portrait.pose import INDEX
from generators.portrait.request import AnimationRequest
from studio.commands.engine import open_portrait_engine
from tests.cli.conftest import one_line

SOUNDS = [("m", 0.1, 0.2), ("ɑ", 0.2, 0.35)]
SMALL = ("--square", "--size", "64")


@pytest.fixture(scope="module")
def portrait_engine():
    return open_portrait_engine()


@pytest.fixture(autouse=True)
def _real_faces(monkeypatch, portrait_engine):  # one engine for all: its networks are compiled once
    monkeypatch.delenv("MOODREEL_ASSETS")
    monkeypatch.setattr("studio.commands.engine.open_portrait_engine", lambda: portrait_engine)


@pytest.fixture
def given(tmp_path):
    """The arguments that every film needs: portrait, voice, and its sounds."""
    voice, sounds = tmp_path / "voice.wav", tmp_path / "voice.json"
    write_audio(voice, (0.1 * np.sin(np.arange(9_600) * 0.05)).astype(np.float32), 24_000)
    rows = [{"phoneme": p, "start": a, "end": b, "word": 0} for p, a, b in SOUNDS]
    sounds.write_text(json.dumps({"phonemes": rows}), "utf-8")
    return [default_assets().path("face/astronaut.jpg"), voice, "--sounds", sounds, *SMALL]


def test_it_makes_a_film_and_says_whose_motion_it_shows(moodreel, given, out):
    result = moodreel("animate", *given, "--emotion", "anger", "-o", out / "x.mp4")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert "0.40 s, 64 x 64, anger 0.7" in result.stdout
    assert "by rules over the known sounds, not the model" in result.stdout
    with av.open(str(out / "x.mp4")) as file:
        assert sum(1 for _ in file.decode(video=0)) == 10
    assert [path.name for path in out.iterdir()] == ["x.mp4"]


def test_every_option_reaches_the_request(moodreel, given, out, tmp_path):
    anchors = {"right_eye": [200, 116], "left_eye": [247, 116], "nose": [224, 145],
               "mouth_right": [205, 165], "mouth_left": [245, 165]}  # fmt: skip
    (tmp_path / "anchors.json").write_text(json.dumps(anchors), "utf-8")
    manner = ["--head-motion", "0.5", "--expression", "1.2", "--no-blink", "--look-at-camera"]
    rest = ["--fps", "30", "--face", "1", "--anchors", tmp_path / "anchors.json", "--seed", "7"]
    result = moodreel("animate", *given, *manner, *rest, "--valence", "0.2", "--arousal", "0.4", "--json",
                      "-o", out / "x.mp4")  # fmt: skip
    told = json.loads(result.stdout)
    request = AnimationRequest.model_validate(told["request"])
    assert request.manner.model_dump() == {
        "head_motion": 0.5, "expression": 1.2, "blink": False, "look_at_camera": True,
    }  # fmt: skip
    assert (request.fps, request.face, request.seed, request.size, request.framing) == (30, 1, 7, 64, "square")
    assert request.anchors is not None
    assert request.anchors.model_dump()["nose"] == (224, 145)
    assert (told["frames"], told["driver"], told["width"]) == (12, "rules", 64)
    assert AnimationRequest.model_validate_json(read_tags(out / "x.mp4")["comment"]).manner == request.manner


def test_motion_that_was_written_is_drawn_again_to_the_same_film(moodreel, given, out, tmp_path):
    first = [*given, "--motion-out", tmp_path / "m.json", "-o", out / "a"]
    assert moodreel("animate", *first).exit_code == 0
    again = [*given[:2], *SMALL, "--motion", tmp_path / "m.json", "-o", out / "b"]
    assert "motion that was saved" in moodreel("animate", *again).stdout
    for name in ("frame_000000.png", "frame_000007.png"):
        a, b = (np.asarray(Image.open(out / folder / name)).astype(int) for folder in ("a", "b"))
        assert np.abs(a - b).max() <= 2
    assert read_motion(tmp_path / "m.json").weights[:, INDEX["jawOpen"]].max() > 0.2


def test_motion_is_a_table_too(moodreel, given, out):
    moodreel("animate", *given, "--motion-out", out / "m.csv", "-o", out / "x.gif")
    assert (out / "m.csv").read_text("utf-8").startswith("Timecode,BlendShapeCount,BrowDownLeft")
    assert sorted(path.name for path in out.iterdir()) == ["m.csv", "x.gif"]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--fps", "27"), "--fps must be 25 or 30"),
        (("--size", "7"), "--size must be at least 64"),
        (("--head-motion", "2"), "--head-motion must be at most 1.5"),
        (("--expression", "-1"), "--expression must be at least 0"),
        (("--emotion", "joyfulness"), "joyfulness"),
        (("--emotion", "anger", "--valence", "0.1", "--arousal", "0.1"), "twice"),
        (("--face", "3"), "There is 1 face"),
        (("--anchors", "nothing.json"), "nothing.json"),
        (("--motion", "nothing.json"), "not both"),
        (("--motion-out", "m.txt"), "m.txt"),
    ],
)
def test_bad_options_are_refused_and_nothing_is_written(moodreel, given, out, options, told):
    result = moodreel("animate", *given, *options, "-o", out / "x.mp4")
    assert result.exit_code == 2
    assert told in one_line(result.stderr)
    assert not list(out.iterdir())


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{", "is not JSON"),
        (b'{"phonemes": []}', "holds no phonemes"),
        (b'[{"phoneme": "a", "start": 0.1}]', "[0].end"),
        (b'[{"phoneme": "a", "start": 5, "end": 6}]', "another recording"),
    ],
)
def test_sounds_that_are_none_are_refused(moodreel, given, out, content, told):
    given[3].write_bytes(content)
    result = moodreel("animate", *given, "-o", out / "x.mp4")
    assert result.exit_code == 2
    assert told in one_line(result.stderr)


def test_saved_motion_has_its_own_emotion(moodreel, given, out, tmp_path):
    result = moodreel("animate", *given[:2], "--motion", "m.json", "--emotion", "anger", "-o", out / "x.mp4")
    assert result.exit_code == 2
    assert "its own emotion" in one_line(result.stderr)


@pytest.mark.parametrize("name", ["x.mp4", "x.gif", "frames"])
def test_what_is_there_is_replaced_only_with_force(moodreel, given, out, name):
    assert moodreel("animate", *given, "-o", out / name).exit_code == 0
    refused = moodreel("animate", *given, "-o", out / name)
    assert refused.exit_code == 2
    assert "--force" in one_line(refused.stderr)
    assert moodreel("animate", *given, "--force", "-o", out / name).exit_code == 0


def test_without_the_models_weights_it_says_what_works_without_them(moodreel, given, out, portrait_engine, monkeypatch):
    assets = portrait_engine._drivers._assets
    files = {name: entry for name, entry in assets.manifest.files.items() if name != MOTION}
    monkeypatch.setattr(assets, "manifest", assets.manifest.model_copy(update={"files": files}))
    result = moodreel("animate", *given[:2], *SMALL, "-o", out / "x.mp4")
    assert result.exit_code == 1
    assert "--sounds voice.json" in one_line(result.stderr)
    assert not list(out.iterdir())


def test_ctrl_c_stops_with_nothing_written(moodreel, given, out, monkeypatch):
    @contextmanager
    def pressing_ctrl_c():
        def report(progress):
            if progress.done > 0.4:
                signal.raise_signal(signal.SIGINT)

        yield report

    monkeypatch.setattr("studio.commands.progress.progress_bar", pressing_ctrl_c)
    result = moodreel("animate", *given, "-o", out / "x.mp4")
    assert result.exit_code == 130
    assert not list(out.iterdir())
