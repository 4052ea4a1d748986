"""What every engine shares: frozen data, progress, cancelling, and errors that say what to do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """Base of all requests and states: immutable, strict about unknown fields, JSON both ways."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class MoodreelError(Exception):
    """Base of every error Moodreel raises on purpose. The message tells the user what to do."""


class BadInput(MoodreelError):
    """The request itself cannot be served (command line: exit status 2, nothing written)."""


class Cancelled(MoodreelError):
    """The user asked to stop; nothing was written."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an engine is.

    Attributes:
        done: fraction in [0, 1].
        phase: what it is doing, as a present participle a user can read ("speaking").
    """

    done: float
    phase: str


OnProgress = Callable[[Progress], None]


def ignore_progress(progress: Progress) -> None:
    """An `OnProgress` for callers that do not show any."""


class Cancel:
    """A flag one thread sets and an engine looks at between steps."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._acts: list[Callable[[], None]] = []

    def set(self) -> None:
        """Ask the engine to stop at its next step."""
        with self._lock:
            self._event.set()
            acts = list(self._acts)
        for act in acts:
            act()

    @contextmanager
    def interrupting(self, act: Callable[[], None]) -> Iterator[None]:
        """While inside, a step too long to wait for is interrupted by `act`, called from the thread that sets."""
        with self._lock:
            self._acts.append(act)
            late = self._event.is_set()
        try:
            if late:
                act()
            yield
        finally:
            with self._lock:
                self._acts.remove(act)

    @property
    def is_set(self) -> bool:
        """Whether somebody asked to stop."""
        return self._event.is_set()

    def raise_if_set(self) -> None:
        """Raise `Cancelled` if somebody asked to stop."""
        if self._event.is_set():
            raise Cancelled("Stopped as asked; nothing was written.")
