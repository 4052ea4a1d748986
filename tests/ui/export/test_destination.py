from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from studio.ui.export import Destination, first_folder, problem


@pytest.mark.parametrize(
    ("name", "said"),
    [("", "name"), ("a/b", "cannot have"), ("CON", "cannot have"), (" a", "cannot have"), ("x" * 300, "too long")],
)
def test_a_name_no_disk_takes_is_told(tmp_path, name, said):
    assert said in problem(Destination(tmp_path, name, "wav"))


def test_nothing_is_replaced_unless_it_may_be(tmp_path):
    (tmp_path / "Tale.wav").write_bytes(b"")
    assert "Tale.wav exists" in problem(Destination(tmp_path, "Tale", "wav"))
    assert problem(Destination(tmp_path, "Tale", "wav", overwrite=True)) == ""
    assert "no folder" in problem(Destination(tmp_path / "gone", "Tale", "wav"))


def test_an_export_is_offered_to_go_where_the_last_one_went(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    kind = QStandardPaths.StandardLocation.MusicLocation
    assert first_folder(str(tmp_path), kind) == tmp_path
    assert first_folder(str(tmp_path / "gone"), kind).is_dir()
    assert first_folder("", kind) != Path("")
