"""A story painted in the window by a large model of the user's: a real one, tiny and random, in the real process."""

import pytest
from PySide6.QtGui import QImage

from studio.core.story import Painter
from studio.ui.story import Reusing
from studio.ui.story.painter_dialog import PainterDialog
from tests.story.large import tiny


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny.saved(tiny.flux2(), tmp_path_factory.mktemp("models") / "tiny-flux2")


def test_a_model_is_chosen_paints_stops_is_remembered_and_comes_back_with_its_take(open_bench, folder, tmp_path):
    bench = open_bench()
    story, page, desk = bench.story, bench.story.workspace, bench.story.desk
    mine = tmp_path / "fox.png"
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill("#ddeeff")
    picture.save(str(mine))
    desk.do("Ask", subject="a little fox with a green scarf", size=(96, 64), count=2)
    page.ask.painter.click()
    dialog = bench.panel.findChild(PainterDialog)
    dialog.large.click()
    dialog.model.setText(str(tmp_path))
    dialog.look()
    bench.until(lambda: "no model_index.json" in dialog.said.text())
    dialog.model.setText(str(folder))
    dialog.reference.pictureAsked.emit(mine)
    bench.until(lambda: dialog.reference.path is not None)
    dialog.accept()
    bench.until(lambda: desk.project.painter is not None)
    assert page.ask.painter.text() == "tiny-flux2"
    assert bench.settings.values.story_model == str(folder)

    phases = set()
    bench.story.desk.queue.observe(lambda event: phases.add(event.job.phase) if hasattr(event, "job") else None)
    story.illustrate()
    bench.until(lambda: desk.project.take)
    assert any("step 3 of 4" in phase for phase in phases)
    assert [card.drawn.painter for card in desk.project.cards] == ["tiny-flux2"] * 2
    take = bench.library.take(desk.project.take)
    assert str(tmp_path) not in take.request

    desk.redo(1)
    bench.until(lambda: desk.drawing.working)
    desk.drawing.cancel()
    bench.until(lambda: not desk.drawing.working)

    desk.document.undo()
    kept = desk.project
    bench.close()
    again = open_bench()
    assert again.story.desk.project == kept
    again.story.painting.use(None)
    assert again.story.desk.project.stale() == (0, 1)
    Reusing(again.story.desk, again.settings).open_take(again.library.take(take.id))
    shown = again.story.desk.project
    assert shown.painter == Painter(model=str(folder), reference=take.files["reference"])
    assert shown.stale() == ()
