"""Play all: what was not spoken yet is spoken, and heard in order."""

from tests.ui.workspace.journey import type_first_line, until


def test_the_menu_plays_a_script_that_was_never_spoken(open_studio, qtbot):
    studio = open_studio()
    actions, desk = studio.window.actions_, studio.speak.desk
    assert not actions.action("play.all").isEnabled()
    type_first_line(studio, qtbot, "One.\nTwo.\nThree.")
    assert actions.action("play.all").isEnabled()
    played, ended = [], []
    desk.lineChosen.connect(lambda line_id: played.append(desk.script.line(line_id).text))
    studio.speak.stage.lineEnded.connect(lambda: ended.append(True))
    actions.carry_out("play.all")
    until(qtbot, lambda: len(ended) == 3)
    assert played == ["One.", "Two.", "Three."]
    until(qtbot, lambda: all(desk.is_fresh(line) for line in desk.script.lines))
    until(qtbot, lambda: not studio.speak.play_all.running)
