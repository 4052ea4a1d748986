"""What cannot be done is told where it was asked for, and keeps what was typed."""

import pytest

from studio.ui.speak import DictionaryDialog
from tests.ui.workspace.journey import speak, type_first_line, until

TEXT = "Hello there."


def test_what_is_only_typed_can_be_spoken_at_once(open_studio, qtbot):
    studio = open_studio()
    field, action = studio.speak.workspace.script.empty.field, studio.window.actions_.action("speak.line")
    assert not action.isEnabled()
    field.setPlainText(TEXT)
    assert action.isEnabled()
    field.setPlainText("  ")
    assert not action.isEnabled()
    field.setPlainText(TEXT)
    speak(studio, qtbot)
    assert [line.text for line in studio.speak.desk.script.lines] == [TEXT]


class NoOutputs:
    """A machine without a device to play on."""

    def available(self) -> bool:
        return False

    def open(self, rate: int) -> None:
        return None


class TestWithoutADevice:
    @pytest.fixture
    def outputs(self):
        return NoOutputs()

    def test_a_line_is_spoken_all_the_same_and_the_transport_says_what_is_missing(self, open_studio, qtbot):
        studio = open_studio()
        type_first_line(studio, qtbot, TEXT)
        speak(studio, qtbot)
        page = studio.speak.workspace
        assert page.script.lines[0].status == "ready"
        assert "No audio device" in page.prosody.transport._note.text()
        assert not page.note.isVisible()
        page.prosody.transport.play.click()
        assert page.note.property("surface") == "told"

    def test_speak_all_lines_speaks_them_all(self, open_studio, qtbot):
        studio = open_studio()
        type_first_line(studio, qtbot, "One.\nTwo.\nThree.")
        studio.window.actions_.carry_out("speak.all")
        until(qtbot, lambda: all(line.status == "ready" for line in studio.speak.workspace.script.lines))
        assert len(studio.speak.desk.script.lines) == 3
        assert not studio.speak.play_all.running


def test_a_pronunciation_that_cannot_be_used_is_told_in_its_dialog(open_studio, qtbot):
    studio = open_studio()
    dialog = studio.commands._pronouncing.ask()
    dialog.add_row()
    for column, text in enumerate(("Siobhan", "sh1v")):
        dialog.table.item(0, column).setText(text)
    dialog.accept()
    until(qtbot, lambda: "respelling" in dialog.problem.text())
    assert dialog.entries() == {"Siobhan": "sh1v"}
    dialog.table.item(0, 1).setText("shiv-AWN")
    dialog.accept()
    until(qtbot, lambda: dict(studio.speak.desk.dictionary) == {"Siobhan": "shiv-AWN"})
    until(qtbot, lambda: studio.window.findChild(DictionaryDialog) is None)


def test_a_sample_of_a_voice_that_fails_says_so(open_studio, qtbot):
    studio = open_studio()
    studio.speak.lines._sample("nobody")
    until(qtbot, lambda: studio.speak.workspace.note.isVisible())
    assert "nobody" in studio.speak.workspace.note.text.text()


def test_the_voice_that_was_chosen_last_is_the_one_a_new_script_begins_with(open_studio, qtbot):
    studio = open_studio()
    desk, script = studio.speak.desk, studio.speak.workspace.script
    type_first_line(studio, qtbot, TEXT)
    studio.speak.lines._speak_as([desk.line.id], "bm_george")
    script.do("delete")
    type_first_line(studio, qtbot, "One.\nTwo.")
    assert [line.voice for line in desk.script.lines] == ["bm_george", "bm_george"]


def test_an_error_stands_over_the_take_of_its_line_until_the_line_is_another(open_studio, qtbot):
    studio = open_studio()
    desk, page = studio.speak.desk, studio.speak.workspace
    type_first_line(studio, qtbot, TEXT)
    speak(studio, qtbot)
    studio.speak.lines._speak_as([desk.line.id], "nobody")
    studio.window.actions_.carry_out("speak.line")
    until(qtbot, lambda: page.prosody.note.isVisible())
    assert "nobody" in page.prosody.note.text.text()
    studio.window.actions_.carry_out("edit.undo")
    assert not page.prosody.note.isVisible()
    assert page.script.lines[0].status == "ready"
