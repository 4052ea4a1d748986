"""do(prosody): what the corpus teaches is what the table says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.speech import phonemes as ph
from generators.speech.conditioning import condition, effects
from generators.speech.corpus import interventions
from generators.speech.corpus.interventions import F0_HIGH, F0_LOW, at_random, from_conditions, register_of
from generators.speech.targets import EFFECTS
from tests.speech.strategies import emotions, few

LINES = ("həlˈO, wˈɜɹld.", "ðə kwˈɪk bɹˈWn fˈɑks ʤˈʌmps", "ˈæ", "dˈʌz ɪt wˈɜɹk, nˈW?")
lines = st.sampled_from(LINES)
seeds = st.integers(0, 1000)
variations = st.lists(st.floats(-1.5, 1.5), min_size=4, max_size=4).map(np.array)


def plain_reading(phonemes, seed):
    """Durations in frames, whole frames, and F0 at 80 Hz with unvoiced stretches."""
    rng = np.random.default_rng(seed)
    durations = rng.uniform(1.5, 6.0, len(phonemes) + 2)
    frames = np.round(durations).astype(np.int64)
    count = 2 * int(frames.sum())
    f0 = 165.0 * 2 ** np.interp(np.arange(count), np.linspace(0, count, 6), rng.uniform(-0.25, 0.25, 6))
    f0[rng.random(count) < 0.25] = 0.0
    return durations, frames, f0.astype(np.float32)


def shift_of(phonemes, state, variation=None):
    count = len(phonemes) + 2
    return from_conditions(condition([state] * count, [False] * count, variation), phonemes)


def asked(state, name, variation=None):
    return effects(condition([state], [False], variation).astype(np.float64))[0, EFFECTS.index(name)]


@few
@given(lines, emotions(), variations, seeds)
def test_the_mean_of_log_f0_moves_by_the_semitones_of_the_table(phonemes, state, variation, seed):
    _, frames, f0 = plain_reading(phonemes, seed)
    out = shift_of(phonemes, state, variation).f0(f0, frames)
    voiced = f0 > 0
    moved = 12 * (np.log2(out[voiced]).mean() - np.log2(f0[voiced]).mean())
    clipped = (out[voiced] <= F0_LOW) | (out[voiced] >= F0_HIGH)
    assert clipped.any() or moved == pytest.approx(asked(state, "f0_st", variation), abs=0.02)


@few
@given(lines, emotions(), variations, seeds)
def test_unvoiced_frames_are_left_alone(phonemes, state, variation, seed):
    _, frames, f0 = plain_reading(phonemes, seed)
    out = shift_of(phonemes, state, variation).f0(f0, frames)
    assert np.array_equal(out[f0 == 0], f0[f0 == 0])
    assert (out[f0 > 0] >= F0_LOW).all()


@few
@given(lines, emotions(), variations, seeds)
def test_speech_is_stretched_by_the_ratio_of_the_table_whatever_stress_does(phonemes, state, variation, seed):
    durations, _, _ = plain_reading(phonemes, seed)
    out = shift_of(phonemes, state, variation).durations(durations)
    speech = np.pad(~ph.pauses(phonemes), 1)
    ratio = out[speech].sum() / durations[speech].sum()
    assert np.log(ratio) == pytest.approx(asked(state, "duration", variation), abs=1e-6)


@few
@given(emotions(), seeds)
def test_pauses_are_stretched_by_their_own_ratio_too(state, seed):
    phonemes = LINES[0]
    durations, _, _ = plain_reading(phonemes, seed)
    out = shift_of(phonemes, state).durations(durations)
    pause = np.pad(ph.pauses(phonemes), 1)
    wanted = asked(state, "duration") + asked(state, "pause")
    assert np.log(out[pause] / durations[pause]) == pytest.approx(np.full(pause.sum(), wanted), abs=1e-6)


@few
@given(lines, emotions())
def test_level_and_tilt_are_those_of_the_table_in_the_mean_over_vowels(phonemes, state):
    shift = shift_of(phonemes, state)
    vowels = np.pad(np.array([c in ph.VOWELS for c in phonemes]), 1)
    assert shift.level()[vowels].mean() == pytest.approx(asked(state, "level_db"), abs=1e-6)
    assert shift.tilt() == pytest.approx(np.full(len(phonemes) + 2, asked(state, "tilt_db")), abs=1e-6)


@few
@given(lines, emotions())
def test_a_stressed_vowel_gets_the_accent_of_the_table(phonemes, state):
    shift = shift_of(phonemes, state)
    level, stressed = shift.level(), shift.stressed
    if stressed.any() and not stressed.all():
        step = level[stressed].mean() - level[~stressed].mean()
        assert step == pytest.approx(asked(state, "accent_db"), abs=1e-6)


@few
@given(lines, seeds)
def test_neutral_changes_nothing(phonemes, seed):
    durations, frames, f0 = plain_reading(phonemes, seed)
    shift = from_conditions(np.zeros((len(phonemes) + 2, 16)), phonemes)
    assert shift.durations(durations) == pytest.approx(durations)
    assert shift.f0(f0, frames) == pytest.approx(f0, rel=1e-5)
    assert not shift.level().any()
    assert not shift.tilt().any()


@few
@given(lines, emotions(), seeds, st.floats(-0.2, 0.2))
def test_with_the_register_of_the_plain_reading_the_teachers_own_drift_is_taken_back(phonemes, state, seed, drift):
    _, frames, f0 = plain_reading(phonemes, seed)
    shift = shift_of(phonemes, state)
    moved = np.where(f0 > 0, f0 * 2**drift, 0).astype(np.float32)
    assert shift.f0(moved, frames, register_of(f0)) == pytest.approx(shift.f0(f0, frames, register_of(f0)), rel=1e-3)


def test_nothing_voiced_has_no_register_and_no_f0_to_move():
    silence = np.zeros(12, np.float32)
    assert register_of(silence) is None
    shift = from_conditions(np.zeros((6, 16)), "kstp")
    assert np.array_equal(shift.f0(silence, np.ones(6, np.int64)), silence)


@few
@given(lines, seeds)
def test_random_prosody_stays_within_what_a_voice_can_do(phonemes, seed):
    durations, frames, f0 = plain_reading(phonemes, seed)
    shift = at_random(phonemes, np.random.default_rng(seed))
    stretched = shift.durations(durations) / durations
    assert 0.15 < stretched.min() <= stretched.max() < 6.0
    out = shift.f0(f0, frames)[f0 > 0]
    assert F0_LOW <= out.min() <= out.max() <= F0_HIGH
    assert np.abs(shift.level()).max() < 40
    assert shift.tilt() == pytest.approx(0.3 * shift.level())


def test_random_prosody_follows_its_generator():
    first, again, other = (at_random(LINES[0], np.random.default_rng(seed)).values for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@few
@given(st.floats(-30, 30))
def test_the_energy_contour_is_lifted_a_little_and_silence_not_at_all(level):
    energy = np.array([-9.0, -9.0, 1.0, 2.0], np.float32)
    out = interventions.energy_under(np.array([level, level]), energy, np.array([1, 1]))
    assert np.array_equal(out[:2], energy[:2])
    assert (np.abs(out[2:] - energy[2:]) <= 1.6 + 1e-6).all()
