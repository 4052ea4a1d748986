import json

import pytest

from generators.speech.text import DictionaryError, load_dictionary


def said(front_end, text, dictionary):
    return [word.phonemes for clause in front_end.analyse(text, dictionary).clauses for word in clause.words]


def test_phonemes_are_taken_as_they_are(us):
    assert said(us, "Hello Nguyen.", {"nguyen": "/wˈɪn/"})[1] == "wˈɪn"


def test_a_respelling_is_read_and_its_capitals_carry_the_stress(us):
    assert said(us, "Michelle", {"Michelle": "my-shell"}) == ["mIʃˈɛl"]
    assert said(us, "Michelle", {"Michelle": "MY-shell"}) == ["mˈIʃɛl"]


@pytest.mark.parametrize("written", ["Nguyen", "NGUYEN", "nguyen"])
def test_case_does_not_matter(us, written):
    assert said(us, written, {"Nguyen": "/wˈɪn/"}) == ["wˈɪn"]


@pytest.mark.parametrize(
    ("phonemes", "possessive"), [("/wˈɪn/", "wˈɪnz"), ("/lˈɑp/", "lˈɑps"), ("/mˈɑʃ/", "mˈɑʃᵻz"), ("/A/", "Az")]
)
def test_a_possessive_follows_its_word(us, phonemes, possessive):
    assert said(us, "Nguyen's dog and Nguyen’s cat", {"Nguyen": phonemes})[0] == possessive
    assert said(us, "Nguyen's dog and Nguyen’s cat", {"Nguyen": phonemes})[3] == possessive


def test_only_whole_words_match(us):
    assert said(us, "cats catalog", {"cat": "/dˈɔɡ/"}) == said(us, "cats catalog", {})


def test_a_number_or_an_abbreviation_can_have_an_entry(us):
    assert said(us, "Ask SQL, 42", {"sql": "S-Q-L", "42": "answer"})[2] == said(us, "answer", {})[0]


def test_a_pronunciation_of_two_words_keeps_its_space(us):
    assert said(us, "NYC now", {"NYC": "/nˈu jˈɔɹk/"})[0] == "nˈu jˈɔɹk"


@pytest.mark.parametrize(
    ("entries", "parts"),
    [
        ({"Bob": "/bQ7b/"}, ["Bob", "7", "alphabet"]),
        ({"Bob": "/bɒb"}, ["Bob", "two slashes"]),
        ({"Bob": "/b/"}, ["Bob", "no vowel"]),
        ({"Bob": ""}, ["Bob"]),
        ({"Bob": 3}, ["Bob", "3"]),
        ({"Bob": "b0b"}, ["Bob", "respelling"]),
        ({"Bob": "боб"}, ["Bob", "respelling"]),
        ({"Bob Smith": "bob"}, ["Bob Smith", "one word"]),
        ({"": "bob"}, ["one word"]),
    ],
)
def test_a_wrong_entry_is_named(us, entries, parts):
    with pytest.raises(DictionaryError) as caught:
        us.analyse("Hello.", entries)
    for part in parts:
        assert part in str(caught.value)


def test_a_dictionary_is_read_from_a_file(tmp_path):
    path = tmp_path / "words.json"
    path.write_text(json.dumps({"Michelle": "/mɪʃˈɛl/"}), encoding="utf-8")
    assert load_dictionary(path) == {"Michelle": "/mɪʃˈɛl/"}


@pytest.mark.parametrize("content", [b"{", b"[1]", b"\xff\xfe", b'{"a": 1}', b'{"Bob": "/7/"}', b"[" * 100_000])
def test_a_wrong_file_is_an_error_that_names_it(tmp_path, content):
    path = tmp_path / "words.json"
    path.write_bytes(content)
    with pytest.raises(DictionaryError, match=r"words\.json"):
        load_dictionary(path)


def test_a_missing_file_is_an_error_that_names_it(tmp_path):
    with pytest.raises(DictionaryError, match=r"none\.json"):
        load_dictionary(tmp_path / "none.json")
