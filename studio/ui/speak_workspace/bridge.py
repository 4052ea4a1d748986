"""Events of the job queue, brought from its thread to the window's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from studio.core.jobs import Event, JobQueue


class QueueBridge(QObject):
    """Tells what the queue tells, on the window's thread.

    Signals:
        told (Event): a `JobEvent` or an `EngineEvent`.
    """

    told = Signal(object)
    _arrived = Signal(object)

    def __init__(self, queue: JobQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self.told, Qt.ConnectionType.QueuedConnection)
        self._stop = queue.observe(self._hear)

    def close(self) -> None:
        """Tell nothing more."""
        self._stop()

    def _hear(self, event: Event) -> None:
        self._arrived.emit(event)
