from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from studio.core.settings import Settings
from studio.ui.playback import Player
from studio.ui.preferences import Preferences
from studio.ui.theme import theme
from studio.ui.window.settings_page import SettingsPage
from tests.ui.workspace.conftest import QuickOutputs


@pytest.fixture
def page(qtbot):
    made = SettingsPage()
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_the_user_changes_is_told(page, qtbot):
    seen = []
    page.settingEdited.connect(lambda name, value: seen.append((name, value)))
    page.set_voices([("af_heart", "Heart"), ("bm_george", "George")], "af_heart")
    page.modes["light"].click()
    page.motion.click()
    for combo in (page.language, page.voice):
        combo.setFocus()
        qtbot.keyClick(combo, Qt.Key.Key_End)
    assert seen == [("theme", "light"), ("less_motion", True), ("language", "zh_CN"), ("voice", "bm_george")]


def test_showing_settings_tells_nothing(page, qtbot):
    page.set_voices([("af_heart", "Heart"), ("bm_george", "George")], "af_heart")
    with qtbot.assertNotEmitted(page.settingEdited):
        page.show_settings({"theme": "dark", "language": "zh_CN", "less_motion": True, "voice": "bm_george"})
    assert page.modes["dark"].isChecked()
    assert page.language.currentData() == "zh_CN"
    assert page.motion.isChecked()
    assert page.voice.currentData() == "bm_george"


def test_folders_are_shown_and_opened_by_their_buttons(page, qtbot):
    page.set_folders([("Library", "Every take.", Path("/there/library"))])
    (button,) = [one for one in page.findChildren(QPushButton) if "Library" in one.accessibleName()]
    with qtbot.waitSignal(page.folderAsked) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [Path("/there/library")]


def test_without_a_device_the_page_says_so(page):
    page.set_sound(True)
    assert page.sound.text() == "Ready to play"
    page.set_sound(False)
    assert "No audio device" in page.sound.text()


def test_a_change_is_kept_and_in_force_and_one_that_cannot_be_says_why(window, tmp_path):
    settings = Settings(tmp_path / "settings.json")
    made = Preferences(window, settings, Player(QuickOutputs()), ["af_heart"], tmp_path, tmp_path)
    window.settings.modes["light"].click()
    assert theme().tokens.name == "light"
    assert Settings(tmp_path / "settings.json").values.theme == "light"
    made.next_theme()
    assert settings.values.theme == "system"
    made.set("theme", "plaid")
    assert "theme" in window.settings.note.text.text()
    assert window.settings.modes["system"].isChecked()
