"""The parts of the Story page, each by itself: what they show, and what hands and keys do to them."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage

from generators.story.illustrate import Bubble
from generators.story.scene import Box
from studio.core.story import SUBJECT, Move, things_of, where
from studio.ui.story.arranging import arranged
from studio.ui.story.board import Board
from studio.ui.story.caption import MOST, broken, words_height
from studio.ui.story.card_form import CardForm
from studio.ui.story.facts import Facts
from studio.ui.story.frame_card import Shown
from studio.ui.story.handling import LEAP, STEP, carried, grown
from studio.ui.story.lettering import bubble_place
from studio.ui.story.naming import thing_name
from studio.ui.story.picture_view import BUBBLE, PictureView
from studio.ui.story.regions import Regions, read_regions
from studio.ui.story.slider import Slider
from studio.ui.story.strip import Small, Strip
from studio.ui.theme import text_font
from tests.core.story.stories import plan_of, planned, scene_of

SCENE = scene_of(planned(), 1)
THING = SCENE.elements[0].id
LEFT = Qt.MouseButton.LeftButton


def shown(number: int, **more: object) -> Shown:
    told = {"caption": f"Words {number}.", "label": "awe 0.8", "category": "awe", "scene": "wide", "action": "waving"}
    return Shown(number=number, aspect=1.5, **{**told, **more})  # type: ignore[arg-type]


def painted(colour: str = "#446688") -> QImage:
    image = QImage(150, 100, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


@pytest.fixture
def board(qtbot) -> Board:
    made = Board()
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show_frames([shown(n) for n in range(1, 5)], 0)
    made.show()
    return made


@pytest.fixture
def view(qtbot) -> PictureView:
    made = PictureView()
    qtbot.addWidget(made)
    made.resize(602, 402)
    made.show_picture(painted(), 1.5)
    made.show_regions(read_regions(None, SCENE), ())
    made.show()
    return made


def spot(view: PictureView, x: float, y: float) -> QPoint:
    canvas = view.canvas
    return (canvas.place.topLeft() + QPointF(x, y) * canvas.scale).toPoint()


def drag(qtbot, view: PictureView, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(view, LEFT, pos=start)
    qtbot.mouseMove(view, (start + end) / 2)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, LEFT, pos=end)


@given(
    st.lists(st.integers(1, 60), min_size=1, max_size=12),
    st.sampled_from([0.66, 1.0, 1.5, 1.78]),
    st.integers(300, 2400),
    st.integers(200, 1400),
)
def test_cards_of_any_board_keep_their_shape_and_lie_side_by_side_in_its_width(counts, aspect, width, height):
    captions = ["word " * count for count in counts]
    found = arranged(captions, aspect, QSize(width, height))
    assert 1 <= found.columns <= len(captions)
    assert found.size.width() <= max(width, 200)
    assert abs(found.picture * aspect - found.width) <= aspect
    for index, caption in enumerate(captions):
        assert found.place(index).height() >= found.picture + words_height(caption, found.width - 28)
    places = [found.place(index) for index in range(len(captions))]
    assert not any(a.intersects(b) for a, b in combinations(places, 2))


def test_words_of_any_length_are_read_whole_below_their_picture_until_they_are_a_scroll():
    metrics = QFontMetricsF(text_font(13))
    for count in (4, 30, 60):
        words = "word " * count
        lines = (words_height(words, 240) - 16) // 18
        assert " ".join(broken(words, 240, lines, metrics)).split() == words.split()
    assert words_height("word " * 300, 240) == words_height("word " * 200, 240) == MOST * 18 + 16


def test_a_wide_board_shows_all_frames_at_once(board):
    bottom = max(card.geometry().bottom() for card in board.cards)
    assert bottom <= board.viewport().height()


def test_keys_go_through_the_frames_open_lock_and_draw_them(board, qtbot):
    said = []
    board.chosen.connect(lambda i: said.append(("chosen", i)))
    board.opened.connect(lambda i: said.append(("opened", i)))
    board.redoAsked.connect(lambda i: said.append(("redo", i)))
    board.lockAsked.connect(lambda i: said.append(("lock", i)))
    board.focus_card(0)
    qtbot.keyClick(board.cards[0], Qt.Key.Key_Right)
    for key in (Qt.Key.Key_R, Qt.Key.Key_L, Qt.Key.Key_Return):
        qtbot.keyClick(board.cards[1], key)
    assert said[-3:] == [("redo", 1), ("lock", 1), ("opened", 1)]


def test_words_are_changed_in_place_and_left_alone_by_escape(board, qtbot):
    said = []
    board.captionEdited.connect(lambda i, words: said.append((i, words)))
    card = board.cards[2]
    qtbot.keyClick(card, Qt.Key.Key_F2)
    card.caption.field.setPlainText("Other  words.")
    qtbot.keyClick(card.caption.field, Qt.Key.Key_Return)
    qtbot.keyClick(card, Qt.Key.Key_F2)
    card.caption.field.setPlainText("Lost.")
    qtbot.keyClick(card.caption.field, Qt.Key.Key_Escape)
    assert said == [(2, "Other words.")]


def test_a_card_says_what_is_so_for_those_who_do_not_see_it(board):
    board.show_frames([shown(1, locked=True, image=painted(), stale=True), shown(2, waiting=True)], 0)
    assert board.cards[0].accessibleName() == "Frame 1"
    assert board.cards[0].accessibleDescription() == "Words 1. · awe 0.8 · locked · changed since"
    assert "drawing" in board.cards[1].accessibleDescription()
    assert len(board.cards) == 2


def test_a_thing_that_is_dragged_is_put_where_it_was_let_go(view, qtbot):
    put = []
    view.put.connect(put.append)
    before = where(SCENE, THING)
    drag(qtbot, view, spot(view, before.x, before.y - 50), spot(view, before.x + 200, before.y - 150))
    assert view.selected == THING
    assert len(put) == 1
    assert put[0].x == pytest.approx(before.x + 200, abs=4)
    assert put[0].y == pytest.approx(before.y - 100, abs=4)
    assert put[0].height == before.height


def test_a_corner_makes_a_thing_larger_on_its_foot(view, qtbot):
    put = []
    view.put.connect(put.append)
    view.select(SUBJECT)
    before = where(SCENE, SUBJECT)
    corner = view._box(SUBJECT).topLeft().toPoint()
    foot = spot(view, before.x, before.y)
    drag(qtbot, view, corner, corner + (corner - foot) / 4)
    assert put[0].height == pytest.approx(before.height * 1.25, rel=0.05)
    assert (put[0].x, put[0].y) == (before.x, before.y)


def test_everything_the_mouse_does_keys_do_too(view, qtbot):
    put, removed = [], []
    view.put.connect(put.append)
    view.removeAsked.connect(removed.append)
    for _ in view.names:
        qtbot.keyClick(view, Qt.Key.Key_N)
    assert view.selected == SUBJECT  # the last one: it is nearest
    before = where(SCENE, SUBJECT)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_M)
    assert [move.x for move in put] == [before.x - STEP] * 4
    assert put[1].y == before.y + LEAP
    assert put[2].height == pytest.approx(before.height * 1.05)
    assert put[3].mirrored
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert removed == [SUBJECT]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected is None


def test_a_thing_on_its_way_is_taken_where_it_is_shown(view, qtbot):
    before = where(SCENE, THING)
    view.show_regions(view._regions, [Move(id=THING, x=before.x + 400, y=before.y, height=before.height)])
    qtbot.mouseClick(view, LEFT, pos=spot(view, before.x, before.y - 60))
    assert view.selected != THING  # it is no longer there
    qtbot.mouseClick(view, LEFT, pos=spot(view, before.x + 400, before.y - 60))
    assert view.selected == THING


def test_a_bubble_is_dragged_and_stays_in_the_picture(view, qtbot):
    put = []
    view.bubblePut.connect(lambda x, y: put.append((x, y)))
    view.show_bubble(Bubble(text="Oh!"), Box(650, 450, 750, 550))
    middle = view._bubble_box().center().toPoint()
    drag(qtbot, view, middle, spot(view, 300, 200))
    assert view.selected == BUBBLE
    assert put[0] == pytest.approx((0.2, 0.2), abs=0.02)


@given(st.floats(0, 1), st.floats(0, 1), st.text("abcdefgh ", min_size=1, max_size=60).filter(str.strip))
def test_no_bubble_leaves_the_picture(x, y, words):
    picture = QRectF(10, 20, 600, 400)
    for at in (None, (x, y)):
        face = Box(1500 * x * 0.9, 900 * y, 1500 * x * 0.9 + 100, 900 * y + 100)
        assert picture.contains(bubble_place(picture, Bubble(text=words, at=at), face))


def test_regions_say_what_is_where_and_cut_it_out():
    labels = np.zeros((100, 150), np.uint8)
    labels[40:60, 30:50] = list(things_of(SCENE)).index(THING) + 1
    regions = Regions(labels, SCENE)
    assert regions.at(QPointF(400, 500)) == THING
    assert regions.at(QPointF(515, 500)) == THING  # a near miss is meant
    assert regions.at(QPointF(1200, 200)) is None
    assert regions.box(THING) == QRectF(300, 400, 200, 200)
    assert regions.box(SUBJECT) is None
    cut = regions.cut_out(THING, painted())
    assert cut.pixelColor(40, 50).alpha() == 255
    assert cut.pixelColor(80, 50).alpha() == 0


@given(st.floats(-300, 300), st.floats(-300, 300), st.floats(0.5, 2), st.booleans())
def test_what_is_carried_stands_on_its_foot(x, y, factor, mirrored):
    before = Move(id=SUBJECT, x=500, y=600, height=300)
    after = before.model_copy(update={"x": 500 + x, "y": 600 + y, "height": 300 * factor, "mirrored": mirrored})
    foot, head = carried(before, after).map(QPointF(500, 600)), carried(before, after).map(QPointF(500, 300))
    assert (foot.x(), foot.y()) == pytest.approx((after.x, after.y))
    assert foot.y() - head.y() == pytest.approx(after.height)


@given(st.floats(1e-6, 1e6))
def test_nothing_grows_out_of_all_bounds(factor):
    assert 20 <= grown(Move(id=SUBJECT, x=0, y=0, height=300), factor, 1.5).height <= 1600


def test_the_line_between_two_pictures_follows_hand_and_keys(qtbot):
    slider = Slider()
    qtbot.addWidget(slider)
    slider.resize(602, 402)
    slider.show_pictures(painted("#ff0000"), painted("#0000ff"), (("awe", "awe"), ("fear", "fear")), 1.5)
    slider.show()
    qtbot.mouseClick(slider, LEFT, pos=QPoint(150, 300))
    assert slider.at == pytest.approx(0.25, abs=0.01)
    picture = slider.grab().toImage()
    assert picture.pixelColor(80, 300).red() == 255
    assert picture.pixelColor(400, 300).blue() == 255
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.at == pytest.approx(0.27, abs=0.01)
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert slider.accessibleDescription() == "A 100% · B 0%"


def test_a_strip_is_gone_along_by_keys(qtbot):
    strip = Strip("Frames", 80)
    qtbot.addWidget(strip)
    chosen = []
    strip.chosen.connect(chosen.append)
    strip.show_pictures([Small(f"{n}") for n in range(3)], 1.5, 1)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    qtbot.mouseClick(strip, LEFT, pos=strip.place(2).center().toPoint())
    assert chosen == [2, 0, 2]


def test_a_card_tells_each_field_once_and_is_never_left_empty(qtbot):
    form, told, removed, said = CardForm(), [], [], []
    qtbot.addWidget(form)
    frame = planned().frames()[1]
    form.edited.connect(lambda name, value: told.append((name, value)))
    form.removeAsked.connect(removed.append)
    form.bubbleEdited.connect(said.append)
    form.show_card(frame, None)
    form.action.setPlainText("waving")
    form.action.finished.emit()
    form.action.setPlainText("   ")
    form.action.finished.emit()
    assert form.action.words() == frame.action
    form.choices["pose"].setCurrentIndex(form.choices["pose"].findData("wave"))
    form.choices["pose"].activated.emit(0)
    form.caption.setPlainText(" Other \n words. ")
    form.caption.finished.emit()
    form.elements[frame.shows[1]].click()
    form.said.setPlainText("Oh!")
    form.said.finished.emit()
    assert told == [("action", "waving"), ("pose", "wave"), ("caption", "Other words.")]
    assert removed == [frame.shows[1]]
    assert said == [Bubble(text="Oh!")]
    form.show_card(frame, Bubble(text="Oh!", at=(0.1, 0.2)))
    form.thought.setCurrentIndex(1)
    form.thought.activated.emit(1)
    assert said[-1] == Bubble(text="Oh!", kind="thought", at=(0.1, 0.2))
    form.said.clear()
    form.said.finished.emit()
    assert said[-1] is None


def test_things_are_called_as_the_story_calls_them():
    assert thing_name(SUBJECT) == "subject"
    assert thing_name("knitting") == "basket of soft wool"


def test_what_was_planned_is_told_in_one_line_and_all_of_it_in_its_tooltip(qtbot):
    facts = Facts()
    qtbot.addWidget(facts)
    plan = plan_of(planned())
    facts.show_plan(plan)
    facts.show_hint("")
    facts.resize(2400, 40)
    facts.show()
    last = thing_name(plan.elements[-1].id)
    assert last in facts.words.text()
    facts.resize(420, 40)
    assert last not in facts.words.text()
    assert "…" in facts.words.text()
    assert last in facts.words.toolTip()
