"""The rows of the queue page: headings, and jobs below them in the order in which they matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from studio.core.jobs import Job, JobState

RUNNING, WAITING, BROKEN, OVER = "running", "waiting", "broken", "over"


@dataclass(frozen=True)
class Heading:
    """A heading and how many rows are below it."""

    name: str
    count: int


Row = Heading | Job


def arranged(jobs: Sequence[Job]) -> list[Row]:
    """What runs, what failed or was interrupted, what waits (in its order), what is over (the last first)."""
    groups: dict[str, list[Job]] = {RUNNING: [], BROKEN: [], WAITING: [], OVER: []}
    for job in jobs:
        groups[_group(job)].append(job)
    for name in (BROKEN, OVER):
        groups[name].sort(key=lambda job: -(job.finished or job.created))
    rows: list[Row] = []
    for name, group in groups.items():
        if group:
            rows += [Heading(name, len(group)), *group]
    return rows


def _group(job: Job) -> str:
    match job.state:
        case JobState.RUNNING:
            return RUNNING
        case JobState.QUEUED:
            return WAITING
        case JobState.FAILED | JobState.INTERRUPTED:
            return BROKEN
    return OVER
