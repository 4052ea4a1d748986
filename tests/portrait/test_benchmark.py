"""What the benchmark of Animate promises of itself."""

import re

import pytest
import typer
from rich.console import Console

from benchmarks import portrait
from benchmarks.measure.material import fingerprint
from benchmarks.measure.portrait_input import CASES
from benchmarks.measure.portrait_likeness import _SHOWN
from benchmarks.measure.portrait_moves import NotThere, of_motion
from generators.assets import default_assets
from generators.emotion import FEELINGS


def test_parts_that_need_the_models_weights_say_so_when_they_are_missing(tmp_path, monkeypatch):
    assets = default_assets()
    files = {name: entry for name, entry in assets.manifest.files.items() if not name.startswith("portrait/")}
    monkeypatch.setattr(assets, "manifest", assets.manifest.model_copy(update={"files": files}))
    with pytest.raises(NotThere, match="is not there yet"):
        of_motion(assets, tmp_path, Console(quiet=True))


def test_every_part_can_be_asked_for_and_nothing_is_loaded_before(tmp_path):
    parts = portrait.parts_of(default_assets(), tmp_path, tmp_path, tmp_path, 1, False, Console(quiet=True))
    assert tuple(parts) == portrait.PARTS
    assert not list(tmp_path.iterdir())


def test_an_unknown_part_is_refused():
    with pytest.raises(typer.BadParameter, match="no part is called colour"):
        portrait.main(only="colour")


def test_its_cases_cover_what_the_bar_names():
    names = " ".join(case.name for case in CASES)
    for wanted in ("twenty faces", "silence", "music", "cut off", "unwritable", "full disk", "without a face"):
        assert re.search(wanted, names), wanted


def test_every_feeling_has_an_expression_to_be_read_as():
    assert set(_SHOWN) == set(FEELINGS)


def test_other_weights_have_another_name(monkeypatch):
    assets = default_assets()
    before = fingerprint(assets, "face", "portrait")
    files = dict(assets.manifest.files)
    name = next(n for n in files if n.startswith("face/"))
    files[name] = files[name].model_copy(update={"sha256": "0" * 64})
    monkeypatch.setattr(assets, "manifest", assets.manifest.model_copy(update={"files": files}))
    assert fingerprint(assets, "face", "portrait") != before
