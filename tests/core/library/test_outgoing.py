"""Copies that leave the library, and what it says of all its takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.emotion import EmotionCurve, EmotionState, Keyframe
from studio.core.library import Library, LostFile, Take, emotion_label
from studio.core.library.outgoing import file_stem
from tests.core.library.results import kept_files, new, result


def take(text="", emotion="", label=""):
    return Take("id", "line", "speech", "{}", "1", "ab", 1.0, text, emotion, "af_heart", label)


@pytest.mark.parametrize(
    ("told", "stem"),
    [
        (take("I told you.", "anger 0.7"), "I told you (anger 0.7)"),
        (take("Who/what: is <that>?", "neutral"), "Who what is that (neutral)"),
        (take("", ""), "speech"),
        (take("Up.", "anger 0.1 → 0.2" + " → 0.3" * 40), "Up (anger 0.1 → 0.2 → 0.3 → 0.3 → 0.3 → 0.3 → 0.3)"),
        (take("Words.", "", label="My best one"), "My best one"),
        (take("...", ""), "take"),
    ],
)
def test_a_copy_is_called_after_its_words_and_emotion(told, stem):
    assert file_stem(told) == stem


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[anger 0.7]No/never:[/] *me*?", "07 No never me (fear 0.5)"),
        ("word " * 30, "07 word word word word word word word word word (fear 0.5)"),
        ("你好", "07 你好 (fear 0.5)"),
        ("...", "07 (fear 0.5)"),
    ],
)
def test_takes_that_leave_together_are_numbered_and_tags_are_no_words(text, name):
    assert file_stem(take(text, "fear 0.5"), 7) == name


@given(st.text(max_size=200), st.text(max_size=200), st.none() | st.integers(1, 9999))
def test_no_text_makes_a_name_that_a_file_system_refuses(text, emotion, number):
    stem = file_stem(take(text, emotion), number)
    assert stem
    assert len(stem) <= 120
    assert not set(stem) & set('<>:"/\\|?*\x00\n\t')
    assert stem[-1] not in " ."


def test_a_copy_is_given_away_and_the_library_keeps_its_own(tmp_path):
    with Library(tmp_path) as library:
        library.add(new("a", text="Hello there."), result(library, "a"))
        copy = library.copy_out("a")
        assert copy.name == "Hello there.wav"
        assert copy.read_bytes() == library.path("a").read_bytes()
        copy.write_bytes(b"somebody else's now")
        assert library.path("a").read_bytes() == b"sound of a"
        assert library.copy_out("a").read_bytes() == b"sound of a"
        library.path("a").unlink()
        with pytest.raises(LostFile):
            library.copy_out("a")


def test_copies_are_gone_at_the_next_start_and_nothing_else_is(tmp_path):
    with Library(tmp_path) as library:
        library.add(new("a", text="Hello."), result(library, "a"))
        copy = library.copy_out("a")
        kept = kept_files(tmp_path)
    with Library(tmp_path):
        assert not copy.exists()
        assert kept_files(tmp_path) == kept


def test_voices_are_those_of_all_takes_in_the_trash_or_not(tmp_path):
    with Library(tmp_path) as library:
        for name, voice in (("a", "bm_george"), ("b", "af_heart"), ("c", "af_heart"), ("d", "")):
            library.add(new(name, voice=voice), result(library, name))
        library.trash("a")
        assert library.voices() == ["af_heart", "bm_george"]


def test_a_curve_of_one_emotion_names_it_once():
    frames = [Keyframe(at=at, state=EmotionState.of("anger", x)) for at, x in ((0, 0.3), (0.5, 0.9), (1, 0.5))]
    assert emotion_label(EmotionCurve(keyframes=tuple(frames))) == "anger 0.3 → 0.9 → 0.5"
