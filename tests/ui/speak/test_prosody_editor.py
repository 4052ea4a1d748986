import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.ui.speak import CompareBar, ComparePanel, ProsodyEditor, Version
from tests.ui.speak.readings import reading


@pytest.fixture
def editor(qtbot):
    editor = ProsodyEditor()
    qtbot.addWidget(editor)
    editor.resize(1000, 420)
    editor.set_compare(CompareBar(), ComparePanel())
    editor.set_reading(reading())
    editor.show()
    return editor


def test_before_there_is_a_take_it_says_how_to_get_one(editor):
    editor.set_reading(None)
    assert editor._empty.isVisible()
    assert not editor.transport.play.isEnabled()


def test_back_to_model_is_offered_where_something_was_drawn(editor):
    assert not editor._back.isEnabled()
    editor.set_edited([editor.canvas.reading.phones[4].key])
    assert editor._back.isEnabled()
    editor.canvas.select([2, 3])
    assert not editor._back.isEnabled()
    editor.canvas.select([])
    editor.set_edited([], words=True)
    assert editor._back.isEnabled()


def test_back_to_model_says_of_how_much(editor, qtbot):
    editor.set_edited([editor.canvas.reading.phones[4].key])
    editor.canvas.select([3, 4])
    assert "(2)" in editor._back.text()
    with qtbot.waitSignal(editor.backToModelRequested) as said:
        editor._back.click()
    assert said.args[0] == [editor.canvas.reading.phones[i].key for i in (3, 4)]


def test_the_loop_button_loops_what_is_chosen_and_follows_the_choice(editor, qtbot):
    editor.canvas.select([3])
    with qtbot.waitSignal(editor.loopChanged) as said:
        editor.transport.loop.click()
    phone = editor.canvas.reading.phones[3]
    assert said.args[0] == (pytest.approx(phone.start), pytest.approx(phone.end))
    with qtbot.waitSignal(editor.loopChanged) as said:
        editor.canvas.select([5])
    assert said.args[0][0] == pytest.approx(editor.canvas.reading.phones[5].start)
    with qtbot.waitSignal(editor.loopChanged) as said:
        editor.transport.loop.click()
    assert said.args[0] is None


def test_the_scroll_bar_is_there_only_when_zoomed_and_scrolls(editor):
    assert not editor._scroll.isVisible()
    editor.transport.zoomed.emit(4.0)
    assert editor._scroll.isVisible()
    editor._scroll.setValue(editor._scroll.maximum())
    view = editor.canvas.view
    assert view.start + view.seen == pytest.approx(view.duration, rel=0.01)
    editor.transport.zoomed.emit(0.0)
    assert not editor._scroll.isVisible()


def test_the_time_read_out_follows_the_player_and_the_hand(editor):
    editor.set_position(1.42, playing=True)
    assert editor.transport._time.text().startswith("0:01.42 / 0:0")


def test_space_on_the_canvas_plays(editor, qtbot):
    with qtbot.waitSignal(editor.playToggled):
        QTest.keyClick(editor.canvas, Qt.Key.Key_Space)


def test_without_a_device_it_says_so_and_can_still_be_edited(editor, qtbot):
    editor.set_available(False)
    assert "No audio device" in editor.transport._note.text()
    editor.canvas.select([3])
    with qtbot.waitSignal(editor.edited):
        QTest.keyClick(editor.canvas, Qt.Key.Key_Up)
    editor.set_available(True)
    assert editor.transport._note.text() == ""


def test_the_view_is_switched_by_button(editor):
    editor.views[1].click()
    assert editor.canvas._spectral
    editor.views[0].click()
    assert not editor.canvas._spectral


def test_a_long_label_does_not_push_the_window_apart(editor):
    bar = editor.findChild(CompareBar)
    bar.set_versions([Version(str(i), f"anger 0.{i} + fear 0.{i}", "anger") for i in range(1, 3)], "1")
    assert editor.minimumSizeHint().width() < 1280


def test_the_window_shows_takes_without_loading_an_engine():
    code = (
        "import sys, studio.ui.speak, studio.ui.playback;"
        "print([m for m in ('torch', 'onnxruntime', 'hibari', 'scipy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
