"""The library: everything that was made, to be searched, heard, kept, used again or thrown away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from studio.ui.icons import IconTint
from studio.ui.widgets import Note

from .details import TakeDetails
from .filters import FilterBar
from .grid import TakeGrid
from .model import TakeModel


class LibraryPage(QWidget):
    """Puts the parts together; what they do is wired by `LibraryDesk`.

    Attributes:
        filters, grid, details: the parts.
        note: what went wrong here.
        undo: a line that says what was done, and takes it back.

    Signals:
        shown (): the page came into view.
        undoAsked (): take the last thing back.
        emptyTrashAsked (): delete for good.
    """

    shown = Signal()
    undoAsked = Signal()
    emptyTrashAsked = Signal()

    def __init__(self, model: TakeModel, empty: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = FilterBar()
        self.grid = TakeGrid(model)
        self.details = TakeDetails()
        self.note = Note()
        self.done = QLabel()
        self.undo_button = QPushButton(self.tr("Undo"))
        self.undo_button.setToolTip(self.tr("Undo (Ctrl+Z)"))
        self.undo = self._bar(self.done, self.undo_button)
        self.undo_button.clicked.connect(self.undoAsked)
        self.empty_trash = QPushButton(self.tr("Empty the trash…"))
        self.empty_trash.clicked.connect(self.emptyTrashAsked)
        self.trash_words = QLabel(self.tr("What is thrown away stays here until you empty the trash."))
        self.trash_bar = self._bar(self.trash_words, self.empty_trash)
        self.none = QLabel()
        self.none.setProperty("role", "dim")
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none.setWordWrap(True)
        self.clear = QPushButton(self.tr("Show everything"))
        IconTint(self.clear, "close", size=14)
        self.clear.clicked.connect(self.filters.clear)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(self._full())

    def _bar(self, words: QLabel, button: QPushButton) -> QFrame:
        bar = QFrame()
        bar.setProperty("surface", "raised")
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 6, 6, 6)
        row.addWidget(words, 1)
        row.addWidget(button)
        bar.hide()
        return bar

    def _full(self) -> QWidget:
        nothing = QWidget()
        middle = QVBoxLayout(nothing)
        middle.addStretch(2)
        middle.addWidget(self.none)
        middle.addSpacing(8)
        middle.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(3)
        found = QWidget()
        self._found = QStackedLayout(found)
        self._found.setContentsMargins(0, 0, 0, 0)
        self._found.addWidget(self.grid)
        self._found.addWidget(nothing)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(14, 16, 6, 0)
        column.setSpacing(10)
        head = QVBoxLayout()
        head.setContentsMargins(6, 0, 22, 0)
        head.setSpacing(10)
        for widget in (self.filters, self.note, self.undo, self.trash_bar):
            head.addWidget(widget)
        column.addLayout(head)
        inset = QHBoxLayout()
        inset.setContentsMargins(0, 0, 0, 0)
        inset.addWidget(found)
        column.addLayout(inset, 1)
        edge = QFrame()
        edge.setProperty("surface", "rule")
        edge.setFixedWidth(1)
        full = QWidget()
        row = QHBoxLayout(full)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(edge)
        row.addWidget(self.details)
        return full

    def show_filled(self, filled: bool) -> None:
        """Whether there is anything to show, or to look for."""
        self._stack.setCurrentIndex(1 if filled else 0)

    def show_found(self, count: int, *, trash: bool, narrowed: bool) -> None:
        """Say how many were found, and what to do where none was."""
        self.filters.count.setText(self.tr("1 take") if count == 1 else self.tr("{0} takes").format(count))
        self._found.setCurrentIndex(0 if count else 1)
        self.trash_bar.setVisible(trash and bool(count))
        if narrowed:
            self.none.setText(self.tr("Nothing is like this. Try fewer words, or another emotion, voice or time."))
        else:
            self.none.setText(self.tr("The trash is empty.") if trash else self.tr("No takes here; look in the trash."))
        self.clear.setVisible(narrowed)

    def say_done(self, words: str) -> None:
        """Say what was done, with a way back; "" takes it away."""
        self.done.setText(words)
        self.undo.setVisible(bool(words))

    def showEvent(self, event: QShowEvent) -> None:
        """Tell it."""
        super().showEvent(event)
        self.shown.emit()
