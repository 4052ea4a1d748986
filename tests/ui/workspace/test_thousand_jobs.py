"""Test 15 of the reliability tests: a thousand jobs, and the window answers all the while."""

import os
import threading
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from studio.core.jobs import Engine, JobEvent
from studio.ui.composition import Studio
from studio.ui.playback import Player
from studio.ui.window import MainWindow, Place
from tests.core.jobs.watch import ask
from tests.ui.workspace.conftest import PATIENCE, QuickOutputs

JOBS = 1000
STALL = 0.1


class Heartbeat:
    """Counts what the window's thread works between two beats of a timer.

    A busy machine may keep the window waiting, and that is not the window's fault: what counts is the time in which it
    worked and did not answer. `benchmarks.window` looks at the clock on the wall, on a machine that has time for it.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self.last = time.thread_time()
        self.timer = QTimer()
        self.timer.setInterval(1)
        self.timer.timeout.connect(self.beat)
        self.timer.start()

    def beat(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self.last)
        self.last = now


def handles() -> list[str]:
    links = (Path("/proc/self/fd") / each for each in os.listdir("/proc/self/fd"))
    return sorted(os.readlink(each) for each in links if each.is_symlink())


def test_a_thousand_jobs_run_and_the_window_never_stands_still(qtbot, folders):
    window = MainWindow()
    qtbot.addWidget(window)
    engine = Engine("speech", "tests.core.jobs.services:Counter")
    studio = Studio(window, folders, engine=engine, player=Player(QuickOutputs()))
    window.resize(1280, 800)
    window.show()
    over: set[str] = set()

    def note(event):
        if isinstance(event, JobEvent) and event.job.state.is_over:
            over.add(event.job.id)

    studio.bridge.told.connect(note)
    for place in (Place.SPEAK, Place.LIBRARY, Place.QUEUE):
        window.go(place)
        QApplication.processEvents()  # what a page needs, it takes when it is first seen
    first = [studio.queue.submit("speech", ask(count=2), f"First {number}") for number in range(50)]
    studio.queue.cancel(first[-1].id)
    qtbot.waitUntil(lambda: over.issuperset(job.id for job in first), timeout=PATIENCE)
    threads, open_files = threading.active_count(), handles()

    heart = Heartbeat()
    jobs = []

    def submit():
        for number in range(JOBS):
            jobs.append(studio.queue.submit("speech", ask(count=2), f"Job {number}"))
        for job in jobs[1::10]:
            studio.queue.cancel(job.id)

    submitting = threading.Thread(target=submit)
    submitting.start()
    qtbot.waitUntil(lambda: len(over) > JOBS // 4, timeout=PATIENCE)
    submitting.join()
    window.go(Place.SPEAK)
    qtbot.waitUntil(lambda: len(over) > JOBS // 2, timeout=PATIENCE)
    window.go(Place.QUEUE)
    qtbot.waitUntil(lambda: over.issuperset(job.id for job in jobs), timeout=PATIENCE)
    heart.timer.stop()

    assert heart.longest < STALL
    assert threading.active_count() == threads
    assert handles() == open_files
    studio.close()
