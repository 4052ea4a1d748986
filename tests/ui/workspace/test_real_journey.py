"""What a newcomer does, with the engine that users hear: every step through the widgets, what comes of it measured."""

import numpy as np
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from generators.media import read_audio
from generators.speech import PhonemeEdit
from studio.ui.speak import map_position
from studio.ui.speak.compare import figures
from tests.ui.workspace.journey import (
    LEFT,
    compare_with,
    drag_pitch,
    shows_its_take,
    speak,
    type_first_line,
    until,
)

TEXT = "I told you never."


@pytest.fixture
def engine():
    """None: the one that ships."""


def sound_of(studio, take):
    return read_audio(studio.library.path(take))[0]


def test_a_line_is_typed_felt_heard_redrawn_compared_retaken_cancelled_exported_and_there_after_a_restart(
    open_studio, qtbot, tmp_path
):
    studio = open_studio()
    desk, page, actions = studio.speak.desk, studio.speak.workspace, studio.window.actions_
    canvas = page.prosody.canvas

    # type, pick, speak
    type_first_line(studio, qtbot, TEXT)
    QTest.mouseClick(studio.window.panel.chips.chips["anger"], LEFT)
    speak(studio, qtbot)
    first = desk.line.take
    until(qtbot, lambda: shows_its_take(studio))
    spoken = canvas.reading
    assert [word.text.strip(".") for word in spoken.words] == ["I", "told", "you", "never"]
    assert spoken.category == "anger"
    assert np.abs(sound_of(studio, first)).max() > 0.05
    assert page.script.lines[0].status == "ready"

    # drag a point of the curve: what is drawn is what is heard, and nothing else moves
    vowel = max(
        (index for index, phone in enumerate(spoken.phones) if phone.f0 and phone.word == 3),
        key=lambda index: spoken.phones[index].end - spoken.phones[index].start,
    )
    drag_pitch(studio, vowel, 12)
    [edit] = desk.line.edits
    assert isinstance(edit, PhonemeEdit)
    assert edit.f0 > spoken.phones[vowel].f0 * 1.05
    until(qtbot, lambda: desk.is_fresh(desk.line) and shows_its_take(studio) and canvas.reading is not spoken)
    redrawn = canvas.reading
    assert redrawn.phones[vowel].f0 == pytest.approx(edit.f0, rel=0.03)
    others = [index for index in range(len(spoken.phones)) if index != vowel]
    assert redrawn.ends == pytest.approx(spoken.ends, abs=1e-6)
    assert redrawn.f0[others] == pytest.approx(spoken.f0[others], rel=0.02, nan_ok=True)
    second = desk.line.take
    assert not np.array_equal(sound_of(studio, first), sound_of(studio, second))

    # undo brings the take back with its request, redo the other
    actions.carry_out("edit.undo")
    assert (desk.line.edits, desk.line.take) == ((), first)
    actions.carry_out("edit.redo")
    assert (desk.line.edits, desk.line.take) == ((edit,), second)
    canvas.select([])
    [back] = [each for each in page.prosody.findChildren(QPushButton) if each.text() == "Back to model"]
    QTest.mouseClick(back, LEFT)
    assert (desk.line.edits, desk.line.take) == ((), first)

    # the same words in another emotion: aligned, lower, and heard from the same place
    sad = compare_with(studio, qtbot, "sadness")
    until(qtbot, lambda: canvas.reading is not None and canvas.reading.category == "anger")
    studio.speak.player.seek(len(studio.speak.player.clip) // 2)
    here, before = studio.speak.stage.seconds, canvas.reading
    QTest.mouseClick(page.compare.chips[1], LEFT)
    assert canvas.reading.category == "sadness"
    assert figures(canvas.reading, before).pitch < -1
    assert studio.speak.stage.seconds == pytest.approx(map_position(here, before, canvas.reading), abs=0.001)
    assert len(page.versions.findChildren(QToolButton)) >= 3  # play twice, and put away
    QTest.mouseClick(page.compare.chips[0], LEFT)
    assert canvas.reading.category == "anger"
    assert sad.endswith("sadness")

    # another take is another reading of the same settings; the first stays
    actions.carry_out("speak.retake")
    until(qtbot, lambda: desk.is_fresh(desk.line) and not desk.speaking.all())
    assert desk.line.seed == 1
    third = desk.line.take
    assert desk.line.takes == (first, second, third)
    assert not np.array_equal(sound_of(studio, first), sound_of(studio, third))

    # a long line is called off while it is spoken, and leaves nothing behind
    page.script.lineEdited.emit(desk.line.id, " ".join([TEXT] * 40))
    actions.carry_out("speak.line")
    until(qtbot, lambda: studio.strip.working and desk.speaking.all() and desk.speaking.all()[0].running)
    actions.carry_out("speak.cancel")
    until(qtbot, lambda: not desk.speaking.all() and not studio.strip.working)
    assert desk.line.takes == (first, second, third)
    actions.carry_out("edit.undo")
    assert (desk.line.text, desk.line.take) == (TEXT, third)

    # export, and read back
    dialog = studio.speak.exporting.ask()
    dialog.folder.setText(str(tmp_path))
    dialog.name.setText("out")
    with qtbot.waitSignal(studio.speak.exporting.written, timeout=300_000):
        dialog.accept()
    assert np.array_equal(read_audio(tmp_path / "out.wav")[0], sound_of(studio, third))
    assert TEXT in (tmp_path / "out.srt").read_text("utf-8")
    assert page.note.isVisible()
    assert page.note.act.isVisible()

    # closed and opened again, it is all there
    kept = desk.script
    studio.window.close()
    again = open_studio()
    assert again.speak.desk.script == kept
    until(qtbot, lambda: shows_its_take(again))
    assert again.speak.workspace.script.lines[0].status == "ready"
    assert again.window.panel.emotion.dominant == "anger"
