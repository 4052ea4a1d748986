"""The queue: what runs, waits and is over."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from studio.ui.icons import IconTint
from studio.ui.widgets import Note, dim, title

from .model import JobModel
from .view import JobList


class QueuePage(QWidget):
    """Puts the parts together; what they do is wired by `QueueDesk`.

    Signals:
        shown (): the page came into view.
        pauseAsked (): hold the queue, or go on.
        clearAsked (): forget what is done and cancelled.
    """

    shown = Signal()
    pauseAsked = Signal()
    clearAsked = Signal()

    def __init__(self, model: JobModel, empty: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = JobList(model)
        self.count = dim("")
        self.note = Note()
        self.pause = QPushButton()
        self._pause = IconTint(self.pause, "pause", size=16)
        self.pause.clicked.connect(self.pauseAsked)
        self.clear = QPushButton(self.tr("Clear finished"))
        IconTint(self.clear, "check", size=16)
        self.clear.setToolTip(self.tr("Forget what is done and cancelled; what was made stays in the library"))
        self.clear.clicked.connect(self.clearAsked)
        self.held = QFrame()
        self.held.setProperty("surface", "raised")
        words = QLabel(self.tr("The queue is paused. Lines you speak now still go first; all else waits."))
        row = QHBoxLayout(self.held)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(words, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(self._full())
        self.show_paused(False)

    def _full(self) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(title(self.tr("Queue")))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.clear)
        head.addWidget(self.pause)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(20, 16, 12, 0)
        column.setSpacing(10)
        top = QVBoxLayout()
        top.setContentsMargins(0, 0, 8, 0)
        top.setSpacing(10)
        top.addLayout(head)
        top.addWidget(self.note)
        top.addWidget(self.held)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        return full

    def show_filled(self, filled: bool) -> None:
        """Whether there are any jobs."""
        self._stack.setCurrentIndex(1 if filled else 0)

    def show_counts(self, running: int, waiting: int, over: int) -> None:
        """Say how many there are of what."""
        parts = [
            words.format(count)
            for words, count in (
                (self.tr("{0} running"), running),
                (self.tr("{0} waiting"), waiting),
                (self.tr("{0} finished"), over),
            )
            if count
        ]
        self.count.setText(" · ".join(parts))
        self.clear.setEnabled(bool(over))

    def show_paused(self, paused: bool) -> None:
        """Say whether jobs are held back."""
        self.held.setVisible(paused)
        self.pause.setText(self.tr("Resume") if paused else self.tr("Pause"))
        self.pause.setToolTip(
            self.tr("Go on with what waits (Ctrl+Shift+H)") if paused else self.tr("Begin nothing new (Ctrl+Shift+H)")
        )
        self._pause.show_icon("play" if paused else "pause")

    def showEvent(self, event: QShowEvent) -> None:
        """Tell it."""
        super().showEvent(event)
        self.shown.emit()
