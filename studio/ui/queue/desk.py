"""The queue page at work: wired to the job queue."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from studio.core.jobs import Event, Job, JobEvent, JobQueue, JobState

from .model import JobModel
from .page import QueuePage
from .wording import report

_REST_MS = 60
"""How often the page is drawn anew while much happens: a thousand events make some twenty drawings a second at most."""


class QueueDesk(QObject):
    """Does what the page asks for, and shows what the queue tells, a little at a time.

    Signals:
        changed (): what can be done now changed.
    """

    changed = Signal()

    def __init__(self, queue: JobQueue, model: JobModel, page: QueuePage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self._queue, self._model = queue, model
        self._further: dict[str, Job] = {}
        self._other = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST_MS)
        self._soon.timeout.connect(self._flush)
        page.shown.connect(self.refresh)
        page.pauseAsked.connect(self.toggle_pause)
        page.clearAsked.connect(self.clear)
        page.list.acted.connect(self.act)
        page.list.chosen.connect(self.changed)
        model.moveAsked.connect(self.move)

    def close(self) -> None:
        """Show nothing more."""
        self._soon.stop()

    def hear(self, event: Event) -> None:
        """Something happened in the queue."""
        if not isinstance(event, JobEvent) or event.kind == "partial":
            return
        if event.kind == "progress":
            self._further[event.job.id] = event.job
        else:
            self._other = True
        if not self._soon.isActive():
            self._soon.start()

    def _flush(self) -> None:
        further, self._further = self._further, {}
        other, self._other = self._other, False
        if not self.page.isVisible():
            if other:
                self.changed.emit()
        elif other:
            self.refresh()
        else:
            self._model.progress(further.values())

    def refresh(self) -> None:
        """Show the queue as it is."""
        jobs = self._queue.jobs()
        self._model.show(jobs)
        running = sum(job.state is JobState.RUNNING for job in jobs)
        waiting = sum(job.state is JobState.QUEUED for job in jobs)
        self.page.show_filled(bool(jobs))
        self.page.show_counts(running, waiting, len(jobs) - running - waiting)
        self.page.show_paused(self._queue.paused)
        self.changed.emit()

    @property
    def jobs(self) -> list[Job]:
        """The chosen jobs."""
        return self.page.list.jobs

    @property
    def any_over(self) -> bool:
        """Whether there is anything to clear."""
        return self.page.clear.isEnabled()

    def toggle_pause(self) -> None:
        """Hold the queue, or go on."""
        paused = not self._queue.paused
        (self._queue.pause if paused else self._queue.resume)()
        self.page.show_paused(paused)
        self._other = True
        self._soon.start()

    def clear(self) -> None:
        """Forget what is done and cancelled. What failed or was interrupted stays until somebody looked at it."""
        jobs = self._queue.jobs()
        gone = [job for job in jobs if job.state in (JobState.DONE, JobState.CANCELLED)]
        self.act("remove", gone or [job for job in jobs if job.state.is_over])

    def act(self, name: str, jobs: Sequence[Job]) -> None:
        """Do something with jobs: see `JobList.acted`."""
        if name == "copy":
            QGuiApplication.clipboard().setText("\n\n".join(report(job) for job in jobs))
        elif name in ("up", "down"):
            self._step([job.id for job in jobs], -1 if name == "up" else 1)
        elif name == "top":
            waiting = self._model.waiting
            self.move([job.id for job in jobs], waiting[0] if waiting else None)
        else:
            do = {"cancel": self._queue.cancel, "retry": self._queue.retry, "remove": self._queue.remove}[name]
            for job in jobs:
                do(job.id)

    def move(self, job_ids: Sequence[str], before: object) -> None:
        """Put waiting jobs, in their order, before another one, or at the end."""
        waiting = self._model.waiting
        moved = [each for each in waiting if each in set(job_ids)]
        if isinstance(before, str) and before in moved:  # before one of themselves: before what follows them
            rest = waiting[waiting.index(before) :]
            before = next((each for each in rest if each not in moved), None)
        for each in moved:
            self._queue.move(each, before if isinstance(before, str) else None)

    def _step(self, job_ids: Sequence[str], by: int) -> None:
        waiting = self._model.waiting
        places = [at for at, each in enumerate(waiting) if each in set(job_ids)]
        if not places:
            return
        if by < 0 and places[0] > 0:
            self.move(job_ids, waiting[places[0] - 1])
        elif by > 0 and places[-1] + 1 < len(waiting):
            after = places[-1] + 2
            self.move(job_ids, waiting[after] if after < len(waiting) else None)
