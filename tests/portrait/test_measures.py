import numpy as np
import pytest

from benchmarks.measure import lips, moves
from generators.portrait.corpus.sounds import joined
from generators.portrait.motion.space import PLACE, SIZE
from tests.portrait.voices import clip, sounds_of

SAID = joined([clip(n).sounds.shifted(5.0 * n) for n in range(4)])
SILENT = np.zeros((500, SIZE))


def spoken():
    return lips.Clip(SILENT, SAID)


def perfect():
    return lips.Clip(lips.taught(spoken()), SAID)


def test_the_teacher_agrees_with_itself():
    found = lips.summary([perfect()])
    for name in ("jaw", "gap", "lips", "lag within a frame"):
        assert found[name] == pytest.approx(1.0)
    assert found["closed"] == found["closed, teacher"] > 0.95
    assert found["false closure"] == found["false closure, teacher"]
    assert found["jaw in silence"] < 0.01


def test_a_mouth_that_stays_shut_closes_on_everything_and_is_found_out():
    found = lips.summary([spoken()])
    assert found["closed"] == 1.0
    assert found["false closure"] == 1.0 > found["false closure, teacher"]
    assert abs(found["jaw"]) < 0.01


@pytest.mark.parametrize("late", [-3, 2, 4])
def test_lips_that_come_late_are_late_by_so_many_frames(late):
    shifted = lips.Clip(np.roll(lips.taught(spoken()), late, 0), SAID)
    found = lips.summary([shifted])
    assert found["lag"] == late
    assert found["lag within a frame"] == 0
    assert found["jaw"] < lips.summary([perfect()])["jaw"]


def test_lips_that_move_in_silence_are_seen_to():
    restless = perfect().vectors.copy()
    restless[:, lips.JAW] += 0.1
    found = lips.summary([lips.Clip(restless, SAID.shifted(0.5))])
    assert found["jaw in silence"] > 0.05


def test_a_clip_in_which_nobody_speaks_has_no_agreement_to_report():
    found = lips.summary([lips.Clip(SILENT[:100], sounds_of(["sil"], np.array([4.0])))])
    assert "jaw" not in found
    assert found["jaw in silence"] == 0


def walk(seed=0, frames=3_000):
    steps = np.random.default_rng(seed).normal(size=(frames, SIZE))
    return np.cumsum(steps, 0)


def test_even_motion_has_no_seams_and_jumps_at_borders_are_found():
    even = walk()
    assert moves.seam_ratio(even, np.ones(SIZE)) == pytest.approx(1.0, abs=0.05)
    jumpy = even.copy()
    for start in range(6, len(jumpy), 8):
        jumpy[start:] += 1.0
    assert moves.seam_ratio(jumpy, np.ones(SIZE)) > 1.3


def test_blinks_are_counted_and_their_rhythm_told():
    vectors = np.zeros((1_500, SIZE))
    vectors[::100, moves.LIDS] = 1.0
    assert moves.blinks_a_minute(vectors) == pytest.approx(14, abs=1)
    assert moves.blink_regularity(vectors) < 0.01
    assert np.isnan(moves.blink_regularity(np.zeros((100, SIZE))))


def test_heads_are_measured_in_degrees():
    vectors = np.zeros((1_000, SIZE))
    vectors[:, PLACE["yaw"]] = np.sin(np.arange(1_000) / 10)
    assert moves.head_size(vectors) == pytest.approx(8 / np.sqrt(2) / np.sqrt(3), rel=0.05)
    assert moves.head_speed(vectors) > 1


def test_what_lasts_is_told_from_what_is_forgotten():
    lasting, fleeting = np.zeros((3_000, SIZE)), np.random.default_rng(0).normal(size=(3_000, SIZE))
    lasting[:] = np.sin(np.arange(3_000) / 400)[:, None]
    assert moves.kept(lasting, "head", 4.0) > 0.8
    assert abs(moves.kept(fleeting, "head", 4.0)) < 0.25
