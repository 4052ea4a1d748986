import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from generators.contract import BadInput
from studio.ui.speak import DictionaryDialog, DragOut, SpeechChoice, SpeechExportDialog, VoiceEntry, VoicePicker

LEFT = Qt.MouseButton.LeftButton
VOICES = [
    VoiceEntry("af_heart", "Heart", "us", "female"),
    VoiceEntry("am_michael", "Michael", "us", "male"),
    VoiceEntry("bf_emma", "Emma", "gb", "female"),
]


def no_digits(entries):
    for word, said in entries.items():
        if any(char.isdigit() for char in said):
            raise BadInput(f"'{word}': write digits as words.")


@pytest.fixture
def picker(qtbot):
    picker = VoicePicker(VOICES)
    qtbot.addWidget(picker)
    picker.show()
    return picker


def test_typing_finds_voices_and_enter_takes_the_first(picker, qtbot):
    QTest.keyClicks(picker.search, "female")
    assert picker.shown() == ["af_heart", "bf_emma"]
    QTest.keyClicks(picker.search, " gb")
    assert picker.shown() == ["bf_emma"]
    with qtbot.waitSignal(picker.voiceChosen) as said:
        QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert said.args == ["bf_emma"]


def test_voices_are_filtered_by_kind(picker):
    picker.kinds.setCurrentIndex(picker.kinds.findData("us male"))
    assert picker.shown() == ["am_michael"]


def test_space_in_the_list_asks_for_a_sample_and_chooses_nothing(picker, qtbot):
    picker.set_current("am_michael")
    with qtbot.assertNotEmitted(picker.voiceChosen), qtbot.waitSignal(picker.sampleRequested) as said:
        QTest.keyClick(picker.list, Qt.Key.Key_Space)
    assert said.args == ["am_michael"]


@pytest.fixture
def dictionary(qtbot):
    dialog = DictionaryDialog({"Michelle": "my-SHELL", "Nguyen": "/wˈɪn/"}, no_digits)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_word_is_added_and_handed_on(dictionary, qtbot):
    dictionary.add_row()
    dictionary.table.item(2, 0).setText("Siobhan")
    dictionary.table.item(2, 1).setText("shiv-AWN")
    with qtbot.waitSignal(dictionary.dictionaryChosen) as said:
        dictionary.accept()
    assert said.args[0] == {"Michelle": "my-SHELL", "Nguyen": "/wˈɪn/", "Siobhan": "shiv-AWN"}
    assert dictionary.isVisible()
    dictionary.kept()
    assert not dictionary.isVisible()


def test_a_dictionary_that_is_refused_later_says_why_and_can_be_handed_on_again(dictionary, qtbot):
    dictionary.accept()
    dictionary.refuse("'Michelle': nobody can say that.")
    assert dictionary.problem.text() == "'Michelle': nobody can say that."
    with qtbot.waitSignal(dictionary.dictionaryChosen):
        dictionary.accept()


def test_an_entry_that_cannot_be_used_says_why_and_keeps_what_was_typed(dictionary, qtbot):
    dictionary.table.item(0, 1).setText("my-5HELL")
    assert dictionary.problem.text() == "'Michelle': write digits as words."
    with qtbot.assertNotEmitted(dictionary.dictionaryChosen):
        dictionary.accept()
    assert dictionary.isVisible()
    assert dictionary.entries()["Michelle"] == "my-5HELL"


def test_a_word_that_stands_twice_is_told(dictionary):
    dictionary.add_row()
    dictionary.table.item(2, 0).setText("michelle")
    dictionary.table.item(2, 1).setText("mi-shell")
    assert "twice" in dictionary.problem.text()


def test_a_pronunciation_can_be_heard_and_a_word_removed(dictionary, qtbot):
    dictionary.table.selectRow(1)
    with qtbot.waitSignal(dictionary.previewRequested) as said:
        dictionary._preview.click()
    assert said.args == ["Nguyen", "/wˈɪn/"]
    dictionary.remove_rows()
    assert dictionary.entries() == {"Michelle": "my-SHELL"}


def test_an_export_lists_every_file_it_would_write(tmp_path):
    choice = SpeechChoice(tmp_path, "Tale", "flac", "vtt", split=True, lines=2)
    assert [file.name for file in choice.files()] == ["Tale 01.flac", "Tale 01.vtt", "Tale 02.flac", "Tale 02.vtt"]


def test_the_dialog_says_what_it_would_write_and_hands_it_on(qtbot, tmp_path):
    dialog = SpeechExportDialog(SpeechChoice(tmp_path, "Tale", lines=3))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.setCurrentIndex(dialog.form.findData("mp3"))
    dialog.subtitles.setCurrentIndex(dialog.subtitles.findData("srt"))
    dialog.split.setCurrentIndex(1)
    assert dialog.problem.text() == "Writes Tale 01.mp3 and 5 more"
    with qtbot.waitSignal(dialog.exportChosen) as said:
        dialog.accept()
    assert said.args == [SpeechChoice(tmp_path, "Tale", "mp3", "srt", split=True, lines=3)]


def test_the_dialog_stays_open_while_something_is_in_the_way(qtbot, tmp_path):
    dialog = SpeechExportDialog(SpeechChoice(tmp_path, "Tale", lines=3))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.name.setText("a?b")
    with qtbot.assertNotEmitted(dialog.exportChosen):
        dialog.accept()
    assert dialog.isVisible()


def test_dragging_the_handle_carries_the_takes_file(qtbot, tmp_path):
    dragged = []
    handle = DragOut(start=dragged.append)
    qtbot.addWidget(handle)
    assert not handle.isEnabled()
    handle.set_source(lambda: [tmp_path / "take.wav"])
    handle.setEnabled(True)
    handle.show()
    QTest.mousePress(handle, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    at = QPointF(60, 5)
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(handle, QMouseEvent(QEvent.Type.MouseMove, at, handle.mapToGlobal(at), LEFT, LEFT, none))
    [data] = dragged
    assert [url.toLocalFile() for url in data.urls()] == [str(tmp_path / "take.wav")]
