"""Pages that have nothing to show yet and say what will be there, and how to get it."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.ui.icons import pixmap
from studio.ui.theme import text_font, theme
from studio.ui.widgets import dim

_WIDTH = 520


class EmptyPage(QWidget):
    """An icon, what this place is for, and what to do first.

    Signals:
        acted (): the user pressed the button (where there is one).
    """

    acted = Signal()

    def __init__(
        self, icon: str, title: str, lines: list[str], action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        heading = QLabel(title)
        heading.setProperty("role", "title")
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addSpacing(8)
        column.addWidget(heading)
        for line in lines:
            text = dim(line)
            text.setWordWrap(True)
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            text.setFixedWidth(_balanced(line))
            column.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
        self.button = QPushButton(action)
        self.button.setProperty("role", "primary")
        if not action:
            self.button.hide()  # never the other way: to show what is in no window yet makes a window of it
        self.button.clicked.connect(self.acted)
        column.addSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
        theme().changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(pixmap(self._icon, theme().tokens.dim, 48, self.devicePixelRatioF()))


def _balanced(text: str) -> int:
    """The width at which all rows of a text are about equally long: no word is left alone on the last."""
    whole = QFontMetrics(text_font(13)).horizontalAdvance(text)
    rows = math.ceil(whole / _WIDTH)
    return min(_WIDTH, math.ceil(whole / rows) + (48 if rows > 1 else 8))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pages", text)


def story_page() -> EmptyPage:
    """Stands where the Story workspace goes until the application puts it there."""
    return EmptyPage(
        "story",
        _tr("Story"),
        [_tr("Name a subject and an emotion, and get a planned, illustrated story in which both can be seen.")],
    )


def animate_page() -> EmptyPage:
    """Stands where the Animate workspace goes until the application puts it there."""
    return EmptyPage(
        "animate",
        _tr("Animate"),
        [_tr("Drop a portrait and a spoken line, and get a talking face that feels what the voice feels.")],
    )


def library_page() -> EmptyPage:
    """The library while nothing has been made."""
    return EmptyPage(
        "library",
        _tr("Everything you make is kept here"),
        [
            _tr("Each take with its text, voice, emotion and seed, so that it can be made again exactly."),
            _tr("Speak a first line and it appears."),
        ],
        _tr("Speak a line"),
    )


def queue_page() -> EmptyPage:
    """The queue while nothing waits."""
    return EmptyPage(
        "queue",
        _tr("Nothing is waiting"),
        [
            _tr("Longer work waits here in order, to be paused, moved, cancelled or tried again."),
            _tr("It survives a restart: what was running comes back as interrupted."),
        ],
        _tr("Speak a line"),
    )


def speak_page() -> EmptyPage:
    """Stands where the Speak workspace goes until the application puts it there."""
    return EmptyPage("speak", _tr("Speak"), [_tr("Type a sentence, choose an emotion, hear it.")])
