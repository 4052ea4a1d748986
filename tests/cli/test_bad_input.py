"""Bad input: status 2, one line that says what to do, nothing written."""

import json

import pytest

from tests.cli.conftest import LINE, one_line

# name -> arguments after `speak`, what is on standard input, what the message says
CASES: dict[str, tuple[list[str], bytes, str]] = {
    "nothing to speak": ([], b"", "TEXT"),
    "empty text": ([""], b"", "nothing to speak"),
    "empty input": (["-"], b"", "nothing to speak"),
    "emoji only": (["\U0001f600\U0001f389"], b"", "nothing to speak"),
    "control characters only": (["-"], b"\x01\x02\x07", "nothing to speak"),
    "no UTF-8": (["-"], b"Good \xff\xfe morning.", "UTF-8"),
    "another script": (["Доброе утро."], b"", "Доброе"),
    "unknown tag": (["[furious 0.7]Stop.[/]"], b"", "column 1"),
    "unclosed tag": (["[anger 0.7]Stop."], b"", "column 1"),
    "tag with a bad value": (["[anger 7]Stop.[/]"], b"", "7"),
    "too long": (["-"], b"word " * 4001, "20,000"),
    "endless input": (["-"], b"word " * 40000, "20,000"),
    "text twice": ([LINE, "--file", "x.txt"], b"", "one of TEXT"),
    "missing file": (["--file", "nowhere.txt"], b"", "nowhere.txt"),
    "unknown voice": ([LINE, "--voice", "af_hart"], b"", "Choose another. See them all: python main.py voices"),
    "unknown emotion": ([LINE, "--emotion", "angr"], b"", "Near it: anger"),
    "an emotion of another name": ([LINE, "--emotion", "joy"], b"", "amusement"),
    "intensity out of range": ([LINE, "--emotion", "anger", "--intensity", "7"], b"", "between 0 and 1"),
    "intensity that is no number": ([LINE, "--emotion", "anger", "--intensity", "nan"], b"", "finite"),
    "intensity of nothing": ([LINE, "--intensity", "0.4"], b"", "--emotion"),
    "emotion twice": ([LINE, "--emotion", "anger", "--valence", "0.1", "--arousal", "0.1"], b"", "Keep one"),
    "emotion and curve": ([LINE, "--emotion", "anger", "--curve", "c.json"], b"", "Keep one"),
    "half a point": ([LINE, "--valence", "0.1"], b"", "--arousal"),
    "point off the pad": ([LINE, "--valence", "2", "--arousal", "0"], b"", "valence"),
    "missing curve": ([LINE, "--curve", "c.json"], b"", "c.json"),
    "rate out of range": ([LINE, "--rate", "40"], b"", "--rate must be at most 2"),
    "rate that is no number": ([LINE, "--rate", "nan"], b"", "--rate"),
    "rate in words": ([LINE, "--rate", "fast"], b"", "--rate"),
    "negative seed": ([LINE, "--seed", "-1"], b"", "--seed"),
    "missing dictionary": ([LINE, "--dictionary", "d.json"], b"", "d.json"),
    "missing edits": ([LINE, "--edits", "e.json"], b"", "e.json"),
    "words without subtitles": ([LINE, "--words"], b"", "--srt"),
    "unknown option": ([LINE, "--loudness", "3"], b"", "--loudness"),
}


@pytest.mark.parametrize("name", CASES)
def test_bad_input_is_refused_in_one_line_with_nothing_written(moodreel, out, name):
    args, stdin, says = CASES[name]
    result = moodreel("speak", *args, "-o", out / "x.wav", stdin=stdin)
    assert result.exit_code == 2
    assert says.lower() in one_line(result.stderr).lower()
    assert result.stdout == ""
    assert not list(out.iterdir())


def test_a_file_to_write_must_be_named(moodreel):
    result = moodreel("speak", LINE)
    assert result.exit_code == 2
    assert "--output" in one_line(result.stderr)
    assert "speak --help" in result.stderr


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("x.xyz", ".wav"),
        ("x", ".wav"),
        ("new/x.wav", "no folder"),
        ("taken/x.wav", "no folder"),
        (".", ".wav"),
    ],
)
def test_a_place_that_cannot_be_written_is_refused(moodreel, out, name, says):
    (out / "taken").write_bytes(b"a file")
    result = moodreel("speak", LINE, "-o", out / name)
    assert result.exit_code == 2
    assert says in one_line(result.stderr)
    assert [path.name for path in out.iterdir()] == ["taken"]


@pytest.mark.parametrize("there", ["x.wav", "x.srt"])
def test_a_file_that_is_there_stays_as_it_is(moodreel, out, there):
    (out / there).write_bytes(b"precious")
    result = moodreel("speak", LINE, "--srt", "-o", out / "x.wav")
    assert result.exit_code == 2
    assert "--force" in one_line(result.stderr)
    assert [(path.name, path.read_bytes()) for path in out.iterdir()] == [(there, b"precious")]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "JSON"),
        ('{"word": 1}', "no list"),
        ('[{"word": 0, "stretch": 40}]', "[0].stretch must be at most 4"),
        ('[{"phoneme": 0}]', "[0].clause is missing"),
        ('[{"word": 0, "tempo": 1}]', "[0].tempo is not known"),
        ("[3]", "[0]"),
        ('[{"word": 99}]', "no word 99"),
    ],
)
def test_edits_that_cannot_be_say_where_they_are_wrong(moodreel, out, tmp_path, content, says):
    edits = tmp_path / "edits.json"
    edits.write_text(content, "utf-8")
    result = moodreel("speak", LINE, "--edits", edits, "-o", out / "x.wav")
    assert result.exit_code == 2
    assert says in one_line(result.stderr)
    assert not list(out.iterdir())


@pytest.mark.parametrize(
    ("emotions", "says"),
    [("", "with commas"), ("neutral,joy", "Near it"), ("anger,anger", "twice"), ("neutral, Neutral", "twice")],
)
def test_emotions_to_compare_are_named_once_and_exist(moodreel, out, emotions, says):
    result = moodreel("counterfactual", LINE, "--emotions", emotions, "-o", out)
    assert result.exit_code == 2
    assert says in one_line(result.stderr)
    assert not list(out.iterdir())


def test_a_comparison_never_writes_over_a_file_or_into_one(moodreel, out):
    (out / "prosody.png").write_bytes(b"precious")
    result = moodreel("counterfactual", LINE, "--emotions", "neutral,anger", "-o", out)
    assert result.exit_code == 2
    assert "--force" in one_line(result.stderr)
    result = moodreel("counterfactual", LINE, "--emotions", "neutral,anger", "-o", out / "prosody.png" / "deep")
    assert result.exit_code == 2
    assert "is a file" in one_line(result.stderr)
    assert [path.read_bytes() for path in out.iterdir()] == [b"precious"]


def test_bad_words_leave_no_new_folder_behind(moodreel, out):
    result = moodreel("counterfactual", "[anger", "--emotions", "neutral,anger", "-o", out / "new")
    assert result.exit_code == 2
    assert not list(out.iterdir())


def test_a_bom_is_not_spoken_and_not_refused(moodreel, out):
    result = moodreel("speak", "-", "-o", out / "x.wav", "--json", stdin=b"\xef\xbb\xbf" + LINE.encode())
    assert result.exit_code == 0
    assert json.loads(result.stdout)["request"]["text"] == LINE
