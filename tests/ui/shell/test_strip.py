import pytest
from PySide6.QtCore import Qt

from studio.ui.window import JobStrip, RunningJob
from studio.ui.window.job_strip import short_time


@pytest.fixture
def strip(qtbot):
    made = JobStrip()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_running_job_shows_what_how_far_and_how_long(strip):
    strip.set_job(RunningJob("Line 5", "synthesizing", 0.62, 1.2))
    assert strip.job.text() == "·  Line 5 · synthesizing"
    assert strip.bar.value() == 620
    assert strip.numbers.text() == "62% · 1 s left"


def test_without_a_job_there_is_nothing_to_cancel(strip):
    strip.set_job(None)
    assert not strip.cancel.isVisible()
    assert not strip.bar.isVisible()


def test_cancel_asks_once_and_then_says_that_it_is_stopping(strip, qtbot):
    strip.set_job(RunningJob("Line 5", "synthesizing", 0.5))
    with qtbot.waitSignal(strip.cancelAsked):
        qtbot.mouseClick(strip.cancel, Qt.MouseButton.LeftButton)
    strip.set_job(RunningJob("Line 5", "synthesizing", 0.5, cancelling=True))
    assert "stopping" in strip.job.text()
    assert not strip.cancel.isEnabled()


def test_unknown_progress_is_shown_as_such(strip):
    strip.set_job(RunningJob("Line 5", "loading"))
    assert strip.bar.maximum() == 0
    assert strip.numbers.text() == ""


@pytest.mark.parametrize("state", ["off", "warming", "ready", "working", "failed"])
def test_the_engines_light_has_a_shape_for_every_state_and_words_beside_it(strip, state):
    strip.set_engine("off" if state != "off" else "ready", "")
    before = strip.light.grab().toImage().convertToFormat(strip.light.grab().toImage().Format.Format_Grayscale8)
    strip.set_engine(state, f"Speak is {state}")
    after = strip.light.grab().toImage().convertToFormat(before.format())
    assert after != before
    assert strip.engine.text() == f"Speak is {state}"


@pytest.mark.parametrize(
    ("count", "paused", "words"),
    [(0, False, "Nothing waiting"), (2, False, "2 waiting"), (2, True, "2 waiting · paused")],
)
def test_what_waits_is_counted_and_leads_to_the_queue(strip, qtbot, count, paused, words):
    strip.set_waiting(count, paused=paused)
    assert strip.waiting.text() == words
    with qtbot.waitSignal(strip.queueAsked):
        qtbot.mouseClick(strip.waiting, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.1, "1 s"), (59, "59 s"), (100, "2 min"), (3900, "1 h 5 min"), (7190, "2 h 0 min")]
)
def test_times_are_short(seconds, words, qapp):
    assert short_time(seconds) == words
