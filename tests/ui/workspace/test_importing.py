"""Files of other programs become lines, by the menu and by dropping them."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt, QUrl
from PySide6.QtWidgets import QFileDialog

FILES = {
    "told.txt": "Hello there.\n\nIt works.\n",
    "told.srt": "1\n00:00:00,000 --> 00:00:01,000\nHello there.\n\n2\n00:00:01,200 --> 00:00:02,000\nIt works.\n",
    "told.csv": "text,voice,emotion,intensity\nHello there.,bm_george,anger,0.7\nIt works.,,,\n",
}


@pytest.fixture
def choose(monkeypatch):
    """Stands in for the system's dialog, in which the user chooses a file."""

    def chosen(path):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_: (str(path), "")))

    return chosen


def write(folder, name, text=None):
    path = folder / name
    path.write_text(FILES[name] if text is None else text, "utf-8")
    return path


@pytest.mark.parametrize("name", FILES)
def test_a_file_chosen_in_the_menu_becomes_lines_and_undo_takes_them_away(open_studio, choose, tmp_path, name):
    studio = open_studio()
    desk, page, actions = studio.speak.desk, studio.speak.workspace, studio.window.actions_
    choose(write(tmp_path, name))
    actions.carry_out("file.import")
    assert [line.text for line in page.script.lines] == ["Hello there.", "It works."]
    assert not page.note.isVisible()
    if name.endswith("csv"):
        first, second = desk.script.lines
        assert (first.voice, first.emotion.dominant, first.emotion.intensity) == ("bm_george", "anger", 0.7)
        assert second.emotion is None
    actions.carry_out("edit.undo")
    assert not desk.script.lines


def test_files_dropped_on_a_script_come_after_the_line_at_hand(open_studio, qtbot, tmp_path):
    studio = open_studio()
    desk, page = studio.speak.desk, studio.speak.workspace
    page.script.textPasted.emit(None, "First.\nLast.")
    page.script.select([desk.script.lines[0].id])
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write(tmp_path, "told.srt")))])
    page.script.view.model().dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, QModelIndex())
    assert [line.text for line in desk.script.lines] == ["First.", "Hello there.", "It works.", "Last."]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("told.csv", "text,voice\nHello.,bm_gorge\n", "bm_george"),
        ("told.txt", " \n", "no text"),
        ("told.pdf", "x", "told.pdf"),
    ],
)
def test_what_cannot_be_imported_is_told_without_the_command_line_and_nothing_changes(
    open_studio, choose, tmp_path, name, text, says
):
    studio = open_studio()
    page = studio.speak.workspace
    choose(write(tmp_path, name, text))
    studio.window.actions_.carry_out("file.import")
    assert page.note.isVisible()
    assert says in page.note.text.text()
    assert "main.py" not in page.note.text.text()
    assert not studio.speak.desk.script.lines
