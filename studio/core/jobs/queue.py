"""The queue of jobs: what the window, the command line and tests talk to."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Literal

from studio.core.jobs.dispatcher import Dispatcher
from studio.core.jobs.errors import UnknownEngine, UnknownJob
from studio.core.jobs.events import Event, JobEvent, OnEvent
from studio.core.jobs.job import BATCH, Job, JobError, JobState, reordered
from studio.core.jobs.ledger import Ledger
from studio.core.jobs.service import Engine
from studio.core.jobs.worker import KILL_AFTER

_log = logging.getLogger(__name__)


class JobQueue:
    """Runs jobs, one at a time per engine (and one that cannot wait beside it, where the engine can do two), engines
    side by side; keeps them over restarts.

    Every method may be called from any thread and returns at once: the work is done on the queue's own thread, and
    what came of it is told to those who `observe`.

    Args:
        path: the file that keeps the queue, see `JobStore`.
        engines: what there is to serve.
        kill_after: seconds that a cancelled job may take to stop before its process is killed.
    """

    def __init__(self, path: Path, engines: Iterable[Engine], kill_after: float = KILL_AFTER) -> None:
        self._path = path
        self._engines = {engine.name: engine for engine in engines}
        self._tasks: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._observers: tuple[OnEvent, ...] = ()
        self._ledger = Ledger()
        self._dispatcher = Dispatcher(self._ledger, self._engines.values(), self._tell, self._tasks.put, kill_after)
        self._thread = threading.Thread(target=self._run, name="moodreel-queue", daemon=True)
        self._opened = threading.Event()
        self._refused: Exception | None = None

    def __enter__(self) -> JobQueue:
        self.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def start(self) -> None:
        """Open the file and begin; jobs that waited when it was last in use go on. Raises as `JobStore`."""
        self._thread.start()
        self._opened.wait()
        if self._refused is not None:
            self._thread.join()
            raise self._refused

    def close(self) -> None:
        """Stop, and leave no process and no thread; what runs comes back as interrupted. Waits, about 1 s at most."""
        if self._thread.ident is None:
            return
        self._tasks.put(None)
        self._thread.join()

    def observe(self, on_event: OnEvent) -> Callable[[], None]:
        """Be told of every event from now on, on the queue's own thread; call what is returned to end that."""
        self._observers = (*self._observers, on_event)
        return lambda: self._forget(on_event)

    def jobs(self) -> list[Job]:
        """All jobs, in the order in which they are run; those that are over keep their place."""
        return self._ledger.all()

    def job(self, job_id: str) -> Job:
        """One job; raises UnknownJob."""
        return self._ledger.get(job_id)

    @property
    def waiting(self) -> int:
        """How many jobs wait for their turn."""
        return self._ledger.waiting()

    @property
    def paused(self) -> bool:
        """Whether jobs are held back."""
        return self._ledger.paused

    def info(self, engine: str) -> Mapping[str, Any] | None:
        """What an engine said of itself when it was last ready, None if it was not yet."""
        return self._dispatcher.info.get(engine)

    def warm(self, engine: str) -> None:
        """Start an engine's process before there is a job for it; raises UnknownEngine."""
        self._check(engine)
        self._tasks.put(partial(self._dispatcher.warm, engine))

    def submit(self, engine: str, request: str, title: str, priority: int = BATCH) -> Job:
        """Queue a job.

        Args:
            engine: name of one of the engines.
            request: JSON text, as that engine takes it.
            title: what the user reads in the queue.
            priority: `INTERACTIVE` goes before all others, and runs while the queue is paused.

        Returns:
            the job; readers see it once `added` was told.

        Raises:
            UnknownEngine: there is no engine of that name.
        """
        self._check(engine)
        job = self._ledger.new(engine, request, title, priority)
        self._tasks.put(partial(self._keep, job, "added"))
        return job

    def cancel(self, job_id: str) -> None:
        """Cancel a job that waits or runs; one that is over stays what it is, and no other job is touched."""
        self._tasks.put(lambda: self._dispatcher.cancel(self._ledger.get(job_id)))

    def retry(self, job_id: str) -> None:
        """Queue a job again, at the end, that failed, was cancelled or interrupted."""
        self._tasks.put(partial(self._retry, job_id))

    def move(self, job_id: str, before: str | None) -> None:
        """Put a waiting job before another waiting one, or at the end; it takes over the priority of that place."""
        self._tasks.put(partial(self._move, job_id, before))

    def remove(self, job_id: str) -> None:
        """Forget a job that is over."""
        self._tasks.put(partial(self._remove, job_id))

    def pause(self) -> None:
        """Begin no other job, but for interactive ones; what runs goes on. It is remembered over restarts."""
        self._tasks.put(lambda: self._ledger.set_paused(True))

    def resume(self) -> None:
        """Go on after `pause`."""
        self._tasks.put(lambda: self._ledger.set_paused(False))

    def _run(self) -> None:
        try:
            self._ledger.open(self._path)
            self._fail_orphans()
        except Exception as error:
            self._refused = error
            self._ledger.close()
            return
        finally:
            self._opened.set()
        task: Callable[[], None] | None = self._dispatcher.dispatch
        while task is not None:
            self._attempt(task)
            self._attempt(self._dispatcher.dispatch)
            task = self._tasks.get()
        self._attempt(self._dispatcher.close)
        while not self._tasks.empty():  # last words of the workers; a result that is there is not thrown away
            if (task := self._tasks.get()) is not None:
                self._attempt(task)
        self._ledger.close()

    def _attempt(self, task: Callable[[], None]) -> None:
        try:
            task()
        except UnknownJob:
            pass  # it was removed while the user's wish was under way
        except Exception:
            _log.exception("The job queue goes on after an error of its own.")

    def _tell(self, event: Event) -> None:
        for observer in self._observers:
            try:
                observer(event)
            except Exception:
                _log.exception("An observer of the job queue failed.")

    def _forget(self, observer: OnEvent) -> None:
        self._observers = tuple(each for each in self._observers if each is not observer)

    def _check(self, engine: str) -> None:
        if engine not in self._engines:
            raise UnknownEngine(f"There is no engine '{engine}'. There are: {', '.join(sorted(self._engines))}.")

    def _keep(self, job: Job, kind: Literal["added", "state", "moved"]) -> None:
        self._ledger.put(job)
        self._tell(JobEvent(kind, job))

    def _retry(self, job_id: str) -> None:
        old = self._ledger.get(job_id)
        if old.can_retry:
            fresh = Job(old.id, old.engine, old.request, old.title, old.priority, 0, old.created)
            self._keep(replace(fresh, position=self._ledger.next_position()), "state")

    def _move(self, job_id: str, before: str | None) -> None:
        job = self._ledger.get(job_id)
        moved = reordered(self._ledger.all(), job, before)
        if moved:
            self._ledger.put(*moved)
            self._tell(JobEvent("moved", self._ledger.get(job_id)))

    def _remove(self, job_id: str) -> None:
        job = self._ledger.get(job_id)
        if job.state.is_over:
            self._ledger.remove(job)
            self._tell(JobEvent("removed", job))

    def _fail_orphans(self) -> None:
        for job in self._ledger.all():
            if job.state is JobState.QUEUED and job.engine not in self._engines:
                message = f"This Moodreel has no engine '{job.engine}'. Install the version that made this job."
                error = JobError("input", message)
                self._keep(replace(job, state=JobState.FAILED, error=error), "state")
