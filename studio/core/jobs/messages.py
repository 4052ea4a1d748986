"""What goes through the pipe between the application and an engine's process. All of it can be pickled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studio.core.jobs.job import JobError


@dataclass(frozen=True, slots=True)
class Start:
    """To the engine: do this job. The next is sent when it has ended, unless the engine takes two at once.

    Attributes:
        job_id: which.
        request: JSON text.
        hurried: whether somebody waits for it.
    """

    job_id: str
    request: str
    hurried: bool = False


@dataclass(frozen=True, slots=True)
class CancelJob:
    """To the engine: stop this job at its next step. Of a job that is not there (any more) it means nothing."""

    job_id: str


@dataclass(frozen=True, slots=True)
class Quit:
    """To the engine: stop whatever is being done, and end."""


@dataclass(frozen=True, slots=True)
class Ready:
    """From the engine: it is warm; `info` is what its service says of itself."""

    info: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Broken:
    """From the engine: it cannot be set up, and ends. `job_ids`, filled in by the worker, waited for it."""

    error: JobError
    job_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """From the engine: a job is this far; see `generators.contract.Progress`."""

    job_id: str
    done: float
    phase: str


@dataclass(frozen=True, slots=True)
class Partial:
    """From the engine: a piece of the result, ready to be shown or played. Plain data and bytes."""

    job_id: str
    payload: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Done:
    """From the engine, at the end of a job: here is what came of it, plain JSON data."""

    job_id: str
    manifest: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Stopped:
    """From the engine, at the end of a job: it stopped as asked."""

    job_id: str


@dataclass(frozen=True, slots=True)
class Failed:
    """From the engine, at the end of a job: it could not be done."""

    job_id: str
    error: JobError


@dataclass(frozen=True, slots=True)
class Died:
    """From the worker: the engine's process is no more.

    Attributes:
        job_ids: the jobs it was at.
        exit_code: as `multiprocessing.Process.exitcode`; negative is a signal.
    """

    job_ids: tuple[str, ...]
    exit_code: int


Message = Ready | Broken | Progress | Partial | Done | Stopped | Failed | Died
"""What an engine's process, or its worker, has to say."""
