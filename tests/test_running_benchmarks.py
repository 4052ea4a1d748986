import json

import pytest
import typer
from rich.console import Console

from benchmarks.measure.report import Bar, Part
from benchmarks.measure.running import chosen, measure
from generators.contract import BadInput


def broken():
    raise BadInput("There is no tape in the recorder. Put one in.")


def test_parts_run_in_their_own_order():
    assert chosen("c, a", ("a", "b", "c")) == ["a", "c"]
    assert chosen("", ("a", "b", "c")) == ["a", "b", "c"]
    assert chosen("", ("a", "b", "c"), ("a", "b")) == ["a", "b"]
    with pytest.raises(typer.BadParameter, match="no part is called d; there are a, b, c"):
        chosen("a,d", ("a", "b", "c"))


def test_a_part_that_cannot_be_measured_is_told_and_the_others_are_kept(tmp_path):
    path, console = tmp_path / "found.json", Console(record=True, quiet=True)
    parts = {"good": lambda: Part([Bar("speed", "4", ">= 4", True)]), "bad": broken}
    assert not measure(["bad", "good"], parts, path, {"weights": "1"}, console)
    assert list(json.loads(path.read_text("utf-8"))["parts"]) == ["good"]
    assert measure(["good"], parts, path, {"weights": "2"}, console)
    kept = json.loads(path.read_text("utf-8"))
    assert kept["parts"]["good"]["weights"] == "2"
    assert "| good | speed | 4 | >= 4 | pass |" in kept["markdown"]
