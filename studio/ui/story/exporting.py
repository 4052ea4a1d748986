"""Stories written to files by the engine's process, just as they are seen."""

from __future__ import annotations

import json
import re
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from studio.core.jobs import INTERACTIVE, Event, JobEvent, JobState
from studio.core.settings import Settings
from studio.core.story import ENGINE
from studio.ui.export import first_folder
from studio.ui.speak_workspace.shelf import label_of

from .desk import Desk
from .export_dialog import StoryChoice, StoryExportDialog

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


class Exporting(QObject):
    """Asks where to, has it written, and says what was written.

    Signals:
        written (Path): the file, or the folder of pictures.
    """

    written = Signal(object)

    def __init__(self, desk: Desk, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._desk, self._window, self._settings = desk, window, settings
        self._last = "pdf"
        self._jobs: dict[str, Path] = {}

    def ask(self) -> StoryExportDialog | None:
        """Open the dialog; None where not every frame is drawn, which the user is told."""
        project = self._desk.project
        missing = [str(index + 1) for index, card in enumerate(project.cards) if card.drawn is None]
        if missing or not project.cards:
            words = self.tr("Not every frame is drawn yet ({numbers}). Press Illustrate first.")
            none = self.tr("There is no story yet. Say who it is about, then press Illustrate.")
            self._desk.notice.emit(words.format(numbers=", ".join(missing)) if missing else none)
            return None
        folder = first_folder(self._settings.values.export_folder, QStandardPaths.StandardLocation.PicturesLocation)
        painted = any(card.drawn is not None and card.drawn.painter for card in project.cards)
        dialog = StoryExportDialog(StoryChoice(folder, self._stem(), self._last, painted), self._window)
        dialog.exportChosen.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, choice: StoryChoice) -> None:
        """Have the story written."""
        self._last = choice.form
        self._desk.attempt(lambda: self._settings.set(export_folder=str(choice.folder)))
        project = self._desk.project
        task = {
            "do": "export",
            "text": self._desk.phrase,
            "emotion": project.emotion.model_dump(mode="json"),
            "form": choice.form,
            "out": str(choice.path),
            "overwrite": choice.overwrite,
            "project": project.model_dump(mode="json"),
        }
        title = self.tr("Export {file}").format(file=choice.path.name)
        job = self._desk.queue.submit(ENGINE, json.dumps(task), title, INTERACTIVE)  # the user waits for it
        self._jobs[job.id] = choice.path
        self._desk.notice.emit(self.tr("{file} is being written; see the queue.").format(file=choice.path.name))

    def hear(self, event: Event) -> None:
        """Something happened in the queue; to be called on the window's thread."""
        if isinstance(event, JobEvent) and event.kind == "state" and event.job.state.is_over:
            path = self._jobs.pop(event.job.id, None)
            if path is not None and event.job.state is JobState.DONE:
                self.written.emit(path)
            elif path is not None and event.job.error is not None:
                self._desk.problem.emit(event.job.error.message, event.job.error.details)

    def _stem(self) -> str:
        words = " ".join(_UNSAFE.sub(" ", self._desk.phrase).split())[:60].strip(" .")
        return f"{words} ({label_of(self._desk.project.emotion)})" if words else "story"
