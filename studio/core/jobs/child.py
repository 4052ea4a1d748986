"""The other end of the pipe: an engine's process from its first line to its last."""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any

from generators import contract
from generators.contract import Cancel, Cancelled
from studio.core.jobs.explain import explain
from studio.core.jobs.messages import Broken, CancelJob, Done, Failed, Partial, Progress, Ready, Start, Stopped
from studio.core.jobs.service import Engine, Service
from studio.offline import go_offline

THREADS = 2
"""Cores that an engine may take: a laptop has four or more, and the window needs one of them."""

NICENESS = 5
BACK = 10
"""So much more modest is a job that another can run beside, if nobody waits for it or it has given something by now."""

_THREAD_VARIABLES = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")
_LAST_STEP = 2.0  # seconds a job may still take once nobody is there to see what comes of it


def serve(pipe: Connection, engine: Engine) -> None:
    """Set up the engine and do jobs until the application says `Quit` or is gone: the process's target."""
    _settle_in()
    counter = _Counter(pipe)
    with suppress(_NobodyThere):
        counter.work(engine)
    os._exit(0)  # all is sent; to take torch down in good order costs time for which the closing window would wait


def _settle_in() -> None:
    go_offline()
    for name in _THREAD_VARIABLES:  # read when the libraries are loaded
        os.environ[name] = str(THREADS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal reaches both; the application decides
    if sys.platform != "win32":
        os.nice(NICENESS)  # the window and the sound device go first


def _step_back() -> None:
    """Let this thread, and those that it starts, go behind those of jobs that somebody waits for.

    Only Linux has threads with a niceness of their own; elsewhere two jobs share the cores as equals.
    """
    if sys.platform == "linux":
        os.nice(BACK)


def _give_back() -> None:
    """Let the system have the memory that a job has freed; glibc would keep it, and a little more after each."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library
            ctypes.CDLL(None).malloc_trim(0)


class _NobodyThere(Cancelled):
    """The application is gone; to the service it looks as if it had cancelled."""


class _Counter:
    """Takes jobs in on one thread and does each on one of its own, so that a cancel is heard while a job is done."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._sending = threading.Lock()  # a service may report from threads of its own
        self._orders: SimpleQueue[Start | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._waiting: dict[str, Cancel] = {}
        self._begun: dict[str, Cancel] = {}
        self._worker = threading.current_thread()
        threading.Thread(target=self._listen, name="pipe", daemon=True).start()

    def work(self, engine: Engine) -> None:
        """Do jobs as they come."""
        try:
            service = engine.load()
            ready = Ready(service.info())
        except Exception as error:
            self._send(Broken(explain(error, engine.name)))
            return
        self._send(ready)
        jobs: list[threading.Thread] = []
        while (start := self._orders.get()) is not None:
            jobs = [each for each in jobs if each.is_alive()]
            jobs.append(threading.Thread(target=self._do, args=(start, service, engine), name="job", daemon=True))
            jobs[-1].start()
        for job in jobs:
            job.join()

    def _do(self, start: Start, service: Service, engine: Engine) -> None:
        with suppress(_NobodyThere):
            self._serve(start, service, engine)

    def _serve(self, start: Start, service: Service, engine: Engine) -> None:
        job, first_in_line = start.job_id, engine.beside
        if first_in_line and not start.hurried:
            first_in_line = False
            _step_back()
        with self._lock:
            cancel = self._waiting.pop(job, None)
            if cancel is None:
                return  # cancelled while the engine was being set up, and said so
            self._begun[job] = cancel

        def report(progress: contract.Progress) -> None:
            self._send(Progress(job, progress.done, progress.phase))

        def emit(payload: Mapping[str, Any]) -> None:
            nonlocal first_in_line
            self._send(Partial(job, payload))
            if first_in_line:
                first_in_line = False
                _step_back()

        try:
            manifest = service.run(start.request, report, emit, cancel)
            last = Done(job, json.loads(json.dumps(manifest)))
        except _NobodyThere:
            raise
        except Cancelled:
            last = Stopped(job)
        except Exception as error:
            last = Failed(job, explain(error, engine.name))
        with self._lock:
            del self._begun[job]
        self._send(last)
        _give_back()

    def _listen(self) -> None:
        try:
            while True:
                match self._pipe.recv():
                    case Start() as start:
                        with self._lock:
                            self._waiting[start.job_id] = Cancel()
                        self._orders.put(start)
                    case CancelJob(job_id):
                        self._cancel(job_id)
                    case _:
                        break
        except (EOFError, OSError, _NobodyThere):
            pass  # the application died
        with self._lock:
            for cancel in self._begun.values():
                cancel.set()
            self._waiting.clear()
        self._orders.put(None)
        self._worker.join(_LAST_STEP)
        os._exit(1)  # a service that does not stop must not outlive the window

    def _cancel(self, job_id: str) -> None:
        with self._lock:
            if cancel := self._begun.get(job_id):
                cancel.set()
                return
            if self._waiting.pop(job_id, None) is None:
                return
        self._send(Stopped(job_id))

    def _send(self, message: object) -> None:
        try:
            with self._sending:
                self._pipe.send(message)
        except OSError as error:
            raise _NobodyThere("The window is gone; nothing was written.") from error
