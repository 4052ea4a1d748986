"""The queue as a list: what runs, waits and is over, to be moved, cancelled, tried again or paused."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from studio.core.jobs import Event, Job, JobEvent, JobQueue, JobState
from studio.ui.window import EmptyPage

_MOST = 500


class QueuePage(QWidget):
    """Shows jobs."""

    def __init__(self, queue: JobQueue, empty: EmptyPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Jobs in order"))
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        self.buttons: dict[str, QPushButton] = {}
        tools = QHBoxLayout()
        for name, words, then in (
            ("pause", self.tr("Pause"), self._pause),
            ("up", self.tr("Up"), self._up),
            ("cancel", self.tr("Cancel"), lambda: self._act(queue.cancel)),
            ("retry", self.tr("Retry"), lambda: self._act(queue.retry)),
            ("remove", self.tr("Remove"), lambda: self._act(queue.remove)),
        ):
            button = self.buttons[name] = QPushButton(words)
            button.clicked.connect(then)
            tools.addWidget(button)
        tools.addStretch(1)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.list, 1)
        column.addLayout(tools)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(full)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the queue as it is."""
        super().showEvent(event)
        self.refresh()

    def hear(self, event: Event) -> None:
        """Something happened in the queue."""
        if isinstance(event, JobEvent) and event.kind != "partial" and self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show the queue as it is: what runs and waits first, then what is over, the last first."""
        chosen = self._chosen()
        jobs = self._queue.jobs()
        live = [job for job in jobs if not job.state.is_over]
        over = sorted((job for job in jobs if job.state.is_over), key=lambda job: -(job.finished or 0))
        self.list.clear()
        for job in [*live, *over][:_MOST]:
            item = QListWidgetItem(_words(job))
            item.setData(Qt.ItemDataRole.UserRole, job.id)
            if job.error is not None:
                item.setToolTip(job.error.message)
            self.list.addItem(item)
            if chosen is not None and chosen.id == job.id:
                self.list.setCurrentItem(item)
        self._stack.setCurrentIndex(1 if jobs else 0)
        self._enable()

    def _chosen(self) -> Job | None:
        item = self.list.currentItem()
        wanted = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return next((job for job in self._queue.jobs() if job.id == wanted), None)

    def _enable(self) -> None:
        job = self._chosen()
        self.buttons["pause"].setText(self.tr("Resume") if self._queue.paused else self.tr("Pause"))
        self.buttons["up"].setEnabled(job is not None and job.state is JobState.QUEUED)
        self.buttons["cancel"].setEnabled(job is not None and not job.state.is_over)
        self.buttons["retry"].setEnabled(job is not None and job.can_retry)
        self.buttons["remove"].setEnabled(job is not None and job.state.is_over)

    def _act(self, act: Callable[[str], None]) -> None:
        job = self._chosen()
        if job is not None:
            act(job.id)

    def _pause(self) -> None:
        paused = self._queue.paused
        (self._queue.resume if paused else self._queue.pause)()
        self.buttons["pause"].setText(self.tr("Pause") if paused else self.tr("Resume"))

    def _up(self) -> None:
        waiting = [job.id for job in self._queue.jobs() if job.state is JobState.QUEUED]
        job = self._chosen()
        if job is not None and job.id in waiting and (at := waiting.index(job.id)):
            self._queue.move(job.id, waiting[at - 1])


def _words(job: Job) -> str:
    state = QCoreApplication.translate("QueuePage", job.state.value)
    progress = f" {job.progress:.0%}" if job.state is JobState.RUNNING else ""
    error = f"   —   {job.error.message}" if job.error is not None else ""
    return f"{job.title} · {state}{progress}{error}"
