"""Films written as a preview and as pictures, as the user asks for it in the window."""

import numpy as np
import pytest
from PIL import Image, ImageSequence

from studio.ui.animate.export_dialog import FilmChoice
from tests.ui.animate.services import FRAMES


@pytest.fixture
def take(bench, spoken):
    """A short film of the portrait that ships."""
    animate, desk = bench.animate, bench.animate.desk
    animate.workspace.empty.button.click()
    desk.choose_take(spoken(bench.library, "Hello."))
    bench.until(lambda: desk.project.sound is not None and animate.workspace.portrait.view.anchors is not None)
    animate.film()
    bench.until(lambda: desk.is_fresh)
    return desk.take(desk.project.take)


@pytest.fixture
def write(bench, take, qtbot):
    """Writes it; where it is then."""

    def export(choice):
        with qtbot.waitSignal(bench.animate.exporting.written, timeout=300_000) as told:
            bench.animate.exporting.write(take, choice)
        assert told.args == [choice.path]
        return choice.path

    return export


def test_a_preview_is_a_gif_that_moves_and_goes_round(write, tmp_path):
    with Image.open(write(FilmChoice(tmp_path, "hello", "gif"))) as preview:
        assert (preview.format, preview.info["loop"]) == ("GIF", 0)
        levels = [np.asarray(frame.convert("L")).mean() for frame in ImageSequence.Iterator(preview)]
    assert len(levels) == FRAMES / 2  # every other one
    assert levels == sorted(set(levels))


def test_pictures_are_in_a_folder_of_their_own_with_what_is_clear_in_them(write, tmp_path):
    folder = write(FilmChoice(tmp_path, "hello", "png"))
    pictures = sorted(folder.iterdir())
    assert [path.name for path in pictures] == [f"frame_{number:06d}.png" for number in range(FRAMES)]
    with Image.open(pictures[3]) as picture:
        assert (picture.mode, picture.getpixel((0, 0))) == ("RGBA", (60, 60, 60, 60))


@pytest.mark.parametrize(("form", "name"), [("gif", "hello.gif"), ("png", "hello")])
def test_what_is_there_is_replaced_only_if_the_user_says_so(bench, take, write, tmp_path, form, name):
    path = write(FilmChoice(tmp_path, "hello", form))
    before = path.stat().st_mtime_ns
    bench.animate.exporting.write(take, FilmChoice(tmp_path, "hello", form))
    bench.until(lambda: "exists" in bench.animate.workspace.note.text.text())
    assert name in bench.animate.workspace.note.text.text()
    assert path.stat().st_mtime_ns == before
    assert write(FilmChoice(tmp_path, "hello", form, overwrite=True)) == path
    assert path.stat().st_mtime_ns > before


def test_the_dialog_offers_both_and_says_what_it_would_write(bench, take, tmp_path):
    dialog = bench.animate.exporting.ask()
    dialog.folder.setText(str(tmp_path))
    dialog.name.setText("hello")
    written = {}
    for number, (_, form) in enumerate(dialog.forms(dialog.choice())):
        dialog.form.setCurrentIndex(number)
        written[form] = dialog.choice().files()
    assert written["gif"] == [tmp_path / "hello.gif"]
    assert written["png"] == [tmp_path / "hello"]
    dialog.reject()
