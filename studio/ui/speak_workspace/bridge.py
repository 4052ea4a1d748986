"""Events of the job queue, brought from its thread to the window's."""

from __future__ import annotations

import threading
import time
from collections import deque

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from studio.core.jobs import Event, JobEvent, JobQueue

_SLICE = 0.008  # seconds of events, then the window has its turn: a thousand jobs must not stop a drag


class QueueBridge(QObject):
    """Tells what the queue tells, on the window's thread, in order and a little at a time.

    Progress that is overtaken before the window has time for it is not told.

    Signals:
        begun (): some events are about to be told, one after the other.
        told (Event): a `JobEvent` or an `EngineEvent`.
        ended (): the window has its turn; what all of them changed is to be shown now.
    """

    begun = Signal()
    told = Signal(object)
    ended = Signal()
    _arrived = Signal()

    def __init__(self, queue: JobQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._news: deque[list[Event]] = deque()  # each in a list of its own, in which a newer one can take its place
        self._progress: dict[str, list[Event]] = {}  # by job: where its progress stands in the news
        self._called = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._tell)
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._stop = queue.observe(self._hear)

    def close(self) -> None:
        """Tell nothing more."""
        self._stop()
        self._later.stop()
        with self._lock:
            self._news.clear()

    def _hear(self, event: Event) -> None:
        """Called on the queue's thread."""
        with self._lock:
            called, self._called = self._called, True
            if not self._overtakes(event):
                self._news.append([event])
                self._note(event)
        if not called:
            self._arrived.emit()

    def _overtakes(self, event: Event) -> bool:
        if not isinstance(event, JobEvent) or event.kind != "progress" or event.job.id not in self._progress:
            return False
        self._progress[event.job.id][0] = event
        return True

    def _note(self, event: Event) -> None:
        if isinstance(event, JobEvent):
            if event.kind == "progress":
                self._progress[event.job.id] = self._news[-1]
            elif event.kind != "partial":
                self._progress.pop(event.job.id, None)  # what is told of a job's state is told in its order

    def _tell(self) -> None:
        self._called = False  # first: what comes from now on calls again, also while an observer waits in a dialog
        until = time.monotonic() + _SLICE
        self.begun.emit()
        try:
            while time.monotonic() < until and (event := self._next()) is not None:
                self.told.emit(event)
        finally:
            if self._news:
                self._later.start(0)
            self.ended.emit()

    def _next(self) -> Event | None:
        with self._lock:
            if not self._news:
                return None
            told = self._news.popleft()
            event = told[0]
            if isinstance(event, JobEvent) and self._progress.get(event.job.id) is told:
                del self._progress[event.job.id]
            return event
