"""How markup looks: in the list and under the cursor alike."""

from __future__ import annotations

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument, QTextLayout

from studio.ui.theme import Tokens, theme

from .markup import Mark, marks


def text_format(mark: Mark, t: Tokens) -> QTextCharFormat:
    """Tags are quiet, what they colour is underlined in the emotion's colour, a tag nobody knows is wavy."""
    form = QTextCharFormat()
    if mark.kind == "tag":
        form.setForeground(QColor(t.emotion_text(mark.category) if mark.category else t.dim))
    elif mark.kind == "unknown":
        form.setForeground(QColor(t.bad))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(QColor(t.bad))
    elif mark.kind == "stressed":
        form.setFontWeight(600)
    else:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(QColor(t.emotion(mark.category or "neutral")))
    return form


def format_ranges(text: str, t: Tokens) -> list[QTextLayout.FormatRange]:
    """Formats of all marks, for a `QTextLayout`."""
    ranges = []
    for mark in marks(text):
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = mark.start, mark.length, text_format(mark, t)  # type: ignore[misc]
        ranges.append(part)
    return ranges


class MarkupHighlighter(QSyntaxHighlighter):
    """Keeps a document's markup in its colours while it is typed."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    def highlightBlock(self, text: str) -> None:
        """One paragraph; a span that goes on in the next is marked to the end of this one."""
        for mark in marks(text):
            form = self.format(mark.start)
            form.merge(text_format(mark, theme().tokens))
            self.setFormat(mark.start, mark.length, form)
