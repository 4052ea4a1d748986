"""Lines that are being spoken: from a request to a take in the library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from generators.speech import SpeechRequest
from studio.core.jobs import INTERACTIVE, Event, Job, JobError, JobEvent, JobQueue, JobState
from studio.core.library import Library, Take, speech_take
from studio.ui.operation import Operation, Runner
from studio.ui.playback import Clip

from .shelf import Heard, TakeShelf, heard

ENGINE = "speech"

SAMPLE = "sample"
"""Version of speech that is only to be heard: it does not go into the library."""


@dataclass(eq=False)
class Spoken:
    """Speech in the making.

    Attributes:
        job: its id.
        line: id of the line.
        version: key of the comparison's version it is for, or `SAMPLE`; "" for the line's own take.
        request: what was asked for.
        clip: its sound so far.
        clauses: what was told of it so far: of those that are whole.
        running: whether its turn has come.
        progress: 0 to 1.
        error: why it came to nothing.
    """

    job: str
    line: str
    version: str
    request: SpeechRequest
    clip: Clip = field(default_factory=Clip)
    clauses: list[dict[str, Any]] = field(default_factory=list)
    running: bool = False
    progress: float = 0.0
    error: JobError | None = None
    _heard: Heard | None = None
    _told: int = 0

    def grow(self, piece: Mapping[str, Any]) -> None:
        """Take in what the engine emitted: sound, or what is known of the clause that it ends."""
        if "audio" in piece:
            self.clip.append(np.frombuffer(piece["audio"], np.float32))
        if "clause" in piece:
            self.clauses.append(piece["clause"])

    def begin_anew(self) -> None:
        """What was made of it is dropped: it is made from the beginning."""
        self.clip, self.clauses, self.error = Clip(), [], None
        self._heard, self._told = None, 0

    def heard(self) -> Heard:
        """As far as it is made; sound may be ahead of what is known of it."""
        if self._heard is None:
            self._heard = heard(self.request, self.clauses, self.clip)
        elif len(self.clauses) > self._told or len(self._heard.reading.audio) < len(self.clip):
            # Of a long text only what is new is looked at: it comes a clause at a time, hundreds of them.
            reading = self._heard.reading.followed_by(self.clauses[self._told :], self.clip.audio)
            self._heard = Heard(reading, self.clip)
        self._told = len(self.clauses)
        return self._heard


class Speaking(QObject):
    """Hands requests to the queue and puts what comes of them into the library.

    Signals:
        changed (Spoken): it waits, runs, has come further, or was cancelled.
        grown (Spoken): there is more of its sound.
        finished (Spoken, Take): it is in the library (a sample: it is whole, and the take is None).
        failed (Spoken): see its `error`.
    """

    changed = Signal(object)
    grown = Signal(object)
    finished = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self,
        queue: JobQueue,
        library: Library,
        shelf: TakeShelf,
        runner: Runner,
        owner: Callable[[SpeechRequest], str | None],
        parent: QObject | None = None,
    ) -> None:
        """Work for a queue and a library; `owner` finds the line of a job from before a restart."""
        super().__init__(parent)
        self._queue, self._library, self._shelf, self._runner, self._owner = queue, library, shelf, runner, owner
        self._jobs: dict[str, Spoken] = {}
        self._present: dict[tuple[str, str], Spoken] = {}

    def of(self, line: str, version: str = "") -> Spoken | None:
        """What is being made of a line, None if nothing is."""
        return self._present.get((line, version))

    def all(self) -> list[Spoken]:
        """Everything that is being made."""
        return list(self._present.values())

    def speak(
        self, line: str, request: SpeechRequest, title: str, priority: int = INTERACTIVE, version: str = ""
    ) -> Spoken:
        """Ask for a take; what was being made of the same line for the same purpose is overtaken and cancelled."""
        before = self.of(line, version)
        if before is not None:
            if before.request == request:
                return before
            self._drop(before)
            self._queue.cancel(before.job)
        job = self._queue.submit(ENGINE, request.model_dump_json(), title, priority)
        spoken = self._jobs[job.id] = self._present[line, version] = Spoken(job.id, line, version, request)
        self.changed.emit(spoken)
        return spoken

    def cancel(self, line: str | None = None) -> None:
        """Stop what is being made of a line, or all of it."""
        for spoken in self.all():
            if line in (None, spoken.line):
                self._queue.cancel(spoken.job)

    def hear(self, event: Event) -> None:
        """Something happened in the queue; to be called on the window's thread."""
        if not isinstance(event, JobEvent) or event.job.engine != ENGINE:
            return
        spoken = self._jobs.get(event.job.id) or self._adopted(event.job)
        if spoken is None:
            return
        if event.kind == "partial" and event.payload is not None and self._is_present(spoken):
            spoken.grow(event.payload)
            self.grown.emit(spoken)
        elif event.kind == "progress":
            spoken.progress = event.job.progress
            self.changed.emit(spoken)
        elif event.kind == "state":
            self._state(spoken, event.job)

    def _state(self, spoken: Spoken, job: Job) -> None:
        if job.state in (JobState.QUEUED, JobState.RUNNING):
            spoken.running = job.state is JobState.RUNNING
            if len(spoken.clip) or spoken.error is not None:  # tried again, or its turn was taken back
                spoken.begin_anew()
            self._present.setdefault((spoken.line, spoken.version), spoken)
            self.changed.emit(spoken)
        elif job.state is JobState.DONE:
            self._keep(spoken, job)
        else:
            present = self._is_present(spoken)
            self._drop(spoken)
            spoken.error = job.error
            if present and job.error is not None:
                self.failed.emit(spoken)
            else:
                self.changed.emit(spoken)

    def _keep(self, spoken: Spoken, job: Job) -> None:
        assert job.result is not None
        spoken.clip.finish()
        manifest = job.result
        if spoken.version == SAMPLE:
            self._drop(spoken)
            self.finished.emit(spoken, None)
            return
        take = speech_take(spoken.job, spoken.line, spoken.request, manifest)
        files = {"audio": Path(manifest["audio"]), "result": Path(manifest["result"])}
        (
            Operation(self._runner, lambda: self._library.add(take, files))
            .success(lambda kept: self._kept(spoken, kept))
            .failure(lambda error: self._lost(spoken, error))
            .run()
        )

    def _kept(self, spoken: Spoken, take: Take) -> None:
        if spoken.clauses:
            self._shelf.put(take.id, spoken.heard())
        overtaken = self.of(spoken.line, spoken.version) not in (None, spoken)
        self._drop(spoken)
        self._jobs.pop(spoken.job, None)
        if not overtaken:  # it is in the library all the same
            self.finished.emit(spoken, take)

    def _lost(self, spoken: Spoken, error: Exception) -> None:
        self._drop(spoken)
        spoken.error = JobError("engine", str(error), repr(error))
        self.failed.emit(spoken)

    def _adopted(self, job: Job) -> Spoken | None:
        """A job from before a restart, for the line that asks for the same; None if it was ours and is over."""
        if job.state.is_over and job.state is not JobState.DONE:
            return None
        if job.id in self._library:
            return None
        try:
            request = SpeechRequest.model_validate_json(job.request)
        except ValueError:
            return None
        line = self._owner(request)
        spoken = self._jobs[job.id] = Spoken(job.id, line or "", "", request)
        if line is not None:
            self._present.setdefault((line, ""), spoken)
        return spoken

    def _is_present(self, spoken: Spoken) -> bool:
        return self.of(spoken.line, spoken.version) is spoken

    def _drop(self, spoken: Spoken) -> None:
        if self._is_present(spoken):
            del self._present[spoken.line, spoken.version]
