"""The Story workspace: what is asked for above, the frames in the middle, another telling below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from studio.ui.widgets import Note
from studio.ui.window import EmptyPage

from .ask_bar import AskBar
from .board import Board
from .duel import Duel
from .editor import FrameEditor
from .facts import Facts
from .other import Other

_GAP = 8


class StoryWorkspace(QWidget):
    """Puts the parts together; what they do is wired by `StoryDesk`.

    Attributes:
        note: what went wrong or was done.
        ask, facts: what is asked for, and what was planned.
        empty, board, editor, duel: one of them is shown: no story yet, all frames, one frame, two takes.
        other: another telling, below the board.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = Note()
        self.ask, self.facts = AskBar(), Facts()
        self.board, self.editor, self.duel = Board(), FrameEditor(), Duel()
        self.other = Other()
        self.empty = EmptyPage(
            "story",
            self.tr("A picture book that feels the way you say"),
            [
                self.tr("Write above who it is about, and choose an emotion at the right."),
                self.tr("Plan turns it into cards that you can change; Illustrate draws them, frame by frame."),
                self.tr("Then drag things on the pictures, lock what you like, and tell it with another emotion."),
            ],
            self.tr("Begin with a little fox"),
        )
        self.stage = QStackedWidget()
        for page in (self.empty, self.board, self.editor, self.duel):
            self.stage.addWidget(page)
        self._lay_out()
        self.note.installEventFilter(self)
        self.setFocusProxy(self.ask.subject)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the note takes of the height is lent by the board, which would be another one without it."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize):
            self.board.lend(self.note.height() + _GAP if self.note.isVisible() else 0)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        upper = QVBoxLayout()
        upper.setContentsMargins(20, 12, 20, 12)
        upper.setSpacing(_GAP)
        upper.addWidget(self.ask)
        upper.addWidget(self.facts)
        upper.addWidget(self.note)
        upper.addWidget(self.stage, 1)
        self.rule = QFrame()
        self.rule.setProperty("surface", "rule")
        self.rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(self.rule)
        column.addWidget(self.other)

    def show_page(self, page: QWidget, *, other: bool) -> None:
        """Show one of the pages, and whether there is another telling below it."""
        self.stage.setCurrentWidget(page)
        below = other and page is self.board
        self.other.setVisible(below)
        self.rule.setVisible(below)
        self.facts.setVisible(page in (self.board,))
