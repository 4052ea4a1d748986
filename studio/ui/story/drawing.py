"""Pictures in the making: from cards to pictures, and from a story with all of its pictures to a take."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from generators.assets import default_assets
from studio.core.jobs import INTERACTIVE, Event, Job, JobError, JobEvent, JobQueue, JobState
from studio.core.library import Library, Take
from studio.core.story import ENGINE, Drawn, StoryProject, files_of, story_take
from studio.core.workers.origin import versions
from studio.ui.making import Making
from studio.ui.operation import Runner

from .montage import montage

STORY, OTHER = "", "other"
"""What a batch is for: the story, the other telling; a single frame has its number beside."""


@dataclass(eq=False)
class Batch:
    """Frames in the making.

    Attributes:
        job: its id.
        version: `STORY` or `OTHER`.
        alone: index of the frame, where it is drawn for itself and no take comes of it.
        project: what was asked for, with the pictures there are by now.
        frames: which of its cards are drawn.
        keys: what each picture is made of.
        running: whether its turn has come.
        error: why it came to nothing.
        notices: what the engine wants the user to know.
    """

    job: str
    version: str
    alone: int | None
    project: StoryProject
    frames: tuple[int, ...]
    keys: tuple[str, ...]
    running: bool = False
    error: JobError | None = None
    notices: tuple[str, ...] = ()
    done: set[int] = field(default_factory=set)

    @property
    def place(self) -> Hashable:
        """Which version, or which frame of it."""
        return self.version if self.alone is None else (self.version, self.alone)

    def put(self, index: int, drawn: Drawn) -> None:
        """A picture is there."""
        self.done.add(index)
        card = self.project.cards[index].model_copy(update={"drawn": drawn})
        self.project = self.project.with_card(index, card)


class Drawing(Making):
    """Pictures in the making.

    Signals:
        grown (Batch, int, Drawn): a picture of a frame is there.
    """

    grown = Signal(object, int, object)

    def __init__(self, queue: JobQueue, library: Library, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(queue, library, runner, parent)

    @property
    def working(self) -> bool:
        """Whether anything is made."""
        return bool(self._present)

    def waits(self, version: str, index: int) -> bool:
        """Whether a picture of a frame is being made."""
        batches: list[Batch] = list(self._present.values())
        return any(batch.version == version and index in batch.frames and index not in batch.done for batch in batches)

    def draws_all(self, version: str) -> bool:
        """Whether a whole story is being made."""
        return version in self._present

    def draw(
        self, project: StoryProject, frames: Iterable[int], version: str = STORY, *, alone: bool = False
    ) -> Batch | None:
        """Ask for pictures; what is being made for the same place is overtaken and cancelled.

        Args:
            project: a planned story.
            frames: which of its cards.
            version: of which telling.
            alone: one frame for itself: no take comes of it.

        Raises:
            Incomplete: it is not planned yet.
        """
        wanted = tuple(frames)
        if not wanted:
            return None
        plan = project.told()
        keys = project.picture_keys()
        place = (version, wanted[0]) if alone else version
        before = self._take_place(place, lambda batch: (batch.keys, batch.frames) == (keys, wanted))
        if before is not None:
            return before
        task = {
            "do": "draw",
            "text": f"{plan.subject.phrase}: {plan.event}",
            "emotion": project.emotion.model_dump(mode="json"),
            "frames": wanted,
            "project": project.model_dump(mode="json"),
        }
        title = self.tr("Frame {n}").format(n=wanted[0] + 1) if alone else self.tr("Story")
        job = self._queue.submit(ENGINE, json.dumps(task), title, INTERACTIVE)
        batch = Batch(job.id, version, wanted[0] if alone else None, project, wanted, keys)
        self._begin(batch)
        return batch

    def cancel(self, version: str | None = None) -> None:
        """Stop what is being made."""
        self._cancel(lambda batch: version in (None, batch.version))

    def hear(self, event: Event) -> bool:
        """Something happened in the queue; whether it was about pictures."""
        if not isinstance(event, JobEvent) or not _is_drawing(event.job):
            return False
        batch = self._jobs.get(event.job.id) or self._adopted(event.job)
        if batch is None:
            return True
        if event.kind == "partial" and event.payload is not None:
            index, drawn = event.payload["index"], Drawn.model_validate(event.payload["drawn"])
            batch.put(index, drawn)
            self.grown.emit(batch, index, drawn)
        elif event.kind == "state":
            self._state(batch, event.job, self._keep)
        return True

    def keep(self, project: StoryProject, name: str) -> Take:
        """Put a story with all of its pictures into the library; for the background.

        Raises:
            LibraryError: the disk is full or broke, or a picture is missing.
        """
        pictures = [card.drawn.picture for card in project.cards if card.drawn is not None]
        take = story_take(name, project, versions(default_assets(), "story"), montage(pictures))
        return self._library.add(take, files_of(project))

    def _keep(self, made: Batch, job: Job) -> None:
        made.notices = tuple((job.result or {}).get("notices", ()))
        project = made.project
        if made.alone is not None or any(card.drawn is None for card in project.cards):
            self._drop(made)
            self._jobs.pop(made.job, None)
            self.changed.emit(made)
        else:
            self._put(made, lambda: self.keep(project, made.job))

    def _adopted(self, job: Job) -> Batch | None:
        """A job from before a restart that was queued again: its story goes to the library."""
        if (job.state.is_over and job.state is not JobState.DONE) or job.id in self._library:
            return None
        try:
            task = json.loads(job.request)
            project = StoryProject.model_validate(task["project"])
            batch = Batch(job.id, STORY, None, project, tuple(task["frames"]), project.picture_keys())
        except (KeyError, TypeError, ValueError):
            return None
        self._jobs[job.id] = batch
        return batch


def _is_drawing(job: Job) -> bool:
    return job.engine == ENGINE and job.request.startswith('{"do": "draw"')
