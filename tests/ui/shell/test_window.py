import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from studio.core.commands import COMMANDS, Command, Context
from studio.ui.emotion import EmotionChip
from studio.ui.window import EmptyPage, Place


@pytest.mark.parametrize("place", list(Place))
def test_the_rail_leads_to_every_place(window, qtbot, place):
    qtbot.mouseClick(window.rail.buttons[place], Qt.MouseButton.LeftButton)
    assert window.place is place
    assert window.stack.currentWidget() is window.page(place)
    assert window.rail.buttons[place].isChecked()


def test_places_have_shortcuts(window, qtbot):
    with qtbot.waitSignal(window.placeChanged) as changed:
        window.actions_.carry_out("go.library")
    assert changed.args == [Place.LIBRARY]
    assert window.actions_.action("go.library").shortcut().toString() == "Ctrl+4"


def test_the_emotion_panel_stands_beside_what_is_made_and_not_elsewhere(window):
    for place in Place:
        window.go(place)
        assert window.panel.isVisible() == (place in (Place.SPEAK, Place.STORY, Place.ANIMATE))
    window.go(Place.SPEAK)
    window.toggle_panel()
    assert not window.panel.isVisible()
    window.go(Place.STORY)
    assert not window.panel.isVisible()


def test_one_emotion_is_shared_by_all_workspaces(window, qtbot):
    qtbot.mouseClick(window.panel.chips.chips["awe"], Qt.MouseButton.LeftButton)
    emotion = window.panel.emotion
    window.go(Place.ANIMATE)
    assert window.panel.emotion == emotion


def test_a_place_without_its_workspace_says_what_it_is_for_and_offers_nothing_to_press(window):
    page = window.page(Place.STORY)
    window.go(Place.STORY)
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "illustrated story" in words
    assert not page.button.isVisible()


@pytest.mark.parametrize("place", [Place.LIBRARY, Place.QUEUE])
def test_an_empty_place_leads_to_where_it_is_filled(window, qtbot, place):
    window.go(place)
    page = window.page(place)
    assert isinstance(page, EmptyPage)
    qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    assert window.place is Place.SPEAK


def test_a_workspace_takes_its_place(window):
    workspace = QLineEdit()
    window.set_page(Place.SPEAK, workspace)
    assert window.stack.currentWidget() is workspace
    window.go(Place.LIBRARY)
    assert window.stack.currentWidget() is not workspace


def test_commands_that_nobody_carries_out_are_in_no_menu(window):
    left_out = window.set_commands({"edit.undo": lambda: None})
    assert "edit.undo" in window.actions_
    assert "edit.redo" in left_out
    assert "edit.redo" not in window.actions_
    assert {command.id for command in COMMANDS} == {*left_out, *window.actions_.commands}


def test_a_command_is_done_only_when_it_can_be(window):
    done = []
    now = [Context(can_undo=False)]
    window.set_commands({"edit.undo": lambda: done.append("undo")}, context=lambda: now[0])
    assert not window.actions_.action("edit.undo").isEnabled()
    window.actions_.carry_out("edit.undo")
    assert done == []
    now[0] = Context(can_undo=True)
    window.actions_.refresh()
    window.actions_.action("edit.undo").trigger()
    assert done == ["undo"]


def test_no_two_commands_have_the_same_shortcut():
    used = [command.shortcut for command in COMMANDS if command.shortcut]
    assert len(used) == len(set(used))


def test_the_menu_holds_every_command_once(window):
    shown = [action.objectName() for part in window.header.menu.actions() for action in part.menu().actions()]
    assert sorted(shown) == sorted(window.actions_.commands)


def test_the_header_shows_the_document_and_its_actions(window, qtbot):
    done = []
    window.set_commands({"file.export": lambda: done.append(True)}, context=lambda: Context(any_take=True))
    export = window.actions_.action("file.export")
    window.header.set_document("The Lighthouse Keeper", "all changes kept")
    window.header.set_actions([export], primary=export)
    (button,) = window.header.buttons
    assert button.toolTip() == "Export (Ctrl+E)"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [True]
    assert window.header.document.text() == "The Lighthouse Keeper"


def test_closing_is_told_once(window, qtbot):
    with qtbot.waitSignal(window.closing):
        window.close()


def test_every_control_has_a_name_for_screen_readers(window):
    def has_name(widget):
        return bool(widget.accessibleName() or getattr(widget, "text", str)())

    controls = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.window() is window and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget is not window.stack
    ]
    assert [widget for widget in controls if not has_name(widget) and not widget.isHidden()] == []


def test_tab_reaches_every_part_of_the_window(window, qtbot):
    window.activateWindow()
    window.header.menu_button.setFocus()
    seen = []
    while (widget := QApplication.focusWidget()) is not None and widget not in seen:
        seen.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    parts = [window.header, window.rail, window.panel, window.strip]
    assert [part for part in parts if not any(part.isAncestorOf(widget) for widget in seen)] == []
    assert {window.panel.pad, window.panel.curve} <= set(seen)
    assert any(isinstance(widget, EmotionChip) for widget in seen)


def test_arrow_keys_go_along_the_rail(window, qtbot):
    window.activateWindow()
    window.rail.buttons[Place.SPEAK].setFocus()
    qtbot.keyClick(window.rail.buttons[Place.SPEAK], Qt.Key.Key_Down)
    assert window.place is Place.STORY


def test_another_list_of_commands_can_be_given(window):
    window.set_commands({"file.sing": lambda: None}, commands=[*COMMANDS, Command("file.sing", "Sing")])
    assert window.actions_.action("file.sing").text() == "Sing"
