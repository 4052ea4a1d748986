import numpy as np
import pytest

from generators.emotion import FEELINGS, NEUTRAL, EmotionState
from generators.speech.conditioning import EMPHASIS, SIZE, VARIATIONS, condition


def test_the_typical_neutral_reading_is_the_zero_vector():
    assert not condition([NEUTRAL] * 3, [False] * 3).any()


@pytest.mark.parametrize("name", FEELINGS)
def test_a_feeling_has_an_entry_of_its_own_and_its_point(name):
    state = EmotionState.of(name, 0.6)
    row = condition([state], [False])[0]
    assert row.shape == (SIZE,)
    assert np.flatnonzero(row[:9]).tolist() == [FEELINGS.index(name)]
    assert row[FEELINGS.index(name)] == pytest.approx(0.6)
    assert row[9:11] == pytest.approx([state.point.valence, state.point.arousal])


def test_emphasis_is_per_token_and_variation_for_all():
    rows = condition([NEUTRAL, NEUTRAL], [False, True], np.array([0.1, 0.2, 0.3, 0.4]))
    assert rows[:, EMPHASIS].tolist() == [0.0, 1.0]
    assert rows[:, VARIATIONS:] == pytest.approx(np.tile([0.1, 0.2, 0.3, 0.4], (2, 1)))
