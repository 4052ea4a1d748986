import pytest

from studio.ui.export import Destination, problem


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
