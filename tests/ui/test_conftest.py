"""The guards of the window's tests notice what they are there for."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _find_the_project(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def run(pytester, test):
    pytester.makeconftest("from tests.ui.conftest import *")
    pytester.makepyfile(test)
    return pytester.runpytest_subprocess(
        "-p", "no:cacheprovider", "-o", "qt_api=pyside6", "-o", "qt_log_level_fail=WARNING"
    )


def test_a_widget_left_behind_fails_the_test(pytester):
    done = run(pytester, "from PySide6.QtWidgets import QWidget\nkept = []\ndef test(qtbot): kept.append(QWidget())")
    done.stdout.fnmatch_lines(["*Left behind:*", "*widget*"])
    assert done.ret == 1


def test_a_running_timer_left_behind_fails_the_test(pytester):
    done = run(pytester, "from PySide6.QtCore import QTimer\nt = QTimer()\ndef test(qtbot): t.start(60000)")
    done.stdout.fnmatch_lines(["*Left behind:*", "*timer*"])
    assert done.ret == 1


def test_a_thread_left_behind_fails_the_test(pytester):
    start = "threading.Thread(target=go.wait, daemon=True).start()"
    done = run(pytester, f"import threading\ngo = threading.Event()\ndef test(qtbot): {start}")
    done.stdout.fnmatch_lines(["*Left behind:*", "*thread*"])
    assert done.ret == 1


def test_a_warning_from_qt_fails_the_test(pytester):
    done = run(pytester, "from PySide6.QtCore import qWarning\ndef test(qtbot): qWarning('careless')")
    done.stdout.fnmatch_lines(["*careless*"])
    assert done.ret == 1
