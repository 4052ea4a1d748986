"""Motion holds together and looks where its gaze says."""

import numpy as np
import pytest

from generators.contract import BadInput
from generators.portrait.pose import ARKIT, INDEX, LOOK_DEGREES, Motion


def test_there_are_52_shapes_in_alphabetical_order():
    assert len(ARKIT) == 52
    assert list(ARKIT) == sorted(ARKIT)


def test_arrays_of_other_lengths_are_refused():
    still = Motion.still(4)
    with pytest.raises(BadInput, match="gaze"):
        Motion(25.0, still.weights, still.rotation, still.shift, still.gaze[:3])


def test_what_is_not_a_number_is_refused():
    still = Motion.still(4)
    still.rotation[2, 1] = np.nan
    with pytest.raises(BadInput, match="rotation"):
        Motion(25.0, still.weights, still.rotation, still.shift, still.gaze)


def test_parts_join_to_what_they_were_cut_from():
    motion = Motion.still(10)
    motion.weights[:] = np.arange(10)[:, None]
    joined = Motion.joined([motion[:3], motion[3:]])
    assert np.array_equal(joined.weights, motion.weights)
    assert joined.duration == 0.4


def test_both_eyes_look_to_the_persons_left():
    motion = Motion.still(1)
    motion.gaze[0] = LOOK_DEGREES, -LOOK_DEGREES / 2
    weights = motion.with_look().weights[0]
    assert weights[INDEX["eyeLookOutLeft"]] == weights[INDEX["eyeLookInRight"]] == 1
    assert weights[INDEX["eyeLookDownLeft"]] == 0.5
    assert weights[INDEX["eyeLookUpLeft"]] == weights[INDEX["eyeLookOutRight"]] == 0
