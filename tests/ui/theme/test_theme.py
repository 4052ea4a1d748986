from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton

from studio.ui.icons import IconTint
from studio.ui.theme import DARK, LIGHT, style_sheet, theme


def test_another_mode_changes_tokens_palette_and_style_sheet(qapp, qtbot):
    with qtbot.waitSignal(theme().changed):
        theme().set_mode("light")
    assert theme().tokens is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.background
    assert LIGHT.panel in qapp.styleSheet()


def test_the_same_mode_again_changes_nothing(qtbot):
    with qtbot.assertNotEmitted(theme().changed):
        theme().set_mode("dark")


def test_no_motion_where_the_user_wants_none():
    theme().set_still(False)
    assert 0 < theme().motion_ms < 150
    theme().set_still(True)
    assert theme().motion_ms == 0


def test_icons_take_the_colours_of_the_theme(qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    IconTint(button, "stop", "text", 20)

    def middle():
        return button.icon().pixmap(20, 20).toImage().pixelColor(10, 10).name()

    assert middle() == DARK.text
    theme().set_mode("light")
    assert middle() == LIGHT.text


def test_the_style_sheets_differ_in_colours_only():
    assert len(style_sheet(DARK).splitlines()) == len(style_sheet(LIGHT).splitlines())
