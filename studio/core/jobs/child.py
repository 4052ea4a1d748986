"""The other end of the pipe: an engine's process from its first line to its last."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from queue import SimpleQueue

from generators import contract
from generators.contract import Cancel, Cancelled
from studio.core.jobs.explain import explain
from studio.core.jobs.messages import Broken, CancelJob, Done, Failed, Partial, Progress, Ready, Start, Stopped
from studio.core.jobs.service import Engine, Service
from studio.offline import go_offline

THREADS = 2
"""Cores that an engine may take: a laptop has four or more, and the window needs one of them."""

NICENESS = 5
_THREAD_VARIABLES = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")
_LAST_STEP = 2.0  # seconds a job may still take once nobody is there to see what comes of it


def serve(pipe: Connection, engine: Engine) -> None:
    """Set up the engine and do jobs until the application says `Quit` or is gone: the process's target."""
    _settle_in()
    counter = _Counter(pipe)
    with suppress(_NobodyThere):
        counter.work(engine)


def _settle_in() -> None:
    go_offline()
    for name in _THREAD_VARIABLES:  # read when the libraries are loaded
        os.environ[name] = str(THREADS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal reaches both; the application decides
    if sys.platform != "win32":
        os.nice(NICENESS)  # the window and the sound device go first


class _NobodyThere(Cancelled):
    """The application is gone; to the service it looks as if it had cancelled."""


class _Counter:
    """Takes jobs in on one thread and does them on another, so that a cancel is heard while a job is done."""

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
        """Do one job after another."""
        try:
            service = engine.load()
            ready = Ready(service.info())
        except Exception as error:
            self._send(Broken(explain(error, engine.name)))
            return
        self._send(ready)
        while (start := self._orders.get()) is not None:
            self._do(start, service, engine.name)

    def _do(self, start: Start, service: Service, engine: str) -> None:
        job = start.job_id
        with self._lock:
            cancel = self._waiting.pop(job, None)
            if cancel is None:
                return  # cancelled while the engine was being set up, and said so
            self._begun[job] = cancel

        def report(progress: contract.Progress) -> None:
            self._send(Progress(job, progress.done, progress.phase))

        try:
            manifest = service.run(start.request, report, lambda payload: self._send(Partial(job, payload)), cancel)
            last = Done(job, json.loads(json.dumps(manifest)))
        except _NobodyThere:
            raise
        except Cancelled:
            last = Stopped(job)
        except Exception as error:
            last = Failed(job, explain(error, engine))
        with self._lock:
            del self._begun[job]
        self._send(last)

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
        time.sleep(_LAST_STEP)  # the time Python takes to end in good order; this thread ends with it
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
