"""What holds for every test of the window: no real screen, nothing left behind, no warning from Qt.

Warnings fail a test by pytest-qt's `qt_log_level_fail` (pyproject.toml). Leaks are looked for as napari does it: a
thread, a running timer or a top-level widget that a test leaves behind is a bug in what was tested.
"""

import os
import threading
from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before any QApplication

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

from studio.ui.app import make_application
from studio.ui.theme import theme
from studio.ui.window import MainWindow


@pytest.fixture(scope="session")
def qapp(tmp_path_factory: pytest.TempPathFactory) -> QApplication:
    """The application as Moodreel makes it, dark and English, with settings in a folder of the tests."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path_factory.mktemp("qt")))
    return make_application(mode="dark", language="en", still=True)


def _top_level() -> set[QWidget]:
    return {widget for widget in QApplication.topLevelWidgets() if Shiboken.isValid(widget)}


def _running() -> list[str]:
    """Timers that would still fire and threads of Qt that still run."""
    found = Shiboken.getAllValidWrappers()
    timers = [f"timer {one.objectName() or one}" for one in found if isinstance(one, QTimer) and one.isActive()]
    return timers + [f"thread {one}" for one in found if isinstance(one, QThread) and one.isRunning()]


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves top-level widgets, timers or threads; the dark theme is put back."""
    widgets, threads, running = _top_level(), set(threading.enumerate()), set(_running())
    yield
    theme().set_mode("dark")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [f"widget {one}" for one in _top_level() - widgets if type(one).__name__ != "QTipLabel"]
    left += [f"thread {one.name}" for one in set(threading.enumerate()) - threads if one.is_alive()]
    left += [one for one in _running() if one not in running]
    if left:
        pytest.fail("Left behind:\n" + "\n".join(left), pytrace=False)


@pytest.fixture
def window(qtbot) -> MainWindow:
    """The window as it is before anything is put into it, shown."""
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made
