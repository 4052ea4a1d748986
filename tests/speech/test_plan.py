"""What is decided before any sound is made: emotion at each phoneme, controls, edits."""

import numpy as np
import pytest

from generators.emotion import NEUTRAL, EmotionCurve, EmotionState, Keyframe
from generators.speech import Controls, PhonemeEdit, SpeechRequest, WordEdit
from generators.speech.conditioning import EMPHASIS
from generators.speech.plan import BadEdit, conditions
from generators.speech.text import FrontEnd

TEXT = "We meet again. Nobody knew why, and he left."
ANGER, SADNESS = EmotionState.of("anger", 1.0), EmotionState.of("sadness", 0.8)
PARTS = ("durations", "f0", "level", "tilt")


def request(**changes):
    return SpeechRequest(**{"text": TEXT, **changes})


def differing(first, second):
    """Which tokens differ between two plans of one clause, by part."""
    pairs = {part: (getattr(first.prosody, part), getattr(second.prosody, part)) for part in PARTS}
    return {part: np.flatnonzero(a != b).tolist() for part, (a, b) in pairs.items() if not np.array_equal(a, b)}


@pytest.fixture(scope="module")
def plain(tiny_engine):
    return tiny_engine.plan(request())


@pytest.fixture(scope="module")
def us():
    return FrontEnd("us")


def test_each_clause_has_prosody_for_its_phonemes_and_two_boundaries(plain):
    assert len(plain) >= 2
    for each in plain:
        assert len(each.tokens) == len(each.prosody) == len(each.clause.tokens) + 2
        assert all(np.isfinite(getattr(each.prosody, part)).all() for part in PARTS)
        assert each.prosody.durations.min() > 0
    assert [each.first_word for each in plain][:2] == [0, 3]


def test_emotions_have_distinct_prosody(tiny_engine, plain):
    for other in tiny_engine.plan(request(emotion=ANGER)), tiny_engine.plan(request(emotion=SADNESS)):
        for a, b in zip(plain, other, strict=True):
            assert set(differing(a, b)) == set(PARTS)
            assert a.key != b.key


@pytest.mark.parametrize(("name", "value"), [("duration", 0.2), ("f0", 222.0), ("level", 4.0)])
def test_an_edit_of_a_phoneme_changes_that_phoneme_and_nothing_else(tiny_engine, plain, name, value):
    edit = PhonemeEdit(clause=1, phoneme=2, **{name: value})
    changed = tiny_engine.plan(request(edits=(edit,)))
    part = "durations" if name == "duration" else name
    assert differing(plain[1], changed[1]) == {part: [3]}
    assert getattr(changed[1].prosody, part)[3] == value
    assert [a.key == b.key for a, b in zip(plain, changed, strict=True)] == [True, False] + [True] * (len(plain) - 2)


@pytest.mark.parametrize("word", range(9))
def test_an_edit_of_a_word_changes_its_phonemes_and_nothing_else(tiny_engine, plain, word):
    changed = tiny_engine.plan(request(edits=(WordEdit(word=word, stretch=2.0, pitch_shift=12.0, level=3.0),)))
    for a, b in zip(plain, changed, strict=True):
        own = [i + 1 for i, t in enumerate(a.clause.tokens) if t.word is not None and t.word + a.first_word == word]
        assert differing(a, b) == ({"durations": own, "f0": own, "level": own} if own else {})
        assert b.prosody.durations[own] == pytest.approx(2 * a.prosody.durations[own])
        assert b.prosody.f0[own] == pytest.approx(2 * a.prosody.f0[own])
        assert b.prosody.level[own] == pytest.approx(3 + a.prosody.level[own])


def test_edits_add_up_in_order_and_come_after_the_controls(tiny_engine):
    edits = (PhonemeEdit(clause=0, phoneme=0, f0=200.0), WordEdit(word=0, pitch_shift=12.0))
    shifted = request(edits=edits, controls=Controls(pitch_shift=-5.0, rate=2.0))
    assert tiny_engine.plan(shifted)[0].prosody.f0[1] == pytest.approx(400.0)


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (WordEdit(word=9), r"no word 9: the text has 9, counted from 0"),
        (PhonemeEdit(clause=7, phoneme=0), r"no clause 7: the text has \d, counted from 0"),
        (PhonemeEdit(clause=0, phoneme=99), r"no phoneme 99: clause 0 has \d+, counted from 0"),
    ],
)
def test_an_edit_outside_of_the_text_is_told_with_what_there_is(tiny_engine, edit, message):
    with pytest.raises(BadEdit, match=message):
        tiny_engine.plan(request(edits=(edit,)))


def test_timing_from_another_emotion_leaves_a_widened_pitch_alone(tiny_engine):
    wide = Controls(pitch_range=1.8)
    own = tiny_engine.plan(request(emotion=SADNESS, controls=wide))
    timed = tiny_engine.plan(request(emotion=SADNESS, controls=wide, timing_from=ANGER))
    for a, b in zip(own, timed, strict=True):
        assert not np.array_equal(a.prosody.durations, b.prosody.durations)
        assert np.array_equal(a.prosody.f0, b.prosody.f0)


