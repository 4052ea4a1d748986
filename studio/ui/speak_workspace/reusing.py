"""Takes from the library, shown again in the script or used for a new line."""

from __future__ import annotations

from PySide6.QtCore import QObject

from generators.speech import SpeechRequest
from studio.core.library import Take
from studio.core.script import Line, insert

from .desk import Desk


class Reusing(QObject):
    """What the library asks Speak for; see `studio.ui.library.Maker`."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def open_take(self, take: Take) -> None:
        """Show the take on the line that has it; on a new one if none does."""
        line = next((line for line in self._desk.script.lines if take.id in line.takes), None)
        if line is None:
            self.reuse_take(take)
            return
        if line.take != take.id:
            self._desk.do(self.tr("Show take"), lambda script: script.with_line(line.with_take(take.id)))
        self._desk.lineChosen.emit(line.id)

    def reuse_take(self, take: Take) -> None:
        """A new line with all of the take's settings, and the take itself."""
        request = SpeechRequest.model_validate_json(take.request)
        line = Line().reuse(request, self._desk.dictionary).with_take(take.id)
        self._desk.do(self.tr("Use its settings"), lambda script: insert(script, [line], script.current))
