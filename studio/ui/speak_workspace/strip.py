"""The job strip: what the engines are doing."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer

from studio.core.jobs import EngineEvent, Event, Job, JobQueue, JobState
from studio.ui.library.wording import engine_name
from studio.ui.window import JobStrip, RunningJob
from studio.ui.window.light import LightState

_PAUSE_MS = 50  # between two looks: faster than that nobody reads


class StripWiring(QObject):
    """Shows the queue in the strip and cancels from there."""

    def __init__(self, queue: JobQueue, strip: JobStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue, self._strip = queue, strip
        self._running: dict[str, Job] = {}  # in the order in which they began
        self._engines = {"speech": EngineEvent("stopped", "speech")}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self.refresh)
        strip.cancelAsked.connect(self.cancel)
        self.refresh()

    @property
    def working(self) -> bool:
        """Whether a job runs or waits."""
        return bool(self._running) or self._queue.waiting > 0

    def cancel(self) -> None:
        """Stop the job that is shown."""
        if (job := self._first) is not None:
            self._queue.cancel(job.id)

    def hear(self, event: Event) -> None:
        """Something happened in the queue; it is shown soon."""
        if isinstance(event, EngineEvent):
            self._engines.pop(event.engine, None)
            self._engines[event.engine] = event
        elif event.kind == "partial":
            return
        elif event.job.state is JobState.RUNNING:
            self._running[event.job.id] = event.job
        else:
            self._running.pop(event.job.id, None)
        if not self._later.isActive():
            self._later.start()

    def refresh(self) -> None:
        """Show what there is now."""
        job = self._first
        self._strip.set_engine(*self._state(job))
        self._strip.set_job(_shown(job) if job is not None else None)
        self._strip.set_waiting(self._queue.waiting, paused=self._queue.paused)

    @property
    def _first(self) -> Job | None:
        """The job that has been running longest."""
        return next(iter(self._running.values()), None)

    def _state(self, job: Job | None) -> tuple[LightState, str]:
        engine = self._told(job)
        name = engine_name(engine.engine)
        if engine.kind == "starting":
            return "warming", self.tr("{0} is warming up").format(name)
        if engine.kind == "ready":
            working = job is not None and job.engine == engine.engine
            return ("working", self.tr("{0} is working").format(name)) if working else ("ready", self._ready())
        if engine.error is not None:
            return "failed", engine.error.message
        return "off", self.tr("{0} is not running").format(name)

    def _told(self, job: Job | None) -> EngineEvent:
        """The engine there is most to say of: the one that works, one that warms up, else the last one heard of."""
        if job is not None and job.engine in self._engines:
            return self._engines[job.engine]
        events = list(self._engines.values())
        last = events[-1]
        if last.kind == "stopped" and last.error is None:  # one that rests is no news where others are ready
            last = next((event for event in reversed(events) if event.kind == "ready"), last)
        return next((event for event in events if event.kind == "starting"), last)

    def _ready(self) -> str:
        names = [engine_name(event.engine) for event in self._engines.values() if event.kind == "ready"]
        if len(names) == 1:
            return self.tr("{0} is ready").format(names[0])
        return self.tr("{0} are ready").format(", ".join(sorted(names)))


def _shown(job: Job) -> RunningJob:
    left = job.seconds_left(time.time())
    progress = job.progress if job.progress > 0 else None
    return RunningJob(job.title, job.phase, progress, left, cancelling=job.phase == "stopping")
