"""What the parts of the Story workspace share: the open story, another telling of it, and what is being made."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from generators.contract import MoodreelError
from generators.emotion import Emotion
from generators.story import StoryPlan
from studio.core.jobs import EngineEvent, Event, JobError, JobQueue
from studio.core.library import Library, Query, Take, UnknownTake
from studio.core.story import (
    ENGINE,
    Beside,
    Card,
    Cast,
    Drawn,
    Incomplete,
    StoryDocument,
    StoryProject,
    StoryStore,
    kept_beside,
    of_take,
    with_pictures_there,
)
from studio.ui.operation import Operation, Runner

from .asking import Asking
from .drawing import OTHER, STORY, Batch, Drawing
from .pictures import Pictures

_RECENT = 12
"""Takes whose elements and arcs the next plan avoids."""


class Desk(QObject):
    """The open story.

    Args:
        queue, library: as they say.
        folder: the user's data: the story, its pictures and the cast are kept there.

    Attributes:
        document: the open story with its way back.
        selected: the frame that is worked at.
        cast: subjects that were kept.
        pictures, asking, drawing: one part of the work each.

    Signals:
        changed (): the story, one of its pictures, or what is being made of it.
        problem (str, str): what went wrong, for the user, and details.
        notice (str): what the user should know; nothing went wrong.
        planned (): there is another plan.
        arrived (object, Take): a story is in the library.
    """

    changed = Signal()
    problem = Signal(str, str)
    notice = Signal(str)
    planned = Signal()
    arrived = Signal(object, object)

    def __init__(self, queue: JobQueue, library: Library, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.queue, self.library = queue, library
        self.runner, self._reader = Runner(self), Runner(self)
        self._store = StoryStore(folder)
        self._besides = kept_beside(folder / "story-beside.json")
        self.document = StoryDocument(self._store.load())
        beside = self._besides.load()
        self._other = None if beside.other is None else with_pictures_there(beside.other)
        self._sides = beside.sides
        self._store.sweep(self.document.project, *([self._other] if self._other is not None else []))
        self.cast = Cast(folder / "cast.json")
        self.selected = 0
        self.engine_error = ""
        self._saving = self._then_draw = False
        self.pictures = Pictures(self._reader, self)
        self.asking = Asking(queue, self)
        self.drawing = Drawing(queue, library, self.runner, self)
        self._stop = self.document.observe(lambda _: self._changed())
        self.pictures.loaded.connect(self.changed)
        self.asking.changed.connect(self.changed)
        self.asking.failed.connect(self._unanswered)
        self.drawing.changed.connect(self._batch_changed)
        self.drawing.grown.connect(self._grown)
        self.drawing.finished.connect(self._finished)
        self.drawing.failed.connect(self._failed)

    @property
    def project(self) -> StoryProject:
        """The open story."""
        return self.document.project

    @property
    def other(self) -> StoryProject | None:
        """The same story with another emotion; None for none. It is kept, and has no way back."""
        return self._other

    @other.setter
    def other(self, told: StoryProject | None) -> None:
        if told is not self._other:
            self._other = told
            self._keep_file()

    @property
    def sides(self) -> tuple[str, str] | None:
        """The two tellings that are laid over each other, by name; None while nothing is compared."""
        return self._sides

    def compare(self, sides: tuple[str, str] | None) -> None:
        """Remember what is laid over what."""
        if sides != self._sides:
            self._sides = sides
            self._keep_file()

    @property
    def card(self) -> Card | None:
        """The card that is worked at."""
        return self.project.cards[self.selected] if self.selected < len(self.project.cards) else None

    @property
    def phrase(self) -> str:
        """The subject as the story names it."""
        plan = self.project.plan
        return plan.subject.phrase if plan is not None else self.project.subject

    @property
    def stored_notice(self) -> str:
        """What happened to what was kept; "" for nothing."""
        return " ".join(words for words in (self._store.notice, self._besides.notice, self.cast.notice) if words)

    def take_in(self, path: Path) -> Path:
        """Keep a picture of the user's that says what the subject looks like; for the background.

        Raises:
            MoodreelError: as `StoryStore.take_in`.
        """
        return self._store.take_in(path)

    def close(self) -> None:
        """Finish what is being written."""
        self._stop()
        self.runner.close()
        self._reader.close()
        self._save()

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something that may be refused; then the user is told. Whether it was done."""
        try:
            act()
        except Incomplete as error:
            self.notice.emit(str(error))
            return False
        except MoodreelError as error:
            self.problem.emit(str(error), "")
            return False
        return True

    def do(self, label: str, merge: Hashable | None = None, **values: Any) -> None:
        """Change what is asked for as one step of undo."""
        self.document.do(label, self.project.change(**values), merge)

    def edit(self, label: str, index: int, change: Callable[[Card], Card], merge: Hashable | None = None) -> None:
        """Change a card as one step of undo; where it was drawn before, it is drawn again."""
        before = self.project
        self.document.edit(label, index, change, merge)
        if self.project is not before:
            self.draw_again(index)

    def draw_again(self, index: int) -> None:
        """Bring the picture of a frame that was drawn before up to date."""
        if self.project.cards[index].drawn is not None and index in self.project.stale():
            self.attempt(lambda: self.drawing.draw(self.project, [index], alone=True))

    def select(self, index: int) -> None:
        """Work at another frame."""
        count = len(self.project.cards)
        index = min(max(index, 0), max(0, count - 1))
        if index != self.selected:
            self.selected = index
            self.document.seal()
            self.changed.emit()

    # --- making

    def plan(self, *, again: bool = False) -> bool:
        """Ask for a story, or for another one of the same; whether one could be asked for."""
        self._then_draw = False
        seed = (self.project.seed + 1) % 2**31 if again else self.project.seed
        return self.attempt(lambda: self._ask_plan(seed))

    def illustrate(self) -> None:
        """Draw what is not drawn yet, after planning where there is no plan; what is drawn is kept as a take.

        Another telling whose drawing was stopped goes on as well.
        """
        project = self.project
        if project.plan is None or not project.cards:
            self._then_draw = self.attempt(lambda: self._ask_plan(project.seed))
            return
        stale = project.stale()
        if stale:
            self.attempt(lambda: self.drawing.draw(project, stale))
        elif project.take is None or self.take(project.take) is None:
            self.keep()
        elif self.other is None or not self.other.stale():
            self.notice.emit(self.tr("All frames are drawn, and the story is in the library."))
        if not self.drawing.draws_all(OTHER):
            self.resume_other()

    def redo(self, index: int) -> None:
        """Another picture of the same frame; a locked one is left as it is."""
        if index >= len(self.project.cards):
            return
        if self.project.cards[index].locked:
            self.notice.emit(self.tr("Frame {n} is locked. Unlock it first.").format(n=index + 1))
            return
        self.edit(self.tr("Draw again"), index, lambda card: card.change(seed=(card.seed + 1) % 2**31))
        if index in self.project.stale():
            self.attempt(lambda: self.drawing.draw(self.project, [index], alone=True))

    def keep(self) -> None:
        """Put the story as it is seen into the library."""
        project = self.project
        keys = project.picture_keys()
        (
            Operation(self.runner, lambda: self.drawing.keep(project, uuid.uuid4().hex))
            .success(lambda take: self._kept(project, keys, take))
            .failure(lambda error: self.problem.emit(str(error), repr(error)))
            .run()
        )

    def retell(self, emotion: Emotion) -> None:
        """Tell the story with another emotion, beside it, and draw that."""
        if self.project.plan is None:
            self.notice.emit(self.tr("Plan a story first; then it can be told with another emotion."))
            return
        project = self.project.without_results()
        task = {
            "text": self.phrase,
            "emotion": emotion.model_dump(mode="json"),
            "project": project.model_dump(mode="json"),
        }
        self.drawing.cancel(OTHER)
        self.asking.ask("retell", self.tr("Tell it again"), task, lambda answer: self._retold(project, emotion, answer))

    def resume_other(self) -> None:
        """Go on drawing the other telling where the last time ended; nothing where it is whole."""
        other = self.other
        if other is not None and other.stale():
            self.attempt(lambda: self.drawing.draw(other, other.stale(), OTHER))

    def end_other(self) -> None:
        """The story alone again."""
        self.asking.withdraw("retell")
        self.drawing.cancel(OTHER)
        self.other = None
        self.changed.emit()

    def use_other(self) -> None:
        """Make the other telling the story; undo brings the one before back."""
        if self.other is not None:
            takes = (*self.project.takes, *(take for take in self.other.takes if take not in self.project.takes))
            told = self.other.model_copy(update={"takes": takes})
            self.other = None
            self.document.do(self.tr("Use the other telling"), told)

    def take(self, take_id: str | None) -> Take | None:
        """What the library knows of a take; None if it has none of that id (any more)."""
        try:
            return None if take_id is None else self.library.take(take_id)
        except UnknownTake:
            return None

    def hear(self, event: Event) -> None:
        """Something happened in the queue; to be called on the window's thread."""
        if isinstance(event, EngineEvent):
            if event.engine == ENGINE and event.error is not None:
                self.problem.emit(event.error.message, event.error.details)
        elif not self.asking.hear(event):
            self.drawing.hear(event)

    # --- what came of it

    def _ask_plan(self, seed: int) -> None:
        project = self.project.change(seed=seed)
        request = project.request(self._recent())
        task = {
            "text": project.subject,
            "emotion": project.emotion.model_dump(mode="json"),
            "request": request.model_dump(mode="json"),
        }
        self.asking.ask("plan", self.tr("Plan a story"), task, self._plan_arrived)

    def _recent(self) -> tuple[str, ...]:
        """What the last stories used, without the one that is told now: planned again, it may stay what it is."""
        used: list[str] = []
        for take in self.library.search(Query(engine=ENGINE), limit=_RECENT):
            try:
                plan = of_take(take).plan
            except MoodreelError:
                continue
            mine = self.project.plan is not None and plan is not None and plan.event == self.project.plan.event
            if plan is not None and not mine:
                used += plan.used
        return tuple(dict.fromkeys(used))

    def _plan_arrived(self, answer: Any) -> None:
        plan = StoryPlan.model_validate(answer["plan"])
        self.drawing.cancel()
        self.other = None
        self.document.do(self.tr("Plan story"), self.project.change(seed=plan.request.seed).planned(plan))
        self.select(0)
        if plan.notices:
            self.notice.emit(" ".join(plan.notices))
        self.planned.emit()
        if self._then_draw:
            self._then_draw = False
            self.illustrate()

    def _retold(self, project: StoryProject, emotion: Emotion, answer: Any) -> None:
        plan = StoryPlan.model_validate(answer["plan"])
        cards = tuple(Card(frame=frame, seed=card.seed) for frame, card in zip(plan.frames, project.cards, strict=True))
        self.other = project.model_copy(update={"emotion": emotion, "plan": plan, "cards": cards})
        other = self.other
        self.attempt(lambda: self.drawing.draw(other, range(len(cards)), OTHER))
        self.changed.emit()

    def _unanswered(self, error: JobError) -> None:
        self._then_draw = False
        self.problem.emit(error.message, error.details)

    def _grown(self, batch: Batch, index: int, drawn: Drawn) -> None:
        if batch.version == STORY:
            self.document.picture_arrived(index, drawn)
        elif self.other is not None and index < len(self.other.cards):
            if self.other.picture_keys()[index] == drawn.made_of:
                card = self.other.cards[index].model_copy(update={"drawn": drawn})
                self.other = self.other.with_card(index, card)
            self.changed.emit()

    def _batch_changed(self, batch: Batch) -> None:
        if batch.notices:
            self.notice.emit(" ".join(batch.notices))
        self.changed.emit()

    def _finished(self, batch: Batch, take: Take) -> None:
        if batch.version == STORY:
            self._kept(batch, batch.keys, take)
            if batch.notices:
                self.notice.emit(" ".join(batch.notices))
            return
        if self.other is not None and self.other.picture_keys() == batch.keys:
            self.other = self.other.with_take(take.id)
        self.document.take_arrived(take.id, batch.keys)
        self.arrived.emit(batch, take)
        self.changed.emit()

    def _kept(self, made: object, keys: tuple[str, ...], take: Take) -> None:
        self.document.take_arrived(take.id, keys)
        self.arrived.emit(made, take)
        self.changed.emit()

    def _failed(self, batch: Batch) -> None:
        if batch.error is not None:
            self.problem.emit(batch.error.message, batch.error.details)
        self.changed.emit()

    def _changed(self) -> None:
        if self.selected >= len(self.project.cards):
            self.selected = max(0, len(self.project.cards) - 1)
        self._keep_file()
        self.changed.emit()

    def _keep_file(self) -> None:
        if not self._saving:  # the one that waits writes the newest state
            self._saving = True
            Operation(self.runner, self._save).failure(lambda error: self.problem.emit(str(error), repr(error))).run()

    def _save(self) -> None:
        self._saving = False
        self._store.save(self.project)
        self._besides.save(Beside(other=self._other, sides=self._sides))
