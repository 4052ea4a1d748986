"""A list whose items are painted, with buttons that are painted too: what the library's and the queue's share."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QStyle, QStyleOptionViewItem, QWidget

Index = QModelIndex | QPersistentModelIndex


class PaintedList(QListView):
    """Several items can be chosen; a press on a painted button chooses none. A list says which there are: `buttons`.

    Attributes:
        menu_actions: of the context menu; None parts them.

    Signals:
        chosen (): others are.
        buttonPressed (str, QModelIndex): the painted button of that name, of an item.
    """

    chosen = Signal()
    buttonPressed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu_actions: list[QAction | None] = []
        self.setProperty("role", "cards")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setDragEnabled(True)

    def buttons(self, index: Index) -> Mapping[str, QRectF]:
        """Where in the view the painted buttons of an item are, by name."""
        return {}

    @property
    def chosen_rows(self) -> list[int]:
        """From top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def look(self, option: QStyleOptionViewItem) -> dict[str, bool]:
        """Whether an item that is painted is `selected`, in a list that is `focused`, and `hovered`."""
        flags = QStyle.StateFlag
        return {
            "selected": bool(option.state & flags.State_Selected),  # type: ignore[attr-defined]
            "focused": self.hasFocus(),
            "hovered": bool(option.state & flags.State_MouseOver),  # type: ignore[attr-defined]
        }

    def selectionChanged(self, selected: object, deselected: object) -> None:
        """Tell it."""
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        self.chosen.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """An item's buttons are pressed, all else chooses."""
        name = self._button_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if name is None:
            super().mousePressEvent(event)
        else:
            self.buttonPressed.emit(name, self.indexAt(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        """A hand over what can be pressed."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            hand = self._button_at(event.position()) is not None
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        return super().viewportEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here; what is looked for is typed into a field."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with what is chosen."""
        if not self.chosen_rows or not self.menu_actions:
            return
        menu = QMenu(self)
        for action in self.menu_actions:
            menu.addSeparator() if action is None else menu.addAction(action)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _button_at(self, spot: QPointF) -> str | None:
        index = self.indexAt(spot.toPoint())
        places = self.buttons(index) if index.isValid() else {}
        return next((name for name, place in places.items() if place.contains(spot)), None)
