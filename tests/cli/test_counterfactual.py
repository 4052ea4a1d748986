import json

import av
import pytest

from generators.assets import default_assets
from generators.media import read_audio, read_tags
from generators.speech import SpeechRequest
from studio.core.animate.shipped import listens
from tests.cli.conftest import LINE

EMOTIONS = "anger,neutral,sadness"
FILES = ["anger.wav", "neutral.wav", "prosody.json", "prosody.png", "sadness.wav"]


@pytest.fixture
def compared(moodreel, out):
    folder = out / "new" / "deep"
    result = moodreel("counterfactual", LINE, "--emotions", EMOTIONS, "--intensity", "0.9", "-o", folder)
    assert result.exit_code == 0
    assert result.stderr == ""
    return result, folder


def test_there_is_one_file_each_and_json_and_a_picture(compared):
    result, folder = compared
    assert sorted(path.name for path in folder.iterdir()) == FILES
    assert all(str(folder / name) in result.stdout for name in FILES)
    assert (folder / "prosody.png").read_bytes().startswith(b"\x89PNG")
    request = SpeechRequest.model_validate_json(read_tags(folder / "anger.wav")["comment"])
    assert request.emotion.label == "anger 0.9"


def test_readings_are_the_same_phonemes_and_are_compared_with_neutral(compared):
    told = json.loads((compared[1] / "prosody.json").read_text("utf-8"))
    spoken = [[p["phoneme"] for p in reading["phonemes"]] for reading in told["readings"]]
    assert spoken[0] == spoken[1] == spoken[2]
    assert told["reference"] == "neutral"
    assert told["readings"][1]["shift"] == {"f0_st": 0.0, "duration": 1.0, "level_db": 0.0}
    audio, rate = read_audio(compared[1] / "sadness.wav")
    assert told["readings"][2]["duration"] == pytest.approx(len(audio) / rate, abs=1e-3)


def test_json_on_stdout_is_one_object(moodreel, out):
    result = moodreel("counterfactual", LINE, "--emotions", "awe", "--voice", "bm_george", "--json", "-o", out)
    told = json.loads(result.stdout)
    assert told["output"] == str(out)
    assert told["voice"] == "bm_george"
    assert [reading["file"] for reading in told["readings"]] == ["awe.wav"]


def test_the_demo_makes_readings_a_picture_films_and_a_story_and_says_what_they_are(moodreel, out, monkeypatch):
    monkeypatch.delenv("MOODREEL_ASSETS")  # its portrait and the networks that find the face
    monkeypatch.setattr("studio.commands.demo_films._SIDE", 64)
    monkeypatch.setattr("studio.commands.demo_story.SIZE", "192x128")
    result = moodreel("demo", "-o", out)
    assert result.exit_code == 0
    assert sorted(path.suffix for path in out.iterdir()) == ["", *[".mp4"] * 3, ".png", *[".wav"] * 10]
    assert {"frame_04.png", "storyboard.png", "story.pdf"} <= {path.name for path in (out / "story").iterdir()}
    assert "22 files" in result.stdout
    assert "speak_surprise.wav" in result.stdout
    assert "portrait_anger.mp4" in result.stdout
    assert ("by the motion model" in result.stdout) == listens(default_assets())
    for name in ("neutral", "anger"):
        audio, rate = read_audio(out / f"speak_{name}.wav")
        with av.open(str(out / f"portrait_{name}.mp4")) as film:
            frames = sum(1 for _ in film.decode(video=0))
        assert abs(frames / 25 - len(audio) / rate) <= 1 / 25
    again = moodreel("demo", "-o", out)
    assert again.exit_code == 2
    assert "--force" in again.stderr
