"""What a job is: a request, where it stands, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Literal

BATCH = 0
INTERACTIVE = 1
"""Priorities. Somebody waits for an interactive job: it goes before all others, a paused queue lets it pass, and an
engine that can do two at once (`Engine.beside`) does it beside the one that is running."""


SOON = 0.05
"""Progress before which nothing can be said of the time that is left."""


class JobState(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"
    INTERRUPTED = "interrupted"

    @property
    def is_over(self) -> bool:
        """Whether nothing more happens to it unless it is queued again."""
        return self not in (JobState.QUEUED, JobState.RUNNING)


@dataclass(frozen=True, slots=True)
class JobError:
    """Why a job came to nothing.

    Attributes:
        kind: `input`: the request cannot be served, change it; `engine`: the engine failed at it; `death`: the engine's
            process died.
        message: for the user: what happened and what to do.
        details: to copy into a report; may be empty.
    """

    kind: Literal["input", "engine", "death"]
    message: str
    details: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """One job.

    Attributes:
        id: 32 hexadecimal digits.
        engine: name of the engine that does it, e.g. `speech`.
        request: JSON text, as the engine takes it.
        title: what the user reads in the queue.
        priority: `BATCH` or `INTERACTIVE`; higher goes first.
        position: order among jobs of one priority, small first; never the same twice.
        state: where it stands.
        created, started, finished: seconds since 1970; None before it happened.
        progress: fraction done in [0, 1].
        phase: what it is at, as a present participle ("speaking").
        error: of a failed job, and of an interrupted one whose engine died.
        result: of a done job: the engine's manifest, plain JSON data.
        advanced: when the engine that runs it last told of progress, as `started`; None once it is over.
    """

    id: str
    engine: str
    request: str
    title: str
    priority: int
    position: int
    created: float
    state: JobState = JobState.QUEUED
    started: float | None = None
    finished: float | None = None
    progress: float = 0.0
    phase: str = ""
    error: JobError | None = None
    result: Mapping[str, Any] | None = None
    advanced: float | None = None

    def seconds_left(self, now: float) -> float | None:
        """An estimate from what was done when its engine last told; None before, and when it takes longer than that.

        Args:
            now: seconds since 1970.
        """
        if self.state is not JobState.RUNNING or self.started is None or self.advanced is None:
            return None
        if self.progress < SOON:
            return None
        left = (self.advanced - self.started) * (1 - self.progress) / self.progress - (now - self.advanced)
        return left if left > 0 else None

    @property
    def can_retry(self) -> bool:
        """Whether it may be queued again: it is over, and did not succeed."""
        return self.state.is_over and self.state is not JobState.DONE


def in_order(jobs: Iterable[Job]) -> list[Job]:
    """Jobs as they are run: by priority, then by position."""
    return sorted(jobs, key=_order)


def next_for(engine: str, jobs: Iterable[Job], *, interactive: bool) -> Job | None:
    """The job that `engine` does next, None if there is none; if asked for an `interactive` one, none but those."""
    waiting = (
        job
        for job in jobs
        if job.state is JobState.QUEUED and job.engine == engine and (job.priority >= INTERACTIVE or not interactive)
    )
    return min(waiting, key=_order, default=None)


def reordered(jobs: Iterable[Job], job: Job, before: str | None) -> list[Job]:
    """All waiting jobs after `job` was put before another waiting one, or at the end if that is None.

    The job takes over the priority of its new place; places are handed round, no new ones are made.

    Returns:
        the waiting jobs with their places; empty if `job` does not wait, or alone.
    """
    waiting = [each for each in in_order(jobs) if each.state is JobState.QUEUED and each.id != job.id]
    if job.state is not JobState.QUEUED or not waiting:
        return []
    ids = [each.id for each in waiting]
    if before is None:
        place, neighbour = len(ids), waiting[-1]
    else:
        place = ids.index(before) if before in ids else 0  # that one has begun in the meantime: then first
        neighbour = waiting[place]
    places = sorted([job.position, *(each.position for each in waiting)])
    waiting.insert(place, replace(job, priority=neighbour.priority))
    return [replace(each, position=position) for each, position in zip(waiting, places, strict=True)]


def _order(job: Job) -> tuple[int, int]:
    return (-job.priority, job.position)
