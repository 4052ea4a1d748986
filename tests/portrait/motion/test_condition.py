import numpy as np
import pytest

from generators.emotion import FEELINGS, NEUTRAL, EmotionState
from generators.portrait.motion.condition import SIZE, of_state, of_strengths


def test_a_state_is_its_strengths_and_its_place():
    state = EmotionState.mix({"anger": 0.5, "fear": 0.5}, intensity=0.8)
    condition = of_state(state)
    assert condition.shape == (SIZE,)
    assert condition[FEELINGS.index("anger")] == pytest.approx(0.4)
    assert condition[-2:] == pytest.approx([state.point.valence, state.point.arousal], abs=1e-6)


def test_nothing_felt_is_zero():
    assert not of_state(NEUTRAL).any()


def test_strengths_of_many_frames_are_those_of_each():
    strengths = np.random.default_rng(0).uniform(0, 0.1, (4, 5, 9)).astype(np.float32)
    assert np.allclose(of_strengths(strengths)[2, 3], of_strengths(strengths[2, 3]))
