"""The list of lines: selection, keys, drags and clicks on the parts of a row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragMoveEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from studio.ui.theme import theme

from .delegate import LineDelegate
from .line_edit import LineEdit
from .model import LINE_ROLE, ScriptModel
from .shape import RowShape


class ScriptView(QListView):
    """Shows a `ScriptModel` and says what was done to it.

    Signals:
        partClicked (str, str, QPoint): id, part of the row (see `RowShape`), place on the screen to open something at.
        keyCommand (str): "play", "delete", "duplicate", "up", "down", "merge", "copy", "paste".
        editOpened (str, LineEdit): the line's text is being edited.
    """

    partClicked = Signal(str, str, QPoint)
    keyCommand = Signal(str)
    editOpened = Signal(str, object)

    def __init__(self, model: ScriptModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: tuple[QModelIndex, str] | None = None
        self._caret = -1
        self.setModel(model)
        self._delegate = LineDelegate(model, self)
        self._delegate.editorOpened.connect(self._opened)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)  # ours is drawn below
        self.setDragDropOverwriteMode(False)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setAccessibleName(self.tr("Lines of the script"))
        self._drop_y: int | None = None
        self.verticalScrollBar().setSingleStep(24)
        theme().changed.connect(self.viewport().update)

    @property
    def script(self) -> ScriptModel:
        """Its model."""
        model = self.model()
        assert isinstance(model, ScriptModel)
        return model

    def edit_row(self, row: int, offset: int = -1) -> None:
        """Edit a line's text with the caret there (-1: at the end)."""
        index = self.script.index(row)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
            self._caret = offset
            self.edit(index)

    def editor(self) -> LineEdit | None:
        """What is typed in, if anything is."""
        return next((e for e in self.viewport().findChildren(LineEdit) if e.isVisibleTo(self)), None)

    def selected_ids(self) -> list[str]:
        """Ids of the chosen lines, top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.script.lines[row].id for row in rows]

    def current_id(self) -> str | None:
        """The line the keyboard is at."""
        index = self.currentIndex()
        return self.script.lines[index.row()].id if index.isValid() else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what was pressed: it counts when it is let go there."""
        index = self.indexAt(event.position().toPoint())
        self._pressed = None
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
            if plain:
                self._pressed = (index, self._part(index, event))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a part of a row."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        index = self.indexAt(event.position().toPoint())
        if pressed is None or index != pressed[0] or self._part(index, event) != pressed[1]:
            return
        line, part = index.data(LINE_ROLE), pressed[1]
        if part == "text":
            self.edit_row(index.row())
            editor = self.editor()
            if editor is not None:
                at = editor.mapFrom(self.viewport(), event.position().toPoint())
                editor.setTextCursor(editor.cursorForPosition(at))
        else:
            box: QRectF = getattr(RowShape.of(QRectF(self.visualRect(index))), part)
            self.partClicked.emit(line.id, part, self.viewport().mapToGlobal(box.bottomLeft().toPoint()))

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """A drag is no click."""
        self._pressed = None
        super().startDrag(supportedActions)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 edit; the rest are commands."""
        command = self._command(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.currentIndex().isValid():
            self.edit_row(self.currentIndex().row())
        elif command:
            self.keyCommand.emit(command)
        else:
            super().keyPressEvent(event)

    def _command(self, event: QKeyEvent) -> str:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            return "copy"
        if event.matches(QKeySequence.StandardKey.Paste):
            return "paste"
        return {
            (Qt.Key.Key_Space, False, False): "play",
            (Qt.Key.Key_Delete, False, False): "delete",
            (Qt.Key.Key_Backspace, False, False): "delete",
            (Qt.Key.Key_D, False, True): "duplicate",
            (Qt.Key.Key_J, False, True): "merge",
            (Qt.Key.Key_Up, True, False): "up",
            (Qt.Key.Key_Down, True, False): "down",
        }.get((Qt.Key(event.key()), alt, control), "")

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show between which lines it would fall."""
        super().dragMoveEvent(event)
        event.accept()
        row = self.drop_row(event.position().toPoint())
        rect = self.visualRect(self.script.index(min(row, len(self.script.lines) - 1)))
        self._drop_y = rect.top() - 3 if row < len(self.script.lines) else rect.bottom() - 2
        self.viewport().update()

    def dragLeaveEvent(self, event) -> None:
        """It went elsewhere."""
        self._drop_y = None
        self.viewport().update()
        super().dragLeaveEvent(event)

    def dropEvent(self, event) -> None:
        """Hand it to the model; rows are the document's to move."""
        self._drop_y = None
        self.viewport().update()
        row = self.drop_row(event.position().toPoint())
        self.script.dropMimeData(event.mimeData(), Qt.DropAction.CopyAction, row, 0, QModelIndex())
        event.setDropAction(Qt.DropAction.CopyAction)  # so that nothing is removed at the source
        event.accept()

    def drop_row(self, point: QPoint) -> int:
        """Before which row something dropped here goes."""
        index = self.indexAt(point)
        if not index.isValid():
            return len(self.script.lines)
        return index.row() + (point.y() > self.visualRect(index).center().y())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and where a drop would go."""
        super().paintEvent(event)
        if self._drop_y is not None:
            painter = QPainter(self.viewport())
            painter.fillRect(QRect(0, self._drop_y, self.viewport().width(), 2), QColor(theme().tokens.strong))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text breaks elsewhere now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _part(self, index: QModelIndex, event: QMouseEvent) -> str:
        return RowShape.of(QRectF(self.visualRect(index))).part(event.position())

    def _opened(self, line_id: str, editor: LineEdit) -> None:
        self.editOpened.emit(line_id, editor)
        offset, self._caret = self._caret, -1
        editor.show_text(self.script.lines[self.script.row_of(line_id)].text)
        editor.put_caret(offset)
