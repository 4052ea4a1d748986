import numpy as np

from generators.media import read_audio
from tests.ui.workspace.journey import type_first_line, until

TEXT = "Hello there. It works."


def test_sound_is_played_before_its_clause_is_whole_and_what_was_drawn_stays(open_studio, qtbot):
    studio = open_studio()
    desk, prosody, player = studio.speak.desk, studio.speak.workspace.prosody, studio.speak.player
    type_first_line(studio, qtbot, TEXT)
    studio.window.actions_.carry_out("speak.line")
    until(qtbot, lambda: desk.line.take is not None)
    drawn = prosody.canvas.reading
    desk.do(
        "Type", lambda script: script.change([desk.line.id], lambda each: each.change(text="This goes on forever."))
    )
    studio.window.actions_.carry_out("speak.line")
    making = desk.speaking.of(desk.line.id)
    until(qtbot, lambda: player.clip is making.clip and player.position > 0)
    assert making.clauses == []
    assert prosody.canvas.reading is drawn
    studio.window.actions_.carry_out("speak.cancel")
    until(qtbot, lambda: not desk.speaking.all())


def test_what_was_heard_while_it_was_made_is_what_is_in_the_file(open_studio, qtbot):
    studio = open_studio()
    desk = studio.speak.desk
    type_first_line(studio, qtbot, TEXT)
    studio.window.actions_.carry_out("speak.line")
    until(qtbot, lambda: desk.line.take is not None)
    audio, _ = read_audio(studio.library.path(desk.line.take))
    heard = studio.speak.player.clip
    assert heard.complete
    np.testing.assert_allclose(heard.audio, audio, atol=1 / 32768)
