import json
from dataclasses import replace

import numpy as np
import pytest
from matplotlib import image

from generators.contract import BadInput
from generators.emotion import CATEGORIES, COLOURS, EmotionState
from generators.media import FileExists
from generators.speech import SpeechRequest
from generators.speech.picture import MOST_WORDS, prosody_picture
from generators.speech.picture_look import BACKGROUND, MARKS
from generators.speech.shifts import shift

LINE = "I told you $5 is_not {enough}."


@pytest.fixture(scope="module")
def readings(tiny_engine):
    def read(name):
        request = SpeechRequest(text=LINE, emotion=EmotionState.of(name, 0.7))
        return request.emotion.label, name, tiny_engine.run(request)

    return [read(name) for name in ("neutral", "anger", "sadness")]


def colours(path) -> np.ndarray:
    """`(H, W, 3)` bytes."""
    return np.rint(image.imread(path)[..., :3] * 255).astype(np.uint8)


def share(pixels: np.ndarray, colour: str) -> float:
    """How much of a picture is nearly of a colour."""
    wanted = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)])
    return float((np.abs(pixels.astype(int) - wanted).max(-1) <= 12).mean())


def test_each_emotion_is_drawn_in_its_own_colour_on_dark_ground(readings, tmp_path):
    pixels = colours(prosody_picture(readings, tmp_path / "x.png"))
    assert pixels.shape[1] == 1600
    assert share(pixels, BACKGROUND) > 0.3
    assert all(share(pixels, COLOURS[name]) > 0.001 for name in ("neutral", "anger", "sadness"))
    assert share(pixels, COLOURS["excitement"]) < 0.0002


def test_all_ten_fit_and_no_two_look_alike(readings, tmp_path):
    _, _, result = readings[0]
    path = prosody_picture([(name, name, result) for name in CATEGORIES], tmp_path / "x.png")
    assert colours(path).shape[0] < 1600
    assert set(COLOURS) == set(MARKS) == set(CATEGORIES)
    assert len(set(COLOURS.values())) == len(set(MARKS.values())) == 10


def test_the_picture_carries_the_requests(readings, tmp_path):
    content = prosody_picture(readings, tmp_path / "x.png").read_bytes()
    assert json.dumps([r.request.model_dump(mode="json") for _, _, r in readings]).encode() in content


def test_the_same_readings_give_the_same_bytes(readings, tmp_path):
    one, two = (prosody_picture(readings, tmp_path / name).read_bytes() for name in ("a.png", "b.png"))
    assert one == two


def test_a_long_text_is_drawn_from_its_beginning(tiny_engine, tmp_path):
    result = tiny_engine.run(SpeechRequest(text="one " * (MOST_WORDS + 1)))
    assert prosody_picture([("neutral", "neutral", result)], tmp_path / "x.png").exists()


def test_a_reading_without_any_voice_can_be_drawn(readings, tmp_path):
    label, name, result = readings[0]
    clauses = tuple(
        replace(clause, phonemes=tuple(replace(phoneme, f0=None) for phoneme in clause.phonemes))
        for clause in result.clauses
    )
    whispered = replace(result, clauses=clauses)
    assert shift(whispered, result).f0_st == 0
    assert prosody_picture([(label, name, whispered)], tmp_path / "x.png").exists()


def test_words_in_strange_letters_are_no_boxes_and_no_formulas(readings, tmp_path, recwarn):
    label, name, result = readings[0]
    words = tuple(replace(word, text="$\\frac$\U0001f600\x07") for word in result.clauses[0].words)
    odd = replace(result, clauses=(replace(result.clauses[0], words=words), *result.clauses[1:]))
    assert prosody_picture([(label, name, odd)], tmp_path / "x.png").exists()
    assert not recwarn.list


@pytest.mark.parametrize("name", ["x.svg", "x"])
def test_it_is_a_png(readings, tmp_path, name):
    with pytest.raises(BadInput, match="png"):
        prosody_picture(readings, tmp_path / name)


def test_nothing_other_words_and_other_emotions_are_refused(readings, tiny_engine, tmp_path):
    other = ("fear 0.7", "fear", tiny_engine.run(SpeechRequest(text="Other words.")))
    for wrong in ([], [*readings, other], [("joy", "joy", readings[0][2])]):
        with pytest.raises(BadInput):
            prosody_picture(wrong, tmp_path / "x.png")
    assert not list(tmp_path.iterdir())


def test_a_picture_that_is_there_stays(readings, tmp_path):
    (tmp_path / "x.png").write_bytes(b"precious")
    with pytest.raises(FileExists):
        prosody_picture(readings, tmp_path / "x.png")
    assert (tmp_path / "x.png").read_bytes() == b"precious"
