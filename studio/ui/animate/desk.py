"""What the parts of the Animate workspace share: the open project, and what is being made of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from generators.assets import AssetError, default_assets
from generators.contract import MoodreelError
from generators.emotion import EmotionState
from studio.core.animate import (
    AnimateDocument,
    AnimateProject,
    Beside,
    Incomplete,
    Inputs,
    ShippedPortrait,
    kept_beside,
    kept_project,
    listens,
    named,
    of_request,
    shipped_portraits,
    sound_of_file,
    sound_of_take,
)
from studio.core.jobs import EngineEvent, Event, Job, JobQueue
from studio.core.library import Library, Query, Take, UnknownTake
from studio.ui.operation import Operation, Runner

from .filming import Filmed, Filming
from .finding import ENGINE, Finding, Found

EngineState = Literal["off", "starting", "ready", "failed"]


class Desk(QObject):
    """The open project.

    Args:
        queue, library: as they say.
        folder: the user's data: inputs, consent and the project are kept there.

    Attributes:
        beside: what the film is compared with.
        shipped: portraits that came with Moodreel.
        listens: whether any recording can be animated.
        engine: state of the process that animates.
        sound_error: why the last sound could not be taken; "" for nothing.

    Signals:
        changed (): the project, one of its films, or what is being made of it.
        problem (str, str): what went wrong, for the user, and details.
        notice (str): what the user should know; nothing went wrong.
        arrived (Filmed, Take): a film is in the library.
        consentNeeded (): nobody said yet who is in the portrait.
    """

    changed = Signal()
    problem = Signal(str, str)
    notice = Signal(str)
    arrived = Signal(object, object)
    consentNeeded = Signal()

    def __init__(self, queue: JobQueue, library: Library, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.queue, self.library = queue, library
        self.runner = Runner(self)
        self.inputs = Inputs(folder / "animate")
        self._store = kept_project(folder / "animate.json")
        self._besides = kept_beside(folder / "animate-beside.json")
        self.document = AnimateDocument(self._store.load())
        self.beside = self._besides.load()
        self.shipped: list[ShippedPortrait] = []
        self.listens = False
        self.engine: EngineState = "off"
        self.engine_error = self.sound_error = ""
        self._requests: dict[str, str] = {}  # of films, by take
        self._allowed: set[str] = set()  # portraits of which it is known whose they are
        self._saving = False
        try:
            assets = default_assets()
            self.shipped, self.listens = shipped_portraits(assets), listens(assets)
        except AssetError as error:
            self.engine_error = str(error)
        self.filming = Filming(queue, library, self.runner, self._adopt, self)
        self.finding = Finding(queue, self)
        project = self.project
        Operation(self.runner, lambda: self._sweep(project)).failure(lambda _: None).run()
        self._stop = self.document.observe(lambda _: self._changed())
        self.filming.changed.connect(lambda _: self.changed.emit())
        self.filming.finished.connect(self._finished)
        self.filming.failed.connect(self._failed)
        self.finding.changed.connect(self.changed)

    @property
    def project(self) -> AnimateProject:
        """The open project."""
        return self.document.project

    @property
    def stored_notice(self) -> str:
        """What happened to the project that was kept; "" for nothing."""
        return " ".join(words for words in (self._store.notice, self._besides.notice) if words)

    def close(self) -> None:
        """Finish what is being written."""
        self._stop()
        self.runner.close()
        self._save()

    def compare(self, felt: EmotionState | None) -> None:
        """Remember what the film is compared with; None for nothing."""
        if felt != self.beside.felt:
            self.beside = Beside(felt=felt)
            self._keep()

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something that may be refused; then the user is told. Whether it was done."""
        try:
            act()
        except MoodreelError as error:
            self.problem.emit(str(error), "")
            return False
        return True

    def do(self, label: str, merge: Hashable | None = None, **values: Any) -> None:
        """Change the project as one step of undo; a film of just that which was made before is shown with it."""
        changed = self.project.change(**values)
        if {"portrait", "sound"} & values.keys():  # of another face, or other words, nothing old is shown
            changed = changed.model_copy(update={"take": None})
        made = (take for take in reversed(changed.takes) if changed.makes(self._request(take)))
        before = next((take for take in made if self._is_kept(take)), None)
        self.document.do(label, changed if before is None else changed.with_take(before), merge)

    def take(self, take_id: str | None) -> Take | None:
        """What the library knows of a film; None if it has none of that id (any more)."""
        try:
            return None if take_id is None else self.library.take(take_id)
        except UnknownTake:
            return None

    @property
    def is_fresh(self) -> bool:
        """Whether the film that is shown is the one that is asked for."""
        take = self.project.take
        return take is not None and self.project.makes(self._request(take)) and self._is_kept(take)

    # --- choosing

    def choose_portrait(self, path: Path) -> None:
        """Take a picture from the user."""
        (
            Operation(self.runner, lambda: self.inputs.portrait(path))
            .success(lambda portrait: self.do(self.tr("Choose portrait"), portrait=portrait, face=1, anchors=None))
            .failure(lambda error: self.problem.emit(str(error), repr(error)))
            .run()
        )

    def choose_sound(self, path: Path) -> None:
        """Take a sound from the user."""
        self._load_sound(lambda: sound_of_file(self.inputs, path))

    def choose_take(self, take_id: str) -> None:
        """Let the portrait say a take of Speak, and feel what its voice feels."""
        self._load_sound(lambda: sound_of_take(self.library, self.inputs, take_id))

    def _load_sound(self, load: Callable[[], Any]) -> None:
        def use(sound: Any) -> None:
            self.sound_error = ""
            emotion = sound.emotion if sound.emotion is not None else self.project.emotion
            self.do(self.tr("Choose voice"), sound=sound, emotion=emotion)
            self.changed.emit()

        def refuse(error: Exception) -> None:
            self.sound_error = str(error)
            self.changed.emit()

        Operation(self.runner, load).success(use).failure(refuse).run()

    @property
    def found(self) -> Found | None:
        """What is known of the portrait's face; None where there is no portrait."""
        portrait = self.project.portrait
        return self.finding.of(portrait.path, self.project.face) if portrait is not None else None

    def find_again(self) -> None:
        """Let the points be where the face is found."""
        portrait = self.project.portrait
        if portrait is not None:
            self.finding.forget(portrait.path, self.project.face)
            self.do(self.tr("Find the face"), anchors=None)
            self.changed.emit()

    @property
    def needs_consent(self) -> bool:
        """Whether nobody said yet who is in the portrait."""
        portrait = self.project.portrait
        if portrait is None or portrait.shipped or portrait.key in self._allowed:
            return False
        if self.inputs.consent(portrait) is None:
            return True
        self._allowed.add(portrait.key)
        return False

    @property
    def is_deaf(self) -> bool:
        """Whether the chosen sound would need a model that is not there."""
        sound = self.project.sound
        return sound is not None and sound.sounds is None and not self.listens

    # --- making

    def film(self) -> Filmed | None:
        """Make the film that is asked for; None if it is there already, or something is in its way (it is told)."""
        if self.is_fresh:
            return None
        try:
            self.project.request()
        except Incomplete as error:
            self.notice.emit(str(error))
            return None
        if self.needs_consent:
            self.consentNeeded.emit()
            return None
        if self.is_deaf:
            self.changed.emit()  # it is said beside the sound
            return None
        return self.filming.film(self.project)

    def hear(self, event: Event) -> None:
        """Something happened in the queue; to be called on the window's thread."""
        if isinstance(event, EngineEvent):
            if event.engine == ENGINE:
                states: dict[str, EngineState] = {"starting": "starting", "ready": "ready", "stopped": "off"}
                self.engine = "failed" if event.error is not None else states[event.kind]
                self.engine_error = event.error.message if event.error is not None else ""
                if event.info is not None:
                    self.listens = bool(event.info.get("listens"))
                if event.error is not None:
                    self.problem.emit(event.error.message, event.error.details)
                self.changed.emit()
        elif not self.finding.hear(event):
            self.filming.hear(event)

    def _finished(self, filmed: Filmed, take: Take) -> None:
        self.document.take_arrived(take.id, filmed.project)
        self.arrived.emit(filmed, take)
        self.changed.emit()

    def _failed(self, filmed: Filmed) -> None:
        if filmed.error is not None:
            self.problem.emit(filmed.error.message, filmed.error.details)
        self.changed.emit()

    def _adopt(self, job: Job) -> AnimateProject | None:
        try:
            task = json.loads(job.request)
            shipped = [each.portrait for each in self.shipped]
            duration = float(job.result["duration"]) if job.result is not None else 0.0
            return of_request(json.dumps(task["request"]), task["text"], duration, shipped)
        except (KeyError, ValueError, MoodreelError):
            return None

    def _request(self, take_id: str | None) -> str | None:
        if take_id is not None and take_id not in self._requests and (take := self.take(take_id)) is not None:
            self._requests[take_id] = take.request
        return self._requests.get(take_id or "")

    def _is_kept(self, take_id: str) -> bool:
        take = self.take(take_id)
        return take is not None and take.trashed is None

    def _changed(self) -> None:
        self.sound_error = ""
        self._keep()
        self.changed.emit()

    def _sweep(self, project: AnimateProject) -> None:
        """Remove pictures and sounds that neither the project nor a film or job names; nothing is chosen meanwhile."""
        kept = {each.path for each in (project.portrait, project.sound) if each is not None}
        for trash in (False, True):
            for take in self.library.search(Query(engine=ENGINE, trash=trash), limit=-1):
                kept |= named(take.request)
        for job in self.queue.jobs():
            kept |= named(job.request)
        self.inputs.sweep(kept)

    def _keep(self) -> None:
        if not self._saving:  # the one that waits writes the newest state
            self._saving = True
            Operation(self.runner, self._save).failure(lambda error: self.problem.emit(str(error), repr(error))).run()

    def _save(self) -> None:
        self._saving = False
        self._store.save(self.project)
        self._besides.save(self.beside)