def test_timing_of_one_emotion_and_pitch_of_another(tiny_engine, plain):
    angry, sad = tiny_engine.plan(request(emotion=ANGER)), tiny_engine.plan(request(emotion=SADNESS))
    mixed = tiny_engine.plan(request(emotion=ANGER, pitch_from=SADNESS, energy_from=NEUTRAL))
    for each, a, s, n in zip(mixed, angry, sad, plain, strict=True):
        assert np.array_equal(each.prosody.durations, a.prosody.durations)
        assert each.prosody.f0 == pytest.approx(s.prosody.f0)
        assert np.array_equal(each.prosody.level, n.prosody.level)
        assert np.array_equal(each.prosody.tilt, n.prosody.tilt)
    timed = tiny_engine.plan(request(emotion=SADNESS, timing_from=ANGER))
    for each, a, s in zip(timed, angry, sad, strict=True):
        assert np.array_equal(each.prosody.durations, a.prosody.durations)
        assert each.prosody.f0 == pytest.approx(s.prosody.f0)


def test_twice_the_rate_is_half_of_every_duration(tiny_engine, plain):
    for a, b in zip(plain, tiny_engine.plan(request(controls=Controls(rate=2.0))), strict=True):
        assert b.prosody.durations == pytest.approx(a.prosody.durations / 2)


def test_no_pitch_range_is_one_pitch_a_clause(tiny_engine):
    for each in tiny_engine.plan(request(emotion=ANGER, controls=Controls(pitch_range=0.0))):
        assert np.ptp(each.prosody.f0) == pytest.approx(0.0, abs=1e-6)


def test_seed_nought_is_the_typical_reading_and_every_other_seed_its_own(tiny_engine, plain):
    def keys(seed):
        return [each.key for each in tiny_engine.plan(request(seed=seed))]

    assert keys(0) == [each.key for each in plain]
    assert keys(1) == keys(1)
    assert len({keys(seed)[0] for seed in (0, 1, 2, 3)}) == 4


def test_a_voice_calibrated_as_slow_is_spoken_faster(tiny_engine):
    # tests/speech/tiny.py: af_heart has speed 1.1, bm_george none
    from generators.speech.conditioning import SIZE

    each = tiny_engine.plan(request())[0]
    raw = tiny_engine._model.predict(each.tokens, each.style, np.zeros((len(each.tokens), SIZE), np.float32))
    assert each.prosody.durations == pytest.approx(raw.durations / 1.1)


def rows(us, text, emotion=NEUTRAL, clause=0):
    script = us.analyse(text)
    total = sum(len(c.words) for c in script.clauses)
    before = sum(len(c.words) for c in script.clauses[:clause])
    return script.clauses[clause], conditions(script.clauses[clause], emotion, before, total, np.zeros(4))


def test_a_span_reaches_the_phonemes_of_its_words_and_no_others(us):
    clause, vectors = rows(us, "They [anger 0.7]never came[/] home.")
    inside = [token.word in (1, 2) for token in clause.tokens]
    angry = vectors[1:-1].any(1)
    marks = [token.word is None for token in clause.tokens]
    assert [a for a, m in zip(angry, marks, strict=True) if not m] == [
        i for i, m in zip(inside, marks, strict=True) if not m
    ]


def test_a_span_wins_over_the_emotion_of_the_request(us):
    _, vectors = rows(us, "[anger 0.7]They never came.[/]", SADNESS)
    _, wanted = rows(us, "They never came.", EmotionState.of("anger", 0.7))
    assert np.array_equal(vectors, wanted)


def test_emphasis_reaches_the_phonemes_of_its_word_and_no_pause(us):
    clause, vectors = rows(us, "I *never*, ever said that.")
    said = [token.word == 1 for token in clause.tokens]
    assert vectors[1:-1, EMPHASIS].astype(bool).tolist() == said
    assert not vectors[[0, -1], EMPHASIS].any()


def test_a_curve_runs_over_the_words_of_the_whole_text(us):
    curve = EmotionCurve(keyframes=(Keyframe(at=0.0, state=NEUTRAL), Keyframe(at=1.0, state=ANGER)))
    text = "One two three. Four five six."
    seen = []
    for number in (0, 1):
        clause, vectors = rows(us, text, curve, number)
        for word in range(3):
            own = [i + 1 for i, token in enumerate(clause.tokens) if token.word == word]
            assert np.ptp(vectors[own, 3 + 1]) == 0
            seen.append(vectors[own[0]].max())
    assert seen == pytest.approx([(i + 0.5) / 6 for i in range(6)], abs=1e-6)


def test_a_constant_curve_is_its_state(us):
    curve = EmotionCurve(keyframes=(Keyframe(at=0.3, state=SADNESS),))
    assert np.array_equal(rows(us, TEXT, curve)[1], rows(us, TEXT, SADNESS)[1])
