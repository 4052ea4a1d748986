"""Who paints the open story: asked in a dialog, remembered with the story."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from studio.core.settings import Settings
from studio.core.story import Painter
from studio.ui.operation import Operation

from .desk import Desk
from .painter_dialog import PainterDialog


class Painting(QObject):
    """Asks the user, and the engine whether a folder holds a model.

    Args:
        desk: has the story.
        settings: remember the folder for the next story.
        window: over which the dialog opens.
    """

    def __init__(self, desk: Desk, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._settings, self._window = desk, settings, window

    def ask(self) -> PainterDialog:
        """Open the dialog."""
        dialog = PainterDialog(self._desk.project.painter, self._settings.values.story_model, self._window)
        dialog.modelAsked.connect(lambda model: self._look(dialog, model))
        dialog.reference.pictureAsked.connect(lambda path: self._take_in(dialog, path))
        dialog.painterChosen.connect(self.use)
        dialog.finished.connect(lambda _: self._desk.asking.withdraw("inspect"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.look()
        return dialog

    def use(self, painter: Painter | None) -> None:
        """Have the story painted by somebody from now on; what is drawn stays until it is illustrated again."""
        self._desk.do(self.tr("Change who paints"), painter=painter)
        if painter is not None:
            self._desk.attempt(lambda: self._settings.set(story_model=painter.model))

    def _look(self, dialog: PainterDialog, model: str) -> None:
        self._desk.asking.ask(
            "inspect",
            self.tr("Look at a model"),
            {"model": model, "text": Path(model).name},
            lambda answer: dialog.found(model, answer),
            lambda error: dialog.refuse(model, error.message),
        )

    def _take_in(self, dialog: PainterDialog, path: Path) -> None:
        (
            Operation(self._desk.runner, lambda: self._desk.take_in(path))
            .success(dialog.reference.show_picture)
            .failure(lambda error: dialog.reference.refuse(str(error)))
            .run()
        )
