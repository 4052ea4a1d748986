import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage

from generators.emotion import COLOURS
from studio.core.library import Query
from studio.ui.library.card import play_place, star_place
from studio.ui.library.grid import card_place
from tests.ui.library.takes import keep

PATIENCE = 60_000  # ms; a busy machine is slow, not wrong


def shown(desk):
    model = desk.page.grid.model()
    return [model.take(row).id for row in range(model.rowCount())]


def press(qtbot, desk, row, place):
    grid = desk.page.grid
    spot = place(card_place(grid.visualRect(grid.model().index(row)))).center().toPoint()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_the_newest_take_comes_first_and_all_are_counted(desk):
    assert shown(desk) == ["three", "two", "one"]
    assert desk.page.filters.count.text() == "3 takes"


def test_words_emotion_voice_and_time_narrow_what_is_shown(desk, qtbot):
    filters = desk.page.filters
    qtbot.keyClicks(filters.search, "door")
    qtbot.waitUntil(lambda: shown(desk) == ["three", "one"], timeout=PATIENCE)
    filters.emotion.setCurrentIndex(filters.emotion.findData("anger"))
    filters.emotion.activated.emit(filters.emotion.currentIndex())
    assert shown(desk) == ["one"]
    filters.clear()
    filters.voice.setCurrentIndex(filters.voice.findData("bm_george"))
    filters.voice.activated.emit(1)
    assert shown(desk) == ["two"]
    filters.clear()
    filters.when.setCurrentIndex(1)  # today: these were made in 1970
    filters.when.activated.emit(1)
    assert shown(desk) == []
    assert "Try fewer words" in desk.page.none.text()
    qtbot.mouseClick(desk.page.clear, Qt.MouseButton.LeftButton)
    assert len(shown(desk)) == 3


def test_a_star_is_set_on_the_card_and_can_be_looked_for(desk, qtbot, library):
    told = []
    desk.takeChanged.connect(told.append)
    press(qtbot, desk, 1, star_place)
    assert library.take("two").favourite
    assert told == ["two"]
    desk.page.filters.favourites.click()
    assert shown(desk) == ["two"]
    desk.page.grid.choose(0)
    qtbot.keyClick(desk.page.grid, Qt.Key.Key_F)
    assert shown(desk) == []
    assert not library.take("two").favourite


def test_a_take_is_played_where_it_is_and_held_and_goes_on(desk, player, qtbot):
    states = []
    player.stateChanged.connect(states.append)
    press(qtbot, desk, 0, play_place)
    qtbot.waitUntil(lambda: states[:1] == ["playing"], timeout=PATIENCE)
    qtbot.waitUntil(lambda: states[-1] == "stopped", timeout=PATIENCE)
    desk.page.grid.choose(1)
    qtbot.keyClick(desk.page.grid, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: states.count("playing") == 2, timeout=PATIENCE)
    qtbot.keyClick(desk.page.grid, Qt.Key.Key_Space)
    assert states[-1] in ("paused", "stopped")


def test_a_take_is_opened_or_used_again_where_it_was_made(desk, maker, qtbot):
    desk.page.grid.choose(2)
    with qtbot.waitSignals([desk.opened, desk.opened]):
        desk.open()
        desk.reuse()
    assert (maker.opened, maker.reused) == (["one"], ["one"])


def test_what_is_thrown_away_is_in_the_trash_and_comes_back_by_undo(desk, qtbot, library):
    desk.page.grid.choose(0)
    qtbot.keyClick(desk.page.grid, Qt.Key.Key_Delete)
    assert shown(desk) == ["two", "one"]
    assert desk.page.undo.isVisible()
    assert desk.page.grid.current.id == "two"  # the next one is at hand
    desk.page.filters.trash.click()
    assert shown(desk) == ["three"]
    desk.page.filters.trash.click()
    qtbot.mouseClick(desk.page.undo_button, Qt.MouseButton.LeftButton)
    assert shown(desk) == ["three", "two", "one"]
    assert not desk.page.undo.isVisible()
    assert not desk.can_undo


def test_from_the_trash_takes_are_brought_back_or_deleted_for_good(desk, qtbot, library):
    desk.page.grid.selectAll()
    desk.throw()
    assert shown(desk) == []
    desk.page.filters.trash.click()
    desk.page.grid.choose(0)
    desk.throw()
    assert shown(desk) == ["two", "one"]
    desk.empty_trash()
    assert shown(desk) == []
    assert library.count(Query(trash=True)) == 0
    assert library.count() == 1


