"""From what went wrong in an engine's process to words for its user."""

from __future__ import annotations

import signal
import traceback

from generators.contract import BadInput, MoodreelError
from studio.core.jobs.job import JobError


def explain(error: BaseException, engine: str) -> JobError:
    """What a user is told of an exception that ended a job."""
    details = "".join(traceback.format_exception(error)).strip()
    if isinstance(error, BadInput):
        return JobError("input", str(error), details)
    if isinstance(error, MoodreelError):
        return JobError("engine", str(error), details)
    if isinstance(error, MemoryError):
        message = f"There was not enough memory for this {engine} job. Close other programs, or ask for less."
        return JobError("engine", message, details)
    message = (
        f"Something went wrong inside the {engine} engine, and this job was lost. Retry it; if that does not help, "
        "copy the details into a report."
    )
    return JobError("engine", message, details)


def explain_death(engine: str, exit_code: int) -> JobError:
    """What a user is told when an engine's process died under a job."""
    out_of_memory = exit_code == -9  # SIGKILL that was not ours: on Linux most often the kernel short of memory
    advice = "Close other programs, then retry this job" if out_of_memory else "Retry this job"
    reason = ", most likely because memory ran out" if out_of_memory else ""
    message = f"The {engine} engine stopped unexpectedly{reason}. {advice}: the next one starts with a fresh engine."
    return JobError("death", message, f"The process of the {engine} engine ended with {_how(exit_code)}.")


def _how(exit_code: int) -> str:
    if exit_code >= 0:
        return f"exit status {exit_code}"
    try:
        return f"signal {-exit_code} ({signal.Signals(-exit_code).name})"
    except ValueError:
        return f"signal {-exit_code}"
