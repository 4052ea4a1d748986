"""More or less of head and expression, within limits, at any frame rate."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from generators.portrait.manner import MOST_TURN, at_rate, mannered
from generators.portrait.pose import INDEX, Motion
from generators.portrait.request import Manner


def moved(frames=20, fps=25.0, size=5.0):
    rng = np.random.default_rng(frames)
    parts = (rng.uniform(0, 1, (frames, 52)), *(rng.normal(0, size, (frames, width)) for width in (3, 3, 2)))
    return Motion(fps, *(part.astype(np.float32) for part in parts))


@given(st.floats(0, 1.5), st.floats(0, 200))
def test_the_head_never_turns_beyond_its_limits(factor, size):
    out = mannered(moved(size=size), Manner(head_motion=factor))
    assert (np.abs(out.rotation) <= MOST_TURN + 1e-4).all()


def test_small_turns_are_left_as_they_are():
    motion = Motion.still(1)
    motion.rotation[:] = 4, -3, 2
    assert np.allclose(mannered(motion, Manner()).rotation, motion.rotation)


def test_no_head_motion_holds_the_head_still():
    out = mannered(moved(), Manner(head_motion=0))
    assert not out.rotation.any()
    assert not out.shift.any()


def test_expression_touches_what_the_face_shows_and_not_speech():
    motion = moved()
    out = mannered(motion, Manner(expression=0))
    assert not out.weights[:, INDEX["browInnerUp"]].any()
    assert np.array_equal(out.weights[:, INDEX["jawOpen"]], motion.weights[:, INDEX["jawOpen"]])


def test_blinks_can_be_left_out():
    assert not mannered(moved(), Manner(blink=False)).weights[:, INDEX["eyeBlinkLeft"]].any()


def test_eyes_that_hold_the_camera_turn_against_the_head():
    motion = Motion.still(1)
    motion.rotation[0] = 5, 3, 0
    assert np.allclose(mannered(motion, Manner(look_at_camera=True)).gaze[0], (-5, 3), atol=1e-4)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=6), st.sampled_from([(25, 30), (30, 25), (60, 25), (25, 25)]))
def test_another_frame_rate_keeps_the_course_however_it_comes_in_chunks(lengths, rates):
    before, after = rates
    whole = Motion.still(sum(lengths), before)
    whole.weights[:] = (np.arange(len(whole)) / before)[:, None]
    cuts = np.cumsum([0, *lengths])
    chunks = [whole[a:b] for a, b in pairwise(cuts)]
    out = Motion.joined(list(at_rate(chunks, after)))
    assert out.fps == after
    assert len(out) == int(np.ceil(len(whole) * after / before - 1e-9))
    expected = np.minimum(np.arange(len(out)) / after, (len(whole) - 1) / before)
    assert np.abs(out.weights[:, 0] - expected).max() < 1e-4
