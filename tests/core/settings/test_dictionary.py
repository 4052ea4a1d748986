import json

import pytest

from generators.contract import BadInput
from generators.speech import load_dictionary
from studio.core.settings import PronunciationDictionary


def test_the_file_is_what_the_command_line_takes(tmp_path):
    path = tmp_path / "folder" / "dictionary.json"
    PronunciationDictionary(path).add({"Michelle": "my-SHELL", " Nguyen ": "/wˈɪn/"})
    assert load_dictionary(path) == {"Michelle": "my-SHELL", "Nguyen": "/wˈɪn/"}
    assert PronunciationDictionary(path).entries == load_dictionary(path)


def test_an_entry_that_cannot_be_used_is_refused_and_none_is_kept(tmp_path):
    dictionary = PronunciationDictionary(tmp_path / "dictionary.json")
    with pytest.raises(BadInput, match="no respelling"):
        dictionary.add({"good": "good", "bad": "b4d"})
    with pytest.raises(BadInput, match="without spaces"):
        dictionary.save("two words", "too")
    assert dictionary.entries == {}


def test_a_word_is_one_word_in_any_case(tmp_path):
    path = tmp_path / "dictionary.json"
    dictionary = PronunciationDictionary(path)
    dictionary.save("nguyen", "win")
    dictionary.save("Nguyen", "WIN")
    assert dictionary.entries == {"Nguyen": "WIN"}
    dictionary.delete("NGUYEN")
    dictionary.delete("never there")
    assert PronunciationDictionary(path).entries == {}


def test_what_was_handed_out_does_not_change(tmp_path):
    dictionary = PronunciationDictionary(None)
    before = dictionary.entries
    dictionary.save("a", "ay")
    assert before == {}


@pytest.mark.parametrize("content", ["", "[]", '{"a": 3}', "{" * 100_000])
def test_a_damaged_file_is_kept_aside(tmp_path, content):
    path = tmp_path / "dictionary.json"
    path.write_text(content)
    dictionary = PronunciationDictionary(path)
    assert dictionary.entries == {}
    assert "dictionary.damaged-1.json" in dictionary.notice
    dictionary.save("a", "ay")
    assert json.loads(path.read_text()) == {"a": "ay"}
    assert (tmp_path / "dictionary.damaged-1.json").read_text() == content


def test_only_five_damaged_files_are_kept(tmp_path):
    path = tmp_path / "dictionary.json"
    for number in range(8):
        path.write_text(f"damaged {number}")
        PronunciationDictionary(path)
    kept = {each.name: each.read_text() for each in tmp_path.iterdir()}
    assert len(kept) == 5
    assert "damaged 7" in kept.values()
