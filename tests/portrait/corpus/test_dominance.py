import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.portrait.corpus.dominance import RATE, articulate, lip_gap, visemes
from generators.portrait.motion.space import PLACE
from generators.portrait.phones import CLASSES, INDEX
from tests.portrait.voices import sounds_of

CLOSED = 0.08


def gap_in_the_middle(names, lengths, number, openness=1.0):
    sounds = sounds_of(names, np.array(lengths))
    gap = lip_gap(articulate(sounds, sounds.ends[-1], openness).vectors)
    return gap[int((sounds.starts[number] + sounds.ends[number]) / 2 * RATE)]


@given(st.sampled_from(["AA", "AE", "E", "I", "O", "U"]), st.floats(0.04, 0.15), st.floats(0.8, 1.2))
def test_p_b_and_m_close_between_any_vowels_at_any_speed(vowel, seconds, openness):
    assert gap_in_the_middle([vowel, "PBM", vowel], [0.15, seconds, 0.15], 1, openness) < CLOSED


@pytest.mark.parametrize("vowel", ["AA", "AE", "E", "O"])
def test_open_vowels_are_open(vowel):
    assert gap_in_the_middle(["TD", vowel, "NL"], [0.07, 0.12, 0.07], 1) > CLOSED


def test_f_and_v_bring_the_lower_lip_to_the_teeth():
    sounds = sounds_of(["AA", "FV", "AA"], np.array([0.15, 0.06, 0.15]))
    lips = articulate(sounds, sounds.ends[-1]).vectors
    assert lips[18, PLACE["mouthRollLower"]] > 0.4
    assert lips[18, PLACE["jawOpen"]] < 0.15


def test_sounds_lean_on_their_neighbours():
    before = gap_in_the_middle(["AA", "TD", "AA"], [0.12, 0.06, 0.12], 1)
    among_close = gap_in_the_middle(["U", "TD", "U"], [0.12, 0.06, 0.12], 1)
    assert before > among_close + 0.03


def test_the_mouth_is_at_rest_in_pauses_and_outside_of_speech():
    sounds = sounds_of(["AA", "sil", "AA"], np.array([0.3, 0.6, 0.3])).shifted(0.5)
    lips = articulate(sounds, 2.5)
    for seconds in (0.1, 1.1, 2.3):
        assert not lips.vectors[int(seconds * RATE)].any()
    assert lips.speaking[int(1.1 * RATE)] == 0
    assert lips.speaking[int(0.65 * RATE)] == 1


def test_no_sound_at_all_is_a_mouth_at_rest():
    lips = articulate(sounds_of([], np.zeros(0)), 1.0)
    assert lips.vectors.shape == (100, 52)
    assert not lips.vectors.any()


def test_the_table_has_a_row_for_each_class_and_moves_only_mouth_and_jaw():
    targets = visemes().targets
    assert targets.shape == (len(CLASSES), 52)
    assert not targets[INDEX["sil"]].any()
    moved = {name for name, place in PLACE.items() if targets[:, place].any()}
    assert all(name.startswith(("mouth", "jaw", "tongue")) for name in moved)
