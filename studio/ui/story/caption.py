"""The words below a picture: a few lines to read, and a field to change them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from studio.ui.theme import text_font, theme, tokens

_LINE = 18


class _Field(QPlainTextEdit):
    """Enter ends, Escape leaves the words as they were.

    Signals:
        ended (bool): whether the words are to be kept.
    """

    ended = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.ended.emit(False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.ended.emit(True)


class Caption(QWidget):
    """Shows words; a double click or `begin` lets the user change them.

    Signals:
        edited (str): the user wrote something else.
        ended (): the field is gone.
    """

    edited = Signal(str)
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.field: QPlainTextEdit | None = None
        theme().changed.connect(self.update)

    def set_words(self, words: str) -> None:
        """Show other words."""
        if words != self._words:
            self._words = words
            self.setToolTip(words)
            self.update()

    def begin(self) -> None:
        """Let the user change the words."""
        if self.field is not None:
            return
        parent = self.parentWidget()
        field = _Field(self._words, parent)
        field.setAccessibleName(self.tr("Words of this frame"))
        field.setTabChangesFocus(True)
        tall = max(self.height() + 8, 74)
        place = self.geometry()
        field.setGeometry(6, place.bottom() - tall + 6, parent.width() - 12 if parent else self.width(), tall)
        field.ended.connect(self._end)
        self.field = field
        field.show()
        field.selectAll()
        field.setFocus()

    def _end(self, kept: bool) -> None:
        field, self.field = self.field, None
        if field is None:
            return
        words = " ".join(field.toPlainText().split())
        field.hide()
        field.deleteLater()
        if kept and words and words != self._words:
            self.edited.emit(words)
        self.ended.emit()

    def mouseDoubleClickEvent(self, event: object) -> None:
        """Change them."""
        self.begin()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As many lines as there is room for, the last one cut."""
        font = text_font(13)
        metrics = QFontMetricsF(font)
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(tokens().text)
        lines = broken(self._words, self.width(), max(1, self.height() // _LINE), metrics)
        top = (self.height() - _LINE * len(lines)) / 2
        for number, line in enumerate(lines):
            painter.drawText(0, round(top + number * _LINE + metrics.ascent() + (_LINE - metrics.height()) / 2), line)


def broken(words: str, width: float, most: int, metrics: QFontMetricsF) -> list[str]:
    """Words in lines of a width, `most` at most; the last one ends in "…" where more is to be told."""
    layout = QTextLayout(words, text_font(13))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        part = words[start:end].strip()
        if len(lines) == most - 1 and end < len(words):
            part = metrics.elidedText(words[start:], Qt.TextElideMode.ElideRight, width)
        lines.append(part)
    layout.endLayout()
    return lines
