import threading

import shiboken6
from PySide6.QtCore import QObject

from studio.ui.speak.background import Background


def test_only_the_newest_result_counts(qtbot):
    owner, seen = QObject(), []
    background = Background(owner)
    for n in range(20):
        background.run(lambda n=n: n, lambda result, error: seen.append((result, error)))
    qtbot.waitUntil(lambda: bool(seen))
    background.wait()
    assert seen == [(19, None)]


def test_a_failure_is_handed_over(qtbot):
    owner, seen = QObject(), []
    Background(owner).run(lambda: 1 // 0, lambda result, error: seen.append((result, type(error))))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(None, ZeroDivisionError)]


def test_a_widget_may_go_while_its_sum_is_computed(qtbot):
    owner, started, go = QObject(), threading.Event(), threading.Event()

    def slow():
        started.set()
        go.wait(5)

    Background(owner).run(slow, lambda result, error: None)
    assert started.wait(5)
    threading.Timer(0.05, go.set).start()
    shiboken6.delete(owner)
    qtbot.wait(1)
