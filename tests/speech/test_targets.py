import math
import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.emotion import FEELINGS, NEUTRAL, EmotionState
from generators.speech import effect, targets
from generators.speech.conditioning import condition, effects
from generators.speech.targets import EFFECTS, RATIOS
from tests.speech.strategies import emotions, few

FILE = tomllib.loads((Path(targets.__file__).parent / "emotion_to_prosody.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", FEELINGS)
def test_at_the_reference_intensity_the_effect_is_what_the_file_says(name):
    told = effect(EmotionState.of(name, FILE["reference_intensity"]))
    assert told == pytest.approx(FILE[name])


def test_neutral_has_no_effect():
    assert effect(NEUTRAL) == {name: 1.0 if name in RATIOS else 0.0 for name in EFFECTS}


@few
@given(st.sampled_from(FEELINGS), st.sampled_from(FEELINGS), st.floats(0.1, 0.9), st.floats(0.1, 1.0))
def test_mixtures_add_and_their_ratios_multiply(first, second, share, intensity):
    if first == second:
        return
    mixed = effect(EmotionState.mix({first: share, second: 1 - share}, intensity=intensity))
    a, b = effect(EmotionState.of(first, share * intensity)), effect(EmotionState.of(second, (1 - share) * intensity))
    for name in EFFECTS:
        assert mixed[name] == pytest.approx(a[name] * b[name] if name in RATIOS else a[name] + b[name], abs=1e-9)


@few
@given(st.sampled_from(FEELINGS), st.floats(0.05, 0.5))
def test_twice_the_intensity_is_twice_the_effect(name, intensity):
    once, twice = effect(EmotionState.of(name, intensity)), effect(EmotionState.of(name, 2 * intensity))
    for key in EFFECTS:
        assert twice[key] == pytest.approx(once[key] ** 2 if key in RATIOS else 2 * once[key], abs=1e-9)


@few
@given(emotions())
def test_the_corpus_follows_the_same_numbers_that_the_window_shows(state):
    row = effects(condition([state], [False]))[0]
    told = effect(state)
    for name, value in zip(EFFECTS, row, strict=True):
        assert told[name] == pytest.approx(math.exp(value) if name in RATIOS else value, rel=1e-5, abs=1e-5)


def test_emphasis_and_variations_add_to_the_emotion():
    state = EmotionState.of("fear", 0.7)
    plain = effects(condition([state], [False]))[0]
    stressed = effects(condition([state], [True]))[0]
    assert stressed[EFFECTS.index("f0_st")] - plain[EFFECTS.index("f0_st")] == pytest.approx(FILE["emphasis"]["f0_st"])
    varied = effects(condition([state], [False], np.array([2.0, 0, 0, 0])))[0]
    wanted = 2 * FILE["variation"]["f0_st"]
    assert varied[EFFECTS.index("f0_st")] - plain[EFFECTS.index("f0_st")] == pytest.approx(wanted)
