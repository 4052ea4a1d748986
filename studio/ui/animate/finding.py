"""Faces in portraits, found by the engine's process and remembered."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.core.animate import AnchorPoints
from studio.core.jobs import INTERACTIVE, Event, Job, JobEvent, JobQueue, JobState

ENGINE = "portrait"
_BY_HAND = re.compile(r",? or mark eyes.*by hand.*$")


@dataclass(frozen=True)
class Found:
    """What is known of a portrait.

    Attributes:
        anchors: where its face is; None while it is looked for, and where there is none.
        faces: how many there are.
        error: why there is none; "" while it is looked for.
        broken: whether that was the engine's fault, not the picture's.
    """

    anchors: AnchorPoints | None = None
    faces: int = 0
    error: str = ""
    broken: bool = False


class Finding(QObject):
    """Asks for each portrait once.

    Signals:
        changed (): more is known.
    """

    changed = Signal()

    def __init__(self, queue: JobQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._jobs: dict[str, Path] = {}
        self._known: dict[Path, Found] = {}
        for job in queue.jobs():  # of the last time: faces are asked for anew
            if _is_search(job):
                queue.cancel(job.id)
                queue.remove(job.id)

    def of(self, portrait: Path) -> Found:
        """What is known of a portrait by now; it is asked for if nothing was yet."""
        if portrait not in self._known:
            request = json.dumps({"do": "find", "portrait": str(portrait)})
            self._known[portrait] = Found()
            job = self._queue.submit(ENGINE, request, self.tr("Find the face"), INTERACTIVE)
            self._jobs[job.id] = portrait
        return self._known[portrait]

    def forget(self, portrait: Path) -> None:
        """Ask again where the engine could not tell; what it said of the picture stays."""
        if self._known.get(portrait, Found()).broken:
            del self._known[portrait]

    def hear(self, event: Event) -> bool:
        """Something happened in the queue; whether it was about a face."""
        if not isinstance(event, JobEvent) or not _is_search(event.job):
            return False
        if event.kind == "state" and event.job.state.is_over:
            self._over(event.job)
        return True

    def _over(self, job: Job) -> None:
        portrait = self._jobs.pop(job.id, None)
        if portrait is not None:
            if job.state is JobState.DONE and job.result is not None:
                anchors = tuple((float(x), float(y)) for x, y in job.result["anchors"])
                self._known[portrait] = Found(anchors, job.result["faces"])  # type: ignore[arg-type]
            elif job.error is not None:
                # that it can be done by hand is said, and offered, beside the picture
                words = _BY_HAND.sub(".", job.error.message)
                self._known[portrait] = Found(error=words, broken=job.error.kind != "input")
            else:
                del self._known[portrait]  # it was cancelled: it is asked for when it is next shown
            self.changed.emit()
        self._queue.remove(job.id)  # nothing that anybody would look for in the queue


def _is_search(job: Job) -> bool:
    return job.engine == ENGINE and job.request.startswith('{"do": "find"')
