"""Stories from the library, opened again in the workspace."""

from __future__ import annotations

from PySide6.QtCore import QObject

from studio.core.library import Take
from studio.core.settings import Settings
from studio.core.story import of_take, with_pictures_there

from .desk import Desk


class Reusing(QObject):
    """What the library asks Story for; see `studio.ui.library.Maker`."""

    def __init__(self, desk: Desk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings

    def open_take(self, take: Take) -> None:
        """Show the story with its pictures, as it was kept."""
        self._desk.attempt(lambda: self._open(take))

    def reuse_take(self, take: Take) -> None:
        """Go on from the story's settings and cards: pictures are there until something changes."""
        self.open_take(take)

    def _open(self, take: Take) -> None:
        story = with_pictures_there(of_take(take))
        before = self._desk.project.takes
        if story.painter is not None:
            mine = self._desk.project.painter
            folders = (mine.model if mine is not None else "", self._settings.values.story_model)
            story = story.model_copy(update={"painter": story.painter.found_in(folders)})
        takes = (*before, *(each for each in story.takes if each not in before))
        self._desk.end_other()
        self._desk.document.do(self.tr("Open story"), story.model_copy(update={"takes": takes}))
