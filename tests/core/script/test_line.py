import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.contract import BadInput
from generators.emotion import NEUTRAL, EmotionState
from generators.speech import Controls, PhonemeEdit, SpeechRequest, WordEdit
from studio.core.script import Line, Script, lines_from_json, lines_to_json
from tests.core.script.scripts import ANGER, lines

FEAR = EmotionState.of("fear", 0.5)
EDITS = (PhonemeEdit(clause=0, phoneme=2, f0=180.0), WordEdit(word=1, stretch=1.5))


@given(lines)
def test_a_line_is_the_same_after_json(line):
    assert Line.model_validate_json(line.model_dump_json()) == line


def test_a_line_without_emotion_follows_the_panel():
    assert Line(text="a").request(ANGER, {}).emotion == ANGER
    assert Line(text="a", emotion=FEAR).request(ANGER, {}).emotion == FEAR


def test_reuse_gives_back_the_very_request_whatever_panel_and_dictionary_say_now():
    request = SpeechRequest(
        text="Hello Michelle.",
        voice="bm_george",
        emotion=ANGER,
        timing_from=FEAR,
        controls=Controls(rate=1.2),
        edits=EDITS,
        dictionary={"Michelle": "my-SHELL"},
        seed=7,
    )
    line = Line(text="other").reuse(request, {"Nguyen": "win"})
    assert line.request(NEUTRAL, {"Nguyen": "win"}) == request
    assert line.makes(request, NEUTRAL, {"Nguyen": "win"})


def test_reuse_goes_on_following_the_dictionary_where_it_is_the_same():
    request = SpeechRequest(text="a", dictionary={"b": "bee"})
    assert Line().reuse(request, {"b": "bee"}).dictionary is None


@given(lines, lines)
def test_a_line_makes_a_request_only_if_it_asks_for_it(line, other):
    if not line.is_blank and not other.is_blank:
        request = line.request(FEAR, {})
        assert other.makes(request, FEAR, {}) == (other.request(FEAR, {}) == request)


def test_new_words_drop_the_edits_of_the_old_ones_and_the_same_words_keep_them():
    line = Line(text="a b", edits=EDITS)
    assert line.change(text="a c").edits == ()
    assert line.change(text="a b").edits == EDITS
    assert line.change(emotion=ANGER, voice="bm_george").edits == EDITS


def test_a_value_out_of_range_is_named():
    with pytest.raises(BadInput, match="seed"):
        Line().change(seed=-1)
    with pytest.raises(BadInput, match="volume"):
        Line().change(volume=3)


def test_what_cannot_be_spoken_stays_and_says_why_when_it_is_to_be_spoken():
    with pytest.raises(BadInput, match="Type what should be said"):
        Line(text=" \n").request(NEUTRAL, {})
    long = Line().change(text="a" * 20_001)
    with pytest.raises(BadInput, match="Split it"):
        long.request(NEUTRAL, {})


@given(st.text(st.characters(exclude_categories=()), max_size=30))
def test_any_text_that_comes_from_outside_can_be_kept(text):
    line = Line().change(text=text)
    assert Line.model_validate_json(line.model_dump_json()) == line


def test_another_seed_is_another_request_and_the_last_seed_is_followed_by_the_first():
    assert Line(seed=3).next_seed().seed == 4
    assert Line(seed=2**31 - 1).next_seed().seed == 0


def test_takes_that_are_gone_leave_no_trace_and_the_newest_other_one_is_shown():
    line = Line(text="a").with_take("t1").with_take("t2").with_take("t3")
    assert line.keep_takes({"t1", "t2"}) == line.model_copy(update={"takes": ("t1", "t2"), "take": "t2"})
    assert line.keep_takes({}).take is None
    assert line.keep_takes({"t1", "t2", "t3"}) is line
    assert Script(lines=(line,)).keep_takes(()).lines[0].takes == ()


@given(st.lists(lines, max_size=4))
def test_lines_copied_and_pasted_are_the_same_under_fresh_ids(given_lines):
    pasted = lines_from_json(lines_to_json(given_lines))
    assert [line.model_copy(update={"id": ""}) for line in pasted] == [
        line.model_copy(update={"id": ""}) for line in given_lines
    ]
    assert not {line.id for line in pasted} & {line.id for line in given_lines}


@pytest.mark.parametrize("text", ["", "{", "[1]", '[{"text": 3}]', '[{"volume": 3}]'])
def test_a_clipboard_without_lines_says_so(text):
    with pytest.raises(BadInput, match="Paste them as text"):
        lines_from_json(text)
