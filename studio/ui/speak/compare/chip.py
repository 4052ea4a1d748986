"""A button with an emotion's mark: a disc for what is heard, a dash for what lies behind it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from studio.ui.theme import text_font, theme

from .version import Version

_WIDEST = 180  # pixels; a curve's label says how it begins


class VersionChip(QAbstractButton):
    """Shows a `Version`; checked is the one that is heard and edited."""

    def __init__(self, version: Version, heard: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.version = version
        self.setCheckable(True)
        self.setChecked(heard)
        self.setText(version.label)
        hear = self.tr("Hear {label} at the same place").format(label=version.label)
        state, tip = {
            "ready": ("", hear),
            "making": (self.tr(", being spoken"), hear),
            "failed": (f", {version.error}", version.error),
            "stale": (self.tr(", to be spoken anew"), self.tr("The line has changed: click to speak it anew")),
        }[version.state]
        self.setAccessibleName(version.label + state)
        self.setToolTip(tip)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Mark, words, and room."""
        wide = QFontMetricsF(text_font(13)).horizontalAdvance(self._shown())
        return QSize(min(round(wide) + 40, _WIDEST), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark and words on a pill where it is heard."""
        painter, t = QPainter(self), theme().tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.hover if self.isChecked() else t.raised))
            painter.drawRoundedRect(box, 7, 7)
        colour = QColor(t.emotion(self.version.category))
        middle = box.center().y()
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(16, middle), 4.5, 4.5)
        else:
            pen = QPen(colour, 2)
            pen.setDashPattern([2, 1.2])
            painter.setPen(pen)
            painter.drawLine(QPointF(9, middle), QPointF(22, middle))
        painter.setFont(text_font(13))
        painter.setPen(QColor(t.text if self.isChecked() else t.dim))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        room = box.adjusted(28, 0, -6, 0)
        shown = QFontMetricsF(text_font(13)).elidedText(self._shown(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, shown)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.strong), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 7, 7)

    def _shown(self) -> str:
        return self.text() + {"ready": "", "making": " …", "failed": " !", "stale": " ↻"}[self.version.state]
