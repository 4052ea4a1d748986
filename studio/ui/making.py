"""Results in the making, of every engine: asked of the queue, shown while they grow, put into the library."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from studio.core.jobs import Job, JobError, JobQueue, JobState
from studio.core.library import Library, Take
from studio.ui.operation import Operation, Runner


class Made(Protocol):
    """A result in the making.

    Attributes:
        job: its id.
        running: whether its turn has come.
        error: why it came to nothing.
    """

    job: str
    running: bool
    error: JobError | None

    @property
    def place(self) -> Hashable:
        """What it is for: there is one result in the making for each place."""
        ...


class Making(QObject):
    """Hands requests to the queue and puts what comes of them into the library.

    An engine's own class asks (`_take_place`, `_begin`), listens to the queue and tells of what it hears (`_state`).

    Args:
        queue, library: as they say.
        runner: writes to the library.

    Signals:
        changed (Made): it waits, runs, has come further, or was cancelled.
        grown: there is more of it; see the engine's own class.
        finished (Made, Take): it is in the library.
        failed (Made): see its `error`.
    """

    changed = Signal(object)
    finished = Signal(object, object)
    failed = Signal(object)

    def __init__(self, queue: JobQueue, library: Library, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue, self._library, self._runner = queue, library, runner
        self._jobs: dict[str, Any] = {}
        self._present: dict[Hashable, Any] = {}

    def _take_place(self, place: Hashable, same: Callable[[Any], bool]) -> Any | None:
        """What is being made for a place, if it is the `same`; otherwise it is overtaken and cancelled."""
        before = self._present.get(place)
        if before is None or same(before):
            return before
        self._drop(before)
        self._queue.cancel(before.job)
        return None

    def _begin(self, made: Made) -> None:
        self._jobs[made.job] = self._present[made.place] = made
        self.changed.emit(made)

    def _cancel(self, wanted: Callable[[Any], bool]) -> None:
        for made in list(self._present.values()):
            if wanted(made):
                self._queue.cancel(made.job)

    def _state(self, made: Any, job: Job, keep: Callable[[Any, Job], None]) -> None:
        """The queue told of another state of its job; `keep` has what came of it `_put`."""
        if job.state is JobState.DONE:
            keep(made, job)
        elif job.state.is_over:
            present = self._is_present(made)
            self._drop(made)
            made.error = job.error
            (self.failed if present and job.error is not None else self.changed).emit(made)
        else:
            made.running = job.state is JobState.RUNNING
            self._waits(made)
            self.changed.emit(made)

    def _waits(self, made: Any) -> None:
        """It waits or runs, perhaps not for the first time."""

    def _put(self, made: Any, add: Callable[[], Take]) -> None:
        """Have it added to the library in the background."""
        (
            Operation(self._runner, add)
            .success(lambda take: self._kept(made, take))
            .failure(lambda error: self._lost(made, error))
            .run()
        )

    def _kept(self, made: Any, take: Take) -> None:
        overtaken = self._present.get(made.place) not in (None, made)
        self._drop(made)
        self._jobs.pop(made.job, None)
        if not overtaken:  # it is in the library all the same
            self.finished.emit(made, take)

    def _lost(self, made: Any, error: Exception) -> None:
        self._drop(made)
        made.error = JobError("engine", str(error), repr(error))
        self.failed.emit(made)

    def _is_present(self, made: Made) -> bool:
        return self._present.get(made.place) is made

    def _drop(self, made: Made) -> None:
        if self._is_present(made):
            del self._present[made.place]
