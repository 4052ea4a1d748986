import pytest

from generators.story.grammar import article, filled, possessive, tokens
from generators.story.plan import Subject


def somebody(pronoun="he", **more):
    return Subject(phrase="a fox", short="the fox", pronoun=pronoun, kind=more.pop("kind", "paws"), **more)


@pytest.mark.parametrize(
    ("word", "right"),
    [("owl", "an"), ("fox", "a"), ("unicorn", "a"), ("uninvited", "an"), ("one-eyed", "a"), ("hour", "an"),
     ("European", "a"), ("umbrella", "an"), ("house", "a")],
)  # fmt: skip
def test_articles_follow_the_sound(word, right):
    assert article(word) == right


def test_tokens_take_the_capital_of_their_place():
    words = tokens(somebody())
    assert filled("{Fox} lost {his} hat. {He} cried, and {fox_s} nose ran.", words) == (
        "The fox lost his hat. He cried, and the fox's nose ran."
    )


def test_verbs_agree_with_they():
    assert filled("{He_was} lost.", tokens(somebody("they"))) == "They were lost."


def test_a_name_is_set_off_by_commas_that_give_way():
    words = tokens(somebody(name="Pip"))
    assert filled("{A_fox} sat down.", words) == "Pip, a fox, sat down."
    assert filled("There sat {a_fox}.", words) == "There sat Pip, a fox."


def test_several_have_several_noses():
    kittens = Subject(phrase="three kittens", short="the kittens", pronoun="they", plural=True, kind="paws")
    assert filled("{Fox} wrinkled {his} nose and rubbed {his} {hands}.", tokens(kittens)) == (
        "The kittens wrinkled their noses and rubbed their paws."
    )
    assert possessive("the kittens", plural=True) == "the kittens'"


@pytest.mark.parametrize(
    ("kind", "hand"), [("bird", "wing"), ("hoofed", "hoof"), ("person", "hand"), ("fish", "flipper")]
)
def test_everyone_has_hands_of_a_kind(kind, hand):
    assert filled("one {hand}", tokens(somebody(kind=kind))) == f"one {hand}"
