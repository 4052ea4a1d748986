"""Small sums off the window's thread; for anything an engine does there is the job queue."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal


class Background(QObject):
    """One thread that computes what a widget will show; dies with its parent.

    Only the newest result counts: an older one that comes later is dropped.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(1000)
        self._newest = 0
        self._then: Callable[[Any, Exception | None], None] | None = None
        self._reporter = _Reporter()
        self._reporter.done.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def run(self, function: Callable[[], Any], then: Callable[[Any, Exception | None], None]) -> None:
        """Compute `function()` and hand `(result, error)` to `then` on the window's thread."""
        self._newest += 1
        self._then = then
        self._pool.clear()
        self._pool.start(_Task(self._newest, function, self._reporter))

    def forget(self) -> None:
        """What is being computed is not wanted any more."""
        self._newest += 1
        self._pool.clear()

    def wait(self) -> None:
        """Until nothing is computed any more (its result still comes with the next events)."""
        self._pool.waitForDone()

    def _finish(self, ticket: int, result: Any, error: Exception | None) -> None:
        if ticket == self._newest and self._then is not None:
            self._then(result, error)


class _Reporter(QObject):
    """Has no parent: it must outlive the widget for as long as a task still runs."""

    done = Signal(int, object, object)


class _Task(QRunnable):
    def __init__(self, ticket: int, function: Callable[[], Any], reporter: _Reporter) -> None:
        super().__init__()
        self._ticket, self._function, self._reporter = ticket, function, reporter

    def run(self) -> None:
        """Called by the pool's thread."""
        try:
            result, error = self._function(), None
        except Exception as failure:
            result, error = None, failure
        self._reporter.done.emit(self._ticket, result, error)
