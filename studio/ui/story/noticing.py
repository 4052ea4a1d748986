"""What the desk has to say, above the story: a notice goes when the user goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from studio.ui.widgets import Note

from .desk import Desk


class Noticing(QObject):
    """Shows problems until they are put away, and notices until the story or the frame at work is another one."""

    def __init__(self, desk: Desk, note: Note, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._note = desk, note
        self._said_of: object = None
        desk.problem.connect(self.say)
        desk.notice.connect(self.tell)
        desk.changed.connect(self._look)

    def say(self, words: str, details: str = "") -> None:
        """Something went wrong."""
        self._said_of = None
        self._note.say(words, details)

    def tell(self, words: str) -> None:
        """Something is to be known, as long as the story is as it is."""
        self._note.tell(words)
        self._said_of = self._at_work()

    def offer(self, words: str, act: str, then: Callable[[], object]) -> None:
        """Something was done, and something can be done with it."""
        self._said_of = None
        self._note.tell(words, (act, then))

    def clear(self) -> None:
        """Nothing is to be said."""
        self._said_of = None
        self._note.clear()

    def _look(self) -> None:
        if self._said_of is not None and self._said_of != self._at_work():
            self.clear()

    def _at_work(self) -> object:
        """What the user changes: not pictures and takes, which come by themselves."""
        return self._desk.selected, self._desk.project.without_results()
