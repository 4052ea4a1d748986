import pytest

from generators.contract import BadInput
from generators.emotion import NEUTRAL, EmotionState
from generators.speech.text import MarkupError


def words(front_end, text):
    return [word for clause in front_end.analyse(text).clauses for word in clause.words]


def test_a_span_gives_its_words_an_emotion(us):
    states = [word.emotion for word in words(us, "Now [anger 0.7]go away[/] please.")]
    angry = EmotionState.of("anger", 0.7)
    assert states == [None, angry, angry, None]


def test_the_inner_span_wins(us):
    states = [word.emotion for word in words(us, "[anger 0.7]Go [fear]away[/] now[/].")]
    assert states == [EmotionState.of("anger", 0.7), EmotionState.of("fear", 0.7), EmotionState.of("anger", 0.7)]


def test_a_span_can_mix_feelings(us):
    (word,) = words(us, "[anger 0.5, fear 30%]No[/]")
    assert word.emotion is not None
    assert word.emotion.strengths["anger"] == pytest.approx(0.5)
    assert word.emotion.strengths["fear"] == pytest.approx(0.3)


def test_a_neutral_span_is_neutral(us):
    assert words(us, "[anger][neutral]No[/][/]")[0].emotion == NEUTRAL


def test_stars_mark_emphasis_of_one_or_more_words(us):
    assert [word.emphasis for word in words(us, "I *really do* like **this** one.")] == [
        False, True, True, False, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["5 * 3 is it", "2*3 is it", r"a \*star\* here"])
def test_a_plain_star_is_no_emphasis(us, text):
    assert not any(word.emphasis for word in words(us, text))


def test_escaped_brackets_are_text(us):
    script = us.analyse(r"Read \[this\] now.")
    assert script.clauses[0].text == r"Read \[this\] now."
    assert [word.text for word in script.clauses[0].words] == ["Read", "this", "now"]


def test_a_tag_parts_words_but_not_a_word_from_its_ending(us):
    assert [word.text for word in words(us, "Go[fear]away[/] from [anger]John[/]'s dog.")][:4] == [
        "Go", "away", "from", "John's",
    ]  # fmt: skip


@pytest.mark.parametrize(("tag", "seconds"), [("0.4s", 0.4), ("400ms", 0.4), ("2", 2.0), (".5 s", 0.5)])
def test_a_pause_ends_a_clause_and_is_added_to_its_silence(us, tag, seconds):
    first, second = us.analyse(f"Wait here [pause {tag}] my friend.").clauses
    assert first.pause_after == pytest.approx(seconds)
    assert first.phonemes.endswith(",")
    assert not first.ends_sentence
    assert second.phonemes.endswith(".")


def test_a_pause_at_the_start_and_at_the_end_is_kept(us):
    script = us.analyse("[pause 1s] Hello. [pause 2s]")
    assert script.pause_before == 1.0
    assert script.clauses[-1].pause_after == 2.0


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hi\nyou [angry 0.5]there[/]", ["line 2, column 5", "Near it: anger"]),
        ("[happy]Hi[/]", ["line 1, column 1", "amusement"]),
        ("Hi [pauze 1s] you", ["column 4", "[pause 0.4s]"]),
        ("Hi [anger 0.5]you", ["column 4", "never closed", "[/]"]),
        ("Hi[/] you", ["column 3", "none is open"]),
        ("Hi [anger]you[/anger]", ["column 14", "[/]"]),
        ("Hi [anger 2]you[/]", ["column 4", "0 to 1"]),
        ("Hi [anger -1]you[/]", ["column 4", "0 to 1"]),
        ("Hi [anger 1.2.3]you[/]", ["column 4", "0 to 1"]),
        ("Hi [anger, anger]you[/]", ["twice"]),
        ("Hi [pause 20s] you", ["0.05 to 10 s"]),
        ("Hi [pause 1ms] you", ["0.05 to 10 s"]),
        ("Hi [pause] you", ["[pause 0.4s]"]),
        ("Hi [] you", ["column 4"]),
        ("Hi [1] you", ["column 4", r"\["]),
        ("Hi [anger you", ["column 4", r"\["]),
        ("Hi *you there", ["column 4", r"\*"]),
        ("Hi *you\n\nthere* now", ["column 4", r"\*"]),
    ],
)
def test_a_wrong_tag_is_an_error_with_its_place_and_a_hint(us, text, parts):
    with pytest.raises(MarkupError) as caught:
        us.analyse(text)
    assert isinstance(caught.value, BadInput)
    for part in parts:
        assert part in str(caught.value)
