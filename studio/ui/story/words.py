"""Fields for a paragraph: one that ends with Enter, and one that grows with its words, so that all of them are read."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

MOST_TOLD = 1500
"""Letters of a caption."""
_AROUND = 16  # pixels beside all lines: a field of one line is as high as a box to choose from


class Paragraph(QPlainTextEdit):
    """One paragraph; Enter ends it.

    Args:
        name: what it is, for those who do not see it.
        most: letters that it takes; what is written or pasted beyond is left out.

    Signals:
        finished (): the user pressed Enter or went elsewhere.
    """

    finished = Signal()

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._cut)

    def words(self) -> str:
        """What is in it, without line breaks."""
        return " ".join(self.toPlainText().split())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends; Escape is for who knows what was there before."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The user went elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def _cut(self) -> None:
        words = self.toPlainText()
        if len(words) > self._most:
            at = self.textCursor().position()
            self.setPlainText(words[: self._most])
            cursor = self.textCursor()
            cursor.setPosition(min(at, len(self.toPlainText())))
            self.setTextCursor(cursor)


class Words(Paragraph):
    """A paragraph as high as its lines. Escape brings back what was shown before; a second one is left to others.

    Args:
        name, most: as in `Paragraph`.
        lines: the least and the most that it is high; what is longer scrolls.
    """

    def __init__(self, name: str, most: int, lines: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(name, most, parent)
        self._lines, self._shown, self._tall = lines, "", 0
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._grow)
        self._grow()

    def show_words(self, words: str) -> None:
        """Show words; emits nothing. What the user is writing is left alone, as long as these words are no others."""
        if words != self._shown or not (self.hasFocus() and self.words() != self._shown):
            self._shown = words
            self.take_back()

    def take_back(self) -> None:
        """Show again what was shown last."""
        if self.toPlainText() != self._shown:
            self.setPlainText(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back what was written."""
        if event.key() == Qt.Key.Key_Escape and self.words() != self._shown:
            self.take_back()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(super().sizeHint().width(), self._tall)

    def minimumSizeHint(self) -> QSize:
        """No line less."""
        return QSize(super().minimumSizeHint().width(), self._tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower means more lines."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        told, block = 0, self.document().firstBlock()
        while block.isValid():
            self.blockBoundingRect(block)  # breaks it into lines
            told, block = told + block.layout().lineCount(), block.next()
        least, most = self._lines
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if told <= most else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(bar)
        tall = min(max(told, least), most) * self.fontMetrics().lineSpacing() + _AROUND
        if tall != self._tall:
            self._tall = tall
            self.updateGeometry()
