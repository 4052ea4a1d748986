"""The takes as a grid of cards, worked by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.core.library import Take
from studio.ui.widgets.painted_list import Index, PaintedList

from .card import GAP, HEIGHT, CardState, paint_card, play_place, star_place
from .model import TAKE, TakeModel

NARROWEST = 268


class TakeGrid(PaintedList):
    """Shows takes. Enter and Space play, Delete throws away (or brings back, in the trash), F marks.

    Signals:
        playAsked (Take): play it, or hold it if it plays.
        openAsked (Take): show it where it was made.
        favourAsked (Take): mark it or no longer.
        throwAsked (): the chosen ones.
        pictureWanted (Take): one that has none came into view.
    """

    playAsked = Signal(object)
    openAsked = Signal(object)
    favourAsked = Signal(object)
    throwAsked = Signal()
    pictureWanted = Signal(object)

    def __init__(self, model: TakeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heard: tuple[str, float, bool] | None = None
        self.setModel(model)
        self._model = model
        self.setAccessibleName(self.tr("Takes"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.verticalScrollBar().setSingleStep(HEIGHT // 4)
        self.setItemDelegate(_Card(self))
        self.doubleClicked.connect(lambda index: self._emit(self.openAsked, index))
        asked = {"play": self.playAsked, "favour": self.favourAsked}
        self.buttonPressed.connect(lambda name, index: self._emit(asked[name], index))

    @property
    def takes(self) -> list[Take]:
        """The chosen takes, from top to bottom."""
        return [take for row in self.chosen_rows if (take := self._model.take(row)) is not None]

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
        heard = self._heard if self._heard is not None and self._heard[0] == take.id else None
        played, playing = (heard[1], heard[2]) if heard else (None, False)
        return CardState(**self.look(option), played=played, playing=playing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as fit, all of one width."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = self.width() - max(bar, self.verticalScrollBar().sizeHint().width())  # there or not: nothing jumps
        columns = max(1, room // NARROWEST)
        self.setGridSize(QSize(max(1, (room - 1) // columns), HEIGHT + GAP))
        super().resizeEvent(event)

    def buttons(self, index: Index) -> dict[str, QRectF]:
        """The play button and the star."""
        card = card_place(self.visualRect(index))  # type: ignore[arg-type]
        return {"play": play_place(card), "favour": star_place(card)}

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
