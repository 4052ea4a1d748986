"""Takes, versions and mixes of a line, through the wired workspace."""

import pytest
from PySide6.QtCore import QObject, QPoint, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from tests.ui.workspace.journey import compare_with, speak, type_first_line, until

TEXT = "Hello there. It works."


class Opened(QObject):
    """Stands in for the file manager."""

    def __init__(self):
        super().__init__()
        self.paths = []

    @Slot(QUrl)
    def open(self, url):
        self.paths.append(url.toLocalFile())


@pytest.fixture
def opened(qapp):
    manager = Opened()
    QDesktopServices.setUrlHandler("file", manager, "open")
    yield manager
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def studio(open_studio, qtbot):
    studio = open_studio()
    type_first_line(studio, qtbot, TEXT)
    speak(studio, qtbot)
    return studio


def retake(studio, qtbot):
    desk = studio.speak.desk
    studio.window.actions_.carry_out("speak.retake")
    until(qtbot, lambda: desk.is_fresh(desk.line) and not desk.speaking.all())


def menu_of_takes(studio):
    menu = studio.speak.lines.takes.ask(studio.speak.desk.line.id, QPoint(10, 10))
    actions = {action.text().split("  ·  ")[0].split("\t")[0]: action for action in menu.actions()}
    menu.close()
    return actions


def test_an_earlier_take_is_shown_again_with_what_it_was_made_from(studio, qtbot):
    desk = studio.speak.desk
    retake(studio, qtbot)
    first, second = desk.line.takes
    assert (desk.line.take, desk.line.seed) == (second, 1)
    menu_of_takes(studio)["Take 1"].trigger()
    assert (desk.line.take, desk.line.seed) == (first, 0)
    assert desk.is_fresh(desk.line)


def test_a_deleted_take_lies_in_the_trash_until_undo(studio, qtbot):
    desk = studio.speak.desk
    retake(studio, qtbot)
    first, second = desk.line.takes
    menu_of_takes(studio)["Delete this take"].trigger()
    assert (desk.line.takes, desk.line.take, desk.line.seed) == ((first,), first, 0)
    assert studio.library.take(second).trashed is not None
    studio.window.actions_.carry_out("edit.undo")
    assert (desk.line.take, desk.line.seed) == (second, 1)
    assert studio.library.take(second).trashed is None


def test_the_last_take_can_be_deleted_and_the_line_is_as_new(studio):
    desk, page = studio.speak.desk, studio.speak.workspace
    menu_of_takes(studio)["Delete this take"].trigger()
    assert (desk.line.takes, desk.line.take) == ((), None)
    assert page.script.lines[0].status == "empty"
    assert page.prosody.canvas.reading is None


def test_versions_stay_with_their_line(studio, qtbot):
    desk, bar = studio.speak.desk, studio.speak.workspace.compare
    sad = compare_with(studio, qtbot, "sadness")
    studio.speak.workspace.script.textPasted.emit(desk.line.id, "Another line.")
    assert [chip.version.category for chip in bar.chips] == ["neutral"]
    desk.lineChosen.emit(desk.script.lines[0].id)
    assert [chip.version.key for chip in bar.chips][1:] == [sad]
    assert bar.chips[1].version.state == "ready"


def test_a_version_of_other_words_is_spoken_anew_when_it_is_to_be_heard(studio, qtbot):
    desk, page = studio.speak.desk, studio.speak.workspace
    sad = compare_with(studio, qtbot, "sadness")
    page.script.lineEdited.emit(desk.line.id, "Other words.")
    assert page.compare.chips[1].version.state == "stale"
    page.compare.chips[1].click()
    until(qtbot, lambda: studio.speak.comparing.all_there)
    until(qtbot, lambda: page.prosody.canvas.reading.category == "sadness")
    assert page.prosody.canvas.reading.words[0].text == "Other"
    assert page.compare.chips[1].version.key == sad


def test_a_version_that_is_put_away_is_gone_from_bar_curve_and_panel(studio, qtbot):
    page = studio.speak.workspace
    sad = compare_with(studio, qtbot, "sadness")
    page.compare.chips[1].click()
    page.versions.removed.emit(sad)
    assert len(page.compare.chips) == 1
    assert page.prosody.canvas.reading.category == "neutral"


def test_where_the_pitch_comes_from_is_known_after_a_restart(open_studio, studio, qtbot):
    desk, bar = studio.speak.desk, studio.speak.workspace.compare
    compare_with(studio, qtbot, "sadness")
    pitch = bar._combos["pitch"]
    pitch.setCurrentIndex(1)
    assert pitch.currentText().startswith("sadness")
    pitch.activated.emit(pitch.currentIndex())
    until(qtbot, lambda: desk.is_fresh(desk.line) and not desk.speaking.all())
    assert desk.line.pitch_from.dominant == "sadness"
    assert desk.line.timing_from is None
    studio.window.close()
    again = open_studio().speak.workspace.compare
    assert again._combos["pitch"].currentText().startswith("sadness")
    assert again._combos["timing"].currentText() == "as spoken"


def test_a_take_leaves_the_window_under_a_name_with_its_words(studio, open_studio):
    [copy] = studio.speak.lines.takes.copies([studio.speak.desk.line.id])
    assert copy.name == "01 Hello there. It works (neutral).wav"
    assert copy.read_bytes() == studio.library.path(studio.speak.desk.line.take).read_bytes()
    studio.window.close()
    assert copy.exists()  # whom it was given to may not be through with it
    open_studio()
    assert not copy.exists()


def test_what_was_exported_can_be_shown_in_its_folder(studio, qtbot, tmp_path, opened):
    dialog = studio.speak.exporting.ask()
    dialog.folder.setText(str(tmp_path))
    dialog.name.setText("out")
    with qtbot.waitSignal(studio.speak.exporting.written, timeout=300_000):
        dialog.accept()
    note = studio.speak.workspace.note
    assert "out.wav" in note.text.text()
    note.act.click()
    assert opened.paths == [str(tmp_path)]
