"""The queue as a model."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from studio.core.jobs import Job, JobState

from .rows import Heading, Row, arranged

ROW = Qt.ItemDataRole.UserRole
_MIME = "application/x-moodreel-jobs"
Index = QModelIndex | QPersistentModelIndex


class JobModel(QAbstractListModel):
    """Jobs below headings. Waiting ones can be dragged among each other.

    Signals:
        moveAsked (list, object): ids of waiting jobs, and the id before which they should be (None: at the end).
    """

    moveAsked = Signal(list, object)

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._rows: list[Row] = []
        self._places: dict[str, int] = {}
        self._heard: dict[str, tuple[float, float]] = {}

    def show(self, jobs: Sequence[Job]) -> None:
        """Show these jobs; rows that stay where they are are only drawn anew."""
        rows = arranged(jobs)
        self._note(job for job in jobs if job.state is JobState.RUNNING)
        if [_key(row) for row in rows] == [_key(row) for row in self._rows]:
            changed = [at for at, row in enumerate(rows) if row != self._rows[at]]
            self._rows = rows
            for at in changed:
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self._rows = rows
        self._places = {row.id: at for at, row in enumerate(rows) if isinstance(row, Job)}
        self.endResetModel()

    def progress(self, jobs: Iterable[Job]) -> None:
        """Jobs that are where they were came further."""
        for job in jobs:
            at = self._places.get(job.id)
            self._note([job])
            if at is not None:
                self._rows[at] = job
                self.dataChanged.emit(self.index(at), self.index(at))

    def job(self, row: int) -> Job | None:
        """The job of a row; None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Job) else None

    def row(self, job_id: str) -> int | None:
        """Where a job is."""
        return self._places.get(job_id)

    def heard(self, job_id: str) -> float:
        """When a running job was last heard to have come further (seconds since 1970); now, if it was not yet.

        What is left is reckoned from then: reckoned anew at each drawing it would grow until the next step is told.
        """
        return self._heard[job_id][1] if job_id in self._heard else time.time()

    def _note(self, running: Iterable[Job]) -> None:
        for job in running:
            if self._heard.get(job.id, (-1.0, 0.0))[0] != job.progress:
                self._heard[job.id] = (job.progress, time.time())

    @property
    def waiting(self) -> list[str]:
        """Ids of the jobs that wait, in their order."""
        return [row.id for row in self._rows if isinstance(row, Job) and row.state is JobState.QUEUED]

    # --- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Headings and jobs."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, or what a screen reader says of it."""
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.title if isinstance(row, Job) else row.name
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Job) and row.error is not None:
            return row.error.message
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Jobs can be chosen; waiting ones dragged, and dropped between each other."""
        flag = Qt.ItemFlag
        job = self.job(index.row()) if index.isValid() else None
        if job is None:
            return flag.ItemIsDropEnabled if not index.isValid() else flag.NoItemFlags
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable
        return flags | flag.ItemIsDragEnabled if job.state is JobState.QUEUED else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Jobs are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Of this window only."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Ids, in their order."""
        jobs = [job for index in sorted(indexes, key=lambda i: i.row()) if (job := self.job(index.row())) is not None]
        data = QMimeData()
        data.setData(_MIME, QByteArray("\n".join(job.id for job in jobs).encode()))
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Between waiting jobs, or behind the last of them."""
        return data.hasFormat(_MIME) and self._before(row) is not _NOWHERE

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for it; the queue tells when it is so."""
        before = self._before(row)
        if data.hasFormat(_MIME) and before is not _NOWHERE:
            ids = bytes(data.data(_MIME).data()).decode().split("\n")
            self.moveAsked.emit(ids, before)
        return False  # else the view would take the rows away

    def _before(self, row: int) -> object:
        """Id of the waiting job that a drop between rows comes before; None behind the last one."""
        here, above = self.job(row), self.job(row - 1)
        if here is not None and here.state is JobState.QUEUED:
            return here.id
        return None if above is not None and above.state is JobState.QUEUED else _NOWHERE


_NOWHERE = object()


def _key(row: Row) -> object:
    return row.id if isinstance(row, Job) else row


__all__ = ["ROW", "Heading", "JobModel"]
