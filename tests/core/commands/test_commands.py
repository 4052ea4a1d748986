from collections import Counter
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.commands import COMMANDS, Context, ranked

BY_ID = {command.id: command for command in COMMANDS}
TITLES = {command.id: command.title for command in COMMANDS}
ALSO = {command.id: command.also for command in COMMANDS}

WORKING = Context(
    lines=3,
    selected=1,
    has_text=True,
    line_has_text=True,
    caret_in_line=True,
    takes=2,
    any_take=True,
    edited=True,
    follows_panel=False,
    can_undo=True,
    can_redo=True,
    unsaved=True,
    working=True,
    playing=True,
)
"""The middle one of three spoken lines is selected, and everything is going on."""

contexts = st.builds(Context, **{f.name: st.booleans() for f in fields(Context) if f.type == "bool"})


def enabled(context):
    return {command.id for command in COMMANDS if command.enabled_when(context)}


def test_no_two_commands_share_an_id_a_title_or_a_shortcut():
    for told in ("id", "title", "shortcut"):
        values = Counter(value for command in COMMANDS if (value := getattr(command, told)))
        assert [value for value, count in values.items() if count > 1] == []


def test_no_shortcut_takes_a_key_away_from_what_has_the_focus():
    for command in COMMANDS:
        assert command.shortcut is None or command.shortcut.startswith(("Ctrl+", "F1"))


def test_everything_the_window_promises_is_a_command():
    promised = """file.new file.open file.import file.export edit.undo edit.redo edit.cut edit.copy edit.paste
        line.split line.merge line.duplicate line.move_up line.move_down line.delete speak.line speak.all
        play.toggle play.stop
        speak.cancel speak.retake view.spectrogram view.zoom_in view.zoom_out view.fit view.theme go.speak go.story
        go.animate go.library go.queue view.palette emotion.reset emotion.copy emotion.paste emotion.save_preset
        speak.compare library.find library.open library.reuse library.folder library.trash library.restore
        library.empty_trash queue.pause queue.cancel queue.retry queue.up queue.down queue.clear
        help.shortcuts help.docs help.about"""
    assert set(promised.split()) <= BY_ID.keys()


def test_in_the_middle_of_work_everything_can_be_done():
    here = {name for name in BY_ID if not name.startswith(("library.", "queue.", "animate.", "story."))}
    assert enabled(WORKING) >= here


def test_a_film_is_made_where_portrait_and_voice_are_chosen():
    films = {name for name in BY_ID if name.startswith("animate.")}
    assert films <= enabled(Context("animate", can_film=True))
    assert films & enabled(Context("animate")) == {"animate.portrait", "animate.take", "animate.sound"}
    assert not films & enabled(WORKING)


def test_a_story_is_told_of_somebody_and_worked_at_where_there_are_frames():
    told = {name for name in BY_ID if name.startswith("story.")}
    assert told <= enabled(Context("story", named=True, frames=4, frame_open=True))
    assert told & enabled(Context("story")) == {"story.cast", "story.painter"}
    assert told & enabled(Context("story", named=True)) == {
        "story.cast",
        "story.painter",
        "story.plan",
        "story.again",
        "story.illustrate",
    }
    assert not told & enabled(WORKING)


def test_what_is_done_with_a_take_or_a_job_can_be_done_where_it_is_chosen():
    kept = Context("library", chosen_takes=1)
    takes = {name for name in BY_ID if name.startswith("library.")}
    assert takes - enabled(kept) == {"library.restore", "library.empty_trash"}
    assert takes - enabled(replace(kept, in_trash=True)) == {"library.open", "library.reuse", "library.trash"}
    assert not enabled(Context("library")) & (takes - {"library.find"})
    chosen = Context("queue", can_cancel=True, can_retry=True, can_move=True, any_job_over=True)
    assert {name for name in BY_ID if name.startswith("queue.")} <= enabled(chosen)
    assert enabled(Context("queue")) & {"queue.cancel", "queue.retry", "queue.up", "queue.clear"} == set()


