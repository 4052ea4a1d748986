import numpy as np
import pytest

from benchmarks.measure.moves import blinks_a_minute
from generators.portrait.motion.eyes import LIDS, Eyes
from generators.portrait.motion.space import PLACE, POSE_UNITS, SIZE
from generators.portrait.phones import CLASSES, INDEX

QUIET = {"blinks": 14.0, "aside": 6.0, "glance_up": 0.0}


def speech(minutes, seed=0):
    """Phrases of one to four seconds with pauses of half a second: posteriors of silence or not."""
    rng, out = np.random.default_rng(seed), []
    while len(out) < minutes * 60 * 25:
        out += [0.0] * int(rng.uniform(25, 100)) + [1.0] * 12
    posteriors = np.zeros((int(minutes * 60 * 25), len(CLASSES)), np.float32)
    posteriors[:, INDEX["sil"]] = out[: len(posteriors)]
    return posteriors


def eyes_of(seed, minutes=3, lids=0.0, **habits):
    posteriors = speech(minutes)
    out = np.zeros((len(posteriors), SIZE), np.float32)
    Eyes(seed)(out, posteriors, {**QUIET, **habits}, lids)
    return out


@pytest.mark.parametrize("rate", [14.0, 20.0, 26.0])
def test_blinks_come_as_often_as_they_should(rate):
    found = np.mean([blinks_a_minute(eyes_of(seed, blinks=rate)) for seed in range(8)])
    assert found == pytest.approx(rate, rel=0.2)


def test_blinks_are_whole_and_never_run_into_each_other():
    lids = eyes_of(1)[:, LIDS[0]]
    shut = np.flatnonzero((lids[1:] > 0.5) & (lids[:-1] <= 0.5))
    assert np.diff(shut).min() >= 12
    for start in shut:
        assert lids[start : start + 5].max() > 0.8
    assert ((lids >= 0) & (lids <= 1)).all()


def test_lids_that_hang_hang_between_blinks_and_close_in_them():
    lids = eyes_of(2, lids=0.2)[:, LIDS[1]]
    assert lids.min() == pytest.approx(0.2)
    assert lids.max() > 0.8


def test_eyes_glance_aside_and_come_back():
    gaze = eyes_of(3, aside=12.0)[:, PLACE["gazeLeft"]] * POSE_UNITS[0]
    away = np.abs(gaze) > 4
    left = np.flatnonzero(away[1:] & ~away[:-1])
    assert 3 * 12 * 0.4 < len(left) < 3 * 12 * 1.6
    assert 0.1 < away.mean() < 0.5
    assert np.abs(gaze).max() < 18


def test_the_same_seed_gives_the_same_eyes_and_cutting_changes_nothing():
    posteriors = speech(1)
    whole, cut = (np.zeros((len(posteriors), SIZE), np.float32) for _ in range(2))
    Eyes(4)(whole, posteriors, QUIET, 0.0)
    pieces = Eyes(4)
    for start in range(0, len(cut), 8):
        pieces(cut[start : start + 8], posteriors[start : start + 8], QUIET, 0.0)
    np.testing.assert_array_equal(cut, whole)
    assert not np.array_equal(eyes_of(5), eyes_of(6))
