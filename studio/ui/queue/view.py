"""The jobs as a list, worked by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.core.jobs import Job
from studio.ui.widgets.painted_list import Index, PaintedList

from .model import ROW, JobModel
from .row_painting import HEADING_HEIGHT, HEIGHT, RowState, button_places, paint_heading, paint_job
from .rows import Heading

_GAP = 6


class JobList(PaintedList):
    """Shows jobs. Delete cancels or removes, Alt with Up and Down moves, R queues again, Ctrl+C copies details.

    Signals:
        acted (str, list): "cancel", "retry", "remove", "copy", "top", "up" or "down", and the jobs.
    """

    acted = Signal(str, list)

    def __init__(self, model: JobModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kept: tuple[set[str], str | None] = (set(), None)
        self.setModel(model)
        self.setAccessibleName(self.tr("Jobs in order"))
        self.verticalScrollBar().setSingleStep(20)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setItemDelegate(_Row(self))
        self.buttonPressed.connect(self._press)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._bring_back)

    @property
    def jobs(self) -> list[Job]:
        """The chosen jobs, from top to bottom."""
        return [job for row in self.chosen_rows if (job := self._model.job(row)) is not None]

    def heard(self, job_id: str) -> float:
        """See `JobModel.heard`."""
        return self._model.heard(job_id)

    def buttons(self, index: Index) -> Mapping[str, QRectF]:
        """What a job's row offers."""
        job = self._model.job(index.row())
        return button_places(row_place(self.visualRect(index)), job) if job is not None else {}  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the list; the rest moves and chooses."""
        key, jobs = Qt.Key(event.key()), self.jobs
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._act("cancel", [job for job in jobs if not job.state.is_over])
            self._act("remove", [job for job in jobs if job.state.is_over])
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._act("up" if key == Qt.Key.Key_Up else "down", jobs)
        elif key == Qt.Key.Key_R and not event.modifiers():
            self._act("retry", [job for job in jobs if job.can_retry])
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._act("copy", jobs)
        else:
            super().keyPressEvent(event)

    def choose(self, job_ids: Sequence[str], current: str | None = None) -> None:
        """Choose jobs and no others."""
        selection = self.selectionModel()
        selection.clearSelection()
        kind = selection.SelectionFlag
        at = self._model.row(current) if current is not None else None
        if at is not None:
            selection.setCurrentIndex(self._model.index(at), kind.NoUpdate)
        for each in job_ids:
            row = self._model.row(each)
            if row is not None:
                selection.select(self._model.index(row), kind.Select)

    def _press(self, name: str, index: Index) -> None:
        job = self._model.job(index.row())
        if job is not None:  # this one, whichever are chosen
            self.acted.emit(name, [job])

    def _act(self, name: str, jobs: list[Job]) -> None:
        if jobs:
            self.acted.emit(name, jobs)

    def _keep(self) -> None:
        now = self._model.job(self.currentIndex().row())
        self._kept = ({job.id for job in self.jobs}, now.id if now is not None else None)
        self._place = self.verticalScrollBar().value()

    _place = 0

    def _bring_back(self) -> None:
        ids, current = self._kept
        self.choose(sorted(ids), current)
        self.verticalScrollBar().setValue(self._place)


def row_place(cell: QRect) -> QRectF:
    """The row in its cell of the list."""
    return QRectF(cell.x(), cell.y() + _GAP / 2, cell.width() - 8, cell.height() - _GAP)


class _Row(QStyledItemDelegate):
    """Paints headings and jobs."""

    def __init__(self, view: JobList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, HEADING_HEIGHT if isinstance(index.data(ROW), Heading) else HEIGHT + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        painter.save()
        cell: QRect = option.rect  # type: ignore[attr-defined]
        if isinstance(row, Heading):
            paint_heading(painter, QRectF(cell), row)
        elif isinstance(row, Job):
            heard = self._view.heard(row.id)
            state = RowState(**self._view.look(option))
            paint_job(painter, row_place(cell), row, state, heard, self._view.devicePixelRatioF())
        painter.restore()
