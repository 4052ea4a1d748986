"""What the queue tells those who watch it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from studio.core.jobs.job import Job, JobError


@dataclass(frozen=True, slots=True)
class JobEvent:
    """Something happened to a job.

    Attributes:
        kind: `added`; `state`: it is now in `job.state`; `progress`; `partial`: a piece of the result is in `payload`;
            `moved`: it has a new place, and so may others (read `JobQueue.jobs` again); `removed`.
        job: as it is after that.
        payload: of a `partial`, as the engine emitted it.
    """

    kind: Literal["added", "state", "progress", "partial", "moved", "removed"]
    job: Job
    payload: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class EngineEvent:
    """Something happened to an engine's process.

    Attributes:
        kind: `starting`, `ready` (with `info`), `stopped` (with `error` if it could not be set up or died).
        engine: its name.
        info: what the engine says of itself, see `Service.info`.
        error: why it stopped.
    """

    kind: Literal["starting", "ready", "stopped"]
    engine: str
    info: Mapping[str, Any] | None = None
    error: JobError | None = None


Event = JobEvent | EngineEvent
OnEvent = Callable[[Event], None]
