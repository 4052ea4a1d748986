"""One engine, kept warm: whatever happens to its process, the next job finds one."""

from __future__ import annotations

from collections.abc import Callable

from studio.core.jobs.job import JobError
from studio.core.jobs.messages import Broken, Message
from studio.core.jobs.process import EngineProcess
from studio.core.jobs.service import Engine

KILL_AFTER = 4.5
"""Seconds that a cancelled job may take to stop before its process is killed: within 5 s all is over."""

_FAREWELL = 1.0  # seconds a process may take to end when the window closes


class Worker:
    """Serves one engine with one warm process at a time. All methods are to be called from one thread.

    Args:
        engine: what to serve.
        on_message: told everything, on a thread of the worker's.
        kill_after: seconds that a cancelled job may take to stop before its process is killed.
    """

    def __init__(self, engine: Engine, on_message: Callable[[Message], None], kill_after: float = KILL_AFTER) -> None:
        self.engine = engine
        self._on_message = on_message
        self._kill_after = kill_after
        self._process: EngineProcess | None = None

    @property
    def pid(self) -> int | None:
        """Of the process that would take the next job; None if there is none yet."""
        return self._process.pid if self._process is not None and not self._process.is_over else None

    def warm(self) -> bool:
        """See to it that there is a process; true if a fresh one was started."""
        return self.pid is None and self._spawn(None)

    def run(self, job_id: str, request: str, hurried: bool = False) -> bool:
        """Do a job; its end is told to `on_message` in any case. True if a fresh process was started for it."""
        fresh = False
        while self._process is None or not self._process.start(job_id, request, hurried):
            if not self._spawn(job_id):
                return False
            fresh = True
        return fresh

    def cancel(self, job_id: str) -> None:
        """Stop a job if it is being done; the process is killed if it does not stop."""
        if self._process is not None:
            self._process.cancel(job_id)

    def quit(self) -> None:
        """Ask the process to end, without waiting."""
        if self._process is not None:
            self._process.quit()

    def close(self, patience: float = _FAREWELL) -> None:
        """Leave no process and no thread; kills what has not ended after `patience` seconds."""
        self.quit()
        self._release(patience)

    def _spawn(self, job_id: str | None) -> bool:
        self._release(0.0)
        try:
            self._process = EngineProcess(self.engine, self._on_message, self._kill_after)
        except OSError as error:
            self._on_message(Broken(_no_process(self.engine.name, error), (job_id,) if job_id else ()))
        return self._process is not None

    def _release(self, patience: float) -> None:
        if self._process is not None:
            self._process.release(patience)
            self._process = None


def _no_process(engine: str, error: OSError) -> JobError:
    message = f"The {engine} engine could not be started ({error.strerror or error}). Close other programs, then retry."
    return JobError("engine", message, repr(error))
