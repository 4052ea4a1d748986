import pytest
from PySide6.QtCore import Qt

from studio.core.commands import Context
from studio.ui.commands import CommandPalette
from studio.ui.window import Place


@pytest.fixture
def palette(window):
    window.set_commands({"edit.undo": lambda: None}, context=Context)
    made = CommandPalette(window.actions_, window)
    made.open()
    return made


def shown(palette):
    return [palette.list.item(i).text() for i in range(palette.list.count())]


def test_it_opens_with_every_command(palette, window):
    assert len(shown(palette)) == len(window.actions_.commands)
    assert palette.field.hasFocus()


def test_a_few_letters_and_enter_carry_a_command_out(palette, window, qtbot):
    qtbot.keyClicks(palette.field, "libr")
    assert shown(palette)[0] == "Go to Library"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.place is Place.LIBRARY
    assert not palette.isVisible()


def test_other_words_find_it_too(palette, qtbot):
    qtbot.keyClicks(palette.field, "exit")
    assert "Quit" in shown(palette)


def test_arrows_choose_and_go_round(palette, qtbot):
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == palette.list.count() - 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 0


def test_what_cannot_be_done_now_is_shown_and_does_nothing(palette, qtbot):
    qtbot.keyClicks(palette.field, "undo")
    assert shown(palette) == ["Undo"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_nothing_found_is_said(palette, qtbot):
    qtbot.keyClicks(palette.field, "qqqq")
    assert palette.none.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
