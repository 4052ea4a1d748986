"""Faces in portraits, found by the engine's process and remembered."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.core.animate import AnchorPoints
from studio.core.jobs import INTERACTIVE, Event, Job, JobEvent, JobQueue, JobState

ENGINE = "portrait"
_BY_HAND = re.compile(r",? or mark eyes.*by hand.*$")
Key = tuple[Path, int]
"""A picture, and which of its faces."""
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Found:
    """What is known of a portrait.

    Attributes:
        anchors: where the face is; None while it is looked for, and where there is none.
        faces: left, top, right and bottom of all of them in pixels of the file, the largest first.
        error: why there is none; "" while it is looked for.
        broken: whether that was the engine's fault, not the picture's.
    """

    anchors: AnchorPoints | None = None
    faces: tuple[Box, ...] = ()
    error: str = ""
    broken: bool = False


class Finding(QObject):
    """Asks for each face of a portrait once.

    Signals:
        changed (): more is known.
    """

    changed = Signal()

    def __init__(self, queue: JobQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._jobs: dict[str, Key] = {}
        self._known: dict[Key, Found] = {}
        for job in queue.jobs():  # of the last time: faces are asked for anew
            if _is_search(job):
                queue.cancel(job.id)
                queue.remove(job.id)

    def of(self, portrait: Path, face: int = 1) -> Found:
        """What is known of a face by now, counted from the largest; it is asked for if nothing was yet."""
        key = (portrait, face)
        if key not in self._known:
            request = json.dumps({"do": "find", "portrait": str(portrait), "face": face})
            boxes = next((found.faces for (path, _), found in self._known.items() if path == portrait), ())
            self._known[key] = Found(faces=boxes)
            job = self._queue.submit(ENGINE, request, self.tr("Find the face"), INTERACTIVE)
            self._jobs[job.id] = key
        return self._known[key]

    def forget(self, portrait: Path, face: int = 1) -> None:
        """Ask again where the engine could not tell; what it said of the picture stays."""
        if self._known.get((portrait, face), Found()).broken:
            del self._known[portrait, face]

    def hear(self, event: Event) -> bool:
        """Something happened in the queue; whether it was about a face."""
        if not isinstance(event, JobEvent) or not _is_search(event.job):
            return False
        if event.kind == "state" and event.job.state.is_over:
            self._over(event.job)
        return True

    def _over(self, job: Job) -> None:
        key = self._jobs.pop(job.id, None)
        if key is not None:
            if job.state is JobState.DONE and job.result is not None:
                self._known[key] = _found(job.result)
            elif job.error is not None:
                self._known[key] = Found(error=_words(job.error.message), broken=job.error.kind != "input")
            else:
                del self._known[key]  # it was cancelled: it is asked for when it is next shown
            self.changed.emit()
        self._queue.remove(job.id)  # nothing that anybody would look for in the queue


def _found(result: Mapping[str, Any]) -> Found:
    points, boxes = result["anchors"], tuple(tuple(map(float, box)) for box in result["faces"])
    anchors = None if points is None else tuple((float(x), float(y)) for x, y in points)
    return Found(anchors, boxes, _words(result["error"]))  # type: ignore[arg-type]


def _words(error: str) -> str:
    """Without the offer to mark it by hand, which is made beside the picture."""
    return _BY_HAND.sub(".", error)


def _is_search(job: Job) -> bool:
    return job.engine == ENGINE and job.request.startswith('{"do": "find"')
