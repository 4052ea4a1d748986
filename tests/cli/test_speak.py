import json
import resource
import signal
from contextlib import contextmanager

import numpy as np
import pytest

from generators.contract import Progress
from generators.emotion import EmotionCurve, EmotionState, Keyframe
from generators.media import read_audio, read_tags
from generators.speech import SpeechRequest
from tests.cli.conftest import LINE, one_line


def test_it_speaks_into_the_file_and_says_so_on_one_line(moodreel, out):
    result = moodreel("speak", LINE, "--emotion", "anger", "--intensity", "0.4", "-o", out / "x.wav")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert one_line(result.stdout).endswith("anger 0.4, Heart (US, female)")
    audio, rate = read_audio(out / "x.wav")
    assert rate == 24_000
    assert len(audio) > 2_400
    assert [path.name for path in out.iterdir()] == ["x.wav"]


def test_json_is_one_object_with_timings_prosody_and_the_path(moodreel, out, tiny_engine):
    result = moodreel("speak", LINE, "--voice", "bm_george", "--seed", "3", "--json", "-o", out / "x.flac")
    told = json.loads(result.stdout)
    assert told["output"] == str(out / "x.flac")
    assert [word["text"] for word in told["words"]] == ["Hi", "there"]
    assert {"phoneme", "start", "end", "f0", "energy", "level"} <= told["phonemes"][0].keys()
    again = tiny_engine.run(SpeechRequest.model_validate(told["request"]))
    assert told["duration"] == pytest.approx(again.duration, abs=1e-3)


def test_the_request_in_the_file_makes_the_same_file_again(moodreel, out, tiny_engine):
    moodreel("speak", LINE, "--emotion", "fear", "--rate", "1.2", "--level", "-3", "-o", out / "x.wav")
    request = SpeechRequest.model_validate_json(read_tags(out / "x.wav")["comment"])
    pcm = np.rint(read_audio(out / "x.wav")[0] * 32768)
    assert np.array_equal(pcm, np.rint(tiny_engine.run(request).audio * 32768))


def test_every_option_reaches_the_request(moodreel, out, tmp_path):
    (tmp_path / "words.json").write_text('{"there": "dare"}', "utf-8")
    (tmp_path / "edits.json").write_text('[{"word": 0, "stretch": 1.5}, {"clause": 0, "phoneme": 1, "f0": 220}]')
    args = ["--rate", "1.1", "--pitch-range", "1.5", "--pitch-shift", "2", "--level", "-1", "--seed", "5"]
    paths = ["--timing-from", "sadness", "--pitch-from", "fear", "--energy-from", "neutral", "--intensity", "0.5"]
    files = ["--dictionary", tmp_path / "words.json", "--edits", tmp_path / "edits.json"]
    result = moodreel("speak", LINE, *args, *paths, *files, "--json", "-o", out / "x.wav")
    request = SpeechRequest.model_validate(json.loads(result.stdout)["request"])
    assert request.controls.model_dump() == {"rate": 1.1, "pitch_range": 1.5, "pitch_shift": 2.0, "level": -1.0}
    assert request.timing_from == EmotionState.of("sadness", 0.5)
    assert request.pitch_from == EmotionState.of("fear", 0.5)
    assert request.energy_from is not None
    assert request.seed == 5
    assert dict(request.dictionary) == {"there": "dare"}
    assert [type(edit).__name__ for edit in request.edits] == ["WordEdit", "PhonemeEdit"]


def test_an_emotion_can_be_a_point_or_a_curve(moodreel, out, tmp_path):
    first = moodreel("speak", LINE, "--valence", "-0.3", "--arousal", "0.3", "--json", "-o", out / "point.wav")
    asked = SpeechRequest.model_validate(json.loads(first.stdout)["request"]).emotion
    assert asked == EmotionState.from_point(-0.3, 0.3)
    curve = EmotionCurve(
        keyframes=(
            Keyframe(at=0.0, state=EmotionState.of("awe", 0.2)),
            Keyframe(at=1.0, state=EmotionState.of("fear", 0.9)),
        )
    )
    (tmp_path / "curve.json").write_text(curve.model_dump_json(), "utf-8")
    second = moodreel("speak", LINE, "--curve", tmp_path / "curve.json", "-o", out / "curve.wav")
    assert "awe 0.2 to fear 0.9" in second.stdout


def test_a_named_emotion_has_the_usual_intensity(moodreel, out):
    assert "anger 0.7" in moodreel("speak", LINE, "--emotion", "Anger", "-o", out / "x.wav").stdout


def test_text_comes_from_a_file_as_well(moodreel, out, tmp_path):
    (tmp_path / "line.txt").write_bytes(b"\xef\xbb\xbf" + LINE.encode())
    result = moodreel("speak", "--file", tmp_path / "line.txt", "--json", "-o", out / "x.wav")
    assert json.loads(result.stdout)["request"]["text"] == LINE


@pytest.mark.parametrize(("option", "cues"), [((), 1), (("--words",), 2)])
def test_subtitles_lie_beside_the_sound(moodreel, out, option, cues):
    result = moodreel("speak", LINE, "--srt", "--vtt", *option, "-o", out / "x.ogg")
    assert result.exit_code == 0
    assert sorted(path.name for path in out.iterdir()) == ["x.ogg", "x.srt", "x.vtt"]
    assert (out / "x.srt").read_text("utf-8").count("-->") == cues
    assert (out / "x.vtt").read_text("utf-8").startswith("WEBVTT")


def test_force_replaces_what_is_there(moodreel, out):
    (out / "x.wav").write_bytes(b"old")
    assert moodreel("speak", LINE, "--force", "-o", out / "x.wav").exit_code == 0
    assert len(read_audio(out / "x.wav")[0])


def test_a_full_disk_is_a_failure_that_leaves_nothing_new(moodreel, out):
    (out / "x.srt").write_bytes(b"precious")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        result = moodreel("speak", LINE, "--srt", "--force", "-o", out / "x.wav")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert result.exit_code == 1
    assert "disk is full" in one_line(result.stderr)
    assert str(out / "x.wav") in result.stderr
    assert [(path.name, path.read_bytes()) for path in out.iterdir()] == [("x.srt", b"precious")]


def test_ctrl_c_stops_with_nothing_written(moodreel, out, monkeypatch):
    @contextmanager
    def pressing_ctrl_c():
        def report(progress: Progress) -> None:
            if progress.phase == "reading":
                signal.raise_signal(signal.SIGINT)

        yield report

    before = signal.getsignal(signal.SIGINT)  # ignored where the tests run in the background of a shell
    monkeypatch.setattr("studio.commands.progress.progress_bar", pressing_ctrl_c)
    result = moodreel("speak", LINE, "-o", out / "x.wav")
    assert result.exit_code == 130
    assert "nothing was written" in one_line(result.stderr)
    assert not list(out.iterdir())
    assert signal.getsignal(signal.SIGINT) is before
