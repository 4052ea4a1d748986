"""One life of an engine's process, seen from the application."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace

from studio.core.jobs.child import serve
from studio.core.jobs.messages import Broken, CancelJob, Died, Done, Failed, Message, Quit, Start, Stopped
from studio.core.jobs.service import Engine

_SPAWN = multiprocessing.get_context("spawn")  # a fork would copy the window, its locks and its threads
_LEAVE = 1.0  # seconds a process may take to end after its pipe has closed


class EngineProcess:
    """A spawned process and the thread that listens to it.

    All methods are to be called from one thread (the worker's owner); messages arrive on the listening thread, and
    `Died` is always the last.

    Args:
        engine: what to serve.
        on_message: told everything the process says.
        kill_after: seconds that a cancelled job may take to stop before the process is killed.

    Raises:
        OSError: the system would not start a process.
    """

    def __init__(self, engine: Engine, on_message: Callable[[Message], None], kill_after: float) -> None:
        self._on_message = on_message
        self._kill_after = kill_after
        self._lock = threading.Lock()
        self._jobs: dict[str, threading.Timer | None] = {}  # those it is at, and who will end its patience with them
        self._over = False
        self._pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=serve, args=(theirs, engine), name=f"moodreel-{engine.name}", daemon=True)
        try:
            self._process.start()
        except BaseException:
            self._pipe.close()
            raise
        finally:
            theirs.close()  # the process holds the only other end: when it dies, the pipe closes
        self.pid: int = self._process.pid or 0
        self._thread = threading.Thread(target=self._listen, name=f"moodreel-{engine.name}", daemon=True)
        self._thread.start()

    @property
    def is_over(self) -> bool:
        """Whether it takes no more jobs: it died, or could not be set up."""
        with self._lock:
            return self._over

    def start(self, job_id: str, request: str, hurried: bool) -> bool:
        """Hand over a job; false if the process is over and did not take it."""
        with self._lock:
            if self._over:
                return False
            self._jobs[job_id] = None
        self._send(Start(job_id, request, hurried))
        return True

    def cancel(self, job_id: str) -> None:
        """Ask for a job to be stopped, and kill the process if it does not; nothing if it is not at that job."""
        with self._lock:
            if job_id not in self._jobs or self._jobs[job_id] is not None:
                return
            killer = self._jobs[job_id] = threading.Timer(self._kill_after, self._kill, [job_id])
            killer.name = "moodreel-patience"
            killer.daemon = True
            killer.start()
        self._send(CancelJob(job_id))

    def quit(self) -> None:
        """Ask the process to end; does not wait."""
        self._send(Quit())

    def release(self, patience: float) -> None:
        """Wait until the process has ended, kill it after `patience` seconds, and give everything back."""
        self._thread.join(patience)
        if self._thread.is_alive():
            self._process.kill()
            self._thread.join()
        self._pipe.close()
        self._process.close()

    def _send(self, message: Start | CancelJob | Quit) -> None:
        with suppress(OSError):  # it is dying: the listening thread will say so
            self._pipe.send(message)

    def _kill(self, job_id: str) -> None:
        with self._lock:
            if job_id in self._jobs and not self._over:
                self._process.kill()

    def _listen(self) -> None:
        try:
            while True:
                message = self._pipe.recv()
                match message:
                    case Done(job_id) | Stopped(job_id) | Failed(job_id):
                        self._ended([job_id])
                    case Broken():
                        message = replace(message, job_ids=self._is_no_more())
                self._on_message(message)
        except (EOFError, OSError):
            pass
        self._process.join(_LEAVE)
        if self._process.exitcode is None:
            self._process.kill()
            self._process.join()
        self._on_message(Died(self._is_no_more(), self._process.exitcode or 0))

    def _is_no_more(self) -> tuple[str, ...]:
        with self._lock:
            self._over = True
            left = tuple(self._jobs)
        self._ended(left)
        return left

    def _ended(self, job_ids: Iterable[str]) -> None:
        with self._lock:
            killers = [self._jobs.pop(each, None) for each in job_ids]
        for killer in killers:
            if killer is not None:
                killer.cancel()
                killer.join()
