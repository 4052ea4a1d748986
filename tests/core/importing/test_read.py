import codecs
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.contract import BadInput
from generators.emotion import EmotionState
from generators.media import Cue, write_subtitles
from studio.core.importing import read_lines
from studio.core.script import Line
from studio.core.settings import emotion_to_json
from tests.core.script.scripts import ANGER
from tests.emotion.strategies import curves, states

VOICES = ("af_heart", "bm_george")


@pytest.fixture
def imported(tmp_path):
    def read(name, content, **options):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_lines(path, **options)

    return read


def said(lines):
    return [line.text for line in lines]


def test_a_text_file_gives_a_line_for_each_of_its_own(imported):
    assert said(imported("a.TXT", "\ufeffOne.\r\n\r\n  Two, [anger 0.5]no[/].\nThree")) == [
        "One.",
        "Two, [anger 0.5]no[/].",
        "Three",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_as_other_programs_write_it_is_read(imported, encoding):
    assert said(imported("a.txt", "Grüße, 世界".encode(encoding))) == ["Grüße, 世界"]
    assert said(imported("b.txt", codecs.BOM_UTF16_BE + "é".encode("utf-16-be"))) == ["é"]


def test_imported_lines_speak_as_the_line_they_come_behind(imported):
    like = Line(text="x", voice="bm_george", emotion=ANGER).with_take("t")
    (line,) = imported("a.txt", "One.", like=like)
    assert (line.voice, line.emotion, line.takes) == ("bm_george", ANGER, ())


SRT = """1
00:00:01,000 --> 00:00:02,500
{\\an8}<i>Hello</i>
there.

2
00:00:03,000 --> 00:00:04,000
C:\\new & old
"""


def test_a_cue_is_a_line_without_markup(imported):
    assert said(imported("a.srt", SRT)) == ["Hello there.", "C:\\new & old"]


VTT = """WEBVTT - a title

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.500 align:start
<v Ann>Hello &amp; welcome.</v>

NOTE nobody
reads this

00:03.000 --> 00:04.000
Bye.
"""


def test_notes_styles_and_names_of_cues_are_not_read_aloud(imported):
    assert said(imported("a.vtt", VTT)) == ["Hello & welcome.", "Bye."]


@settings(max_examples=20)
@given(
    st.lists(st.sampled_from(["Hello.", "What? No!", "a, b & c", "C:\\new"]), min_size=1, max_size=5),
    st.sampled_from(["a.srt", "a.vtt"]),
)
def test_subtitles_that_moodreel_wrote_are_read_back(tmp_path_factory, texts, name):
    path = tmp_path_factory.mktemp("subtitles") / name
    write_subtitles(path, [Cue(start=n, end=n + 1, text=text) for n, text in enumerate(texts)])
    assert said(read_lines(path)) == texts


def test_a_table_says_voice_emotion_and_seed(imported):
    table = (
        "text,voice,emotion,intensity,seed\n"
        '"One, two.",bm_george,anger,0.7,3\n'
        "Three.,,,,\n"
        "Four.,,anger 0.4 + fear 0.3,,\n"
        "Five.,,Sadness,,\n"
        ",,,,\n"
    )
    first, second, third, fourth = imported("a.csv", table, voices=VOICES)
    assert (first.text, first.voice, first.emotion, first.seed) == ("One, two.", "bm_george", ANGER, 3)
    assert (second.voice, second.emotion, second.seed) == ("af_heart", None, 0)
    assert third.emotion == EmotionState.from_strengths({"anger": 0.4, "fear": 0.3})
    assert fourth.emotion == EmotionState.of("sadness")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_of_any_usual_delimiter_are_read_with_columns_in_any_order(imported, delimiter):
    (line,) = imported("a.csv", delimiter.join(["Voice", "Text"]) + "\r\n" + delimiter.join(["bm_george", "Hello"]))
    assert (line.text, line.voice) == ("Hello", "bm_george")


@settings(max_examples=20)
@given(states | curves())
def test_an_emotion_in_a_table_may_be_json(tmp_path_factory, emotion):
    path = tmp_path_factory.mktemp("tables") / "a.csv"
    cell = emotion_to_json(emotion).replace('"', '""')
    path.write_text(f'text,emotion\nHello,"{cell}"\n')
    assert read_lines(path)[0].emotion == emotion


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.docx", "x", r"must end in one of \.txt"),
        ("a.txt", "", "holds no text"),
        ("a.txt", " \n\t\n", "holds no text"),
        ("a.txt", b"ok\n\xff\xff\xff", "line 2: this is not UTF-8"),
        ("a.txt", b"a\0b", "no text file"),
        ("a.txt", b"a" * 10_000_001, "over 10 MB"),
        ("a.txt", "a\n" * 20_001, "20,000 is the most"),
        ("a.srt", "just words", "holds no subtitles"),
        ("a.srt", SRT.replace("00:00:03,000", "00:0x:03"), "line 7: '00:0x:03 --> "),
        ("a.vtt", "no header", "holds no subtitles"),
        ("a.csv", "", "holds no text"),
        ("a.csv", "text\n", "holds no text"),
        ("a.csv", "Hello there.\n", "no column is called 'text'"),
        ("a.csv", "text,mood\na,b\n", "no column 'mood'"),
        ("a.csv", "text,text\na,b\n", "two columns"),
        ("a.csv", "text,voice\nHello, there,af_heart\n", "row 2: more cells than columns"),
        ("a.csv", "text,voice\na,af_hart\n", "row 2: there is no voice 'af_hart'. Near it: af_heart"),
        ("a.csv", "text,emotion\n\na,angrr\n", "row 3: There is no emotion 'angrr'. Near it: anger"),
        ("a.csv", "text,emotion\na,0.5\n", "row 2: '0.5' is no emotion"),
        ("a.csv", "text,emotion\na,anger 0.4 + fear\n", "a mixture has a strength for each"),
        ("a.csv", "text,emotion\na,anger 0.4 + anger 0.1\n", "twice"),
        ("a.csv", "text,emotion\na,anger 0.9 + fear 0.9\n", "sum to 1"),
        ("a.csv", "text,emotion\na,{}\n", "row 2: This has neither"),
        ("a.csv", "text,emotion,intensity\na,anger,loud\n", "'loud' is no number"),
        ("a.csv", "text,emotion,intensity\na,anger,7\n", "between 0 and 1"),
        ("a.csv", "text,emotion,intensity\na,anger 0.4,0.7\n", "strength already"),
        ("a.csv", "text,emotion,intensity\na,,0.7\n", "an intensity but no emotion"),
        ("a.csv", "text,seed\na,-1\n", "whole number"),
        ("a.csv", "text,seed\na,9999999999\n", "row 2: This line cannot be so: seed"),
        ("a.csv", 'text\n"a\n', "no table that can be read"),
    ],
)
def test_what_cannot_be_imported_is_told_with_its_place(imported, name, content, told):
    with pytest.raises(BadInput, match=told):
        imported(name, content, voices=VOICES)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(BadInput, match=r"none\.txt.*No such file"):
        read_lines(tmp_path / "none.txt")


@settings(max_examples=150)
@given(
    st.sampled_from(["a.txt", "a.srt", "a.vtt", "a.csv"]), st.binary(max_size=80) | st.text(max_size=80).map(str.encode)
)
def test_anything_at_all_is_lines_or_an_explained_error(tmp_path_factory, name, content):
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(content)
    with suppress(BadInput):
        assert all(not line.is_blank for line in read_lines(path))
