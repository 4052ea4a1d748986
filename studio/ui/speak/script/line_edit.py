"""Editing one line where it stands."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from studio.ui.theme import text_font, theme

from .formats import MarkupHighlighter
from .shape import line_height

_MOST_LINES = 12
_REST_MS = 400  # typing is told on after this much rest, so that undo goes by phrases and a crash costs little


class LineEdit(QPlainTextEdit):
    """A line's text under the cursor.

    Enter splits, Shift+Enter breaks the line, Backspace at the beginning and Delete at the end merge, Up and Down leave
    at the first and last row, Escape and Ctrl+Enter leave, the latter to hear it.

    Signals:
        textEdited (str): after a rest, and before anything else is emitted.
        split (int): at this character.
        mergeRequested (int): with the line before (-1) or after (1).
        left (int): to the line before (-1), after (1) or none (0).
        playRequested (): to hear the line.
        linesPasted (str): text of several lines.
        heightChanged (int): pixels it wants.
    """

    textEdited = Signal(str)
    split = Signal(int)
    mergeRequested = Signal(int)
    left = Signal(int)
    playRequested = Signal()
    linesPasted = Signal(str)
    heightChanged = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._told: str | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.flush)
        self.setFont(text_font(14))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(
            "QPlainTextEdit { background: transparent; border: none; border-radius: 0; padding: 0; font-size: 14px; }"
        )
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the line"))
        self._highlighter = MarkupHighlighter(self.document())
        theme().changed.connect(self._highlighter.rehighlight)
        self.textChanged.connect(self._typed)

    def show_text(self, text: str) -> None:
        """Show a document's text, unless it is what was told it last."""
        if text == self._told:
            return  # what is typed since then is newer
        self._told = text
        if text != self.toPlainText():
            place = self.textCursor().position()
            self.setPlainText(text)
            self.put_caret(place)
        self._rest.stop()

    def put_caret(self, offset: int) -> None:
        """Set the caret; -1 is the end."""
        caret = self.textCursor()
        size = len(self.toPlainText())
        caret.setPosition(size if offset < 0 else min(offset, size))
        self.setTextCursor(caret)

    def flush(self) -> None:
        """Tell what was typed, if it was not told yet."""
        self._rest.stop()
        text = self.toPlainText()
        if text != self._told:
            self._told = text
            self.textEdited.emit(text)

    def wanted_height(self) -> int:
        """Pixels for all of the text, within reason."""
        rows = sum(max(1, block.layout().lineCount()) for block in _blocks(self))
        return min(rows, _MOST_LINES) * line_height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if not self._handled(event):
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Several lines become lines of the script, not breaks in this one."""
        text = source.text().replace("\r\n", "\n").strip("\n")
        if "\n" in text:
            self.flush()
            self.linesPasted.emit(text)
        else:
            self.insertPlainText(text)

    def _handled(self, event: QKeyEvent) -> bool:
        key, modifiers, caret = event.key(), event.modifiers(), self.textCursor()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if enter and modifiers & control:
            self._leave(0)
            self.playRequested.emit()
        elif enter and not modifiers & shift:
            self.flush()
            self.split.emit(caret.position())
        elif key == Qt.Key.Key_Escape:
            self._leave(0)
        elif key == Qt.Key.Key_Backspace and caret.atStart() and not caret.hasSelection():
            self.flush()
            self.mergeRequested.emit(-1)
        elif key == Qt.Key.Key_Delete and caret.atEnd() and not caret.hasSelection():
            self.flush()
            self.mergeRequested.emit(1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not modifiers & (shift | control) and self._at_edge(key):
            self._leave(-1 if key == Qt.Key.Key_Up else 1)
        else:
            return False
        return True

    def _at_edge(self, key: int) -> bool:
        caret = self.textCursor()
        move = QTextCursor.MoveOperation.Up if key == Qt.Key.Key_Up else QTextCursor.MoveOperation.Down
        return not caret.movePosition(move)

    def _leave(self, way: int) -> None:
        self.flush()
        self.left.emit(way)

    def _typed(self) -> None:
        self._rest.start()
        self.heightChanged.emit(self.wanted_height())


def _blocks(edit: QPlainTextEdit) -> list:
    block, out = edit.document().firstBlock(), []
    while block.isValid() and len(out) < 12:
        out.append(block)
        block = block.next()
    return out
