"""The storyboard: all frames side by side, filling as they are drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from studio.ui.theme import theme
from studio.ui.widgets import STEPS

from .arranging import GAP, NARROWEST, arranged
from .frame_card import FrameCard, Shown

_TURN_MS = 80


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
        self._lent = 0
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

    def lend(self, pixels: int) -> None:
        """Give some of its height away for now: cards stay where they would be without, and scroll."""
        if pixels != self._lent:
            self._lent = pixels
            self._arrange()

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
        room = QSize(max(room.width() - 4, NARROWEST), max(room.height() + self._lent - 4, 100))
        found = arranged([card.shown.caption for card in self.cards], self.cards[0].shown.aspect, room)
        self._columns = found.columns
        left = 2 + max(0, (room.width() - found.size.width()) // 2)
        top = 2 + max(0, min((room.height() - found.size.height()) // 2, 24))
        for index, card in enumerate(self.cards):
            place = found.place(index)
            card.setFixedSize(place.size())
            card.setGeometry(place.translated(QPoint(left, top)))
        self._inside.setMinimumHeight(top + found.size.height() + 2)

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
