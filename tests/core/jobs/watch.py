"""Waiting for what a queue tells: no test sleeps, all wait for an event."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable

from studio.core.jobs import Engine, EngineEvent, Event, Job, JobEvent, JobQueue, JobState

PATIENCE = 300.0  # seconds; a busy machine is slow, not wrong

COUNTER = Engine("counter", "tests.core.jobs.services:Counter", {"greeting": "hello"})


def ask(**request: object) -> str:
    return json.dumps(request)


class Watch:
    """Collects the events of a queue and wakes those who wait for one."""

    def __init__(self, queue: JobQueue) -> None:
        self.queue = queue
        self.events: list[Event] = []
        self._news = threading.Condition()
        queue.observe(self._add)

    def until(self, found: Callable[[Event], bool], since: int = 0) -> Event:
        """The first event from number `since` on for which `found` holds."""
        looked = since

        def seen() -> Event | None:
            nonlocal looked
            for event in self.events[looked:]:
                looked += 1
                if found(event):
                    return event
            return None

        with self._news:
            event = self._news.wait_for(seen, PATIENCE)
        assert event is not None, f"It did not happen. Last: {self.events[-5:]}"
        return event

    def state(self, job: Job, *states: JobState, since: int = 0) -> Job:
        """The job as it was when it came into one of the states."""
        event = self.until(lambda e: is_state(e, job, *states), since)
        assert isinstance(event, JobEvent)
        return event.job

    def over(self, job: Job, since: int = 0) -> Job:
        """The job when it is over."""
        return self.state(job, *(state for state in JobState if state.is_over), since=since)

    def number(self, job: Job, number: int, since: int = 0) -> None:
        """Wait until a counter has counted to `number`."""
        self.until(lambda e: of(e, job, "partial") and e.payload["number"] == number, since)  # type: ignore[union-attr]

    def ready(self, since: int = 0) -> EngineEvent:
        event = self.until(lambda e: isinstance(e, EngineEvent) and e.kind == "ready", since)
        assert isinstance(event, EngineEvent)
        return event

    def kinds(self, job: Job) -> list[str]:
        return [str(e.job.state) if e.kind == "state" else e.kind for e in self.events if of(e, job)]

    def clear(self) -> None:
        """Leave the queue as it was when it was opened, but for its warm process."""
        self.queue.resume()
        for job in self.queue.jobs():
            self.queue.cancel(job.id)
        with self._news:
            assert self._news.wait_for(lambda: all(job.state.is_over for job in self.queue.jobs()), PATIENCE)
        for job in self.queue.jobs():
            self.queue.remove(job.id)
            self.until(lambda e, job=job: of(e, job, "removed"))
        self.events.clear()

    def _add(self, event: Event) -> None:
        with self._news:
            self.events.append(event)
            self._news.notify_all()


def of(event: Event, job: Job, kind: str | None = None) -> bool:
    return isinstance(event, JobEvent) and event.job.id == job.id and kind in (None, event.kind)


def is_state(event: Event, job: Job, *states: JobState) -> bool:
    return of(event, job, "state") and event.job.state in states  # type: ignore[union-attr]
