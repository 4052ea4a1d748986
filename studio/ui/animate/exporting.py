"""Films written to files: copied where they are there, drawn again where another form is wanted."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from generators.media import atomic_write
from studio.core.jobs import Event, JobEvent, JobState
from studio.core.library import Library, Take, file_stem
from studio.core.settings import Settings
from studio.ui.export import first_folder
from studio.ui.operation import Operation

from .desk import Desk
from .export_dialog import FilmChoice, FilmExportDialog
from .finding import ENGINE


class Exporting(QObject):
    """Asks where to, has it written in the background or by the engine, and says what was written.

    Signals:
        written (Path): the file, or the folder of pictures.
    """

    written = Signal(object)

    def __init__(self, desk: Desk, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._desk, self._window, self._settings = desk, window, settings
        self._last: FilmChoice | None = None
        self._jobs: dict[str, Path] = {}

    def ask(self) -> FilmExportDialog | None:
        """Open the dialog; None where there is no film, which the user is told."""
        take = self._desk.take(self._desk.project.take)
        if take is None:
            self._desk.notice.emit(self.tr("There is no film yet. Press Animate first."))
            return None
        last = self._settings.values.export_folder
        folder = first_folder(last, QStandardPaths.StandardLocation.MoviesLocation)
        form = self._last.form if self._last is not None else "mp4"
        dialog = FilmExportDialog(FilmChoice(folder, file_stem(take), form), self._window)
        dialog.exportChosen.connect(lambda choice: self.write(take, choice))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, take: Take, choice: FilmChoice) -> None:
        """Write a film."""
        self._last = choice
        self._desk.attempt(lambda: self._settings.set(export_folder=str(choice.folder)))
        if choice.form in ("json", "csv") or take.files["video"].suffix == choice.path.suffix:
            (
                Operation(self._desk.runner, lambda: export(self._desk.library, take, choice))
                .success(self.written.emit)
                .failure(lambda error: self._desk.problem.emit(str(error), repr(error)))
                .run()
            )
            return
        task = {
            "do": "export",
            "text": take.text,
            "out": str(choice.path),
            "overwrite": choice.overwrite,
            "request": json.loads(take.request),
        }
        title = self.tr("Export {file}").format(file=choice.path.name)
        self._jobs[self._desk.queue.submit(ENGINE, json.dumps(task), title).id] = choice.path
        self._desk.notice.emit(self.tr("{file} is being written; see the queue.").format(file=choice.path.name))

    def hear(self, event: Event) -> None:
        """Something happened in the queue; to be called on the window's thread."""
        if isinstance(event, JobEvent) and event.kind == "state" and event.job.state.is_over:
            path = self._jobs.pop(event.job.id, None)
            if path is not None and event.job.state is JobState.DONE:
                self.written.emit(path)
            elif path is not None and event.job.error is not None:
                self._desk.problem.emit(event.job.error.message, event.job.error.details)


def export(library: Library, take: Take, choice: FilmChoice) -> Path:
    """Write a film as it is, or its motion; for the background.

    Raises:
        LibraryError: it is gone.
        BadInput, FileExists, WriteFailed: it cannot be written.
    """
    if choice.form in ("json", "csv"):
        from generators.portrait.output import read_motion, write_motion

        motion = read_motion(library.path(take.id, "motion"))
        asked = json.loads(take.request)
        names = {
            key: Path(asked[key]).name for key in ("portrait", "audio")
        }  # where files are kept is nobody's business
        write_motion(choice.path, motion, about={**asked, **names}, overwrite=choice.overwrite)
    else:
        source = library.path(take.id, "video")
        with atomic_write(choice.path, overwrite=choice.overwrite) as temporary:
            shutil.copyfile(source, temporary)
    return choice.path
