from generators.speech import PhonemeEdit, WordEdit
from studio.ui.speak_workspace.editing import merged, without


def test_a_later_edit_of_a_phoneme_keeps_what_it_does_not_speak_of():
    old = (PhonemeEdit(clause=0, phoneme=1, f0=200.0), WordEdit(word=2, stretch=2.0))
    new = merged(old, [PhonemeEdit(clause=0, phoneme=1, duration=0.2), PhonemeEdit(clause=0, phoneme=0, level=3.0)])
    assert new == (
        WordEdit(word=2, stretch=2.0),
        PhonemeEdit(clause=0, phoneme=0, level=3.0),
        PhonemeEdit(clause=0, phoneme=1, f0=200.0, duration=0.2),
    )


def test_back_to_model_takes_away_the_edits_of_these_phonemes_only():
    kept = PhonemeEdit(clause=1, phoneme=0, f0=150.0)
    assert without((PhonemeEdit(clause=0, phoneme=1, f0=200.0), kept), [(0, 1)]) == (kept,)
