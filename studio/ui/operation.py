"""Work off the window's thread whose every result counts: it is handed to `success` or `failure` on the window's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal


class Runner(QObject):
    """One thread that does operations in the order in which they came."""

    _over = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._closed = False
        self._over.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def start(self, operation: Operation) -> None:
        """Do an operation soon."""
        if not self._closed:
            self._pool.start(_Task(operation, self._over))

    def close(self) -> None:
        """Finish what was begun; nobody is told of it any more."""
        self._closed = True
        self._pool.waitForDone()

    def _finish(self, operation: Operation, result: Any, error: Exception | None) -> None:
        if not self._closed:
            operation.finish(result, error)


class Operation:
    """A function to be called in the background.

    Args:
        runner: does it.
        function: what to do; touches no widget.
    """

    def __init__(self, runner: Runner, function: Callable[[], Any]) -> None:
        self.function = function
        self._runner = runner
        self._success: Callable[[Any], object] | None = None
        self._failure: Callable[[Exception], object] | None = None

    def success(self, then: Callable[[Any], object]) -> Operation:
        """Called with the result, on the window's thread."""
        self._success = then
        return self

    def failure(self, then: Callable[[Exception], object]) -> Operation:
        """Called with the error, on the window's thread."""
        self._failure = then
        return self

    def run(self) -> None:
        """Hand it over."""
        self._runner.start(self)

    def finish(self, result: Any, error: Exception | None) -> None:
        """Called by the runner, on the window's thread."""
        if error is None:
            if self._success is not None:
                self._success(result)
        elif self._failure is not None:
            self._failure(error)
        else:
            raise error


class _Task(QRunnable):
    def __init__(self, operation: Operation, over: Any) -> None:
        super().__init__()
        self._operation, self._over = operation, over

    def run(self) -> None:
        """Called by the pool's thread."""
        result, failure = None, None
        try:
            result = self._operation.function()
        except Exception as error:
            failure = error
        self._over.emit(self._operation, result, failure)
