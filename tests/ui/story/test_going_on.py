"""Small things that a user of Story counts on while working: what stays put, what goes, what one undo takes back."""

import pytest
from PySide6.QtCore import QRectF, Qt

from generators.emotion import EmotionState
from generators.story.illustrate import Bubble
from generators.story.scene import Box
from studio.core.story import fitting
from studio.ui.story.lettering import bubble_place
from studio.ui.story.naming import thing_name
from tests.core.story.stories import planned


@pytest.fixture
def bench(open_bench):
    """A planned story of four frames, in a window as low as they come."""
    made = open_bench()
    made.story.workspace.resize(860, 640)
    made.story.desk.document.do("Plan story", planned())
    return made


def test_a_notice_goes_when_the_user_goes_on(bench):
    story, note, desk = bench.story, bench.story.workspace.note, bench.story.desk
    story.lock(1)
    story.redo(1)
    assert "locked" in note.text.text()
    desk.changed.emit()  # a picture arrived, say
    assert note.isVisible()
    desk.select(2)
    assert not note.isVisible()
    story.redo(1)
    assert note.isVisible()
    story.lock(1)
    assert not note.isVisible()


def test_a_problem_and_an_offer_stay_until_they_are_put_away(bench):
    story, note = bench.story, bench.story.workspace.note
    story.desk.problem.emit("The disk is full.", "")
    story.desk.select(3)
    assert note.text.text() == "The disk is full."
    story.noticing.offer("Written.", "Show in folder", lambda: None)
    story.desk.select(1)
    assert note.text.text() == "Written."
    note.dismiss.click()
    assert not note.isVisible()


def test_a_notice_leaves_every_card_where_it_is(bench, qtbot):
    board, note = bench.story.workspace.board, bench.story.workspace.note
    height = board.height()
    before = [card.geometry() for card in board.cards]
    bench.story.desk.notice.emit("Something is to be known.")
    qtbot.waitUntil(lambda: board.height() < height)
    assert [card.geometry() for card in board.cards] == before
    note.clear()
    qtbot.waitUntil(lambda: board.height() == height)
    assert [card.geometry() for card in board.cards] == before


def test_words_that_are_changed_on_a_card_are_all_in_sight(bench, qtbot):
    board = bench.story.workspace.board
    bench.story._tell(2, "caption", "word " * 50)
    card = board.cards[2]
    qtbot.keyClick(card, Qt.Key.Key_F2)
    field = card.caption.field
    assert field.verticalScrollBar().maximum() == 0
    assert card.rect().contains(field.geometry())
    qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_another_story_is_one_step_of_undo(bench):
    desk = bench.story.desk
    before = desk.project
    bench.story.again()
    bench.until(lambda: not desk.asking.waits("plan"))
    assert desk.project.seed == before.seed + 1
    assert desk.project.plan != before.plan
    desk.document.undo()
    assert desk.project == before


def test_what_can_be_added_is_offered_sort_by_sort_and_all_of_it(bench):
    desk, choosing = bench.story.desk, bench.story.choosing
    desk.select(1)
    menu = choosing.element_menu()
    frame = desk.project.frames()[1]
    assert [each.isSeparator() for each in menu.actions()] == 4 * [False] + [True] + 9 * [False]
    fits = fitting(frame.setting, "contentment", ("thing", "action", "weather", "light"))
    own = [action for sort in menu.actions()[:4] for action in sort.menu().actions()]
    others = [sort.menu() for felt in menu.actions()[5:] for sort in felt.menu().actions()]
    wanted = [item for item in fits if item.id not in frame.shows]
    assert {each.text() for each in own} == {thing_name(item.id) for item in wanted if item.emotion == "contentment"}
    assert len(own) + sum(len(sort.actions()) for sort in others) == len(wanted)
    own[0].trigger()
    assert len(desk.project.cards[1].frame.shows) == len(frame.shows) + 1
    menu.deleteLater()


def test_illustrate_goes_on_with_another_telling_that_was_stopped(bench):
    desk = bench.story.desk
    one = planned(frames=1).change(size=(96, 64))
    desk.document.do("Plan story", one)
    desk.other = one.change(emotion=EmotionState.of("sadness", 0.8))
    bench.story.illustrate()
    bench.until(lambda: not desk.drawing.working and not desk.other.stale() and not desk.project.stale())


def test_a_bubble_on_a_small_picture_is_a_miniature_of_the_large_one(qapp):
    bubble, face = Bubble(text="Who left the umbrella out in the rain again?"), Box(500.0, 300.0, 700.0, 500.0)
    large, small = (bubble_place(QRectF(0, 0, 1.5 * tall, tall), bubble, face) for tall in (320.0, 80.0))
    assert small.getRect() == pytest.approx([side / 4 for side in large.getRect()])
