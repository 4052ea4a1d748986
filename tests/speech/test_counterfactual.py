"""Same words, other emotion; same prosody, same sound; an edit touches what it names."""

import numpy as np
import pytest

from generators.emotion import NEUTRAL, EmotionState
from generators.speech import PhonemeEdit, SpeechEngine, SpeechRequest, WordEdit

TEXT = "We go. Say it now. He left."
ANGER, SADNESS = EmotionState.of("anger", 1.0), EmotionState.of("sadness", 1.0)


@pytest.fixture(scope="module")
def calm(tiny_engine):
    return tiny_engine.run(SpeechRequest(text=TEXT))


@pytest.fixture(scope="module")
def angry(tiny_engine, calm):
    return tiny_engine.counterfactual(calm, ANGER)


def same_clauses(first, second):
    """Which clauses of two results are the very same samples, not only equal ones."""
    return [a.audio is b.audio for a, b in zip(first.clauses, second.clauses, strict=True)]


def test_the_same_prosody_sounds_the_same_whatever_the_emotion(tiny_assets, calm):
    """IPC, bit by bit: all of prosody from neutral, the request's emotion anything; a fresh engine, nothing kept."""
    paths = {"timing_from": NEUTRAL, "pitch_from": NEUTRAL, "energy_from": NEUTRAL}
    other = SpeechEngine(tiny_assets, threads=1).run(SpeechRequest(text=TEXT, emotion=ANGER, **paths))
    assert other.audio.tobytes() == calm.audio.tobytes()


def test_another_emotion_sounds_different_in_every_clause(calm, angry):
    assert not any(same_clauses(calm, angry))
    assert all(a.key != b.key for a, b in zip(calm.clauses, angry.clauses, strict=True))


def test_a_counterfactual_is_aligned_phoneme_by_phoneme_and_word_by_word(calm, angry):
    assert [p.phoneme for p in calm.phonemes] == [p.phoneme for p in angry.phonemes]
    assert [p.word for p in calm.phonemes] == [p.word for p in angry.phonemes]
    assert [(w.text, w.at) for w in calm.words] == [(w.text, w.at) for w in angry.words]
    assert [c.text for c in calm.clauses] == [c.text for c in angry.clauses]


def test_a_counterfactual_keeps_all_of_the_request_but_the_emotion(tiny_engine):
    edit = WordEdit(word=1, level=2.0)
    first = tiny_engine.run(SpeechRequest(text="Go on.", voice="bm_george", seed=4, edits=(edit,)))
    other = tiny_engine.counterfactual(first, ANGER)
    assert other.request == first.request.model_copy(update={"emotion": ANGER})


def test_a_counterfactual_of_a_counterfactual_is_the_first_again(tiny_engine, calm, angry):
    back = tiny_engine.counterfactual(angry, NEUTRAL)
    assert back.audio.tobytes() == calm.audio.tobytes()
    assert all(same_clauses(calm, back))


def test_one_path_alone_takes_timing_from_one_and_pitch_from_another(tiny_engine, calm, angry):
    mixed = tiny_engine.counterfactual(calm, ANGER, timing_from=NEUTRAL)
    for each, c, a in zip(mixed.clauses, calm.clauses, angry.clauses, strict=True):
        assert np.array_equal(each.prosody.durations, c.prosody.durations)
        assert each.prosody.f0 == pytest.approx(a.prosody.f0)
        assert len(each.audio) == len(c.audio)
    assert [(p.start, p.end) for p in mixed.phonemes] == [(p.start, p.end) for p in calm.phonemes]


@pytest.mark.parametrize(
    "edit",
    [
        PhonemeEdit(clause=1, phoneme=2, duration=0.3),
        PhonemeEdit(clause=1, phoneme=2, f0=300.0),
        PhonemeEdit(clause=1, phoneme=2, level=6.0),
        WordEdit(word=3, stretch=2.0, pitch_shift=-3.0),
        WordEdit(word=4, level=-6.0),
    ],
)
def test_an_edit_makes_its_own_clause_anew_and_leaves_the_others_the_very_same_samples(tiny_engine, calm, edit):
    changed = tiny_engine.run(calm.request.model_copy(update={"edits": (edit,)}))
    assert same_clauses(calm, changed) == [True, False, True]
    assert changed.clauses[1].audio.tobytes() != calm.clauses[1].audio.tobytes()
    undone = tiny_engine.run(changed.request.model_copy(update={"edits": ()}))
    assert undone.audio.tobytes() == calm.audio.tobytes()
    assert undone.phonemes == calm.phonemes


def test_a_longer_phoneme_moves_what_comes_after_it_and_nothing_before(tiny_engine, calm):
    edit = PhonemeEdit(clause=1, phoneme=2, duration=0.5)
    changed = tiny_engine.run(calm.request.model_copy(update={"edits": (edit,)}))
    first, second = calm.clauses[1], changed.clauses[1]
    assert second.phonemes[2].duration == pytest.approx(0.5, abs=0.026)
    assert [p.start for p in second.phonemes[:3]] == [p.start for p in first.phonemes[:3]]
    moved = changed.clauses[2].start - calm.clauses[2].start
    assert moved == pytest.approx(0.5 - first.phonemes[2].duration, abs=0.051)
    for a, b in zip(calm.clauses[2].words, changed.clauses[2].words, strict=True):
        assert b.start - a.start == pytest.approx(moved, abs=1e-6)


def test_a_louder_word_is_louder_by_what_was_asked_for(tiny_engine):
    request = SpeechRequest(text="Go on, then.")
    plain = tiny_engine.run(request)
    loud = tiny_engine.run(request.model_copy(update={"edits": (WordEdit(word=1, level=5.0),)}))
    middle = [i for i, p in enumerate(plain.phonemes) if p.word == 1][1:-1] or [
        i for i, p in enumerate(plain.phonemes) if p.word == 1
    ]
    for index in middle:
        assert loud.phonemes[index].level - plain.phonemes[index].level == pytest.approx(5.0)
    assert max(loud.phonemes[i].energy - plain.phonemes[i].energy for i in middle) == pytest.approx(5.0, abs=0.7)
