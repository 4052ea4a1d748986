"""Films in the making: from a project to a take in the library."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from studio.core.animate import AnimateProject, film_take
from studio.core.jobs import INTERACTIVE, Event, Job, JobError, JobEvent, JobQueue, JobState
from studio.core.library import Library, Take
from studio.ui.making import Making
from studio.ui.operation import Runner

from .finding import ENGINE


@dataclass(eq=False)
class Filmed:
    """A film in the making.

    Attributes:
        job: its id.
        version: "" for the film itself, or a name of the one beside it.
        project: what was asked for.
        number, of: the last frame that is drawn, and how many there will be.
        size: of a frame, in pixels.
        rate: frames a second at which they are drawn; 0 before it is known.
        running: whether its turn has come.
        error: why it came to nothing.
    """

    job: str
    version: str
    project: AnimateProject
    number: int = -1
    of: int = 0
    size: tuple[int, int] = (0, 0)
    rate: float = 0.0
    running: bool = False
    error: JobError | None = None
    _began: float = 0.0
    _rows: NDArray[np.float32] = field(default_factory=lambda: np.zeros((256, 5), np.float32))
    _count: int = 0

    @property
    def place(self) -> str:
        """Which version it is."""
        return self.version

    def grow(self, payload: Mapping[str, Any]) -> None:
        """Take what the engine tells."""
        now = time.monotonic()
        self._began = self._began or now
        self.number, self.of = payload["number"], payload["of"]
        self.size = tuple(payload["size"])  # type: ignore[assignment]
        self._append(payload["lanes"])
        if now > self._began:
            self.rate = self.number / (now - self._began)

    @property
    def lanes(self) -> NDArray[np.float32]:
        """`(T, 5)` of the frames so far (a view)."""
        return self._rows[: self._count]

    def _append(self, rows: Sequence[Sequence[float]]) -> None:
        end = self._count + len(rows)
        if end > len(self._rows):  # doubled: an hour has 90,000 frames
            grown = np.zeros((2 * end, 5), np.float32)
            grown[: self._count] = self.lanes
            self._rows = grown
        self._rows[self._count : end] = rows
        self._count = end


class Filming(Making):
    """Films in the making.

    Args:
        queue, library, runner: as `Making`.
        adopt: the project of a job from before a restart; None if it cannot be told.

    Signals:
        grown (Filmed, object): more frames; the last one as JPEG, or None.
    """

    grown = Signal(object, object)

    def __init__(
        self,
        queue: JobQueue,
        library: Library,
        runner: Runner,
        adopt: Callable[[Job], AnimateProject | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(queue, library, runner, parent)
        self._adopt = adopt

    def of(self, version: str = "") -> Filmed | None:
        """What is being made."""
        return self._present.get(version)

    @property
    def working(self) -> bool:
        """Whether anything is."""
        return bool(self._present)

    def film(self, project: AnimateProject, version: str = "") -> Filmed:
        """Ask for a film; one that is being made for the same place is overtaken and cancelled.

        Raises:
            Incomplete: something has to be chosen first.
        """
        request = project.request()
        asked = project.without_takes()
        before = self._take_place(version, lambda filmed: filmed.project.without_takes() == asked)
        if before is not None:
            return before
        assert project.sound is not None
        task = {
            "do": "film",
            "text": project.sound.title,
            "emotion": project.emotion.model_dump(mode="json"),
            "request": json.loads(request),
        }
        filmed = Filmed(self._queue.submit(ENGINE, json.dumps(task), self.tr("Film"), INTERACTIVE).id, version, project)
        self._begin(filmed)
        return filmed

    def cancel(self, version: str | None = None) -> None:
        """Stop what is being made."""
        self._cancel(lambda filmed: version in (None, filmed.version))

    def hear(self, event: Event) -> bool:
        """Something happened in the queue; whether it was about a film."""
        if not isinstance(event, JobEvent) or not _is_film(event.job):
            return False
        filmed = self._jobs.get(event.job.id) or self._adopted(event.job)
        if filmed is None:
            return True
        if event.kind == "partial" and event.payload is not None:
            filmed.grow(event.payload)
            if self._is_present(filmed):
                self.grown.emit(filmed, event.payload["picture"])
        elif event.kind == "state":
            self._state(filmed, event.job, self._keep)
        return True

    def _keep(self, made: Filmed, job: Job) -> None:
        assert job.result is not None
        manifest, project = job.result, made.project
        assert project.portrait is not None
        assert project.sound is not None
        files = {role: Path(manifest[role]) for role in ("video", "motion", "picture")}
        files |= {"audio": project.sound.path, "portrait": project.portrait.path}

        def add() -> Take:
            thumbnail = files["picture"].read_bytes()
            return self._library.add(film_take(job.id, project, manifest, thumbnail), files)

        self._put(made, add)

    def _adopted(self, job: Job) -> Filmed | None:
        """A job from before a restart that was queued again: its film goes to the library."""
        if (job.state.is_over and job.state is not JobState.DONE) or job.id in self._library:
            return None
        project = self._adopt(job)
        if project is None:
            return None
        filmed = self._jobs[job.id] = Filmed(job.id, "", project)
        return filmed


def _is_film(job: Job) -> bool:
    return job.engine == ENGINE and job.request.startswith('{"do": "film"')
