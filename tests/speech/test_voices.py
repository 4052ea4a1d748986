import numpy as np
import pytest

from generators.contract import BadInput
from generators.speech import DEFAULT_VOICE
from generators.speech.voices import UnknownVoice, find_voice, load_voices
from tests.speech.tiny import SHIPPED


@pytest.fixture(scope="module")
def voices():
    return load_voices(SHIPPED / "voices.safetensors")


def test_there_are_at_least_eight_voices_of_both_genders_and_both_accents(voices):
    assert len(voices) >= 8
    assert {(v.accent, v.gender) for v in voices.values()} == {
        ("us", "female"),
        ("us", "male"),
        ("gb", "female"),
        ("gb", "male"),
    }
    assert DEFAULT_VOICE in voices


def test_a_voice_has_a_style_for_every_length_of_clause(voices):
    voice = voices[DEFAULT_VOICE]
    for phonemes in (0, 1, 200, 510, 5000):
        style = voice.style(phonemes)
        assert style.shape == (256,)
        assert style.dtype == np.float32
        assert np.isfinite(style).all()
    assert np.array_equal(voice.style(7), voice.table[6].astype(np.float32))


def test_an_unknown_voice_is_told_with_the_nearest_names(voices):
    assert issubclass(UnknownVoice, BadInput)
    with pytest.raises(UnknownVoice, match=r"no voice 'af_hart'\. Near it: af_heart.*Choose another\.") as told:
        find_voice(voices, "af_hart")
    assert "main.py" not in str(told.value)  # the window says this, too


def test_a_voice_is_introduced_by_name_accent_and_gender(voices):
    assert voices["af_heart"].title == "Heart (US, female)"
    assert voices["bm_george"].title == "George (GB, male)"
