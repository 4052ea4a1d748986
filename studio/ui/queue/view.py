"""The jobs as a list, worked by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studio.core.jobs import Job

from .model import ROW, JobModel
from .row_painting import HEADING_HEIGHT, HEIGHT, RowState, button_places, paint_heading, paint_job
from .rows import Heading

_GAP = 6
Index = QModelIndex | QPersistentModelIndex


class JobList(QListView):
    """Shows jobs. Delete cancels or removes, Alt with Up and Down moves, R queues again, Ctrl+C copies details.

    Signals:
        acted (str, list): "cancel", "retry", "remove", "copy", "top", "up" or "down", and the jobs.
        chosen (): others are.
    """

    acted = Signal(str, list)
    chosen = Signal()

    def __init__(self, model: JobModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu_actions: list[QAction | None] = []
        self._model = model
        self._kept: tuple[set[str], str | None] = (set(), None)
        self.setModel(model)
        self.setAccessibleName(self.tr("Jobs in order"))
        self.setProperty("role", "cards")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(20)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setItemDelegate(_Row(self))
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._bring_back)

    @property
    def jobs(self) -> list[Job]:
        """The chosen jobs, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [job for row in rows if (job := self._model.job(row)) is not None]

    def heard(self, job_id: str) -> float:
        """See `JobModel.heard`."""
        return self._model.heard(job_id)

    def selectionChanged(self, selected: object, deselected: object) -> None:
        """Tell it."""
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        self.chosen.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A row's buttons are pressed, all else chooses."""
        index = self.indexAt(event.position().toPoint())
        name = self._button(index, event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        job = self._model.job(index.row()) if index.isValid() else None
        if name is None or job is None:
            super().mousePressEvent(event)
            return
        self.acted.emit(name, [job])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be pressed."""
        over = self._button(self.indexAt(event.position().toPoint()), event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

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

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the chosen jobs."""
        if not self.jobs or not self.menu_actions:
            return
        menu = QMenu(self)
        for action in self.menu_actions:
            menu.addSeparator() if action is None else menu.addAction(action)
        menu.exec(event.globalPos())
        menu.deleteLater()

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

    def _button(self, index: Index, spot: QPointF) -> str | None:
        job = self._model.job(index.row()) if index.isValid() else None
        if job is None:
            return None
        places = button_places(row_place(self.visualRect(index)), job)  # type: ignore[arg-type]
        return next((name for name, place in places.items() if place.contains(spot)), None)


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
            flags = QStyle.StateFlag
            state = RowState(
                selected=bool(option.state & flags.State_Selected),  # type: ignore[attr-defined]
                focused=self._view.hasFocus(),
                hovered=bool(option.state & flags.State_MouseOver),  # type: ignore[attr-defined]
            )
            heard = self._view.heard(row.id)
            paint_job(painter, row_place(cell), row, state, heard, self._view.devicePixelRatioF())
        painter.restore()
