"""From an empty window to an exported file, through the widgets, with an engine in its own process."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from generators.emotion import EmotionState
from generators.media import read_audio
from generators.speech import PhonemeEdit
from tests.ui.workspace import journey
from tests.ui.workspace.conftest import PATIENCE
from tests.ui.workspace.journey import until

TEXT = "Hello there. It works."


def test_a_line_is_typed_felt_spoken_edited_compared_undone_exported_and_there_after_a_restart(
    open_studio, qtbot, tmp_path
):
    studio = open_studio()
    desk, page, actions = studio.speak.desk, studio.speak.workspace, studio.window.actions_
    journey.type_first_line(studio, qtbot, TEXT)
    qtbot.mouseClick(studio.window.panel.chips.chips["anger"], Qt.MouseButton.LeftButton)
    assert desk.script.emotion.dominant == "anger"

    actions.carry_out("speak.line")
    until(qtbot, lambda: desk.line.take is not None)
    first = desk.line.take
    assert page.script.lines[0].status == "ready"
    assert page.prosody.canvas.reading.words[0].text.startswith("Hello")
    assert studio.library.take(first).text == TEXT
    assert first in [take.id for take in studio.library.search() if take.line_id == desk.line.id]

    canvas = page.prosody.canvas
    voiced = next(i for i, phone in enumerate(canvas.reading.phones) if phone.f0)
    canvas.select([voiced])
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    until(qtbot, lambda: bool(desk.line.edits))
    until(qtbot, lambda: len(desk.line.takes) == 2)
    assert isinstance(desk.line.edits[0], PhonemeEdit)
    second = desk.line.take

    actions.carry_out("edit.undo")
    assert (desk.line.edits, desk.line.take) == ((), first)
    actions.carry_out("edit.redo")
    assert desk.line.edits
    assert desk.line.take == second
    page.prosody.backToModelRequested.emit(None)
    assert desk.line.take == first  # it was spoken before: nothing is spoken again

    studio.speak.comparing.add("sadness")
    until(qtbot, lambda: all(chip.version.state == "ready" for chip in page.compare.chips))
    assert [chip.version.category for chip in page.compare.chips] == ["anger", "sadness"]
    studio.speak.comparing.hear(page.compare.chips[1].version.key)
    assert canvas.reading.category == "sadness"
    assert desk.line.take == first

    dialog = studio.speak.exporting.ask()
    dialog.folder.setText(str(tmp_path))
    dialog.name.setText("out")
    with qtbot.waitSignal(studio.speak.exporting.written, timeout=PATIENCE):
        dialog.accept()
    audio, rate = read_audio(tmp_path / "out.wav")
    assert len(audio) / rate == pytest.approx(studio.library.take(first).duration)
    assert np.abs(audio).max() > 0
    assert "Hello there." in (tmp_path / "out.srt").read_text("utf-8")

    kept = desk.script
    studio.window.close()
    again = open_studio()
    assert again.speak.desk.script == kept
    until(qtbot, lambda: again.speak.workspace.prosody.canvas.reading is not None)
    assert isinstance(again.window.panel.emotion, EmotionState)
    assert again.window.panel.emotion.dominant == "anger"


def test_what_cannot_be_spoken_says_so_on_its_line_and_keeps_the_text(open_studio, qtbot):
    studio = open_studio()
    desk, page = studio.speak.desk, studio.speak.workspace
    journey.type_first_line(studio, qtbot, TEXT)
    line = desk.line.id
    desk.do("voice", lambda script: script.change([line], lambda each: each.change(voice="nobody")))
    studio.window.actions_.carry_out("speak.line")
    until(qtbot, lambda: page.script.lines[0].status == "failed")
    assert "nobody" in page.script.lines[0].error
    page.script.errorRequested.emit(line)
    assert page.note.isVisible()
    assert desk.line.text == TEXT


def test_cancel_leaves_the_line_as_it_was(open_studio, qtbot):
    studio = open_studio()
    desk, page = studio.speak.desk, studio.speak.workspace
    journey.type_first_line(studio, qtbot, " ".join(["This goes on for quite a while, and then on."] * 12))
    studio.window.actions_.carry_out("speak.line")
    until(qtbot, lambda: studio.strip.working)
    studio.window.actions_.carry_out("speak.cancel")
    until(qtbot, lambda: not desk.speaking.all())
    assert page.script.lines[0].status == "empty"
    assert desk.line.takes == ()
