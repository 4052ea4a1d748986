import json
import time

import numpy as np
import pytest
from PIL import Image

from generators.contract import BadInput, MoodreelError
from generators.emotion import EmotionState
from generators.media import VideoWriter, write_audio
from generators.portrait.pose import INDEX, Motion
from generators.speech import SpeechRequest
from studio.core.animate import (
    LIDS,
    YAW,
    Consent,
    Film,
    Inputs,
    blinks,
    lanes,
    named,
    sound_of_file,
    sound_of_take,
)
from studio.core.library import Library, speech_take

RATE = 24_000


@pytest.fixture
def inputs(tmp_path):
    return Inputs(tmp_path / "animate")


def picture(path, colour=90):
    Image.new("RGB", (80, 80), (colour, 120, 170)).save(path)
    return path


def sound(path, seconds):
    write_audio(path, np.zeros(round(seconds * RATE), np.float32), RATE)
    return path


def test_a_portrait_is_kept_when_the_users_own_is_gone(inputs, tmp_path):
    mine = picture(tmp_path / "Ada Lovelace.png")
    portrait = inputs.portrait(mine)
    content = mine.read_bytes()
    mine.unlink()
    assert portrait.title == "Ada Lovelace"
    assert portrait.path.read_bytes() == content
    assert not portrait.shipped


def test_a_portrait_is_asked_about_once_however_it_is_called(inputs, tmp_path):
    portrait = inputs.portrait(picture(tmp_path / "a.png"))
    assert inputs.consent(portrait) is None
    consent = Consent(who="Ada", permission="agreed", noted=time.time())
    inputs.note(portrait, consent)
    again = Inputs(tmp_path / "animate")
    assert again.consent(again.portrait(picture(tmp_path / "b.png"))) == consent
    assert again.consent(again.portrait(picture(tmp_path / "c.png", 10))) is None


def test_a_damaged_note_is_asked_for_again(inputs, tmp_path):
    portrait = inputs.portrait(picture(tmp_path / "a.png"))
    inputs.note(portrait, Consent(who="", permission="invented", noted=0.0))
    (note,) = (tmp_path / "animate" / "consent").iterdir()
    note.write_text("{", "utf-8")
    assert inputs.consent(portrait) is None


def test_what_nobody_names_is_swept_with_what_was_noted_of_it(inputs, tmp_path):
    kept, gone = (inputs.portrait(picture(tmp_path / f"{colour}.png", colour)) for colour in (1, 2))
    for portrait in (kept, gone):
        inputs.note(portrait, Consent(who="Ada", permission="agreed", noted=0.0))
    inputs.sweep(named(json.dumps({"request": {"portrait": str(kept.path), "audio": "/kept/a.wav"}})))
    assert [portrait.path.exists() for portrait in (kept, gone)] == [True, False]
    assert [inputs.consent(portrait) is not None for portrait in (kept, gone)] == [True, False]


@pytest.mark.parametrize("text", ["", "[]", "7", "{}", '{"request": null}', '{"portrait": 3}'])
def test_what_is_no_request_names_no_files(text):
    assert named(text) == set()


@pytest.mark.parametrize("name", ["a.gif", "a.txt", "a"])
def test_only_pictures_are_portraits(inputs, tmp_path, name):
    (tmp_path / name).write_bytes(b"?")
    with pytest.raises(BadInput, match="PNG, JPEG or WebP"):
        inputs.portrait(tmp_path / name)


def test_a_file_that_is_gone_is_told(inputs, tmp_path):
    with pytest.raises(MoodreelError, match="no file"):
        inputs.portrait(tmp_path / "gone.png")


@pytest.mark.parametrize(("seconds", "taken"), [(0.05, False), (0.2, True)])
def test_a_sound_has_to_last_a_little(inputs, tmp_path, seconds, taken):
    path = sound(tmp_path / "a.wav", seconds)
    if taken:
        assert sound_of_file(inputs, path).duration == pytest.approx(seconds)
    else:
        with pytest.raises(BadInput, match="lasts"):
            sound_of_file(inputs, path)


def test_a_take_of_speak_brings_its_sounds_and_its_emotion(inputs, tmp_path):
    request = SpeechRequest(text="Ma.", emotion=EmotionState.of("anger", 0.8))
    told = tmp_path / "told.json"
    phonemes = [{"phoneme": "m", "start": 0.1, "end": 0.2}, {"phoneme": " ", "start": 0.2, "end": 0.3}]
    told.write_text(json.dumps({"clauses": [{"phonemes": phonemes}]}), "utf-8")
    manifest = {"engine_version": "1", "weights_hash": "0", "duration": 0.5}
    with Library(tmp_path / "library") as library:
        take = speech_take("one", "line", request, manifest)
        library.add(take, {"audio": sound(tmp_path / "a.wav", 0.5), "result": told})
        found = sound_of_take(library, inputs, "one")
        library.trash("one")
        library.empty_trash()
    assert found.sounds == (("m", 0.1, 0.2), ("", 0.2, 0.3))
    assert (found.title, found.emotion) == ("Ma.", request.emotion)
    assert found.path.is_file()  # it is said even if the take was thrown away


def test_frames_come_by_their_number_in_any_order(tmp_path):
    path = tmp_path / "film.mp4"
    with VideoWriter(path, 25) as writer:
        for level in range(0, 240, 4):
            writer.write(np.full((64, 64, 3), level, np.uint8))
    film = Film(path)
    levels = {number: float(film.frame(number).mean()) for number in (0, 1, 5, 59, 58, 3, 99, -1)}
    film.close()
    assert (film.frames, film.fps, film.size) == (60, 25.0, (64, 64))
    for number, level in levels.items():
        assert level == pytest.approx(4 * min(max(number, 0), 59), abs=3)


def test_what_is_no_film_is_told(tmp_path):
    (tmp_path / "a.mp4").write_bytes(b"no film")
    with pytest.raises(BadInput, match="cannot be played"):
        Film(tmp_path / "a.mp4")


def test_a_blink_is_counted_once():
    motion = Motion.still(8)
    for name in ("eyeBlinkLeft", "eyeBlinkRight"):
        motion.weights[[2, 3, 6], INDEX[name]] = 0.9
    motion.rotation[:, 0] = 4.0
    rows = lanes(motion)
    assert blinks(rows).tolist() == [2, 6]
    assert rows[2, LIDS] == pytest.approx(0.9)
    assert rows[:, YAW].tolist() == [4.0] * 8
