"""The takes as a grid of cards, worked by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studio.core.library import Take

from .card import GAP, HEIGHT, CardState, paint_card, play_place, star_place
from .model import TAKE, TakeModel

NARROWEST = 268
Index = QModelIndex | QPersistentModelIndex


class TakeGrid(QListView):
    """Shows takes. Enter and Space play, Delete throws away (or brings back, in the trash), F marks.

    Signals:
        playAsked (Take): play it, or hold it if it plays.
        openAsked (Take): show it where it was made.
        favourAsked (Take): mark it or no longer.
        throwAsked (): the chosen ones.
        chosen (): others are.
        pictureWanted (Take): one that has none came into view.
    """

    playAsked = Signal(object)
    openAsked = Signal(object)
    favourAsked = Signal(object)
    throwAsked = Signal()
    chosen = Signal()
    pictureWanted = Signal(object)

    def __init__(self, model: TakeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu_actions: list[QAction | None] = []
        self._heard: tuple[str, float, bool] | None = None
        self.setModel(model)
        self._model = model
        self.setAccessibleName(self.tr("Takes"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(HEIGHT // 4)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.setProperty("role", "cards")
        self.setItemDelegate(_Card(self))
        self.doubleClicked.connect(lambda index: self._emit(self.openAsked, index))

    @property
    def takes(self) -> list[Take]:
        """The chosen takes, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [take for row in rows if (take := self._model.take(row)) is not None]

    @property
    def current(self) -> Take | None:
        """The take that the keyboard is at, if it is chosen."""
        index = self.currentIndex()
        chosen = index.isValid() and self.selectionModel().isSelected(index)
        return self._model.take(index.row()) if chosen else None

    def choose(self, row: int) -> None:
        """Choose a row (the last one if there are not so many) and no other."""
        row = min(row, self._model.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))

    def show_heard(self, take_id: str | None, fraction: float = 0.0, playing: bool = False) -> None:
        """Show which take is being played and how much of it was heard."""
        before, self._heard = self._heard, (take_id, fraction, playing) if take_id is not None else None
        for one in {shown[0] for shown in (before, self._heard) if shown is not None}:
            row = self._model.row(one)
            if row is not None:
                self.update(self._model.index(row))

    def state_of(self, take: Take, option: QStyleOptionViewItem) -> CardState:
        """What is so about a take's card."""
        flags = QStyle.StateFlag
        heard = self._heard if self._heard is not None and self._heard[0] == take.id else None
        return CardState(
            selected=bool(option.state & flags.State_Selected),  # type: ignore[attr-defined]
            focused=self.hasFocus(),
            hovered=bool(option.state & flags.State_MouseOver),  # type: ignore[attr-defined]
            played=heard[1] if heard else None,
            playing=bool(heard and heard[2]),
        )

    def selectionChanged(self, selected: object, deselected: object) -> None:
        """Tell it."""
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as fit, all of one width."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = self.width() - max(bar, self.verticalScrollBar().sizeHint().width())  # there or not: nothing jumps
        columns = max(1, room // NARROWEST)
        self.setGridSize(QSize(max(1, (room - 1) // columns), HEIGHT + GAP))
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The play button and the star are pressed, all else chooses."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            card = card_place(self.visualRect(index))
            for place, signal in ((play_place(card), self.playAsked), (star_place(card), self.favourAsked)):
                if place.contains(event.position()):
                    self._emit(signal, index)
                    return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the grid; the rest moves and chooses."""
        key, index = Qt.Key(event.key()), self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self._emit(self.playAsked, index)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.throwAsked.emit()
        elif key == Qt.Key.Key_F and not event.modifiers():
            self._emit(self.favourAsked, index)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here; there is a field for searching."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the chosen takes."""
        if not self.takes or not self.menu_actions:
            return
        menu = QMenu(self)
        for action in self.menu_actions:
            menu.addSeparator() if action is None else menu.addAction(action)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def viewportEvent(self, event: QEvent) -> bool:
        """A hand over what can be pressed."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            index = self.indexAt(event.position().toPoint())
            card = card_place(self.visualRect(index)) if index.isValid() else QRectF()
            over = play_place(card).contains(event.position()) or star_place(card).contains(event.position())
            hand = index.isValid() and over
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        return super().viewportEvent(event)

    def _emit(self, signal: object, index: Index) -> None:
        take = self._model.take(index.row()) if index.isValid() else None
        if take is not None:
            signal.emit(take)  # type: ignore[attr-defined]


def card_place(cell: QRect) -> QRectF:
    """The card in its cell of the grid."""
    return QRectF(cell.x() + GAP / 2, cell.y() + GAP / 2, cell.width() - GAP, HEIGHT)


class _Card(QStyledItemDelegate):
    """Paints cards."""

    def __init__(self, grid: TakeGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._grid.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        take = index.data(TAKE)
        if take is None:
            return
        painter.save()
        cell: QRect = option.rect  # type: ignore[attr-defined]
        state = self._grid.state_of(take, option)
        paint_card(painter, card_place(cell), take, state, self._grid.devicePixelRatioF())
        painter.restore()
        if take.thumbnail is None:
            self._grid.pictureWanted.emit(take)
