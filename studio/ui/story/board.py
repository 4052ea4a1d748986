"""The storyboard: all frames side by side, filling as they are drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from studio.ui.theme import theme
from studio.ui.widgets import STEPS

from .frame_card import WORDS, FrameCard, Shown

GAP = 14
_NARROWEST = 190
_TURN_MS = 80


def arranged(count: int, aspect: float, room: QSize) -> tuple[int, int, int]:
    """How cards lie in a room: the columns in which pictures are largest with all of them seen.

    Where that makes them too small, they are as wide as two columns (or one) are, and the board scrolls.

    Returns:
        columns, and width and height of a card.
    """
    best = (1, 0)
    for columns in range(1, count + 1):
        rows = -(-count // columns)
        across = (room.width() - GAP * (columns - 1)) // columns
        down = (room.height() - GAP * (rows - 1)) // rows - WORDS - 1
        width = min(across, round(down * aspect))
        if width > best[1]:
            best = (columns, width)
    columns, width = best
    if width < _NARROWEST:
        columns = max(1, min(count, (room.width() + GAP) // (_NARROWEST + GAP)))
        columns = -(-count // -(-count // columns))  # rows of about one length: none has a single card left over
        width = (room.width() - GAP * (columns - 1)) // columns
        if width / aspect > room.height() * 0.8:
            width = max(_NARROWEST, round(room.height() * 0.8 * aspect))
    return columns, width, round(width / aspect) + WORDS + 1


class Board(QScrollArea):
    """Shows frames.

    Attributes:
        cards: from the first frame to the last.

    Signals:
        chosen (int), opened (int), redoAsked (int), lockAsked (int): a frame, by the user.
        captionEdited (int, str): other words of a frame.
    """

    chosen = Signal(int)
    opened = Signal(int)
    redoAsked = Signal(int)
    lockAsked = Signal(int)
    captionEdited = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[FrameCard] = []
        self._selected = 0
        self._columns = 1
        self._inside = QWidget()
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Storyboard"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._timer = QTimer(self)
        self._timer.setInterval(_TURN_MS)
        self._timer.timeout.connect(self._go_round)

    def show_frames(self, frames: Sequence[Shown], selected: int) -> None:
        """Show other frames, or other states of them."""
        while len(self.cards) > len(frames):
            card = self.cards.pop()
            card.hide()
            card.deleteLater()
        for index, shown in enumerate(frames):
            if index < len(self.cards):
                self.cards[index].show_frame(shown)
            else:
                self.cards.append(self._card(index, shown))
        self._selected = min(selected, max(0, len(frames) - 1))
        for index, card in enumerate(self.cards):
            card.set_selected(index == self._selected)
        self._arrange()
        self._wake()

    def focus_card(self, index: int) -> None:
        """Put the keyboard on a frame."""
        if 0 <= index < len(self.cards):
            self.cards[index].setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(self.cards[index], 0, GAP)

    @property
    def picture_width(self) -> int:
        """Pixels across of a picture as it is shown, for whoever reads it."""
        return round(self.cards[0].width() * self.devicePixelRatioF()) if self.cards else 480

    def _card(self, index: int, shown: Shown) -> FrameCard:
        card = FrameCard(shown, self._inside)
        card.chosen.connect(lambda: self.chosen.emit(index))
        card.opened.connect(lambda: self.opened.emit(index))
        card.redoAsked.connect(lambda: self.redoAsked.emit(index))
        card.lockAsked.connect(lambda: self.lockAsked.emit(index))
        card.captionEdited.connect(lambda words: self.captionEdited.emit(index, words))
        card.stepAsked.connect(lambda across, down: self.focus_card(index + across + down * self._columns))
        card.show()
        return card

    def _arrange(self) -> None:
        if not self.cards:
            return
        room = self.viewport().size()
        room = QSize(max(room.width() - 4, _NARROWEST), max(room.height() - 4, 100))
        columns, width, height = arranged(len(self.cards), self.cards[0].shown.aspect, room)
        self._columns = columns
        rows = -(-len(self.cards) // columns)
        taken = columns * width + (columns - 1) * GAP
        left = 2 + max(0, (room.width() - taken) // 2)
        tall = rows * height + (rows - 1) * GAP
        top = 2 + max(0, min((room.height() - tall) // 2, 24))
        for index, card in enumerate(self.cards):
            column, row = index % columns, index // columns
            card.setFixedSize(width, height)
            card.setGeometry(QRect(left + column * (width + GAP), top + row * (height + GAP), width, height))
        self._inside.setMinimumHeight(top + tall + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures as large as they can be."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: object) -> None:
        """Go on."""
        self._wake()

    def hideEvent(self, event: object) -> None:
        """Nothing turns that nobody sees."""
        self._timer.stop()

    def _wake(self) -> None:
        turning = any(card.shown.waiting for card in self.cards) and self.isVisible() and theme().motion_ms > 0
        if turning != self._timer.isActive():
            (self._timer.start if turning else self._timer.stop)()

    def _go_round(self) -> None:
        for card in self.cards:
            if card.shown.waiting:
                card.turn = (card.turn + 1) % STEPS
                card.update(card.picture.toRect())
