import json
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from generators.contract import BadInput
from generators.emotion import EmotionState
from generators.media import AUDIO_SUFFIXES, FileExists, read_audio, read_tags
from generators.speech import SpeechRequest, WordEdit
from generators.speech.export import cues, save_audio, save_json, save_subtitles, titled
from generators.speech.shifts import shift

TEXT = "Hello there, friend. It is late!"


@pytest.fixture(scope="module")
def spoken(tiny_engine):
    return tiny_engine.run(SpeechRequest(text=TEXT, emotion=EmotionState.of("awe", 0.5)))


@pytest.mark.parametrize("suffix", AUDIO_SUFFIXES)
def test_every_format_carries_the_request_and_the_words(spoken, tmp_path, suffix):
    path = tmp_path / f"x{suffix}"
    save_audio(spoken, path)
    tags = read_tags(path)
    assert SpeechRequest.model_validate_json(tags["comment"]) == spoken.request
    assert tags["title"] == TEXT
    audio, rate = read_audio(path)
    assert len(audio) / rate == pytest.approx(spoken.duration, abs=0.1)


def test_the_request_in_the_tags_holds_edits_and_dictionary(tiny_engine, tmp_path):
    request = SpeechRequest(text="Hi.", edits=(WordEdit(word=0, stretch=2),), dictionary={"Hi": "hey"}, seed=4)
    save_audio(tiny_engine.run(request), tmp_path / "x.wav")
    assert SpeechRequest.model_validate_json(read_tags(tmp_path / "x.wav")["comment"]) == request


def test_nothing_is_overwritten_unasked(spoken, tmp_path):
    for name, save in (("x.wav", save_audio), ("x.srt", save_subtitles)):
        (tmp_path / name).write_bytes(b"precious")
        with pytest.raises(FileExists):
            save(spoken, tmp_path / name)
        assert (tmp_path / name).read_bytes() == b"precious"
        save(spoken, tmp_path / name, overwrite=True)
        assert (tmp_path / name).read_bytes() != b"precious"


def test_subtitles_by_sentence_are_the_written_sentences(spoken):
    assert [cue.text for cue in cues(spoken)] == ["Hello there, friend.", "It is late!"]


def test_subtitles_by_word_are_the_written_words_in_order(spoken):
    found = cues(spoken, "word")
    assert [cue.text for cue in found] == ["Hello", "there", "friend", "It", "is", "late"]
    assert all(one.end <= two.start + 1e-3 for one, two in pairwise(found))
    assert found[-1].end <= spoken.duration


def test_words_that_take_no_time_join_a_neighbour(spoken):
    clause = spoken.clauses[0]
    words = tuple(replace(word, end=word.start) if i in (0, 2) else word for i, word in enumerate(clause.words))
    silent = replace(spoken, clauses=(replace(clause, words=words), *spoken.clauses[1:]))
    assert [cue.text for cue in cues(silent, "word")][:2] == ["Hello there friend", "It"]


@pytest.mark.parametrize("unit", ["sentence", "word"])
@pytest.mark.parametrize("suffix", [".srt", ".vtt"])
def test_subtitles_are_files_that_say_when(spoken, tmp_path, unit, suffix):
    path = tmp_path / f"x{suffix}"
    save_subtitles(spoken, path, unit)
    assert path.read_text("utf-8").count("-->") == len(cues(spoken, unit))


def test_json_is_readable_and_exact(spoken, tmp_path):
    save_json(spoken.to_dict(), tmp_path / "x.json")
    text = (tmp_path / "x.json").read_text("utf-8")
    assert "ə" in text
    assert json.loads(text) == json.loads(json.dumps(spoken.to_dict()))


def test_titles_are_one_line_cut_between_words():
    assert titled("a\n b\x00c") == "a b c"
    assert titled("word " * 40) == "word " * 15 + "word…"
    assert len(titled("x" * 200)) == 80


def test_a_shift_is_nothing_against_itself_and_what_was_asked_for_otherwise(tiny_engine, spoken):
    assert shift(spoken, spoken).f0_st == 0
    changed = spoken.request.model_copy(
        update={"controls": spoken.request.controls.model_copy(update={"rate": 0.5, "pitch_shift": 3.0, "level": -4.0})}
    )
    found = shift(tiny_engine.run(changed), spoken)
    assert found.f0_st == pytest.approx(3, abs=0.3)
    assert found.duration == pytest.approx(2, rel=0.1)
    assert found.level_db == pytest.approx(-4, abs=1)
    assert np.isfinite([found.f0_st, found.duration, found.level_db]).all()


def test_other_words_cannot_be_compared(tiny_engine, spoken):
    with pytest.raises(BadInput, match="same words"):
        shift(tiny_engine.run(SpeechRequest(text="Other words.")), spoken)
