import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.speech import effort
from generators.speech.effort import CEILING, SAMPLE_RATE, curve, level_db, limited, speech_level_db, with_effort
from tests.speech.strategies import few


def noise(rms=0.03, seconds=0.6, seed=0):
    return (np.random.default_rng(seed).normal(size=int(seconds * SAMPLE_RATE)) * rms).astype(np.float32)


def band_db(audio, low, high):
    power = np.abs(np.fft.rfft(audio.astype(np.float64))) ** 2
    hz = np.fft.rfftfreq(len(audio), 1 / SAMPLE_RATE)
    return 10 * np.log10(power[(hz >= low) & (hz < high)].mean())


@few
@given(st.floats(-20, 12))
def test_the_level_that_is_asked_for_is_the_level_that_is_measured(decibels):
    audio = noise()
    out = with_effort(audio, np.full(len(audio), decibels), np.zeros(len(audio)))
    assert level_db(out) - level_db(audio) == pytest.approx(decibels, abs=0.5)


@few
@given(st.floats(-8, 8))
def test_tilt_moves_what_is_above_a_kilohertz_against_what_is_below(decibels):
    audio = noise()
    out = with_effort(audio, np.zeros(len(audio)), np.full(len(audio), decibels))
    above = band_db(out, 1300, 12_000) - band_db(audio, 1300, 12_000)
    below = band_db(out, 0, 700) - band_db(audio, 0, 700)
    assert above == pytest.approx(decibels, abs=0.5)
    assert below == pytest.approx(0.0, abs=0.5)


def test_no_effort_leaves_the_samples_as_they_are():
    audio = noise()
    nothing = np.zeros(len(audio))
    assert np.array_equal(with_effort(audio, nothing, nothing), audio)


def test_a_tilt_of_zero_in_part_of_the_line_leaves_that_part_as_it_is():
    audio = noise()
    tilt = np.where(np.arange(len(audio)) < len(audio) // 2, 0.0, 4.0)
    out = with_effort(audio, np.zeros(len(audio)), tilt)
    half = len(audio) // 2
    assert out[:half] == pytest.approx(audio[:half], abs=1e-7)
    assert np.abs(out[half:] - audio[half:]).max() > 1e-3


@few
@given(st.floats(0.001, 30.0), st.integers(0, 50), st.integers(1, 3000))
def test_the_limiter_never_lets_a_sample_over_the_ceiling(rms, seed, samples):
    out = limited(np.random.default_rng(seed).normal(size=samples) * rms)
    assert np.abs(out).max() <= CEILING * (1 + 1e-9)


def test_the_limiter_leaves_quiet_audio_alone():
    audio = np.random.default_rng(1).uniform(-CEILING, CEILING, 5000)
    assert limited(audio) is audio


def test_the_limiter_does_not_touch_what_is_far_from_a_peak():
    audio = noise(seconds=1.0).astype(np.float64)
    audio[12_000] = 3.0
    out = limited(audio)
    assert out[:11_000] == pytest.approx(audio[:11_000], rel=1e-9)
    assert out[13_000:] == pytest.approx(audio[13_000:], rel=1e-9)
    assert abs(out[12_000]) == pytest.approx(CEILING)


def test_shouting_is_never_clipped():
    audio = noise(rms=0.2)
    out = with_effort(audio, np.full(len(audio), 24.0), np.full(len(audio), 4.0))
    assert out.dtype == np.float32
    assert np.abs(out).max() <= np.float32(CEILING)
    assert np.mean(np.abs(out) > 0.999 * CEILING) < 0.02


def test_the_curve_is_each_value_at_its_tokens_centre_and_linear_between():
    out = curve(np.array([0.0, 6.0, -3.0]), np.array([100, 200, 100]), 400)
    assert out.shape == (400,)
    assert out[[50, 200, 350]] == pytest.approx([0.0, 6.0, -3.0])
    assert out[125] == pytest.approx(3.0)
    assert out[:50] == pytest.approx(np.zeros(50))
    assert out[350:] == pytest.approx(np.full(50, -3.0))


@few
@given(st.floats(-30, 30), st.lists(st.integers(1, 900), min_size=1, max_size=6))
def test_the_curve_of_a_constant_is_constant(value, durations):
    out = curve(np.full(len(durations), value), np.array(durations), sum(durations))
    assert out == pytest.approx(np.full(sum(durations), value))


def test_the_level_of_speech_does_not_count_its_pauses():
    speech = noise()
    assert speech_level_db(np.concatenate([speech, np.zeros(48_000, np.float32)])) == pytest.approx(
        level_db(speech), abs=0.3
    )
    assert level_db(np.zeros(0)) == speech_level_db(np.zeros(4800)) == -120.0


def test_effort_and_result_speak_of_the_same_sample_rate():
    from generators.speech import SAMPLE_RATE as OF_RESULTS

    assert effort.SAMPLE_RATE == OF_RESULTS
