"""Clauses at the level of their voice."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.speech.calibration import PLAIN_LEVEL
from generators.speech.effort import SAMPLE_RATE, speech_level_db
from generators.speech.evening import MOST, STEP, evened

levels = st.floats(-2.0, 2.0)


def noise(decibels, seconds=1.5):
    wave = np.random.default_rng(1).normal(size=int(seconds * SAMPLE_RATE))
    return (wave * 10 ** (decibels / 20)).astype(np.float32)


@given(levels)
def test_however_loud_the_vocoder_was_a_clause_has_the_plain_level(off):
    (sound,) = evened([noise(PLAIN_LEVEL - 2.0 + off)], gain=2.0)
    assert speech_level_db(sound) == pytest.approx(PLAIN_LEVEL, abs=0.1)


@given(levels, levels)
def test_what_the_first_piece_misses_the_second_makes_good(first, more):
    pieces = [noise(PLAIN_LEVEL + first), noise(PLAIN_LEVEL + first + more)]
    assert speech_level_db(np.concatenate(list(evened(pieces, 0.0)))) == pytest.approx(PLAIN_LEVEL, abs=0.1)


def test_the_first_piece_is_passed_on_before_the_second_is_asked_for():
    asked = []

    def pieces():
        for level in (PLAIN_LEVEL, PLAIN_LEVEL + 3.0):
            asked.append(level)
            yield noise(level)

    sound = evened(pieces(), 0.0)
    next(sound)
    assert asked == [PLAIN_LEVEL]


def test_a_whisper_is_not_blown_up_to_speech():
    (sound,) = evened([noise(PLAIN_LEVEL - 20.0)], gain=0.0)
    assert speech_level_db(sound) == pytest.approx(PLAIN_LEVEL - 20.0 + MOST, abs=0.1)


def test_one_piece_does_not_leap_away_from_the_other():
    first, second = evened([noise(PLAIN_LEVEL), noise(PLAIN_LEVEL - 9.0)], gain=0.0)
    assert speech_level_db(first) == pytest.approx(PLAIN_LEVEL, abs=0.1)
    assert speech_level_db(second) == pytest.approx(PLAIN_LEVEL - 9.0 + STEP, abs=0.1)


def test_silence_stays_silence_and_counts_for_nothing():
    silent, spoken = evened([np.zeros(2400, np.float32), noise(PLAIN_LEVEL - 3.0)], gain=1.0)
    assert not silent.any()
    assert speech_level_db(spoken) == pytest.approx(PLAIN_LEVEL, abs=0.1)
