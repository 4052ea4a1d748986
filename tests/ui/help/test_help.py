import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from studio.core.commands import COMMANDS
from studio.ui.commands import command_title
from studio.ui.help import HERE, AboutDialog, DocsDialog, HelpDesk, ShortcutsDialog


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def test_every_shortcut_of_the_list_is_on_the_sheet(qtbot):
    dialog = ShortcutsDialog(COMMANDS)
    qtbot.addWidget(dialog)
    shown = words(dialog)
    for command in COMMANDS:
        if command.shortcut:
            assert command_title(command) in shown
            assert command.shortcut in shown
    assert {does for rows in HERE.values() for _, does in rows} <= set(shown)


def test_about_says_what_is_learned_and_what_ships_under_which_licence(qtbot):
    dialog = AboutDialog({"weights_hash": "ab" * 32})
    qtbot.addWidget(dialog)
    honest = " ".join(words(dialog))
    assert "learned" in honest
    assert "table" in honest
    assert "speech/generator.onnx" in dialog.notice.toPlainText()
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Moodreel ")
    assert "weights abab" in copied


def test_documentation_is_read_in_the_window_and_its_links_stay_there(qtbot, tmp_path):
    (tmp_path / "studio.md").write_text("# The window\n\nSee [Speak](speak.md).\n", "utf-8")
    (tmp_path / "speak.md").write_text("# Speak\n\nText becomes speech.\n", "utf-8")
    dialog = DocsDialog(tmp_path)
    qtbot.addWidget(dialog)
    assert [dialog.pages.item(row).text() for row in range(2)] == ["The window", "Speak"]
    assert "See Speak" in dialog.text.toPlainText()
    dialog.text.anchorClicked.emit("speak.md")
    assert "Text becomes speech." in dialog.text.toPlainText()
    assert dialog.pages.currentRow() == 1


@pytest.mark.parametrize("name", ["help.shortcuts", "help.about"])
def test_help_opens_over_the_window_and_closes(window, qtbot, name):
    desk = HelpDesk(window, lambda: None)
    window.set_commands(desk.handlers())
    window.actions_.carry_out(name)
    (dialog,) = [one for one in window.children() if one.inherits("QDialog")]
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
