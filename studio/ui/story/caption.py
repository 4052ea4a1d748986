"""The words below a picture: a few lines to read, and a field to change them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from studio.ui.theme import text_font, theme, tokens

from .words import MOST_TOLD, Paragraph

_LINE, _AROUND = 18, 16  # pixels: of a line, and of what is free above and below all lines
_BESIDE, _INSIDE = 6, 36  # pixels beside the field on its card, and beside the words in it with a scroll bar
LEAST, MOST = 3, 12
"""Lines that there is room for below a picture: cards of short words look alike, and the longest are no scrolls."""


class _Field(Paragraph):
    """Escape leaves the words as they were.

    Signals:
        givenUp ().
    """

    givenUp = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.givenUp.emit()
        else:
            super().keyPressEvent(event)


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
        self.field: Paragraph | None = None
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
        field = _Field(self.tr("Words of this frame"), MOST_TOLD, parent)
        field.setPlainText(self._words)
        field.document().setDocumentMargin(0)
        field.textChanged.connect(self._grow)
        field.finished.connect(lambda: self._end(kept=True))
        field.givenUp.connect(lambda: self._end(kept=False))
        self.field = field
        self._grow()
        field.show()
        field.selectAll()
        field.setFocus()

    def _grow(self) -> None:
        """The field is as high as its words and a line to go on, up over the picture where it has to be."""
        field, parent = self.field, self.parentWidget()
        if field is not None and parent is not None:
            across = parent.width() - 2 * _BESIDE
            lines = len(broken(field.toPlainText(), across - _INSIDE, MOST, QFontMetricsF(text_font(13))))
            tall = max(self.height() + 8, (lines + 1) * _LINE + _AROUND)
            field.setGeometry(_BESIDE, self.geometry().bottom() - tall + 6, across, tall)

    def _end(self, *, kept: bool) -> None:
        field, self.field = self.field, None
        if field is None:
            return
        words = field.words()
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
        for number, line in enumerate(lines):
            painter.drawText(0, round(number * _LINE + metrics.ascent() + (_LINE - metrics.height()) / 2), line)


@lru_cache(maxsize=4096)  # asked of many widths whenever a board is arranged
def words_height(words: str, width: int) -> int:
    """Pixels that words take in a width with room around them, between `LEAST` lines and `MOST`."""
    lines = broken(words, width, MOST, QFontMetricsF(text_font(13)))
    return max(LEAST, len(lines)) * _LINE + _AROUND


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
