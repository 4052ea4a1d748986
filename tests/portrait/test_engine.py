"""A portrait and a voice with known sounds become a film."""

import json
import os
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image
from pydantic import ValidationError

from generators.assets import default_assets
from generators.contract import BadInput, Cancel, Cancelled
from generators.emotion import EmotionState
from generators.media import read_tags, write_audio
from generators.portrait.engine import AnimationEngine
from generators.portrait.face import NoFace
from generators.portrait.output import read_motion, write_motion
from generators.portrait.pose import INDEX, Motion
from generators.portrait.request import AnimationRequest, Manner, SpokenSound

RATE = 24_000
SOUNDS = (("m", 0.1, 0.2), ("ɑ", 0.2, 0.4), ("p", 0.4, 0.5), ("i", 0.5, 0.7))


@pytest.fixture(scope="module")
def engine():
    return AnimationEngine(default_assets())


@pytest.fixture
def voice(tmp_path):
    def make(seconds=0.8):
        path = tmp_path / f"voice{seconds}.wav"
        write_audio(
            path, (0.1 * np.sin(np.arange(round(seconds * RATE)) * 0.05)).astype(np.float32), RATE, overwrite=True
        )
        return path

    return make


@pytest.fixture
def request_of(voice):
    def make(seconds=0.8, **options):
        portrait = default_assets().path("face/astronaut.jpg")
        given = {"framing": "square", "size": 128, **options}
        if "motion" not in given:
            heard = [(p, a, min(b, seconds)) for p, a, b in SOUNDS if a < seconds]
            given["sounds"] = tuple(SpokenSound(phoneme=p, start=a, end=b) for p, a, b in heard)
        return AnimationRequest(portrait=portrait, audio=voice(seconds), **given)

    return make


def test_lips_open_on_vowels_and_meet_on_p(engine, request_of):
    frames = list(engine.stream(request_of()))
    jaw = np.array([frame.motion.weights[0, INDEX["jawOpen"]] for frame in frames])
    assert [frame.number for frame in frames] == list(range(20))
    assert all(frame.picture.shape == (128, 128, 3) for frame in frames)
    assert jaw[5:8].max() > 0.25
    assert jaw[9:12].min() < 0.1


def test_a_film_is_as_long_as_its_sound_and_carries_its_request(engine, request_of, tmp_path):
    result = engine.run(request_of(0.75), tmp_path / "a.mp4")
    with av.open(str(result.path)) as file:
        assert sum(1 for _ in file.decode(video=0)) == len(result.motion) == 19
    assert result.driver == "rules"
    comment = read_tags(result.path)["comment"]
    assert AnimationRequest.model_validate_json(comment).seed == 0
    assert str(tmp_path) not in comment
    assert "sounds" not in json.loads(comment)  # they belong to the recording, and can be a megabyte


def test_thirty_frames_a_second_are_thirty(engine, request_of):
    assert len(list(engine.stream(request_of(0.5, fps=30)))) == 15


def test_the_same_request_gives_the_same_frames(engine, request_of):
    once, again = ([f.picture for f in engine.stream(request_of(0.3, seed=3))] for _ in range(2))
    assert np.array_equal(once, again)


def test_motion_that_was_saved_is_drawn_again(engine, request_of, tmp_path):
    motion = Motion.still(6)
    motion.weights[:, INDEX["jawOpen"]] = np.linspace(0, 0.6, 6)
    write_motion(tmp_path / "m.json", motion)
    assert len(read_motion(tmp_path / "m.json")) == 6
    frames = list(engine.stream(request_of(0.4, motion=tmp_path / "m.json")))
    assert len(frames) == 10  # the face rests when motion ends before the sound
    assert frames[5].motion.weights[0, INDEX["jawOpen"]] == pytest.approx(0.6)
    assert frames[9].motion.weights.sum() == 0


def test_anger_lowers_the_brows_more_than_amusement(engine, request_of):
    def brows(name):
        request = request_of(emotion=EmotionState.of(name, 1.0), manner=Manner(blink=False))
        return np.mean([f.motion.weights[0, INDEX["browDownLeft"]] for f in engine.stream(request)])

    assert brows("anger") > brows("amusement") + 0.2


def test_pictures_come_without_their_background(engine, request_of, tmp_path):
    engine.run(request_of(0.1), tmp_path / "frames")
    first = np.asarray(Image.open(tmp_path / "frames" / "frame_000000.png"))
    assert first.shape == (128, 128, 4)
    assert first[..., 3].min() == 0
    assert first[70, 64, 3] == 255


def test_cancelling_stops_at_the_next_frame_and_leaves_nothing(engine, request_of, tmp_path):
    cancel = Cancel()
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(Cancelled):
        engine.run(request_of(), out / "a.mp4", lambda p: cancel.set() if p.done > 0.3 else None, cancel)
    assert os.listdir(out) == []


def test_a_picture_without_a_face_is_refused(engine, request_of, tmp_path):
    Image.new("RGB", (200, 200), (90, 120, 170)).save(tmp_path / "wall.png")
    with pytest.raises(NoFace):
        next(engine.stream(request_of().model_copy(update={"portrait": tmp_path / "wall.png"})))


def test_sound_that_is_too_short_is_refused(engine, request_of):
    with pytest.raises(BadInput, match="lasts"):
        next(engine.stream(request_of(0.01)))


def test_an_unknown_kind_of_film_is_refused_before_any_work(engine, request_of):
    with pytest.raises(BadInput, match=r"\.webm"):
        engine.run(request_of(), Path("a.avi"))


def test_a_request_takes_motion_from_one_place_only(request_of):
    with pytest.raises(ValidationError, match="not both"):
        AnimationRequest(**{**dict(request_of()), "motion": Path("m.json")})
