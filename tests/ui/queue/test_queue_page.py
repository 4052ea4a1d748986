import time
from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from studio.core.jobs import BATCH, INTERACTIVE, JobState
from studio.ui.queue.model import ROW, Heading
from studio.ui.queue.row_painting import button_places
from studio.ui.queue.view import row_place
from tests.core.jobs.watch import ask

PATIENCE = 300_000  # ms; a busy machine is slow, not wrong


def rows(desk):
    model = desk.page.list.model()
    found = [model.index(row).data(ROW) for row in range(model.rowCount())]
    return [row.name if isinstance(row, Heading) else row.title for row in found]


def submit(queue, *titles, priority=BATCH, **request):
    return [queue.submit("counter", ask(**{"count": 1, **request}), title, priority) for title in titles]


def until(qtbot, condition):
    qtbot.waitUntil(condition, timeout=PATIENCE)


def press(qtbot, desk, job_id, name):
    view = desk.page.list
    index = view.model().index(view.model().row(job_id))
    place = button_places(row_place(view.visualRect(index)), view.model().job(index.row()))[name]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center().toPoint())


def state(queue, job):
    return queue.job(job.id).state


def test_what_waits_is_shown_in_its_order_and_counted(desk, queue, qtbot):
    submit(queue, "a", "b", "c")
    until(qtbot, lambda: rows(desk) == ["waiting", "a", "b", "c"])
    assert desk.page.count.text() == "3 waiting"


def test_waiting_jobs_are_moved_by_keys_by_dragging_and_to_the_top(desk, queue, qtbot):
    a, b, c = submit(queue, "a", "b", "c")
    until(qtbot, lambda: len(rows(desk)) == 4)
    view, model = desk.page.list, desk.page.list.model()
    view.choose([a.id], a.id)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    until(qtbot, lambda: rows(desk)[1:] == ["b", "a", "c"])
    assert [job.id for job in view.jobs] == [a.id]  # it stays chosen where it went
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    until(qtbot, lambda: rows(desk)[1:] == ["b", "c", "a"])
    data = model.mimeData([model.index(model.row(c.id)), model.index(model.row(a.id))])
    assert model.canDropMimeData(data, Qt.DropAction.MoveAction, 1, 0, QModelIndex())
    model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, QModelIndex())
    until(qtbot, lambda: rows(desk)[1:] == ["c", "a", "b"])
    press(qtbot, desk, b.id, "top")
    until(qtbot, lambda: rows(desk)[1:] == ["b", "c", "a"])


def test_nothing_is_dropped_above_what_waits(desk, queue, qtbot):
    submit(queue, "a", "b")
    until(qtbot, lambda: len(rows(desk)) == 3)
    model = desk.page.list.model()
    data = model.mimeData([model.index(2)])
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert model.canDropMimeData(data, Qt.DropAction.MoveAction, 3, 0, QModelIndex())


def test_cancel_stops_a_running_job_and_no_other(desk, queue, qtbot):
    (running,) = submit(queue, "runs", priority=INTERACTIVE, count=5, stay=2)
    (waiting,) = submit(queue, "waits")
    until(qtbot, lambda: "running" in rows(desk) and "waiting" in rows(desk))
    desk.page.list.choose([running.id], running.id)
    qtbot.keyClick(desk.page.list, Qt.Key.Key_Delete)
    until(qtbot, lambda: state(queue, running) is JobState.CANCELLED)
    assert state(queue, waiting) is JobState.QUEUED
    until(qtbot, lambda: rows(desk) == ["waiting", "waits", "over", "runs"])


def test_what_failed_says_why_can_be_copied_and_queued_again(desk, queue, qtbot):
    (job,) = submit(queue, "breaks", priority=INTERACTIVE, fail="input")
    until(qtbot, lambda: rows(desk) == ["broken", "breaks"])
    press(qtbot, desk, job.id, "copy")
    copied = QGuiApplication.clipboard().text()
    assert queue.job(job.id).error.message in copied
    assert job.request in copied
    first = queue.job(job.id).finished
    press(qtbot, desk, job.id, "retry")
    until(qtbot, lambda: queue.job(job.id).finished not in (None, first))
    until(qtbot, lambda: rows(desk) == ["broken", "breaks"])
    press(qtbot, desk, job.id, "remove")
    until(qtbot, lambda: not queue.jobs() and desk.page.layout().currentIndex() == 0)


def test_finished_jobs_are_cleared_and_failed_ones_stay_to_be_looked_at(desk, queue, qtbot):
    submit(queue, "works", priority=INTERACTIVE)
    submit(queue, "breaks", priority=INTERACTIVE, fail="input")
    until(qtbot, lambda: rows(desk) == ["broken", "breaks", "over", "works"])
    qtbot.mouseClick(desk.page.clear, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: rows(desk) == ["broken", "breaks"])
    qtbot.mouseClick(desk.page.clear, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: not queue.jobs())


def test_the_queue_is_paused_and_goes_on(desk, queue, qtbot):
    (job,) = submit(queue, "a")
    until(qtbot, lambda: len(rows(desk)) == 2)
    assert desk.page.held.isVisible()
    qtbot.mouseClick(desk.page.pause, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: state(queue, job) is JobState.DONE)
    until(qtbot, lambda: rows(desk) == ["over", "a"])
    assert not desk.page.held.isVisible()


def test_a_thousand_jobs_are_drawn_a_few_times_and_the_window_keeps_its_beat(desk, queue, qtbot):
    shown, beats = [], []
    show = desk._model.show
    desk._model.show = lambda jobs: (shown.append(len(jobs)), show(jobs))
    beat = QTimer()
    beat.timeout.connect(lambda: beats.append(time.thread_time()))
    beat.start(5)
    submit(queue, *(f"job {n}" for n in range(1000)))
    until(qtbot, lambda: len(rows(desk)) == 1001)
    beat.stop()
    assert len(shown) < 200  # one after another they would be a thousand
    slow = sorted(b - a for a, b in pairwise(beats))
    assert slow[len(slow) // 2] < 0.1  # work of the window's thread between two beats: what others work does not count


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_R])
def test_keys_do_nothing_where_nothing_is_chosen(desk, queue, qtbot, key):
    (job,) = submit(queue, "a")
    until(qtbot, lambda: len(rows(desk)) == 2)
    qtbot.keyClick(desk.page.list, key)
    assert state(queue, job) is JobState.QUEUED
