"""What the emotion consists of: a bar in parts, and the parts in words and numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from generators.emotion import NEUTRAL, EmotionState
from studio.ui.i18n import emotion_name
from studio.ui.theme import text_font, tokens

from .edits import parts


class MixtureBar(QWidget):
    """Read-out of a state: one bar as long as 1, each part in its colour and named with its share below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = NEUTRAL
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Mixture"))
        self.set_state(NEUTRAL)

    def set_state(self, state: EmotionState) -> None:
        """Show another state."""
        self._state = state
        self.setAccessibleDescription(self.text())
        self.setToolTip(self.text())
        self.update()

    def text(self) -> str:
        """The mixture in words: "anger 0.56 · fear 0.24 · neutral 0.20"."""
        return " · ".join(f"{emotion_name(name)} {share:.2f}" for name, share in parts(self._state))

    def sizeHint(self) -> QSize:
        """A bar and a line of text."""
        return QSize(200, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar, and below it as many parts as fit."""
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, 0, self.width(), 6)
        path = QPainterPath()
        path.addRoundedRect(bar, 3, 3)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(bar, QColor(t.line))
        x = 0.0
        for name, share in parts(self._state):
            width = share * bar.width()
            if name != "neutral":
                painter.fillRect(QRectF(x, 0, max(1.0, width - 1), 6), QColor(t.emotion(name)))
            x += width
        painter.restore()
        font = text_font(12)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        x = 0.0
        for name, share in parts(self._state):
            words, number = emotion_name(name), f" {share:.2f}"
            width = metrics.horizontalAdvance(words + number)
            if x + width > self.width():
                painter.setPen(QColor(t.dim))
                painter.drawText(QRectF(x, 10, 20, 18), Qt.AlignmentFlag.AlignVCenter, "…")
                break
            painter.setPen(QColor(t.dim if name == "neutral" else t.emotion_text(name)))
            painter.drawText(QRectF(x, 10, width + 2, 18), Qt.AlignmentFlag.AlignVCenter, words)
            painter.setPen(QColor(t.dim))
            painter.drawText(
                QRectF(x + metrics.horizontalAdvance(words), 10, 60, 18), Qt.AlignmentFlag.AlignVCenter, number
            )
            x += width + 12
