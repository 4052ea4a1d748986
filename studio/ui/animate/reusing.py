"""Films from the library, shown again in the workspace."""

from __future__ import annotations

from PySide6.QtCore import QObject

from studio.core.animate import of_take
from studio.core.library import Take

from .desk import Desk


class Reusing(QObject):
    """What the library asks Animate for; see `studio.ui.library.Maker`."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def open_take(self, take: Take) -> None:
        """Show the film, with all that it was made with."""
        self.reuse_take(take)

    def reuse_take(self, take: Take) -> None:
        """Go on from the film's settings."""
        project = of_take(take, [each.portrait for each in self._desk.shipped])
        takes = self._desk.project.takes
        shown = project.model_copy(update={"takes": takes if take.id in takes else (*takes, take.id)})
        self._desk.document.do(self.tr("Use its settings"), shown)
