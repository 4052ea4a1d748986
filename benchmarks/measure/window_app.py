"""The real window with the real engine, in folders of its own, and what is needed to look at it from inside."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from studio.ui.app import make_application
from studio.ui.composition import Folders, Studio
from studio.ui.playback import Player
from studio.ui.window import MainWindow

PATIENCE = 150.0  # seconds for anything


class Ears:
    """A sound device that plays in real time and remembers when it was first given sound.

    Attributes:
        first: `time.perf_counter()` of the first samples since `listen`; None if there were none.
    """

    def __init__(self) -> None:
        self.first: float | None = None

    def listen(self) -> None:
        """Forget what was heard."""
        self.first = None

    def available(self) -> bool:
        """Whether there is a device: there is."""
        return True

    def open(self, rate: int) -> _Device:
        """Open it."""
        return _Device(rate, self)


class _Device:
    def __init__(self, rate: int, ears: Ears) -> None:
        self._rate, self._ears = rate, ears
        self._begun = time.perf_counter()
        self._given = 0

    def free(self) -> int:
        return max(0, self._rate // 5 - (self._given - self.played()))

    def write(self, audio: NDArray[np.float32]) -> None:
        if self._ears.first is None:
            self._ears.first = time.perf_counter()
        self._given += len(audio)

    def played(self) -> int:
        return min(self._given, int((time.perf_counter() - self._begun) * self._rate))

    def broken(self) -> bool:
        return False

    def close(self) -> None:
        pass


class Heartbeat(QObject):
    """A timer of the window's thread; its longest gap is how long the window did not answer.

    Attributes:
        longest: seconds between two beats at most.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> Heartbeat:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


@contextmanager
def opened(folder: Path) -> Iterator[tuple[Studio, Ears]]:
    """The window, shown, its engine warm; closed and gone afterwards."""
    application = make_application(mode="dark", language="en")
    ears = Ears()
    window = MainWindow()
    studio = Studio(window, Folders(folder / "data", folder / "config"), player=Player(ears))
    window.resize(1280, 800)
    window.show()
    until(lambda: studio.queue.info("speech") is not None)
    try:
        yield studio, ears
    finally:
        window.close()
        application.processEvents()


def until(condition: Callable[[], object], patience: float = PATIENCE) -> None:
    """Let the window live until something is so.

    Raises:
        TimeoutError: it did not happen.
    """
    deadline = time.monotonic() + patience
    loop, looking = QEventLoop(), QTimer()

    def look() -> None:
        if condition() or time.monotonic() > deadline:
            loop.quit()

    looking.timeout.connect(look)
    looking.start(2)
    if not condition():
        loop.exec()
    looking.stop()
    if not condition():
        raise TimeoutError("The window did not come to where it should.")


def rest(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def type_line(studio: Studio, text: str) -> None:
    """Type or paste the first line."""
    field = studio.speak.workspace.script.empty.field
    field.setPlainText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def resident(pid: int | None = None) -> float:
    """MiB of memory that a process holds; this one's if none is named."""
    pages = Path(f"/proc/{pid or os.getpid()}/statm").read_text("ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / 2**20


def engine_pid() -> int:
    """The engine's process."""
    import multiprocessing

    (child,) = multiprocessing.active_children()
    assert child.pid is not None
    return child.pid
