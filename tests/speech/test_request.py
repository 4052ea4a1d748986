import pytest
from pydantic import ValidationError

from generators.emotion import NEUTRAL, EmotionCurve, EmotionState, Keyframe
from generators.speech import DEFAULT_VOICE, MAX_CHARACTERS, Controls, PhonemeEdit, SpeechRequest, WordEdit

CURVE = EmotionCurve(keyframes=(Keyframe(at=0.0, state=NEUTRAL), Keyframe(at=1.0, state=EmotionState.of("awe", 0.9))))
FULL = SpeechRequest(
    text="Hello.",
    voice="bm_george",
    emotion=CURVE,
    timing_from=EmotionState.of("fear", 0.4),
    controls=Controls(rate=1.2, pitch_range=0.5, pitch_shift=-2.0, level=1.0),
    edits=(WordEdit(word=0, stretch=1.5), PhonemeEdit(clause=0, phoneme=1, f0=200.0)),
    dictionary={"Hello": "/həlˈO/"},
    seed=7,
)


@pytest.mark.parametrize("request_", [FULL, SpeechRequest(text="")])
def test_json_gives_the_same_request_back(request_):
    assert SpeechRequest.model_validate_json(request_.model_dump_json()) == request_


def test_edits_come_back_as_what_they_were():
    back = SpeechRequest.model_validate_json(FULL.model_dump_json())
    assert [type(edit) for edit in back.edits] == [WordEdit, PhonemeEdit]


def test_the_plain_request_is_neutral_typical_and_in_the_default_voice():
    plain = SpeechRequest(text="Hi.")
    assert (plain.emotion, plain.voice, plain.seed) == (NEUTRAL, DEFAULT_VOICE, 0)
    assert plain.controls == Controls()
    assert plain.edits == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": "a" * (MAX_CHARACTERS + 1)},
        {"seed": -1},
        {"seed": 2**31},
        {"controls": {"rate": 0.0}},
        {"controls": {"rate": float("nan")}},
        {"controls": {"pitch_shift": 13}},
        {"edits": [{"word": -1}]},
        {"edits": [{"clause": 0, "phoneme": 0, "duration": 0.0}]},
        {"edits": [{"clause": 0, "phoneme": 0, "f0": float("inf")}]},
        {"edits": [{"word": 0, "phoneme": 0}]},
        {"mood": "anger"},
    ],
)
def test_what_is_out_of_bounds_is_refused(wrong):
    with pytest.raises(ValidationError):
        SpeechRequest.model_validate({"text": "Hi.", **wrong})


def test_a_request_cannot_be_changed():
    with pytest.raises(ValidationError):
        FULL.seed = 8
