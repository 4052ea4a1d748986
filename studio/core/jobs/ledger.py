"""All jobs in memory, where any thread may read them, and on disk, where one thread writes them."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
import uuid
from collections.abc import Callable
from pathlib import Path

from studio.core.jobs.errors import UnknownJob
from studio.core.jobs.job import Job, JobState, in_order, next_for
from studio.core.jobs.store import JobStore

KEEP = 500
"""Finished jobs that are remembered; what they made is in the library, which forgets nothing."""

_log = logging.getLogger(__name__)


class Ledger:
    """Keeps every job. Reading and numbering are for any thread, all else for the one that opened it.

    A disk that is full stops no job: what could not be written is written with the next change that can be.

    Attributes:
        paused: whether jobs are held back.
        stirred: set when there may be another job to do: by every change but progress.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._jobs: dict[str, Job] = {}
        self._last_position = 0
        self._unsaved: set[str] = set()
        self._unremoved: set[str] = set()
        self._store: JobStore | None = None
        self.paused = False
        self.stirred = True

    def open(self, path: Path) -> None:
        """Take up the jobs of a file; raises as `JobStore`."""
        self._store = JobStore(path)
        jobs = self._store.jobs()
        with self._lock:
            self._jobs = {job.id: job for job in jobs}
            self._last_position = max((job.position for job in jobs), default=0)
        self.paused = self._store.paused

    def new(self, engine: str, request: str, title: str, priority: int) -> Job:
        """A fresh job with a place at the end of the queue; not kept yet."""
        return Job(uuid.uuid4().hex, engine, request, title, priority, self.next_position(), time.time())

    def next_position(self) -> int:
        """The place after all others."""
        with self._lock:
            self._last_position += 1
            return self._last_position

    def all(self) -> list[Job]:
        """All jobs in the order in which they are run."""
        with self._lock:
            jobs = list(self._jobs.values())
        return in_order(jobs)

    def waiting(self) -> int:
        """How many jobs wait for their turn."""
        with self._lock:
            return sum(job.state is JobState.QUEUED for job in self._jobs.values())

    def next_for(self, engine: str, *, interactive: bool = False) -> Job | None:
        """The job that an engine does next, None if it has none to do; see `job.next_for`."""
        with self._lock:
            return next_for(engine, self._jobs.values(), interactive=interactive or self.paused)

    def get(self, job_id: str) -> Job:
        """One job.

        Raises:
            UnknownJob: there is none of that id.
        """
        with self._lock:
            job = self._jobs.get(job_id)
        if job is None:
            raise UnknownJob("That job is no longer in the queue.")
        return job

    def put(self, *jobs: Job, save: bool = True) -> None:
        """Keep new states of jobs; without `save` in memory only (progress is not worth the disk's time)."""
        with self._lock:
            self._jobs.update({job.id: job for job in jobs})
        if save:
            self.stirred = True
            self._unsaved.update(job.id for job in jobs)
            self._write()

    def remove(self, *jobs: Job) -> None:
        """Forget jobs."""
        ids = {job.id for job in jobs}
        with self._lock:
            for each in ids:
                self._jobs.pop(each, None)
        self._unsaved -= ids
        self._unremoved |= ids
        self._write()

    def surplus(self) -> list[Job]:
        """The oldest of those that are done or cancelled, as many as there are beyond `KEEP`."""
        with self._lock:
            over = [job for job in self._jobs.values() if job.state in (JobState.DONE, JobState.CANCELLED)]
        return sorted(over, key=lambda job: job.finished or job.created)[: max(0, len(over) - KEEP)]

    def set_paused(self, paused: bool) -> None:
        """Remember whether the queue is paused."""
        self.paused = paused
        self.stirred = True
        self._try("whether the queue is paused", lambda store: store.set_paused(paused))

    def close(self) -> None:
        """Give the file free."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _write(self) -> None:
        with self._lock:
            jobs = [self._jobs[each] for each in self._unsaved if each in self._jobs]
        if jobs and self._try(f"{len(jobs)} jobs", lambda store: store.save(*jobs)):
            self._unsaved.clear()
        if self._unremoved and self._try("what was removed", lambda store: store.remove(self._unremoved)):
            self._unremoved.clear()

    def _try(self, what: str, write: Callable[[JobStore], None]) -> bool:
        assert self._store is not None
        try:
            write(self._store)
        except sqlite3.Error as error:
            _log.warning("The queue could not save %s (%s); it will try again with the next change.", what, error)
            return False
        return True
