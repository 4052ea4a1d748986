import json

import pytest
from hypothesis import given, settings

from generators.contract import BadInput
from studio.core.script import (
    Line,
    Script,
    as_one_file,
    as_one_file_each,
    open_script,
    safe_name,
    save_script,
    unspoken,
)
from studio.core.settings import NewerFile
from tests.core.script.scripts import ANGER, scripts

GOLDEN = {
    "moodreel": "script",
    "version": 1,
    "script": {
        "lines": [
            {
                "id": "0123456789abcdef0123456789abcdef",
                "text": "Hello [anger 0.7]there[/].",
                "voice": "bm_george",
                "emotion": {"weights": {"anger": 1.0}, "intensity": 0.7},
                "timing_from": None,
                "pitch_from": {"keyframes": [{"at": 0.0, "state": {"weights": {"awe": 0.5}, "intensity": 1.0}}]},
                "energy_from": None,
                "controls": {"rate": 1.2, "pitch_range": 1.0, "pitch_shift": 0.0, "level": 0.0},
                "edits": [
                    {"clause": 0, "phoneme": 2, "duration": None, "f0": 180.0, "level": None},
                    {"word": 1, "stretch": 1.5, "pitch_shift": 0.0, "level": 0.0},
                ],
                "dictionary": {"Michelle": "my-SHELL"},
                "seed": 4,
                "takes": ["a", "b"],
                "take": "b",
            }
        ],
        "emotion": {"weights": {}, "intensity": 0.0},
        "current": "0123456789abcdef0123456789abcdef",
    },
}
"""A file as version 1 wrote it. Not to be changed: users have such files."""


def test_a_file_of_version_1_opens_and_is_saved_as_it_was(tmp_path):
    golden, again = tmp_path / "golden.moodreel", tmp_path / "again.moodreel"
    golden.write_text(json.dumps(GOLDEN))
    script = open_script(golden)
    assert script.lines[0].emotion == ANGER
    save_script(again, script)
    assert json.loads(again.read_text("utf-8")) == GOLDEN


def test_a_newer_file_is_refused_and_untouched(tmp_path):
    path = tmp_path / "new.moodreel"
    path.write_text(json.dumps({**GOLDEN, "version": 2}))
    before = path.read_bytes()
    with pytest.raises(NewerFile, match="Update Moodreel"):
        open_script(path)
    assert path.read_bytes() == before


@settings(max_examples=20)
@given(scripts)
def test_a_script_is_the_same_after_saving(tmp_path_factory, script):
    path = tmp_path_factory.mktemp("scripts") / "a.moodreel"
    save_script(path, script)
    assert open_script(path) == script


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"[" * 100_000,
        b'{"moodreel": "presets", "version": 1}',
        b'{"moodreel": "script", "version": true}',
        b'{"moodreel": "script", "version": 1}',
        b'{"moodreel": "script", "version": 1, "script": {"lines": [{"id": "a"}, {"id": "a"}]}}',
        b'{"moodreel": "script", "version": 1, "script": {"lines": [{"seed": "x"}]}}',
    ],
)
def test_a_file_that_is_no_script_says_so_and_stays(tmp_path, content):
    path = tmp_path / "a.moodreel"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=r"a\.moodreel"):
        open_script(path)
    assert path.read_bytes() == content


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(BadInput, match="Check the name"):
        open_script(tmp_path / "none.moodreel")


def test_one_file_has_the_shown_take_of_every_line_in_order():
    script = Script(
        lines=(
            Line(text="b").with_take("t1").with_take("t2"),
            Line(text=" "),
            Line(text="c"),
            Line(text="d").with_take("t3"),
        )
    )
    file = as_one_file(script, "My: play")
    assert (file.name, file.takes) == ("My play", ("t2", "t3"))
    assert unspoken(script) == [script.lines[2]]


def test_files_of_single_lines_sort_as_the_script_does():
    script = Script(lines=tuple(Line(text="[anger 1]Hello/there[/] CON.").with_take(str(n)) for n in range(120)))
    names = [file.name for file in as_one_file_each(script)]
    assert names[0] == "001 Hello there CON"
    assert names == sorted(set(names))


def test_nothing_spoken_is_nothing_to_export():
    with pytest.raises(BadInput, match="Speak the lines first"):
        as_one_file(Script(lines=(Line(text="a"),)), "x")


@pytest.mark.parametrize(
    ("text", "name"),
    [("", ""), ("...", ""), ("a" * 99, "a" * 40), ('x\x00<>:"/\\|?*y', "x y"), ("Grüße, 世界!", "Grüße, 世界!")],
)
def test_a_name_is_safe_on_every_system(text, name):
    assert safe_name(text) == name