def test_at_an_empty_beginning_only_what_makes_sense_can_be_done():
    able = enabled(Context())
    assert {"file.new", "file.open", "file.import", "edit.paste", "line.add", "view.palette", "go.queue"} <= able
    assert not able & {
        "file.save", "file.export", "edit.undo", "edit.redo", "edit.copy", "line.split", "line.merge", "line.delete",
        "speak.line", "speak.all", "speak.cancel", "play.toggle", "play.stop", "play.all", "view.fit", "speak.compare",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("change", "disabled"),
    [
        ({"can_undo": False}, {"edit.undo"}),
        ({"can_redo": False}, {"edit.redo"}),
        ({"first_selected": True}, {"line.move_up"}),
        ({"last_selected": True}, {"line.move_down", "line.merge"}),
        ({"selected": 2, "adjoining": False}, {"line.merge"}),
        ({"selected": 2, "adjoining": True, "last_selected": True}, {"line.move_down"}),
        ({"caret_in_line": False}, {"line.split"}),
        ({"follows_panel": True}, {"line.follow_panel"}),
        ({"edited": False}, {"speak.back_to_model"}),
        ({"working": False}, {"speak.cancel"}),
        ({"playing": False}, {"play.stop"}),
        ({"can_play": False}, {"play.all", "play.loop"}),
        ({"can_play": False, "playing": False}, {"play.all", "play.loop", "play.toggle", "play.stop"}),
        ({"unsaved": False}, {"file.save"}),
        ({"any_take": False}, {"file.export"}),
        ({"line_has_text": False, "drafted": True}, {"speak.retake", "speak.compare"}),
        ({"line_has_text": False}, {"speak.line", "speak.retake", "speak.compare"}),
        ({"has_text": False}, {"speak.all", "play.all"}),
        (
            {"takes": 0, "playing": False},
            {"play.toggle", "play.stop", "play.loop", "view.spectrogram", "view.zoom_in", "view.zoom_out", "view.fit"}
            | {"speak.takes"},
        ),
    ],
)
def test_a_command_is_off_exactly_when_there_is_nothing_to_do_it_to(change, disabled):
    assert enabled(WORKING) - enabled(replace(WORKING, **change)) == disabled


def test_away_from_the_script_its_lines_cannot_be_changed_but_text_can_be_copied():
    able = enabled(replace(WORKING, workspace="library"))
    assert not {each for each in able if each.startswith("line.")}
    assert "edit.copy" not in able
    assert "edit.copy" in enabled(replace(WORKING, workspace="library", text_selected=True))
    assert {"play.stop", "speak.cancel", "edit.undo", "file.export"} <= able


@given(contexts)
def test_every_command_answers_in_any_context(context):
    for command in COMMANDS:
        assert isinstance(command.enabled_when(context), bool)


def test_ids_are_actions_and_begin_with_their_menu():
    assert all(command.action == command.id and command.menu == command.id.split(".")[0] for command in COMMANDS)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("undo", "edit.undo"),
        ("mu", "line.move_up"),
        ("speak all", "speak.all"),
        ("EXPORT", "file.export"),
        ("gtq", "go.queue"),
        ("zout", "view.zoom_out"),
        ("regenerate", "speak.retake"),
        ("counterfactual", "speak.compare"),
        ("json", "emotion.copy"),
        ("dark", "view.theme"),
    ],
)
def test_a_few_letters_find_the_command(typed, first):
    assert ranked(typed, TITLES, ALSO)[0] == first


def test_nothing_typed_shows_everything_in_order_and_nonsense_nothing():
    assert ranked(" ", TITLES, ALSO) == list(TITLES)
    assert ranked("qqqq", TITLES, ALSO) == []


@given(st.text(max_size=6))
def test_what_is_found_holds_the_letters_in_order(typed):
    wanted = "".join(typed.casefold().split())
    for key in ranked(typed, TITLES):
        letters = iter(TITLES[key].casefold())
        assert all(letter in letters for letter in wanted)
