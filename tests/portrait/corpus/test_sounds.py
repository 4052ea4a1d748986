import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.portrait.corpus.sounds import LATE, joined, of_kokoro, of_phonemes, trimmed
from generators.portrait.phones import CLASSES, INDEX
from tests.portrait.voices import clip, sounds_of


def names(sounds):
    return [CLASSES[number] for number in sounds.classes]


def test_times_of_tokens_are_taken_back_by_what_they_are_late():
    sounds = of_kokoro(["", "b", "ˈ", "A", "", "t", ""], np.array([4, 4, 1, 5, 0, 4, 8]))
    assert names(sounds) == ["sil", "PBM", "E", "I", "TD", "sil"]
    assert sounds.ends[0] == pytest.approx(0.1 - LATE)
    assert sounds.starts[2] == pytest.approx(0.2 - LATE)  # the mark's time belongs to its vowel
    assert sounds.stressed.tolist() == [False, False, True, True, False, False]


def test_length_marks_lengthen_and_short_gaps_are_shared_out():
    sounds = of_kokoro(["", "ɑ", "ː", " ", "m", ""], np.array([4, 4, 4, 2, 4, 4]), late=0.0)
    assert names(sounds) == ["sil", "AA", "PBM", "sil"]
    assert sounds.ends[1] == sounds.starts[2] == pytest.approx(0.325)


def test_a_long_gap_is_a_pause():
    sounds = of_kokoro(["", "ɑ", ",", " ", "m", ""], np.array([4, 4, 8, 4, 4, 4]), late=0.0)
    assert names(sounds) == ["sil", "AA", "sil", "PBM", "sil"]


@given(st.lists(st.sampled_from(["", " ", ".", "ˈ", "p", "a", "ː", "I", "ʃ", "n"]), min_size=1, max_size=30), st.data())
def test_sounds_follow_each_other_without_gaps_whatever_is_said(characters, data):
    frames = np.array(data.draw(st.lists(st.integers(1, 12), min_size=len(characters), max_size=len(characters))))
    sounds = of_kokoro(characters, frames)
    if not len(sounds):
        return
    assert np.allclose(sounds.starts[1:], sounds.ends[:-1])
    assert (sounds.ends > sounds.starts).all()
    assert sounds.starts[0] >= 0
    assert sounds.ends[-1] <= frames.sum() * 0.025


def test_phonemes_of_ipa_become_classes_with_their_times():
    sounds = of_phonemes(["h", "ə", "l", "oʊ", ""], np.array([0.0, 0.1, 0.2, 0.3, 0.5]), 0.9)
    assert names(sounds) == ["KG", "E", "NL", "O", "U", "sil"]
    assert sounds.ends[-1] == pytest.approx(0.9)
    assert sounds.starts[4] == pytest.approx(0.4)


def test_a_vowel_that_is_held_on_paper_only_ends_where_it_is_heard_to():
    sounds = sounds_of(["sil", "AA", "sil"], np.array([0.2, 0.6, 0.3]))
    audio = np.zeros(int(1.1 * 16_000), np.float32)
    t = np.arange(int(0.3 * 16_000)) / 16_000
    audio[3_200 : 3_200 + len(t)] = 0.3 * np.sin(2 * np.pi * 200 * t)
    cut = trimmed(sounds, audio)
    assert names(cut) == ["sil", "AA", "sil"]
    assert 0.45 < cut.ends[1] < 0.56
    assert cut.ends[-1] == pytest.approx(1.1)


def test_what_is_heard_at_a_time_and_silence_outside():
    sounds = sounds_of(["AA", "PBM"], np.array([0.1, 0.2]))
    assert [CLASSES[n] for n in sounds.classes_at(np.array([-0.1, 0.05, 0.15, 0.29, 0.31]))] == [
        "sil", "AA", "PBM", "PBM", "sil",
    ]  # fmt: skip


def test_phrases_are_what_lies_between_pauses():
    sounds = sounds_of(["sil", "AA", "sil", "TD", "E", "sil", "U"], np.array([0.3, 0.2, 0.1, 0.1, 0.1, 0.4, 0.2]))
    assert np.allclose(sounds.phrases(), [(0.3, 0.8), (1.2, 1.4)])


def test_sounds_one_after_the_other_keep_their_classes():
    one = clip(0).sounds
    both = joined([one, one.shifted(5.0)])
    assert np.array_equal(both.classes, np.tile(one.classes, 2))
    assert both.starts[len(one)] == pytest.approx(one.starts[0] + 5)
    assert len(joined([])) == 0
    assert INDEX["sil"] == 0
