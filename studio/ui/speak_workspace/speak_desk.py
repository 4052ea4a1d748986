"""All of the Speak workspace, wired: script, emotion panel, prosody, comparison, player, export."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from studio.core.session import SpeakDocument
from studio.ui.emotion import EmotionPanel
from studio.ui.playback import Player

from .comparing import Comparing
from .desk import Desk, Places
from .editing import Editing
from .exporting import Exporting
from .feeling import Feeling
from .folder import show_in_folder
from .play_all import PlayAll
from .script_wiring import ScriptWiring
from .stage import Stage
from .workspace import SpeakWorkspace


class SpeakDesk(QObject):
    """Wires a workspace to queue, library and panel.

    Attributes:
        workspace: the page.
        desk: the open script.
        stage, lines, feeling, editing, comparing, play_all, exporting: one part of the wiring each.
    """

    def __init__(
        self, places: Places, document: SpeakDocument, panel: EmotionPanel, player: Player, window: QWidget
    ) -> None:
        super().__init__(window)
        self.workspace = SpeakWorkspace()
        self.desk = Desk(places, document, self)
        self.player = player
        page = self.workspace
        self.stage = Stage(self.desk, page.prosody, player, self)
        self.lines = ScriptWiring(self.desk, page.script, self.stage, self)
        self.feeling = Feeling(self.desk, panel, page.prosody, player, self)
        self.editing = Editing(self.desk, page.prosody, self.stage, self)
        self.comparing = Comparing(self.desk, self.stage, page, self)
        self.play_all = PlayAll(self.desk, self.stage, self)
        self.exporting = Exporting(self.desk, window)
        self.desk.problem.connect(page.note.say)
        self.desk.notice.connect(lambda words: page.note.tell(words))
        self.exporting.written.connect(self._written)
        self.comparing.emotionHeard.connect(self._emotion_heard)
        self.stage.shown.connect(self.feeling.show_length)
        page.script.playRequested.connect(lambda _: self.play_all.stop())
        page.script.playAllRequested.connect(self.play_all.start)
        page.prosody.transport.takesRequested.connect(self.ask_take)
        page.script.set_take_out(self.lines.takes.copies)
        page.prosody.transport.drag.set_source(self._take_out)
        self.desk.changed.emit()

    def close(self) -> None:
        """Silence, and nothing half written."""
        self.player.close()
        self.desk.close()

    def _take_out(self) -> list[Path]:
        return self.lines.takes.copies([self.desk.line.id]) if self.desk.line is not None else []

    def _emotion_heard(self, emotion: object) -> None:
        self.editing.emotion_heard = emotion  # type: ignore[assignment]

    def ask_take(self) -> None:
        """Offer the takes of the current line, above the transport."""
        button = self.workspace.prosody.transport.takes
        if self.desk.line is not None:
            self.lines.takes.ask(self.desk.line.id, button.mapToGlobal(button.rect().topLeft()))

    def _written(self, files: list[Path]) -> None:
        more = self.tr(" and {n} more").format(n=len(files) - 1) if len(files) > 1 else ""
        words = self.tr("Written: {file}{more}").format(file=files[0].name, more=more)
        self.workspace.note.tell(words, (self.tr("Show in folder"), lambda: show_in_folder(files[0])))