def test_an_empty_library_teaches_and_one_with_only_trash_does_not_pretend_to_be_empty(desk):
    stack = desk.page.layout()
    assert stack.currentIndex() == 1
    desk.page.grid.selectAll()
    desk.throw()
    assert stack.currentIndex() == 1
    desk.page.filters.trash.click()
    desk.empty_trash()
    desk.page.filters.trash.click()
    assert stack.currentIndex() == 0


def test_every_take_gets_a_picture_that_the_library_keeps(desk, qtbot, library):
    desk.page.grid.viewport().grab()
    qtbot.waitUntil(lambda: all(take.thumbnail for take in library.search()), timeout=PATIENCE)
    picture = QImage.fromData(library.take("one").thumbnail, "PNG")
    spots = [picture.pixelColor(x, y) for x in range(0, 560, 3) for y in range(8, 120, 3)]
    line, anger = [spot for spot in spots if spot.alphaF() > 0.9], QColor(COLOURS["anger"])
    assert line  # of pitch
    assert all(abs(spot.red() - anger.red()) + abs(spot.green() - anger.green()) < 6 for spot in line)
    qtbot.waitUntil(lambda: desk.page.grid.model().take(2).thumbnail is not None, timeout=PATIENCE)


def test_a_lost_file_is_told_on_this_page_and_the_take_stays(desk, qtbot, library):
    library.path("three").unlink()
    press(qtbot, desk, 0, play_place)
    qtbot.waitUntil(desk.page.note.isVisible, timeout=PATIENCE)
    assert "removed by another program" in desk.page.note.text.text()
    assert shown(desk) == ["three", "two", "one"]


def test_details_say_what_a_take_was_made_from_and_how_many_are_chosen(desk):
    details = desk.page.details
    desk.page.grid.choose(1)
    facts = [details.facts.itemAt(i).widget().text() for i in range(details.facts.count())]
    assert {"awe 0.7", "George · GB", "0.5 s", "3", "Speak 0.1.0"} <= set(facts)
    assert details.words.text() == "Look at that sky."
    desk.page.grid.selectAll()
    assert "3 takes are chosen" in details.hint.text()
    assert not details.play.isVisible()


def test_a_drag_carries_copies_under_readable_names(desk, library):
    model = desk.page.grid.model()
    data = model.mimeData([model.index(2)])
    (url,) = data.urls()
    assert url.fileName() == "I told you never to open that door (anger 0.7).wav"
    assert url.toLocalFile() != str(library.path("one"))
    assert model.supportedDragActions() == Qt.DropAction.CopyAction


def test_thousands_of_takes_are_read_only_where_they_are_looked_at(desk, library, monkeypatch):
    for number in range(400):
        keep(library, f"many {number}", "One of many.")
    read = []
    search = library.search

    def counted(query=None, limit=200, offset=0):
        found = search(query, limit, offset)
        read.extend(found)
        return found

    monkeypatch.setattr(library, "search", counted)
    desk.refresh()
    desk.page.grid.viewport().grab()
    assert desk.page.grid.model().rowCount() == 403
    assert len(read) < 120


@pytest.mark.parametrize(("width", "columns"), [(1100, 2), (1500, 4)])
def test_cards_fill_the_width_in_columns(desk, library, qtbot, width, columns):
    keep(library, "four", "Well.")
    keep(library, "five", "You had better come in.")
    desk.refresh()
    desk.page.resize(width, 700)
    grid = desk.page.grid

    def rows():
        return [grid.visualRect(grid.model().index(row)).y() for row in range(5)]

    qtbot.waitUntil(lambda: rows().count(0) == columns, timeout=PATIENCE)
    assert grid.gridSize().width() * columns <= grid.width()
    assert grid.gridSize().width() * (columns + 1) > grid.width()


def test_a_click_beside_the_buttons_chooses(desk, qtbot):
    grid = desk.page.grid
    card = card_place(grid.visualRect(grid.model().index(0)))
    spot = QPoint(round(card.center().x()), round(card.bottom() - 12))
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert [take.id for take in desk.takes] == ["three"]
