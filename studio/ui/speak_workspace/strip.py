"""The job strip: what the engine is doing."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject

from studio.core.jobs import EngineEvent, Event, Job, JobEvent, JobQueue, JobState
from studio.ui.window import JobStrip, RunningJob

_SOON = 0.08  # of the work; before that nothing can be said of the time left


class StripWiring(QObject):
    """Shows the queue in the strip and cancels from there."""

    def __init__(self, queue: JobQueue, strip: JobStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue, self._strip = queue, strip
        self._running: Job | None = None
        self._ready = False
        strip.cancelAsked.connect(self.cancel)
        strip.set_engine("off", self.tr("Speak is not running"))

    @property
    def working(self) -> bool:
        """Whether a job runs or waits."""
        return self._running is not None or any(job.state is JobState.QUEUED for job in self._queue.jobs())

    def cancel(self) -> None:
        """Stop the running job."""
        if self._running is not None:
            self._queue.cancel(self._running.id)

    def hear(self, event: Event) -> None:
        """Something happened in the queue."""
        if isinstance(event, EngineEvent):
            self._engine(event)
        elif event.kind != "partial":
            self._job(event)

    def _engine(self, event: EngineEvent) -> None:
        self._ready = event.kind == "ready"
        if event.kind == "starting":
            self._strip.set_engine("warming", self.tr("Speak is warming up"))
        elif event.kind == "ready":
            self._strip.set_engine("ready", self.tr("Speak is ready"))
        elif event.error is not None:
            self._strip.set_engine("failed", event.error.message)
        else:
            self._strip.set_engine("off", self.tr("Speak is not running"))

    def _job(self, event: JobEvent) -> None:
        job = event.job
        if job.state is JobState.RUNNING:
            self._running = job
        elif self._running is not None and self._running.id == job.id:
            self._running = None
        if self._running is None:
            self._strip.set_job(None)
        else:
            self._strip.set_job(_shown(self._running))
        if self._ready:
            busy = self._running is not None
            words = self.tr("Speak is working") if busy else self.tr("Speak is ready")
            self._strip.set_engine("working" if busy else "ready", words)
        if event.kind != "progress":
            self.count()

    def count(self) -> None:
        """Show how many wait."""
        waiting = sum(job.state is JobState.QUEUED for job in self._queue.jobs())
        self._strip.set_waiting(waiting, paused=self._queue.paused)


def _shown(job: Job) -> RunningJob:
    left = None
    if job.started is not None and job.progress > _SOON:
        spent = time.time() - job.started
        left = spent * (1 - job.progress) / job.progress
    progress = job.progress if job.progress > 0 else None
    return RunningJob(job.title, job.phase, progress, left, cancelling=job.phase == "stopping")
