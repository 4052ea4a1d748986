import pytest

from generators.assets import default_assets
from generators.story.lexicon import load_lexicon
from generators.story.lexicon.wordnet import Nouns, read_synsets
from generators.story.lexicon.words import stem

LEXICON = load_lexicon(default_assets())


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [("penguin", "bird", "bread"), ("lantern", "light", "soup"), ("bread", "cake", "thunder"),
     ("race", "speed", "grave"), ("wolf", "fox", "letter")],
)  # fmt: skip
def test_words_lie_near_what_they_have_to_do_with(word, near, far):
    assert LEXICON.nearness(word, near) > LEXICON.nearness(word, far) + 0.1


def test_an_unknown_text_is_near_nothing():
    assert LEXICON.nearness("xyzzy", "fox") == 0.0
    assert LEXICON.nearness("", "") == 0.0


@pytest.mark.parametrize(
    ("one", "two"), [("foxes", "fox"), ("stories", "story"), ("racing", "race"), ("lanterns", "lantern")]
)
def test_forms_of_a_word_meet(one, two):
    assert stem(one) == stem(two)


def test_kinds_and_names_are_known():
    assert LEXICON.kinds["owl"] == "bird"
    assert LEXICON.kinds["goat"] == "hoofed"
    assert "albert einstein" in LEXICON.people


DATA = """  1 licence
00000001 05 n 01 animal 0 001 ~ 00000002 n 0000 | a living thing
00000002 05 n 02 bird 0 feathered_friend 0 001 @ 00000001 n 0000 | it flies
00000003 18 n 01 person 0 000 | a human
00000004 18 n 01 Ada_Lovelace 0 001 @i 00000003 n 0000 | a mathematician
"""
INDEX = """  1 licence
animal n 1 1 ~ 1 0 00000001
bird n 1 1 @ 1 0 00000002
person n 1 0 1 0 00000003
"""


def test_wordnet_s_files_are_read(tmp_path):
    (tmp_path / "data.noun").write_text(DATA)
    (tmp_path / "index.noun").write_text(INDEX)
    assert dict(read_synsets(tmp_path / "data.noun"))[2].words == ("bird", "feathered friend")
    nouns = Nouns(tmp_path)
    assert nouns.words_below({1}, within=1) == {"animal", "bird"}
    assert nouns.people(3) == {"ada lovelace"}
