"""Fields of words: they are as high as what is in them, and what is written ends, or is given up, by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from generators.story.illustrate import Bubble
from studio.ui.story.card_form import CardForm
from studio.ui.story.frame_card import FrameCard, Shown
from studio.ui.story.words import MOST_TOLD, Words
from tests.core.story.stories import planned

LONG = "smiling peacefully with the mug of hot cocoa while the bees hum from flower to flower in the garden"


@pytest.fixture
def field(qtbot):
    """A field on a page beside another one, told every time it is finished."""
    page = QWidget()
    qtbot.addWidget(page)
    made, other = Words("Action", 200, (1, 4)), Words("Other", 200, (1, 1))
    column = QVBoxLayout(page)
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    column.addWidget(made)
    column.addWidget(other)
    column.addStretch(1)
    page.resize(240, 300)
    page.show()
    made.told = []
    made.finished.connect(lambda: made.told.append(made.words()))
    made.page = page  # as long as the field
    return made


def last_letter_is_seen(field) -> bool:
    cursor = field.textCursor()
    cursor.setPosition(len(field.toPlainText()))
    return field.viewport().rect().contains(field.cursorRect(cursor).adjusted(0, 2, -1, -2))


def test_a_field_is_as_high_as_its_words_and_no_line_is_out_of_sight(field, qtbot):
    field.show_words("waving")
    qtbot.waitUntil(lambda: field.height() < 40)
    field.show_words(LONG)
    qtbot.waitUntil(lambda: last_letter_is_seen(field))
    assert field.height() < 100
    field.parentWidget().resize(600, 300)
    qtbot.waitUntil(lambda: field.height() < 60 and last_letter_is_seen(field))


def test_more_lines_than_it_may_have_are_scrolled_to(field, qtbot):
    field.show_words("word " * 40)
    qtbot.waitUntil(lambda: field.verticalScrollBar().maximum() > 0)
    assert field.height() < 100


def test_enter_ends_and_escape_takes_back(field, qtbot):
    field.show_words("waving")
    field.setFocus()
    qtbot.keyClicks(field, "at the moon, ")
    assert field.words() == "at the moon, waving"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.words() == "waving"
    assert field.told == []
    qtbot.keyClicks(field, "not ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.told == ["not waving"]


def test_what_is_being_written_stays_until_other_words_are_shown(field, qtbot):
    field.show_words("waving")
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "not ")
    field.show_words("waving")
    assert field.words() == "not waving"
    field.show_words("running")
    assert field.words() == "running"


def test_what_is_pasted_beyond_the_most_is_left_out(field):
    field.insertPlainText("a" * 500)
    assert field.words() == "a" * 200


def test_a_caption_on_the_board_takes_no_more_than_a_story_can_hold(qtbot):
    told = {"label": "awe", "category": "awe", "scene": "wide", "action": "waving", "aspect": 1.5}
    card = FrameCard(Shown(number=1, caption="Words.", **told))
    qtbot.addWidget(card)
    card.resize(300, 300)
    said = []
    card.captionEdited.connect(said.append)
    card.caption.begin()
    card.caption.field.setPlainText("word " * 1000)
    qtbot.keyClick(card.caption.field, Qt.Key.Key_Return)
    assert len(said) == 1
    assert MOST_TOLD - 5 < len(said[0]) <= MOST_TOLD


def test_the_form_shows_every_word_of_its_frame_and_scrolls_where_the_window_is_low(qtbot):
    form = CardForm()
    qtbot.addWidget(form)
    frame = planned().frames()[1].model_copy(update={"action": LONG, "caption": LONG + " " + LONG})
    form.show_card(frame, Bubble(text=LONG))
    form.resize(form.width(), 360)
    form.show()
    for field in (form.caption, form.action, form.expression, form.said):
        qtbot.waitUntil(lambda field=field: last_letter_is_seen(field))
    for inside in (*form.elements.values(), form.add, *form.choices.values()):
        assert inside.isVisible()
        corner = inside.mapTo(form.widget(), QPoint(inside.width(), 0))
        assert corner.x() <= form.viewport().width()
    form.ensureWidgetVisible(form.said)
    assert form.said.mapTo(form, QPoint(0, form.said.height())).y() <= form.height()
