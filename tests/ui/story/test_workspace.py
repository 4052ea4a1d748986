"""From an empty page to a told, drawn, moved, retold, kept and exported story, with the real engine in its process."""

import json
import zipfile

from PySide6.QtCore import Qt

from generators.emotion import EmotionState
from generators.story.illustrate import Bubble
from studio.core.story import SUBJECT, where
from studio.ui.story import Reusing
from studio.ui.story.export_dialog import StoryChoice

SMALL = (192, 128)


def drawn(bench) -> bool:
    desk = bench.story.desk
    return bool(desk.project.cards) and not desk.project.stale() and not desk.drawing.working


def test_a_story_is_planned_drawn_moved_retold_compared_kept_and_there_again(open_bench, qtbot, tmp_path):
    bench = open_bench()
    story, page, desk = bench.story, bench.story.workspace, bench.story.desk
    assert page.stage.currentWidget() is page.empty
    story.illustrate()
    assert "who the story is about" in page.note.text.text()
    desk.do("Change size", size=SMALL, count=2)
    bench.panel.chips.chips["contentment"].click()
    qtbot.keyClicks(page.ask.subject, "a little fox with a green scarf")
    qtbot.keyClick(page.ask.subject, Qt.Key.Key_Return)
    bench.until(lambda: desk.project.cards)
    assert page.stage.currentWidget() is page.board
    assert [card.shown.caption for card in page.board.cards] == [card.frame.caption for card in desk.project.cards]
    story.illustrate()
    bench.until(lambda: drawn(bench) and desk.project.take)
    take = bench.library.take(desk.project.take)
    assert (take.engine, sorted(take.files)) == ("story", ["frame-01", "frame-02", "regions-01", "regions-02"])
    assert take.thumbnail

    # One frame at work: what is dragged is drawn there, and undo brings the picture back without drawing it.
    story.open_frame(1)
    before = desk.project.cards[1].drawn
    bench.until(lambda: page.editor.view.names)
    page.editor.view.select(SUBJECT)
    qtbot.keyClick(page.editor.view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    bench.until(lambda: drawn(bench))
    moved = desk.project.cards[1].drawn
    assert where(moved.scene, SUBJECT).x == where(before.scene, SUBJECT).x - 50
    assert desk.project.take is None
    desk.document.undo()
    assert desk.project.cards[1].drawn == before
    assert desk.project.take == take.id
    desk.document.redo()
    assert desk.project.cards[1].drawn == moved

    # A locked frame is not drawn again, whatever is felt; the other is.
    story.lock(1)
    desk.redo(1)
    assert "locked" in page.note.text.text()
    bench.panel.chips.chips["awe"].click()
    assert desk.project.stale() == (0,)
    story.illustrate()
    bench.until(lambda: drawn(bench) and desk.project.take)
    assert desk.project.cards[1].drawn == moved
    assert len(desk.project.takes) == 2

    # The same story, felt otherwise.
    story.showing.go("board")
    story.retell("sadness")
    bench.until(lambda: desk.other is not None and desk.other.take)
    assert desk.other.plan.event == desk.project.plan.event
    assert desk.other.emotion.dominant == "sadness"
    story.comparing.open()
    assert page.stage.currentWidget() is page.duel
    assert page.duel.sides[1].currentText().startswith("Other telling")
    assert page.duel.words[0].text() != page.duel.words[1].text()
    story.showing.go("board")

    story._say(Bubble(text="Oh!"))
    for form in ("board", "pdf", "cbz", "png", "svg", "json"):
        choice = StoryChoice(tmp_path, f"out {form}", form)
        with qtbot.waitSignal(story.exporting.written, timeout=300_000) as told:
            story.exporting.write(choice)
        assert told.args == [choice.path]
    assert zipfile.ZipFile(tmp_path / "out cbz.cbz").testzip() is None
    assert json.loads((tmp_path / "out json.json").read_text("utf-8"))["subject"]["short"] == "the fox"
    assert (tmp_path / "out png" / "frame_02.png").stat().st_size

    kept, other = desk.project, desk.other
    story.comparing.open()
    bench.close()
    again = open_bench()
    assert again.story.desk.project == kept
    assert again.story.desk.other == other
    assert again.story.workspace.stage.currentWidget() is again.story.workspace.duel
    assert again.story.workspace.duel.sides[1].currentText().startswith("Other telling")
    again.story.showing.go("board")
    assert again.story.desk.sides is None
    Reusing(again.story.desk, again.settings).open_take(again.library.take(take.id))
    shown = again.story.desk.project
    assert (shown.take, shown.emotion.dominant, shown.stale()) == (take.id, "contentment", ())


def test_a_story_is_stopped_and_a_bad_subject_says_what_to_do(open_bench):
    bench = open_bench()
    story, page, desk = bench.story, bench.story.workspace, bench.story.desk
    desk.do("Ask", subject="Кто там?", size=SMALL, emotion=EmotionState.of("fear", 0.7))
    story.plan()
    bench.until(lambda: page.note.isVisible())
    assert "English" in page.note.text.text()
    assert not desk.project.cards
    desk.do("Ask", subject="an old robot", count=4, size=(1344, 896))
    story.plan()
    bench.until(lambda: desk.project.cards)
    story.illustrate()
    bench.until(lambda: any(card.drawn for card in desk.project.cards))
    desk.drawing.cancel()
    bench.until(lambda: not desk.drawing.working)
    assert desk.project.cards[0].drawn is not None  # what is there stays
    assert desk.project.take is None
