"""All lines, one after the other; those that are not spoken yet are spoken while the first ones are heard."""

from __future__ import annotations

from PySide6.QtCore import QObject

from .desk import Desk
from .stage import Stage


class PlayAll(QObject):
    """Plays the script through.

    Attributes:
        running: whether it does.
    """

    def __init__(self, desk: Desk, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._stage = desk, stage
        self._left: list[str] = []
        self._now: str | None = None
        stage.lineEnded.connect(self._next)
        stage.player.unavailable.connect(self.stop)
        stage.player.availableChanged.connect(lambda available: None if available else self.stop())
        desk.changed.connect(self._skip_failed)

    @property
    def running(self) -> bool:
        """Whether the script is being played."""
        return self._now is not None

    def start(self) -> None:
        """Play from the first line on; without a device, only speak what is not spoken yet."""
        self._left = [line.id for line in self._desk.script.lines if not line.is_blank]
        self._desk.errors.clear()
        later = self._left[1:]
        if self._stage.player.available:
            self._now = ""
            self._next()
        else:  # then they are only spoken
            for line_id in self._left[:1]:
                self._desk.speak(line_id)
            self._left = []
        self._desk.speak_each(later, hurry=False)

    def stop(self) -> None:
        """Play no further lines."""
        self._left, self._now = [], None

    def _next(self) -> None:
        if self._now is None:
            return
        self._now = self._left.pop(0) if self._left else None
        if self._now is not None:
            self._stage.play_line(self._now)

    def _skip_failed(self) -> None:
        if self._now and self._now in self._desk.errors:
            self._next()
