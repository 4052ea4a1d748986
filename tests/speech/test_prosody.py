import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.speech import Prosody
from tests.speech.strategies import few


def some(seed=0, count=12):
    rng = np.random.default_rng(seed)
    return Prosody(
        rng.uniform(0.03, 0.3, count), rng.uniform(90, 250, count), rng.normal(size=count), rng.normal(size=count)
    )


def mean_pitch(prosody):
    return float(np.average(np.log2(prosody.f0), weights=prosody.durations))


@few
@given(st.integers(0, 99), st.floats(0.5, 2.0))
def test_rate_divides_durations_and_nothing_else(seed, rate):
    plain, fast = some(seed), some(seed).scaled(rate, 1.0, 0.0, 0.0)
    assert fast.durations == pytest.approx(plain.durations / rate)
    assert fast.f0 == pytest.approx(plain.f0)
    assert np.array_equal(fast.level, plain.level)
    assert np.array_equal(fast.tilt, plain.tilt)


@few
@given(st.integers(0, 99), st.floats(0.0, 2.5), st.floats(-12, 12))
def test_range_keeps_the_mean_pitch_and_shift_moves_it_by_semitones(seed, spread, shift):
    plain, out = some(seed), some(seed).scaled(1.0, spread, shift, 0.0)
    assert mean_pitch(out) - mean_pitch(plain) == pytest.approx(shift / 12)
    assert np.log2(out.f0).std() == pytest.approx(np.log2(plain.f0).std() * spread, abs=1e-9)


def test_a_range_of_zero_is_monotone():
    assert np.ptp(some().scaled(1.0, 0.0, 0.0, 0.0).f0) == pytest.approx(0.0, abs=1e-9)


def test_level_is_added_in_decibels():
    assert some().scaled(1.0, 1.0, 0.0, -3.0).level == pytest.approx(some().level - 3.0)


def test_parts_come_from_where_they_are_said_to_come_from():
    own, timing, pitch, energy = (some(seed) for seed in range(4))
    mixed = own.with_parts(timing=timing, pitch=pitch, energy=energy)
    assert mixed.durations is timing.durations
    assert mixed.f0 is pitch.f0
    assert mixed.level is energy.level
    assert mixed.tilt is energy.tilt
    assert own.with_parts(pitch=pitch).durations is own.durations
