"""Decides what runs when, and what becomes of it. All of it happens on the queue's own thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from studio.core.jobs.events import EngineEvent, JobEvent, OnEvent
from studio.core.jobs.explain import explain_death
from studio.core.jobs.job import INTERACTIVE, Job, JobState
from studio.core.jobs.ledger import Ledger
from studio.core.jobs.messages import Broken, Died, Done, Failed, Message, Partial, Progress, Ready, Stopped
from studio.core.jobs.service import Engine
from studio.core.jobs.worker import Worker


class Dispatcher:
    """Hands jobs to workers and writes down what they report.

    Args:
        ledger: where jobs are kept.
        engines: what there is to serve.
        tell: told every event.
        post: runs a function on the queue's thread soon; for messages that arrive on a worker's.
        kill_after: see `Worker`.
    """

    def __init__(
        self,
        ledger: Ledger,
        engines: Iterable[Engine],
        tell: OnEvent,
        post: Callable[[Callable[[], None]], None],
        kill_after: float,
    ) -> None:
        self.info: dict[str, Mapping[str, Any]] = {}
        self._ledger = ledger
        self._tell = tell
        self._workers = {
            engine.name: Worker(engine, lambda m, name=engine.name: post(partial(self._hear, name, m)), kill_after)
            for engine in engines
        }
        self._running: dict[str, list[str]] = {name: [] for name in self._workers}  # engine -> jobs
        self._cancelled: set[str] = set()  # running jobs that were asked to stop
        self._closing = False

    def dispatch(self) -> None:
        """Give every engine that has nothing to do its next job; what cannot wait also to one that can do it beside."""
        if not self._ledger.stirred:
            return  # most of what workers say is progress
        self._ledger.stirred = False
        for engine, worker in self._workers.items():
            while not self._closing and (job := self._next(worker.engine)) is not None:
                self._running[engine].append(job.id)
                self._change(replace(job, state=JobState.RUNNING, started=time.time(), phase="starting"))
                if worker.run(job.id, job.request, job.priority >= INTERACTIVE):
                    self._tell(EngineEvent("starting", engine))

    def _next(self, engine: Engine) -> Job | None:
        running = len(self._running[engine.name])
        if running > (1 if engine.beside else 0):
            return None
        return self._ledger.next_for(engine.name, interactive=running > 0)

    def warm(self, engine: str) -> None:
        """Start the engine's process before there is a job for it."""
        if not self._closing and self._workers[engine].warm():
            self._tell(EngineEvent("starting", engine))

    def cancel(self, job: Job) -> None:
        """Take a waiting job out of the queue, or stop it if it runs; never touches another."""
        if job.state is JobState.QUEUED:
            self._change(replace(job, state=JobState.CANCELLED, finished=time.time()))
        elif job.state is JobState.RUNNING and job.id not in self._cancelled:
            self._cancelled.add(job.id)
            self._progress(replace(job, phase="stopping"))
            self._workers[job.engine].cancel(job.id)

    def close(self) -> None:
        """Stop all workers; their last messages are still to be heard."""
        self._closing = True
        for worker in self._workers.values():
            worker.quit()
        for worker in self._workers.values():
            worker.close()

    def _hear(self, engine: str, message: Message) -> None:
        match message:
            case Ready(info):
                self.info[engine] = info
                self._tell(EngineEvent("ready", engine, info=info))
            case Broken(error, job_ids):
                self._tell(EngineEvent("stopped", engine, error=error))
                for job_id in job_ids:
                    self._end(engine, job_id, JobState.FAILED, error=error)
            case Progress(job_id, done, phase):
                if job_id not in self._cancelled:
                    job = self._ledger.get(job_id)
                    when = time.time() if done > job.progress else job.advanced
                    self._progress(replace(job, progress=done, phase=phase, advanced=when))
            case Partial(job_id, payload):
                self._tell(JobEvent("partial", self._ledger.get(job_id), payload))
            case Done(job_id, manifest):
                self._end(engine, job_id, JobState.DONE, progress=1.0, phase="", result=manifest)
            case Stopped(job_id):
                self._end(engine, job_id, self._stopped(job_id))
            case Failed(job_id, error):
                self._end(engine, job_id, JobState.FAILED, error=error)
            case Died():
                self._bury(engine, message)

    def _bury(self, engine: str, death: Died) -> None:
        stopped = self._cancelled.intersection(death.job_ids)  # it would not: then it was us who killed the process
        error = explain_death(engine, death.exit_code) if death.job_ids and not stopped and not self._closing else None
        self._tell(EngineEvent("stopped", engine, error=error))
        for job_id in death.job_ids:
            if stopped and job_id not in stopped and not self._closing:
                self._put_back(engine, job_id)
            else:
                self._end(engine, job_id, self._stopped(job_id), error=error)

    def _put_back(self, engine: str, job_id: str) -> None:
        """The process was killed because of the job beside it: it runs again as soon as there is a fresh one."""
        self._running[engine].remove(job_id)
        anew = {"state": JobState.QUEUED, "started": None, "progress": 0.0, "phase": "", "advanced": None}
        self._change(replace(self._ledger.get(job_id), **anew))

    def _stopped(self, job_id: str) -> JobState:
        """What a job is that stopped short of its end: cancelled if the user asked for that, else interrupted."""
        return JobState.CANCELLED if job_id in self._cancelled else JobState.INTERRUPTED

    def _end(self, engine: str, job_id: str, state: JobState, **changes: Any) -> None:
        if job_id not in self._running[engine]:
            return
        self._running[engine].remove(job_id)
        self._cancelled.discard(job_id)
        ended = {"state": state, "finished": time.time(), "advanced": None, **changes}
        self._change(replace(self._ledger.get(job_id), **ended))
        if surplus := self._ledger.surplus():
            self._ledger.remove(*surplus)
            for job in surplus:
                self._tell(JobEvent("removed", job))

    def _change(self, job: Job) -> None:
        self._ledger.put(job)
        self._tell(JobEvent("state", job))

    def _progress(self, job: Job) -> None:
        self._ledger.put(job, save=False)
        self._tell(JobEvent("progress", job))
