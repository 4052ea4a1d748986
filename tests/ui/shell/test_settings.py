import pytest
from PySide6.QtCore import Qt

from studio.ui.window.settings_page import SettingsPage


@pytest.fixture
def page(qtbot):
    made = SettingsPage()
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_the_user_changes_is_told(page, qtbot):
    seen = []
    page.settingEdited.connect(lambda name, value: seen.append((name, value)))
    page.modes["light"].click()
    page.motion.click()
    page.language.setFocus()
    qtbot.keyClick(page.language, Qt.Key.Key_End)
    assert seen == [("theme", "light"), ("less_motion", True), ("language", "zh_CN")]


def test_showing_settings_tells_nothing(page, qtbot):
    with qtbot.assertNotEmitted(page.settingEdited):
        page.show_settings({"theme": "dark", "language": "zh_CN", "less_motion": True})
    assert page.modes["dark"].isChecked()
    assert page.language.currentData() == "zh_CN"
    assert page.motion.isChecked()
