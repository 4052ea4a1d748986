"""From an empty page to films side by side, with an engine in its own process."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from generators.emotion import EmotionCurve, EmotionState
from generators.media import write_audio
from studio.core.jobs import JobState
from studio.core.library import Query
from studio.ui.animate import ENGINE
from studio.ui.animate.export_dialog import FilmChoice
from studio.ui.animate.reusing import Reusing
from studio.ui.animate.stage import OTHER
from tests.ui.animate.services import FRAMES, NO_FACE, TWO


def say(bench, spoken, text="I told you."):
    bench.animate.desk.choose_take(spoken(bench.library, text))
    bench.until(lambda: bench.animate.desk.project.sound is not None)


def film(bench):
    bench.animate.film()
    bench.until(lambda: bench.animate.desk.is_fresh)
    bench.until(lambda: bench.animate.stage.reel(bench.animate.desk.project.take))


def level(image: QImage) -> int:
    return image.pixelColor(image.width() // 2, image.height() // 2).red()


def shown(bench, index=0):
    return bench.animate.workspace.preview.shots[index]


def test_a_shipped_portrait_says_a_take_and_is_kept_changed_compared_undone_and_there_again(
    open_bench, spoken, tmp_path, qtbot
):
    bench = open_bench()
    animate, page, desk = bench.animate, bench.animate.workspace, bench.animate.desk
    assert page.stage.currentWidget() is page.empty
    page.empty.button.click()
    assert page.stage.currentWidget() is page.preview
    assert page.portrait.shipped[0].isChecked()
    assert not page.consent.isVisible()  # nobody has to be asked for a picture that ships
    bench.until(lambda: page.portrait.view.anchors is not None)
    say(bench, spoken)
    assert bench.panel.emotion == EmotionState.of("anger", 0.8)  # the face feels what the voice feels
    bench.until(lambda: animate.stage.player.clip is not None)
    assert page.timeline.wave.duration == pytest.approx(0.4)

    film(bench)
    first = desk.project.take
    take = bench.library.take(first)
    assert (take.engine, take.text, take.emotion) == (ENGINE, "I told you.", "anger 0.8")
    assert take.thumbnail
    assert set(take.files) == {"video", "motion", "picture", "audio", "portrait"}
    assert json.loads(take.request)["sounds"][0] == {"phoneme": "m", "start": 0.1, "end": 0.2}
    bench.until(lambda: abs(level(shown(bench).image) - 100) < 4)
    assert len(page.timeline.motion.rows) == FRAMES
    assert page.timeline.motion.accessibleDescription() == "blinks: 1"
    bench.until(lambda: not animate.stage.playing)  # it was played to its end, by the clock

    page.manner.expression.setValue(10)
    page.manner.editingFinished.emit()
    assert "Animate" in page.preview.caption  # what is seen is not what is asked for
    film(bench)
    bench.until(lambda: abs(level(shown(bench).image) - 50) < 4)
    desk.document.undo()
    assert desk.project.take == first
    assert page.manner.expression.value() == 20
    bench.until(lambda: abs(level(shown(bench).image) - 100) < 4)

    animate.comparing.choose("sadness")
    bench.until(lambda: animate.stage.other_take is not None)
    assert desk.project.take == first
    assert [shot.label for shot in page.preview.shots] == ["anger 0.8", "sadness 0.8"]
    bench.until(lambda: abs(level(shown(bench, 1).image) - 100) < 4)
    assert bench.library.count(Query(engine=ENGINE)) == 3
    animate.comparing.end()
    assert len(page.preview.shots) == 1
    animate.comparing.choose("sadness")  # its film is there

    kept = desk.project
    bench.close()
    again = open_bench()
    assert again.animate.desk.project == kept
    again.until(lambda: again.animate.stage.reel(first))
    again.until(lambda: again.animate.stage.reel(again.animate.stage.other_take))
    assert [shot.label for shot in again.animate.workspace.preview.shots] == ["anger 0.8", "sadness 0.8"]
    assert again.animate.workspace.compare.toggle.isChecked()
    again.animate.comparing.end()
    Reusing(again.animate.desk).open_take(again.library.take(kept.takes[1]))
    assert again.animate.desk.project.expression == 0.5


def test_a_film_is_stopped_refused_and_exported(bench, spoken, tmp_path, qtbot):
    animate, page, desk = bench.animate, bench.animate.workspace, bench.animate.desk
    page.empty.button.click()
    animate.film()
    assert "Choose what is said" in page.note.text.text()
    say(bench, spoken, "forever")
    animate.film()
    bench.until(lambda: desk.filming.of() is not None and desk.filming.of().number == 2)
    assert len(page.timeline.motion.rows) == 3  # it is seen while it is made
    desk.filming.cancel()
    bench.until(lambda: desk.filming.of() is None)
    assert desk.project.sound.title == "forever"
    assert desk.project.take is None

    say(bench, spoken, "nothing")
    bench.until(lambda: desk.project.sound.title == "nothing")
    animate.film()
    bench.until(page.note.isVisible)
    assert page.note.text.text() == "There is nothing to be said. Say something."
    assert desk.project.sound.title == "nothing"

    say(bench, spoken, "Hello.")
    bench.until(lambda: desk.project.sound.title == "Hello.")
    film(bench)
    take = desk.take(desk.project.take)
    for form in ("mp4", "json", "csv", "webm"):
        with qtbot.waitSignal(animate.exporting.written, timeout=300_000) as told:
            animate.exporting.write(take, FilmChoice(tmp_path, "out", form))
        assert told.args == [tmp_path / f"out.{form}"]
        assert told.args[0].stat().st_size
    about = json.loads((tmp_path / "out.json").read_text("utf-8"))["about"]
    assert str(tmp_path) not in json.dumps(about)
    dialog = animate.exporting.ask()
    dialog.folder.setText(str(tmp_path))
    dialog.name.setText("out")
    assert not dialog.buttons.buttons()[-1].isEnabled() or "exists" in dialog.problem.text()
    dialog.reject()


def test_a_face_that_is_not_found_is_marked_by_hand_once_it_is_said_whose_it_is(bench, spoken, face, qtbot):
    page, desk = bench.animate.workspace, bench.animate.desk
    say(bench, spoken)
    page.dropped.emit([face("Ada.png", NO_FACE)])
    bench.until(page.portrait.note.isVisible)
    assert "No face was found" in page.portrait.note.text.text()
    assert page.portrait.view.anchors is not None  # five points are offered in place
    bench.animate.film()
    assert desk.filming.of() is None
    assert page.consent.isVisible()
    page.consent.choices["agreed"].click()
    assert not page.consent.keep.isEnabled()  # a name is needed
    page.consent.who.setText("Ada")
    qtbot.keyClick(page.consent.who, Qt.Key.Key_Return)
    assert not page.consent.isVisible()
    assert desk.inputs.consent(desk.project.portrait).who == "Ada"

    qtbot.keyClick(page.portrait.view, Qt.Key.Key_N)
    qtbot.keyClick(page.portrait.view, Qt.Key.Key_Right)
    assert desk.project.anchors is not None
    assert not page.portrait.note.isVisible()
    film(bench)
    assert json.loads(desk.take(desk.project.take).request)["anchors"]["left_eye"][0] == desk.project.anchors[1][0]
    page.portrait.shipped[0].click()
    assert desk.project.anchors is None
    desk.document.undo()
    assert not page.consent.isVisible()  # it is asked once


def test_a_recording_says_what_it_lacks_and_a_bad_file_leaves_what_was_chosen(bench, spoken, face, tmp_path):
    page, desk = bench.animate.workspace, bench.animate.desk
    page.empty.button.click()
    bench.until(lambda: desk.engine == "ready")
    recording = tmp_path / "memo.wav"
    write_audio(recording, bench_sound(), 24_000)
    page.dropped.emit([recording])
    bench.until(lambda: desk.project.sound is not None)
    assert "listening model" in page.sound.note.text.text()
    assert page.sound.note.isVisible()
    bench.animate.film()
    assert desk.filming.of() is None
    (tmp_path / "torn.wav").write_bytes(b"RIFF")
    page.dropped.emit([tmp_path / "torn.wav"])
    bench.until(lambda: "torn" in page.sound.note.text.text())
    assert desk.project.sound.title == "memo"
    page.dropped.emit([tmp_path / "letter.docx"])
    assert "letter.docx" in page.note.text.text()
    say(bench, spoken)
    bench.until(lambda: desk.project.sound.sounds is not None)
    assert not page.sound.note.isVisible()


def bench_sound():
    import numpy as np

    return (0.1 * np.sin(np.arange(9600) * 0.05)).astype(np.float32)


def test_the_emotion_of_panel_and_timeline_is_one(bench, spoken):
    page, desk, panel = bench.animate.workspace, bench.animate.desk, bench.panel
    page.empty.button.click()
    say(bench, spoken)
    panel.chips.chips["awe"].click()
    assert desk.project.emotion.dominant == "awe"
    page.timeline.curve.add_keyframe(0.5)
    assert isinstance(desk.project.emotion, EmotionCurve)
    assert panel.emotion == desk.project.emotion
    assert panel.curve.axes.duration == pytest.approx(0.4)
    bench.animate.set_here(False)
    panel.chips.chips["fear"].click()
    assert isinstance(desk.project.emotion, EmotionCurve)  # beside another page the panel speaks of that one
    bench.animate.set_here(True)
    assert panel.emotion == desk.project.emotion


def test_faces_leave_no_trace_in_the_queue_and_films_do(bench, spoken):
    page, desk = bench.animate.workspace, bench.animate.desk
    page.empty.button.click()
    bench.until(lambda: page.portrait.view.anchors is not None)
    bench.until(lambda: not desk.queue.jobs())
    say(bench, spoken)
    film(bench)
    assert [job.state for job in desk.queue.jobs()] == [JobState.DONE]
    assert bench.animate.stage.other is None
    assert desk.filming.of(OTHER) is None


def test_one_of_several_faces_is_chosen_to_speak(bench, spoken, face):
    page, desk = bench.animate.workspace, bench.animate.desk
    say(bench, spoken)
    page.dropped.emit([face("Friends.png", TWO)])
    bench.until(lambda: page.portrait.view.anchors is not None)
    assert "2 faces found" in page.portrait.status.text()
    first = page.portrait.view.anchors
    assert [button.isChecked() for button in page.portrait.faces.buttons] == [True, False]
    page.portrait.faces.buttons[1].click()
    bench.until(lambda: page.portrait.view.anchors not in (None, first))
    assert [button.isChecked() for button in page.portrait.faces.buttons] == [False, True]
    assert json.loads(desk.project.request())["face"] == 2
    desk.document.undo()
    assert page.portrait.view.anchors == first
    page.portrait.shipped[0].click()
    assert not page.portrait.faces.isVisible()


def test_without_a_device_it_is_said_that_nothing_is_heard(bench):
    page = bench.animate.workspace
    page.empty.button.click()
    assert page.timeline.note.isVisible()
    assert page.timeline.note.text() == "No audio device"
    bench.animate.set_audible(True)
    assert not page.timeline.note.isVisible()


def test_takes_of_the_same_words_are_told_apart_in_the_menu(bench, spoken):
    spoken(bench.library, "Hello.")
    menu = bench.animate.choosing.ask_take(bench.animate.workspace)
    words, apart = menu.actions()[0].text().split("\t")
    assert words == "Hello."
    assert apart.startswith("anger 0.8 · 0.4 s · today ")
    menu.close()


def test_what_was_dropped_and_is_named_by_nothing_is_gone_at_the_next_start(open_bench, spoken, face, tmp_path):
    bench = open_bench()
    page, desk = bench.animate.workspace, bench.animate.desk
    page.empty.button.click()
    say(bench, spoken)
    film(bench)
    filmed = desk.project.sound.path
    recording = tmp_path / "memo.wav"
    write_audio(recording, bench_sound() * 0.5, 24_000)
    page.dropped.emit([recording])
    bench.until(lambda: desk.project.sound.title == "memo")
    memo = desk.project.sound.path
    page.dropped.emit([face("Ada.png")])
    bench.until(lambda: not desk.project.portrait.shipped)
    ada = desk.project.portrait.path
    bench.until(lambda: desk.finding.of(ada).anchors is not None)  # a search that is cut off still names it
    desk.document.undo()
    bench.close()
    again = open_bench()
    again.until(lambda: not ada.exists())
    assert memo.exists()  # it is what the portrait says
    assert filmed.exists()  # a film can be made again
    assert again.animate.desk.project.sound.path == memo
