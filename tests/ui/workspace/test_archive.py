"""Library and queue in a whole window: what is made in Speak is found, used again, thrown away and taken back."""

from PySide6.QtCore import Qt

from studio.core.jobs import BATCH
from studio.ui.window import Place
from tests.ui.workspace.conftest import PATIENCE

TEXT = "Hello there. It works."


def until(qtbot, condition):
    qtbot.waitUntil(condition, timeout=PATIENCE)


def spoken(open_studio, qtbot):
    """A window whose one line was spoken, with the library shown and its take chosen."""
    studio = open_studio()
    field = studio.speak.workspace.script.empty.field
    field.setPlainText(TEXT)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    studio.window.actions_.carry_out("speak.line")
    until(qtbot, lambda: studio.speak.desk.line.take is not None)
    studio.window.go(Place.LIBRARY)
    studio.archive.takes.page.grid.choose(0)
    return studio


def test_a_take_is_shown_again_on_its_line_or_begins_a_new_one(open_studio, qtbot):
    studio = spoken(open_studio, qtbot)
    desk, actions = studio.speak.desk, studio.window.actions_
    assert desk.line.take == studio.archive.takes.takes[0].id
    actions.carry_out("library.open")
    assert studio.window.place is Place.SPEAK
    assert len(desk.script.lines) == 1
    studio.window.go(Place.LIBRARY)
    actions.carry_out("library.reuse")
    assert studio.window.place is Place.SPEAK
    assert [line.text for line in desk.script.lines] == [TEXT, TEXT]
    assert desk.line.take == desk.script.lines[0].take  # it is made already


def test_undo_in_the_library_brings_a_take_back_and_leaves_the_script_alone(open_studio, qtbot):
    studio = spoken(open_studio, qtbot)
    grid, actions = studio.archive.takes.page.grid, studio.window.actions_
    assert not actions.action("edit.undo").isEnabled()
    actions.carry_out("library.trash")
    assert grid.model().rowCount() == 0
    assert actions.action("edit.undo").isEnabled()
    actions.carry_out("edit.undo")
    assert grid.model().rowCount() == 1
    assert studio.speak.desk.script.lines[0].text == TEXT


def test_searching_leads_to_the_library_from_anywhere(open_studio, qtbot):
    studio = spoken(open_studio, qtbot)
    studio.window.go(Place.SETTINGS)
    studio.window.actions_.carry_out("library.find")
    assert studio.window.place is Place.LIBRARY
    assert studio.window.focusWidget() is studio.archive.takes.page.filters.search


def test_the_header_offers_what_belongs_to_the_page(open_studio, qtbot):
    studio = spoken(open_studio, qtbot)
    header = studio.window.header
    assert header.buttons == []
    assert not header.document.isVisible()
    studio.window.go(Place.SPEAK)
    assert [button.text() for button in header.buttons] == ["Export", "Speak line"]
    assert header.document.isVisible()


def test_the_queue_is_paused_by_command_and_says_so_at_the_bottom(open_studio, qtbot):
    studio = spoken(open_studio, qtbot)
    request = studio.speak.desk.request(studio.speak.desk.line).model_dump_json()
    studio.window.go(Place.QUEUE)
    studio.window.actions_.carry_out("queue.pause")
    studio.queue.submit("speech", request, "Line 1", BATCH)
    until(qtbot, lambda: studio.window.strip.waiting.text() == "1 waiting · paused")
    studio.window.actions_.carry_out("queue.pause")
    until(qtbot, lambda: "paused" not in studio.window.strip.waiting.text())
    until(qtbot, lambda: all(job.state.is_over for job in studio.queue.jobs()))
    studio.window.actions_.carry_out("queue.clear")
    until(qtbot, lambda: not studio.queue.jobs())


def test_every_command_of_the_list_is_carried_out_by_the_window(open_studio, qtbot):
    from studio.core.commands import COMMANDS

    studio = open_studio()
    assert [command.id for command in COMMANDS if command.id not in studio.window.actions_] == []
