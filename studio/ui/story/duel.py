"""Two takes of a story in one place: whatever frame is chosen, its two pictures lie under one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.ui.icons import IconTint

from .slider import Slider
from .strip import Strip

_FILM = 62


class Duel(QWidget):
    """Shows two takes.

    Attributes:
        slider, film: the pictures, and the frames to choose from.
        sides: what is shown at A and at B.
        words: captions of the two, below.

    Signals:
        chosen (int, str): side 0 or 1, and the id of what is to be shown there.
        backAsked (): the user is done.
    """

    chosen = Signal(int, str)
    backAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = Slider()
        self.film = Strip(self.tr("Frames of the story"), _FILM)
        self.back = QPushButton(self.tr("Storyboard"))
        self.back.setToolTip(self.tr("Back to all frames (Esc)"))
        self._back = IconTint(self.back, "back", "text", 16)
        self.sides = (self._combo(0, self.tr("Take A")), self._combo(1, self.tr("Take B")))
        self.words = (QLabel(), QLabel())
        for label in self.words:
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            label.setMinimumHeight(54)
        self.back.clicked.connect(self.backAsked)
        self._lay_out()
        self.setFocusProxy(self.slider)

    def _combo(self, side: int, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setToolTip(name)
        combo.setMinimumWidth(180)
        combo.activated.connect(lambda _: self.chosen.emit(side, combo.currentData()))
        return combo

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.back)
        bar.addStretch(1)
        for side, letter in zip(self.sides, "AB", strict=True):
            bar.addWidget(QLabel(letter))
            bar.addWidget(side)
            bar.addSpacing(4)
        told = QHBoxLayout()
        told.setSpacing(24)
        for label in self.words:
            told.addWidget(label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(bar)
        column.addWidget(self.slider, 1)
        column.addLayout(told)
        column.addWidget(self.film)

    def show_sides(self, takes: Sequence[tuple[str, str]], a: str, b: str) -> None:
        """Offer takes as (id, words), and show two of them as chosen."""
        for combo, chosen in zip(self.sides, (a, b), strict=True):
            known = [(combo.itemData(i), combo.itemText(i)) for i in range(combo.count())]
            if known != list(takes):
                combo.clear()
                for name, words in takes:
                    combo.addItem(words, name)
            combo.setCurrentIndex(combo.findData(chosen))

    def show_words(self, a: str, b: str) -> None:
        """Show what is told in the two."""
        for label, words in zip(self.words, (a, b), strict=True):
            label.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Back."""
        if event.key() == Qt.Key.Key_Escape:
            self.backAsked.emit()
        else:
            super().keyPressEvent(event)
