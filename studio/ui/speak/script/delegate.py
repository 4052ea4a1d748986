"""Rows of the script: painted, and edited where they stand."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from studio.ui.theme import theme

from .line import LineView
from .line_edit import LineEdit
from .model import LINE_ROLE, ScriptModel
from .row import paint_row, paint_text
from .shape import RowShape, line_height, row_height, text_width

Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Paints `LineView`s and opens a `LineEdit` over the text of one.

    Signals:
        editorOpened (str, object): id of the line and its `LineEdit`.
    """

    editorOpened = Signal(str, object)

    def __init__(self, model: ScriptModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model, self._viewport = model, view.viewport()
        self.editing = ""
        self.editing_height = 0
        self._editor: LineEdit | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        line: LineView = index.data(LINE_ROLE)
        state = option.state  # type: ignore[attr-defined]
        shape = RowShape.of(QRectF(option.rect))  # type: ignore[attr-defined]
        t = theme().tokens
        painter.save()
        paint_row(
            painter,
            shape,
            line,
            t,
            chosen=bool(state & QStyle.StateFlag.State_Selected),
            current=bool(state & QStyle.StateFlag.State_HasFocus),
            hover=bool(state & QStyle.StateFlag.State_MouseOver),
            note=self.tr("follow panel"),
        )
        if line.id != self.editing:
            paint_text(painter, shape, line, t, self.tr("Type what should be said"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its text needs, four lines at most; more while it is edited."""
        line = self._model.lines[index.row()]  # asked for every line whenever the width changes: no detours
        width = self._viewport.width()
        height = row_height(line.text, text_width(width))
        if line.id == self.editing:
            height = max(row_height("", width), self.editing_height)
        return QSize(width, height)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A `LineEdit` over the text."""
        edit = LineEdit(parent)
        self.editing = index.data(LINE_ROLE).id
        kept = QPersistentModelIndex(index)
        edit.heightChanged.connect(lambda height: self._grow(kept, height))
        self._editor = edit
        self.editorOpened.emit(self.editing, edit)
        return edit

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """The view closed it: the row is painted again at once, and not only when the editor is really gone."""
        if editor is self._editor:
            self._editor, self.editing, self.editing_height = None, "", 0
            if index.isValid():
                self.sizeHintChanged.emit(index.model().index(index.row(), 0))
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the document's text."""
        if isinstance(editor, LineEdit):
            editor.show_text(index.data())

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Nothing is written to the model: what was typed is told to the document."""
        if isinstance(editor, LineEdit):
            editor.flush()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the text, exactly."""
        box = RowShape.of(QRectF(option.rect)).text  # type: ignore[attr-defined]
        editor.setGeometry(box.toAlignedRect().adjusted(0, 1, 0, 4))
        if isinstance(editor, LineEdit):
            self._grow(QPersistentModelIndex(index), editor.wanted_height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys are the editor's own; only losing the focus ends it."""
        if event.type() == QEvent.Type.KeyPress:
            return False
        return super().eventFilter(watched, event)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """What each part of a row is, in words."""
        line: LineView | None = index.data(LINE_ROLE)
        if line is None:
            return False
        part = RowShape.of(QRectF(option.rect)).part(event.pos().toPointF())  # type: ignore[attr-defined]
        model = view.model()
        said = {
            "avatar": self.tr("Voice: {voice}").format(voice=line.voice),
            "chip": self.tr("Follows the emotion panel") if line.follows else self.tr("Emotion of this line"),
            "length": self.tr("Take {take} of {takes}").format(take=line.take, takes=line.takes)
            if line.takes
            else self.tr("No take yet"),
            "light": model.status_text(line).capitalize(),  # type: ignore[attr-defined]
            "play": self.tr("Play this line (Space)"),
        }.get(part, "")
        QToolTip.showText(event.globalPos(), said, view)
        return True

    def _grow(self, index: QPersistentModelIndex, height: int) -> None:
        wanted = row_height("", 1) + max(0, height - line_height()) if height else 0
        if index.isValid() and wanted != self.editing_height:
            self.editing_height = wanted
            self.sizeHintChanged.emit(index.model().index(index.row(), 0))
