import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.emotion import NEUTRAL, EmotionState
from studio.core.script import Line, Script, duplicate, move_by, paste_text, remove, split
from studio.core.session import Session, SpeakDocument
from tests.core.script.scripts import ANGER, scripts

FEAR = EmotionState.of("fear", 1.0)


def spoken(document, take):
    """As the window does it: ask, then the take arrives."""
    line = document.script.lines[0]
    document.take_arrived(line.id, take, line.request(document.script.emotion, {}))


def recipe(document):
    line = document.script.lines[0]
    return line.text, line.request(document.script.emotion, {}).emotion, line.take


def edited(document, text):
    document.do("Type", document.script.with_line(document.script.lines[0].change(text=text)))


@pytest.fixture
def document():
    return SpeakDocument(Script(lines=(Line(text="Hello."),)))


def test_undo_brings_back_the_request_together_with_its_take(document):
    spoken(document, "calm")
    document.set_panel(ANGER)
    spoken(document, "angry")
    edited(document, "Bye.")
    spoken(document, "bye")
    past = []
    for _ in range(3):
        past.append(recipe(document))
        document.undo()
    assert past == [("Bye.", ANGER, "bye"), ("Hello.", ANGER, "angry"), ("Hello.", NEUTRAL, "calm")]
    document.redo()
    assert recipe(document) == ("Hello.", ANGER, "angry")


def test_a_take_that_arrives_late_is_shown_and_belongs_to_what_it_was_made_from(document):
    line = document.script.lines[0]
    request = line.request(NEUTRAL, {})
    edited(document, "Other words.")
    document.take_arrived(line.id, "late", request)
    assert document.script.lines[0].take == "late"
    document.undo()
    assert recipe(document) == ("Hello.", NEUTRAL, "late")


def test_no_undo_takes_a_take_away(document):
    edited(document, "Other words.")
    spoken(document, "other")
    document.undo()
    assert document.script.lines[0].takes == ("other",)
    assert document.script.lines[0].take is None


def test_a_take_of_a_line_that_is_gone_is_there_when_the_line_comes_back(document):
    line = document.script.lines[0]
    request = line.request(NEUTRAL, {})
    document.do("Delete", remove(document.script, [line.id]))
    document.take_arrived(line.id, "late", request)
    assert document.script.lines == ()
    document.undo()
    assert document.script.lines[0].take == "late"


operations = st.lists(st.sampled_from(["split", "duplicate", "remove", "up", "paste", "panel", "take"]), max_size=10)


@given(scripts, operations)
def test_undoing_and_redoing_everything_is_where_it_was(script, acts):
    document = SpeakDocument(script)
    for number, act in enumerate(acts):
        now = document.script
        if act == "panel":
            document.set_panel([ANGER, FEAR][number % 2])
        elif act == "paste":
            document.do(act, paste_text(now, None, "one\ntwo"))
        elif now.lines:
            line = now.lines[number % len(now.lines)]
            if act == "take":
                if not line.is_blank:
                    document.take_arrived(line.id, str(number), line.request(now.emotion, {}))
                continue
            change = {
                "split": lambda line=line: split(document.script, line.id, 2),
                "duplicate": lambda line=line: duplicate(document.script, [line.id]),
                "remove": lambda line=line: remove(document.script, [line.id]),
                "up": lambda line=line: move_by(document.script, [line.id], -1),
            }[act]
            document.do(act, change())
    end = document.script
    while document.undo_label is not None:
        document.undo()
    assert [line.text for line in document.script.lines] == [line.text for line in script.lines]
    while document.redo_label is not None:
        document.redo()
    assert document.script == end


def test_dragging_the_panel_is_one_step(document):
    for strength in (0.1, 0.5, 0.9):
        document.set_panel(EmotionState.of("awe", strength))
    document.undo()
    assert document.script.emotion == NEUTRAL
    assert document.undo_label is None


def test_selecting_is_no_step_and_no_change(document):
    document.select(document.script.lines[0].id)
    assert document.undo_label is None
    assert document.is_saved


def test_doing_nothing_is_no_step(document):
    document.do("Type", document.script.with_line(document.script.lines[0].change(text="Hello.")))
    assert document.undo_label is None


def test_it_knows_whether_its_file_has_all_of_it(document, tmp_path):
    with pytest.raises(ValueError, match="saved to a path"):
        document.save()
    edited(document, "Bye.")
    assert not document.is_saved
    document.save(tmp_path / "a.moodreel")
    assert document.is_saved
    edited(document, "More.")
    assert not document.is_saved
    document.undo()
    assert document.is_saved
    assert SpeakDocument.open(tmp_path / "a.moodreel").script == document.script


def test_those_who_observe_hear_of_every_new_script(document):
    heard = []
    stop = document.observe(heard.append)
    edited(document, "a")
    document.undo()
    document.undo()
    document.select("x")
    stop()
    edited(document, "b")
    assert [len(script.lines) for script in heard] == [1, 1, 1]
    assert heard[2].current == "x"


def test_a_session_is_the_document_as_it_was_left(document, tmp_path):
    document.save(tmp_path / "a.moodreel")
    edited(document, "unsaved")
    again = SpeakDocument.of_session(Session.model_validate_json(document.session.model_dump_json()))
    assert (again.script, again.path, again.is_saved) == (document.script, document.path, False)


def test_a_take_that_arrives_in_a_long_script_leaves_all_other_lines_the_very_same_objects():
    document = SpeakDocument(paste_text(Script(), None, "\n".join(f"Line {n}." for n in range(2000))))
    before = document.script.lines
    line = before[-2]
    document.take_arrived(line.id, "t", line.request(NEUTRAL, {}))
    after = document.script.lines
    assert after[-2].take == "t"
    assert all(old is new for old, new in zip(before, after, strict=True) if old.id != line.id)
