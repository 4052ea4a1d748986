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
from studio.ui.making import Making
from studio.ui.operation import Runner
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

    @property
    def place(self) -> tuple[str, str]:
        """The line, and which version of it."""
        return self.line, self.version

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


class Speaking(Making):
    """Speech in the making.

    Args:
        queue, library, runner: as `Making`.
        shelf: gets what is known of a take before the library is asked.
        owner: finds the line of a job from before a restart.

    Signals:
        grown (Spoken): there is more of its sound.
        finished (Spoken, Take): it is in the library (a sample: it is whole, and the take is None).
    """

    grown = Signal(object)

    def __init__(
        self,
        queue: JobQueue,
        library: Library,
        shelf: TakeShelf,
        runner: Runner,
        owner: Callable[[SpeechRequest], str | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(queue, library, runner, parent)
        self._shelf, self._owner = shelf, owner

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
        before = self._take_place((line, version), lambda spoken: spoken.request == request)
        if before is not None:
            return before
        job = self._queue.submit(ENGINE, request.model_dump_json(), title, priority)
        spoken = Spoken(job.id, line, version, request)
        self._begin(spoken)
        return spoken

    def cancel(self, line: str | None = None) -> None:
        """Stop what is being made of a line, or all of it."""
        self._cancel(lambda spoken: line in (None, spoken.line))

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
            self._state(spoken, event.job, self._keep)

    def _waits(self, made: Spoken) -> None:
        if len(made.clip) or made.error is not None:  # tried again, or its turn was taken back
            made.begin_anew()
        self._present.setdefault(made.place, made)

    def _keep(self, made: Spoken, job: Job) -> None:
        assert job.result is not None
        made.clip.finish()
        manifest = job.result
        if made.version == SAMPLE:
            self._drop(made)
            self.finished.emit(made, None)
            return
        take = speech_take(made.job, made.line, made.request, manifest)
        files = {"audio": Path(manifest["audio"]), "result": Path(manifest["result"])}
        self._put(made, lambda: self._library.add(take, files))

    def _kept(self, made: Spoken, take: Take) -> None:
        if made.clauses:
            self._shelf.put(take.id, made.heard())
        super()._kept(made, take)

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
            self._present.setdefault(spoken.place, spoken)
        return spoken
