from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.assets import default_assets
from generators.contract import BadInput
from generators.story import EmptySubject, SubjectNotEnglish, SubjectTooLong
from generators.story.errors import BadSubject
from generators.story.lexicon import load_lexicon
from generators.story.subject import read_subject

LEXICON = load_lexicon(default_assets())


def read(text, pronoun="auto"):
    return read_subject(text, LEXICON, pronoun).subject


@pytest.mark.parametrize(
    ("typed", "phrase", "short"),
    [
        ("a little fox with a green scarf", "a little fox with a green scarf", "the fox"),
        ("fox", "a fox", "the fox"),
        ("a owl", "an owl", "the owl"),
        ("The brave knight.", "the brave knight", "the knight"),
        ("an old lighthouse keeper", "an old lighthouse keeper", "the lighthouse keeper"),
        ("my grandmother", "the grandmother", "the grandmother"),
        ("A SMALL ROBOT", "a small robot", "the robot"),
        ("foxes", "some foxes", "the foxes"),
        ("three kittens", "three kittens", "the kittens"),
        ("a black and white cat", "a black and white cat", "the cat"),
        ("a fox and a rabbit", "a fox and a rabbit", "the fox and the rabbit"),
        ("an owl who is afraid of the dark", "an owl who is afraid of the dark", "the owl"),
    ],
)
def test_a_phrase_gets_its_article_and_a_short_form(typed, phrase, short):
    subject = read(typed)
    assert (subject.phrase, subject.short) == (phrase, short)


@pytest.mark.parametrize(
    ("typed", "pronoun"),
    [("a girl", "she"), ("an old king", "he"), ("a child", "they"), ("two mice", "they"), ("Mia the mouse", "she")],
)
def test_the_pronoun_is_read_from_the_phrase(typed, pronoun):
    assert read(typed).pronoun == pronoun


def test_an_animal_is_somebody_and_always_the_same_somebody():
    assert {read("a small hedgehog").pronoun for _ in range(5)} < {"she", "he"}


def test_the_user_decides_the_pronoun():
    assert read("a fox", "it").pronoun == "it"


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("an owl", "bird"), ("a dolphin", "fish"), ("a goat", "hoofed"), ("a wolf", "paws"), ("a doctor", "person"),
     ("a robot", "machine"), ("a frog", "animal"), ("a teapot", "thing")],
)  # fmt: skip
def test_the_kind_decides_between_hands_and_wings(typed, kind):
    assert read(typed).kind == kind


def test_a_given_name_is_for_captions_only():
    subject = read("Pip the penguin")
    assert (subject.name, subject.phrase) == ("Pip", "a penguin")
    assert read("a girl named Zoë").name == "Zoë"


@pytest.mark.parametrize(
    "typed", ["Albert Einstein", "albert einstein", "taylor swift", "Queen Elizabeth", "a penguin called Donald Trump"]
)
def test_a_name_that_may_be_real_is_taken_out_and_said_so(typed):
    subject, notices = read_subject(typed, LEXICON)
    assert "made-up character" in notices[0]
    assert subject.name == ""
    assert not {"einstein", "swift", "elizabeth", "trump"} & set(subject.phrase.lower().split())


@pytest.mark.parametrize("typed", ["", "   ", "\n\t", "“”", "..."])
def test_an_empty_subject_is_told(typed):
    with pytest.raises(EmptySubject, match="Write a short phrase"):
        read(typed)


def test_a_page_is_too_long():
    with pytest.raises(SubjectTooLong, match="500 words"):
        read("fox " * 500)


@pytest.mark.parametrize(
    "typed", ["一只小狐狸", "маленькая лиса", "ein kleiner Fuchs", "un petit renard rouge", "ett litet barn"]
)
def test_other_languages_are_told(typed):
    with pytest.raises(SubjectNotEnglish, match="English"):
        read(typed)


@pytest.mark.parametrize("typed", ["../../etc/passwd", "<b>fox</b>", "a fox; rm -rf /", "{fox}", "1234", "a_fox"])
def test_signs_are_no_subject(typed):
    with pytest.raises((BadSubject, SubjectNotEnglish)):
        read(typed)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_a_subject_or_a_typed_error(text):
    with suppress(BadInput):
        assert read(text).phrase.isprintable()
