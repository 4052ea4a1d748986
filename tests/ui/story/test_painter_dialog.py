"""Choosing who paints, by itself: what is asked of the folder, and what comes of the answer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialogButtonBox

from studio.core.story import Painter, StoryProject
from studio.ui.story.ask_bar import AskBar
from studio.ui.story.painter_dialog import PainterDialog

FOUND = {"told": "sdxl: StableDiffusionXLPipeline, 6.9 GB of weights", "name": "sdxl", "device": "cuda"}


@pytest.fixture
def open_dialog(qtbot):
    def open_one(painter=None, last=""):
        dialog = PainterDialog(painter, last)
        qtbot.addWidget(dialog)
        dialog.asked, dialog.chosen = [], []
        dialog.modelAsked.connect(dialog.asked.append)
        dialog.painterChosen.connect(dialog.chosen.append)
        dialog.show()
        return dialog

    return open_one


def use(dialog):
    role = QDialogButtonBox.ButtonRole.AcceptRole
    return next(each for each in dialog.buttons.buttons() if dialog.buttons.buttonRole(each) == role)


def test_a_folder_is_looked_at_before_it_is_taken(open_dialog, qtbot):
    dialog = open_dialog()
    assert not dialog.model.isEnabled()
    dialog.large.click()
    assert not use(dialog).isEnabled()  # no folder yet
    qtbot.keyClicks(dialog.model, "/models/sdxl")
    use(dialog).click()
    assert dialog.asked == ["/models/sdxl"]
    assert not dialog.chosen
    dialog.memory.setCurrentIndex(1)
    dialog.found("/models/sdxl", FOUND)
    assert dialog.chosen == [Painter(model="/models/sdxl", memory="parts")]
    assert not dialog.isVisible()


def test_what_is_no_model_says_why_and_stays_to_be_changed(open_dialog, qtbot):
    dialog = open_dialog(last="/models/empty")
    dialog.large.click()
    dialog.look()
    dialog.refuse("/models/empty", "'/models/empty' holds no pipeline.")
    assert dialog.said.text() == "'/models/empty' holds no pipeline."
    qtbot.keyClicks(dialog.model, "2")
    assert dialog.said.text() == ""
    dialog.refuse("/models/empty", "An answer to what nobody asks any more.")
    dialog.found("/models/empty", FOUND)
    assert dialog.said.text() == ""
    qtbot.keyClick(dialog.model, Qt.Key.Key_Return)
    assert dialog.asked == ["/models/empty", "/models/empty2"]


def test_without_a_graphics_card_there_is_no_memory_of_it_to_save(open_dialog):
    dialog = open_dialog(Painter(model="/models/sdxl", memory="layers"))
    assert dialog.memory.isEnabled()
    dialog.look()
    dialog.found("/models/sdxl", {**FOUND, "device": "cpu"})
    assert "minutes" in dialog.said.text()
    assert not dialog.memory.isEnabled()
    assert dialog.painter() == Painter(model="/models/sdxl")


def test_moodreel_is_chosen_without_looking_at_anything(open_dialog):
    dialog = open_dialog(Painter(model="/models/sdxl"))
    dialog.own.click()
    use(dialog).click()
    assert dialog.chosen == [None]
    assert dialog.asked == []


def test_the_users_own_picture_is_shown_and_taken_away(open_dialog, tmp_path):
    dialog = open_dialog(Painter(model="/models/sdxl"))
    path = tmp_path / "fox.png"
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill("#446688")
    image.save(str(path))
    dialog.reference.show_picture(path)
    assert dialog.painter().reference == path
    dialog.reference.refuse("'a.gif' is no picture.")
    assert dialog.painter().reference == path
    dialog.reference.remove.click()
    assert dialog.painter().reference is None


def test_the_bar_says_who_paints(qtbot):
    bar = AskBar()
    qtbot.addWidget(bar)
    bar.show_project(StoryProject())
    assert bar.painter.text() == "Moodreel"
    bar.show_project(StoryProject(painter=Painter(model="/models/a-model-with-a-very-long-name-that-is-cut")))
    assert "…" in bar.painter.text()
    assert bar.painter.accessibleName().endswith("very-long-name-that-is-cut")
