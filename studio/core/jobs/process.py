"""One life of an engine's process, seen from the application."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable
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
        self._job: str | None = None
        self._killer: threading.Timer | None = None
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

    def start(self, job_id: str, request: str) -> bool:
        """Hand over a job; false if the process is over and did not take it."""
        with self._lock:
            if self._over:
                return False
            self._job = job_id
        self._send(Start(job_id, request))
        return True

    def cancel(self, job_id: str) -> None:
        """Ask for a job to be stopped, and kill the process if it does not; nothing if it is not at that job."""
        with self._lock:
            if self._job != job_id or self._killer is not None:
                return
            self._killer = threading.Timer(self._kill_after, self._kill, [job_id])
            self._killer.name = "moodreel-patience"
            self._killer.daemon = True
            self._killer.start()
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
            if self._job != job_id or self._over:
                return
            self._process.kill()

    def _listen(self) -> None:
        try:
            while True:
                message = self._pipe.recv()
                match message:
                    case Done() | Stopped() | Failed():
                        self._job_ended()
                    case Broken():
                        message = replace(message, job_id=self._job_ended(over=True))
                self._on_message(message)
        except (EOFError, OSError):
            pass
        self._process.join(_LEAVE)
        if self._process.exitcode is None:
            self._process.kill()
            self._process.join()
        job_id = self._job_ended(over=True)
        self._on_message(Died(job_id, self._process.exitcode or 0))

    def _job_ended(self, *, over: bool = False) -> str | None:
        with self._lock:
            job_id, self._job = self._job, None
            killer, self._killer = self._killer, None
            self._over = self._over or over
        if killer is not None:
            killer.cancel()
            killer.join()
        return job_id
