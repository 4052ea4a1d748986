"""Choosing what the portrait says."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from generators.emotion import Category
from studio.core.animate import Sound
from studio.ui.icons import IconTint
from studio.ui.theme import theme, tokens
from studio.ui.widgets import Note, caption, section


class _Said(QFrame):
    """The words with the voice's emotion as a bar at their side."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.colour: Category | None = None
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.length = caption("")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.length)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar."""
        super().paintEvent(event)
        if self.colour is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens().emotion(self.colour)))
            painter.drawRoundedRect(4, 6, 4, self.height() - 12, 2, 2)


class SoundBox(QWidget):
    """The middle left of the workspace.

    Attributes:
        note: what is wrong with the sound.
        speak: opens the list of takes.

    Signals:
        chooseAsked (): the user wants to choose a file.
        speakAsked (): the user wants a take of Speak.
    """

    chooseAsked = Signal()
    speakAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = _Said()
        self.note = Note()
        self.speak = QPushButton(self.tr("From Speak…"))
        self.speak.setToolTip(
            self.tr("Pick a take that was made in Speak: its sounds are known exactly (Ctrl+Shift+Y)")
        )
        self._speak = IconTint(self.speak, "speak", "text", 16)
        self.file = QPushButton(self.tr("File…"))
        self.file.setToolTip(self.tr("A sound file, or a video with sound; or drop one anywhere here"))
        self._file = IconTint(self.file, "file", "text", 16)
        self.speak.clicked.connect(self.speakAsked)
        self.file.clicked.connect(self.chooseAsked)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.speak, 1)
        row.addWidget(self.file)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(section(self.tr("Voice")))
        column.addWidget(self.said)
        column.addWidget(self.note)
        column.addLayout(row)
        self.show_sound(None, None)

    def show_sound(self, sound: Sound | None, colour: Category | None) -> None:
        """Show what is said, and the colour of what the voice feels."""
        self.said.setVisible(sound is not None)
        self.said.colour = colour
        if sound is not None:
            words = " ".join(sound.title.split())
            self.said.words.setText(words if len(words) <= 90 else words[:90].rsplit(" ", 1)[0] + " …")
            self.said.setToolTip(words)
            self.said.length.setText(self.tr("{n} s").format(n=f"{sound.duration:.1f}"))
        self.said.update()
