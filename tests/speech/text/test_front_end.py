import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generators.contract import BadInput
from generators.speech.text import NothingToSpeak, UnsupportedText
from generators.speech.text.alphabet import VOCABULARY

# Any characters at all, and texts that are likely to meet the rules.
_MARKUP = ["[anger 0.5]", "[/]", "[pause 1s]", "*", "**", "\\[", "\\"]
_SIGNS = [
    "$",
    "%",
    ",",
    ".",
    "...",
    "-",
    "–",
    "—",
    "'",
    '"',
    "(",
    ")",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "@",
    "#",
    "/",
    ":",
    "&",
    "+",
]
_NUMBERS = [
    "1",
    "12",
    "2024",
    "1,000",
    "3.5",
    "s",
    "'s",
    "’s",
    "pm",
    "th",
    "km",
    "°C",
    "½",
    "²",
    "million",
    "May",
    "IV",
]
_WORDS = [
    "Dr.",
    "St.",
    "e.g.",
    "U.S.",
    "hello",
    "World",
    "A",
    "I",
    "Henry",
    "a.com",
    "x@y.org",
    "é",
    "ﬁ",
    "e\u0301",
    "😀",
]
_BITS = st.sampled_from(_MARKUP + _SIGNS + _NUMBERS + _WORDS)
_TEXTS = st.one_of(st.text(max_size=60), st.lists(_BITS, max_size=14).map("".join))


def _stands_in(written: str, source: str) -> bool:
    """Whether the letters of `written` stand in `source` in this order (markup may stand between them)."""
    rest = iter(source)
    return all(char in rest for char in written)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=_TEXTS)
def test_any_text_is_refused_or_becomes_a_sound_script(us, text):
    try:
        script = us.analyse(text)
    except BadInput:
        return
    assert script == us.analyse(text)
    assert script.clauses
    end = 0
    for clause in script.clauses:
        assert clause.words
        assert clause.text.strip()
        assert clause.pause_after >= 0
        assert set(clause.phonemes) <= set(VOCABULARY)
        assert clause.phonemes[-1] in ";:,.!?—…"
        assert len(clause.phonemes) <= 200
        for index, word in enumerate(clause.words):
            assert word.phonemes
            assert end <= word.start < word.end <= len(text)
            end = word.end
            assert _stands_in(word.text, text[word.start : word.end])
            own = [i for i, token in enumerate(clause.tokens) if token.word == index]
            assert clause.phonemes[own[0] : own[-1] + 1] == word.phonemes
    assert script.clauses[-1].ends_sentence


def test_offsets_count_the_markup(us):
    text = "Now, [anger 0.7]*please*[/] go to Zoë’s [pause 1s] café."
    words = [word for clause in us.analyse(text).clauses for word in clause.words]
    assert [text[word.start : word.end] for word in words] == ["Now", "please", "go", "to", "Zoë’s", "café"]
    assert [word.text for word in words] == ["Now", "please", "go", "to", "Zoë’s", "café"]


@pytest.mark.parametrize("text", ["", "   \n\t", "?!...", "😀😀", "—", "[pause 1s]", "\x00\x07", "[anger][/]", "™ ♥"])
def test_nothing_to_speak_is_an_error(us, text):
    with pytest.raises(NothingToSpeak, match="nothing to speak"):
        us.analyse(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hello Привет world", ["Привет", "Cyrillic", "line 1, column 7"]),
        ("Hello\n你好", ["你好", "line 2, column 1"]),
        ("مرحبا", ["مرحبا", "Arabic", "column 1"]),
        ("αβγ", ["αβγ", "Greek"]),
        ("one ب two", ["ب", "column 5"]),
        ("٣ apples", ["٣"]),
    ],
)
def test_other_scripts_are_refused_and_shown(us, text, parts):
    with pytest.raises(UnsupportedText) as caught:
        us.analyse(text)
    for part in parts:
        assert part in str(caught.value)


@pytest.mark.parametrize("noise", ["😀", "👩‍👩‍👧", "🇫🇷", "\x07", "\u200b", "\ufeff", "♥", "™"])
def test_emoji_and_control_characters_are_skipped(us, noise):
    def heard(text):
        return [clause.phonemes for clause in us.analyse(text).clauses]

    assert heard(f"Hello {noise} there{noise}.") == heard("Hello there.")


def test_tabs_and_form_feeds_part_words(us):
    script = us.analyse("one\ttwo\fthree")
    assert [word.text for clause in script.clauses for word in clause.words] == ["one", "two", "three"]


def test_windows_line_ends_are_no_paragraphs(us):
    assert (
        us.analyse("Hello, my\r\nfriend.").clauses[0].phonemes == us.analyse("Hello, my\nfriend.").clauses[0].phonemes
    )


def test_one_letter_is_spoken(us, gb):
    assert us.analyse("A").clauses[0].phonemes == "ˈA."
    assert gb.analyse("A").clauses[0].phonemes == "ˈA."


def test_accents_differ(us, gb):
    assert us.analyse("A hot bath.").clauses[0].phonemes != gb.analyse("A hot bath.").clauses[0].phonemes
