import pytest

from generators.speech.text import CLAUSE_PAUSE, PARAGRAPH_PAUSE, SENTENCE_PAUSE
from generators.speech.text.split import CLAUSE_LIMIT, FIRST_LIMIT, HARD_LIMIT

LONG = (
    "The old house by the river had been empty for years, and nobody in the village could remember who had lived there"
    " before the great flood came down from the hills and carried away the bridge; still, a light burned in its window."
)


def texts(front_end, text):
    return [clause.text for clause in front_end.analyse(text).clauses]


def test_sentences_are_clauses_of_their_own(us):
    assert texts(us, "Hi there. How are you? Fine! Good… Yes.") == [
        "Hi there.",
        "How are you?",
        "Fine!",
        "Good…",
        "Yes.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Smith met Mr. Jones.",
        "He left at 5 p.m. with her.",
        "J. K. Rowling wrote it.",
        "It was the U.S. Senate.",
        "Use fruit, e.g. apples.",
        '"Stop!" he said.',
        "Wait... what is it?",
        "See No. 5 now.",
    ],
)
def test_a_period_or_a_shout_inside_a_sentence_does_not_end_it(us, text):
    assert sum(clause.ends_sentence for clause in us.analyse(text).clauses) == 1


@pytest.mark.parametrize(
    "text", ["He left at 5 p.m. The end.", "Apples, etc. We left.", "He sat. Then he left.", "On Main St. The end."]
)
def test_an_abbreviation_can_end_a_sentence(us, text):
    assert sum(clause.ends_sentence for clause in us.analyse(text).clauses) == 2


def test_every_clause_ends_with_punctuation(us):
    for clause in us.analyse(LONG + " No end").clauses:
        assert clause.phonemes[-1] in ";:,.!?—…"
        assert clause.tokens[-1].word is None


def test_long_sentences_are_cut_at_punctuation_then_at_conjunctions(us):
    clauses = us.analyse(LONG).clauses
    assert len(clauses) > 2
    assert max(len(clause.phonemes) for clause in clauses) <= CLAUSE_LIMIT
    assert clauses[0].text.endswith(",")


def test_a_sentence_without_any_place_to_cut_is_cut_between_words(us):
    clauses = us.analyse("the quick brown fox jumps over my lazy dog " * 40).clauses
    assert max(len(clause.phonemes) for clause in clauses) <= HARD_LIMIT
    assert all(clause.phonemes.endswith(",") for clause in clauses[:-1])


def test_one_endless_word_is_cut_too(us):
    script = us.analyse("9" * 500 + " " + "a" * 500)
    assert max(len(clause.phonemes) for clause in script.clauses) <= HARD_LIMIT


def test_the_first_clause_is_short_where_punctuation_allows(us):
    clauses = us.analyse("Well, to be quite honest, I never thought that you would come back to us.").clauses
    assert len(clauses[0].phonemes) <= FIRST_LIMIT
    assert clauses[0].text == "Well, to be quite honest,"


def test_silence_grows_from_clause_to_sentence_to_paragraph(us):
    clauses = us.analyse("Well, this is a rather long sentence to begin with. Two.\n\nThree.").clauses
    assert [clause.pause_after for clause in clauses] == [CLAUSE_PAUSE, SENTENCE_PAUSE, PARAGRAPH_PAUSE, 0.0]


def test_wrapped_lines_are_one_sentence_and_short_ones_are_lines(us):
    wrapped = "This is a line of a text that somebody wrapped at sixty signs\nSusan went on with it."
    assert sum(clause.ends_sentence for clause in us.analyse(wrapped).clauses) == 1
    assert texts(us, "A title\nThe text.") == ["A title", "The text."]


def test_clauses_hold_the_whole_written_text(us):
    text = 'He said: "Well, I never (ever) saw it!" — and left... It\'s 5 °C.'
    assert " ".join(texts(us, text)) == text


def test_brackets_and_dashes_are_heard_as_rests(us):
    assert us.analyse("It (the cat) sat - or lay—there.").clauses[0].phonemes.count(",") == 2
    assert us.analyse("It (the cat) sat - or lay—there.").clauses[0].phonemes.count("—") == 2
