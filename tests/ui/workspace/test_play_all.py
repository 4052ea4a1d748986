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


def test_what_many_jobs_tell_at_once_is_shown_once(open_studio, qtbot):
    studio = open_studio()
    type_first_line(studio, qtbot, "\n".join(f"Line {number}." for number in range(30)))
    told: list[str] = []
    studio.bridge.begun.connect(lambda: told.append("begun"))
    studio.speak.desk.changed.connect(lambda: told.append("shown"))
    studio.bridge.ended.connect(lambda: told.append("ended"))
    studio.window.actions_.carry_out("play.all")
    until(qtbot, lambda: len(studio.speak.desk.speaking.all()) == 30 and told[-1:] == ["ended"])
    studio.speak.desk.cancel()
    until(qtbot, lambda: not studio.speak.desk.speaking.all())
    slices = [part.split("ended")[0] for part in " ".join(told).split("begun")[1:]]
    assert max(part.count("shown") for part in slices) == 1
