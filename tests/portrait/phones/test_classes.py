import pytest

from generators.portrait.phones import CLASSES, classes_of


@pytest.mark.parametrize(
    ("sound", "names"),
    [
        ("p", ("PBM",)),
        ("m", ("PBM",)),
        ("v", ("FV",)),
        ("tʃ", ("CH",)),
        ("ʤ", ("CH",)),
        ("aɪ", ("AA", "I")),
        ("I", ("AA", "I")),
        ("ɑː", ("AA",)),
        ("ɛ̃", ("E",)),
        ("y", ("I",)),
        ("ɾ", ("TD",)),
        ("w", ("W",)),
        ("T", ("TD",)),
    ],
)
def test_sounds_of_several_alphabets_look_as_they_look(sound, names):
    assert classes_of(sound) == names


@pytest.mark.parametrize("sound", ["", " ", ".", "ˈ", "ː", "?", "中"])
def test_what_is_no_sound_has_no_class(sound):
    assert classes_of(sound) == ()


def test_every_sound_of_kokoros_alphabet_that_is_a_letter_has_a_known_class():
    from generators.speech.phonemes import VOWELS

    for vowel in VOWELS:
        assert classes_of(vowel), vowel
        assert set(classes_of(vowel)) <= set(CLASSES)
