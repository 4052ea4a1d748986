"""One frame at work: its large picture, its card, and the way to the others."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.ui.icons import IconTint, icon_button
from studio.ui.theme import theme
from studio.ui.widgets import STEPS, dim

from .card_form import CardForm
from .picture_view import PictureView
from .strip import Strip

_FILM = 62
_TURN_MS = 80


class FrameEditor(QWidget):
    """Puts picture, card and film strip together. Escape goes back, Page Up and Page Down to the next frame.

    Attributes:
        view, form, film: its parts.
        back, redo, lock, regions, reset: its buttons.

    Signals:
        backAsked (), redoAsked (), lockAsked (), resetAsked (): by the user.
        stepAsked (int): so many frames on.
    """

    backAsked = Signal()
    redoAsked = Signal()
    lockAsked = Signal()
    resetAsked = Signal()
    stepAsked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view, self.form = PictureView(), CardForm()
        self.film = Strip(self.tr("Frames of the story"), _FILM)
        self.back = QPushButton(self.tr("Storyboard"))
        self.back.setToolTip(self.tr("Back to all frames (Esc)"))
        self._back = IconTint(self.back, "back", "text", 16)
        self.heading = QLabel()
        self.heading.setProperty("role", "strong")
        self.state = dim("")
        self.regions = self._button("regions", self.tr("Show regions: what is where in the picture (O)"))
        self.regions.setCheckable(True)
        self.reset = self._button("reset", self.tr("Put everything back where it was composed"))
        self.lock = self._button("lock", self.tr("Keep this frame as it is (Ctrl+Shift+X)"))
        self.lock.setCheckable(True)
        self.redo = QPushButton(self.tr("Draw again"))
        self.redo.setToolTip(self.tr("Another picture of the same frame (Ctrl+U)"))
        self._redo = IconTint(self.redo, "refresh", "text", 16)
        self._timer = QTimer(self)
        self._timer.setInterval(_TURN_MS)
        self._timer.timeout.connect(self._go_round)
        self._waiting = False
        self._lay_out()
        self._wire()
        self.setFocusProxy(self.view)

    def _button(self, icon: str, words: str) -> QPushButton:
        button = QPushButton()
        icon_button(button, icon, words, "text", 16)
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.back)
        bar.addSpacing(4)
        bar.addWidget(self.heading)
        bar.addWidget(self.state)
        bar.addStretch(1)
        for button in (self.reset, self.regions, self.lock, self.redo):
            bar.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.view, 1)
        left.addWidget(self.film)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(bar)
        column.addLayout(row, 1)

    def _wire(self) -> None:
        self.back.clicked.connect(self.backAsked)
        self.redo.clicked.connect(self.redoAsked)
        self.lock.clicked.connect(self.lockAsked)
        self.reset.clicked.connect(self.resetAsked)
        self.regions.toggled.connect(self.view.set_overlay)

    def show_frame(self, number: int, count: int, state: str, *, locked: bool, moved: bool) -> None:
        """Say which frame it is, and how it is with it."""
        self.heading.setText(self.tr("Frame {n} of {count}").format(n=number, count=count))
        self.state.setText(state)
        self.lock.setChecked(locked)
        self.reset.setVisible(moved)

    def set_waiting(self, waiting: bool) -> None:
        """Whether its picture is being drawn."""
        self._waiting = waiting
        self._wake()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Back, on, and regions."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.backAsked.emit()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.stepAsked.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_O and not event.modifiers():
            self.regions.toggle()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: object) -> None:
        """Go on."""
        self._wake()

    def hideEvent(self, event: object) -> None:
        """Nothing turns that nobody sees."""
        self._timer.stop()

    def _wake(self) -> None:
        turning = self._waiting and self.isVisible() and theme().motion_ms > 0
        if turning != self._timer.isActive():
            (self._timer.start if turning else self._timer.stop)()

    def _go_round(self) -> None:
        self.view.turn = (self.view.turn + 1) % STEPS
        self.view.update()
