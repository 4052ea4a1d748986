"""The guards of the window's tests notice what they are there for."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CARELESS = """
import threading

from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QWidget

kept, timer, go = [], QTimer(), threading.Event()


def test_widget(qtbot):
    kept.append(QWidget())


def test_timer(qtbot):
    timer.start(60000)


def test_thread(qtbot):
    threading.Thread(target=go.wait, daemon=True).start()


def test_warning(qtbot):
    qWarning("careless")


def test_careful(qtbot):
    pass
"""


@pytest.fixture
def told(pytester, monkeypatch):
    """What a run of careless tests tells; one run for all, since the window takes seconds to import."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makeconftest("from tests.ui.conftest import *")
    pytester.makepyfile(CARELESS)
    options = ("-p", "no:cacheprovider", "-o", "qt_api=pyside6", "-o", "qt_log_level_fail=WARNING")
    return pytester.runpytest_subprocess(*options)


def test_widgets_timers_threads_and_warnings_of_qt_that_a_test_leaves_behind_fail_that_test_and_no_other(told):
    told.assert_outcomes(passed=4, failed=1, errors=3)  # what is left behind is found once the test is over
    sections = re.split(r"_{3,} (.+?) _{3,}", told.stdout.str())
    named = dict(zip(sections[1::2], sections[2::2], strict=True))
    for what in ("widget", "timer", "thread"):
        assert re.search(rf"Left behind:\n{what}", named[f"ERROR at teardown of test_{what}"])
    assert "careless" in named["test_warning"]
