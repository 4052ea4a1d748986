"""The benchmarks' trials by bad input see what a command does wrong."""

import pytest
from rich.console import Console

from benchmarks.measure.runs import Ran
from benchmarks.measure.trials import Verdict, ending_faults, judged, refusal_faults, tried


def written(folder, script, disk=0):
    return tried(["sh", "-c", script, str(folder)], folder, disk)


def test_what_a_command_leaves_behind_alters_or_takes_away_is_told(tmp_path):
    for name in ("kept", "altered", "gone"):
        (tmp_path / name).write_text("as it was", "utf-8")
    ran, left = written(tmp_path, 'echo new > "$0/new"; echo other > "$0/altered"; rm "$0/gone"; exit 3')
    assert ran.code == 3
    assert left == ["altered", "new", "gone is gone"]


def test_a_full_disk_is_full(tmp_path):
    ran, left = written(tmp_path, 'head -c 100000 /dev/zero > "$0/large"', disk=16_384)
    assert ran.code != 0
    assert left == ["large"]
    ran, left = written(tmp_path, 'echo small > "$0/small"', disk=16_384)
    assert ran.code == 0


@pytest.mark.parametrize(
    ("code", "err", "left", "faults"),
    [
        (2, "There is no such emotion.\n", [], []),
        (1, "There is no such emotion.\n", [], ["exit 1, not 2"]),
        (2, "Traceback (most recent call last):\nKeyError: 'joy'\n", [], ["a traceback", "no message of one line"]),
        (2, "", [], ["no message of one line"]),
        (2, "There is no such emotion.\n", ["out.wav"], ["left behind: out.wav"]),
    ],
)
def test_a_refusal_is_one_line_the_right_status_and_nothing_left(code, err, left, faults):
    ran = Ran(code, "", err, 0.1, 10.0)
    assert ending_faults(ran, (2,)) + refusal_faults(ran, left) == faults


def test_a_bar_of_trials_falls_with_one_fault():
    console = Console(record=True, quiet=True)
    good, bad = (Verdict(name, Ran(2, "", "", 0.1, 1.0), faults, "told") for name, faults in (("a", []), ("b", ["x"])))
    whole, spoilt = judged("bar", [good], console, "note").bars[0], judged("bar", [good, bad], console, "note").bars[0]
    assert (whole.passed, whole.note) == (True, "note")
    assert (spoilt.passed, spoilt.value, spoilt.note) == (False, "1 of 2", "not so: b")
