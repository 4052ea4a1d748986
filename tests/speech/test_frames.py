import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from generators.speech.frames import whole_frames
from tests.speech.strategies import few

real = st.lists(st.floats(0.05, 40.0), min_size=1, max_size=30)


@few
@given(real)
def test_every_phoneme_gets_at_least_one_frame(durations):
    frames = whole_frames(np.array(durations))
    assert frames.dtype == np.int64
    assert frames.min() >= 1


@few
@given(st.lists(st.floats(1.0, 40.0), min_size=1, max_size=30))
def test_rounding_keeps_the_length_of_a_line_within_one_frame(durations):
    values = np.array(durations)
    drift = np.cumsum(whole_frames(values)) - np.cumsum(values)
    assert np.abs(drift).max() <= 1.0


@few
@given(real)
def test_a_line_is_never_cut_short(durations):
    assert whole_frames(np.array(durations)).sum() - sum(durations) >= -1.0


@few
@given(st.lists(st.integers(1, 30), min_size=1, max_size=40))
def test_whole_durations_stay_as_they_are(durations):
    assert whole_frames(np.array(durations, float)).tolist() == durations
