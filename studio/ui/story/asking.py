"""Short questions to the story engine: a plan, another telling. What comes of them is no take."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.core.jobs import INTERACTIVE, Event, Job, JobError, JobEvent, JobQueue, JobState
from studio.core.story import ENGINE

_ASKED = ('{"do": "plan"', '{"do": "retell"', '{"do": "inspect"')
Answer = Callable[[Mapping[str, Any]], None]
Refusal = Callable[[JobError], None]


@dataclass(frozen=True)
class _Question:
    """What is waited for: only the last one of a sort counts."""

    sort: str
    then: Answer
    otherwise: Refusal | None


class Asking(QObject):
    """Asks, and hands answers on.

    Signals:
        changed (): something is asked, or no longer.
        failed (JobError): there is no answer.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, queue: JobQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._open: dict[str, _Question] = {}
        for job in queue.jobs():  # of the last time: nobody waits for the answer any more
            if _is_question(job):
                queue.cancel(job.id)
                queue.remove(job.id)

    def waits(self, sort: str) -> bool:
        """Whether a question of a sort is open."""
        return any(question.sort == sort for question in self._open.values())

    def ask(
        self, sort: str, title: str, task: Mapping[str, Any], then: Answer, otherwise: Refusal | None = None
    ) -> None:
        """Ask something; an open question of the same sort is withdrawn.

        Args:
            sort: "plan", "retell" or "inspect".
            title: what the user would read in the queue.
            task: without `do`.
            then: is given the answer.
            otherwise: is told why there is none; if left out, `failed` is.
        """
        self.withdraw(sort)
        job = self._queue.submit(ENGINE, json.dumps({"do": sort, **task}), title, INTERACTIVE)
        self._open[job.id] = _Question(sort, then, otherwise)
        self.changed.emit()

    def withdraw(self, sort: str | None = None) -> None:
        """Ask no longer."""
        for job_id, question in list(self._open.items()):
            if sort in (None, question.sort):
                del self._open[job_id]
                self._queue.cancel(job_id)
        self.changed.emit()

    def hear(self, event: Event) -> bool:
        """Something happened in the queue; whether it was about a question."""
        if not isinstance(event, JobEvent) or not _is_question(event.job):
            return False
        if event.kind == "state" and event.job.state.is_over:
            self._over(event.job)
        return True

    def _over(self, job: Job) -> None:
        question = self._open.pop(job.id, None)
        if question is not None and job.state is JobState.DONE and job.result is not None:
            question.then(job.result)
        elif question is not None:
            error = job.error or JobError("engine", self.tr("The question was not answered. Ask again."))
            (question.otherwise or self.failed.emit)(error)
        self._queue.remove(job.id)
        self.changed.emit()


def _is_question(job: Job) -> bool:
    return job.engine == ENGINE and job.request.startswith(_ASKED)
