"""The row under a take: play, where it is, which take, how near, and what it was made with."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from studio.ui.icons import IconTint, icon_button
from studio.ui.speak.drag import DragOut

from .paint_lanes import clock


class TransportBar(QWidget):
    """Shows a take's place and name; emits what was pressed.

    Signals:
        playToggled ():
        loopToggled (bool):
        favouriteToggled (bool):
        takesRequested ():
        zoomed (float): factor; 0 is "show all".
    """

    playToggled = Signal()
    loopToggled = Signal(bool)
    favouriteToggled = Signal(bool)
    takesRequested = Signal()
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seconds, self._total = 0.0, 0.0
        self.play = QToolButton()
        self._play_icon = icon_button(self.play, "play", self.tr("Play or pause (Space)"), size=16)
        self.play.clicked.connect(self.playToggled)
        self.loop = self._quiet("loop", self.tr("Loop what is chosen"), checkable=True)
        self.loop.clicked.connect(self.loopToggled)
        self._time = QLabel("0:00.00 / 0:00.00")
        self._time.setAccessibleName(self.tr("Place in the take"))
        self.takes = QToolButton()
        self.takes.setProperty("role", "caption")
        self.takes.setToolTip(self.tr("Choose another take"))
        self.takes.clicked.connect(self.takesRequested)
        self.star = self._quiet("star", self.tr("Favourite"), checkable=True)
        self._star_icon = self.star.findChild(IconTint)
        self.star.clicked.connect(self._starred)
        self.drag = DragOut()
        self._note = QLabel()
        self._note.setProperty("role", "caption")
        self._facts = QLabel()
        self._facts.setProperty("role", "dim")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 8)
        row.setSpacing(6)
        for widget in (self.play, self.loop, self._time, self.takes, self.star, self.drag, self._note):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._facts)
        zooms = (("zoom-out", self.tr("Farther (−)"), 1 / 1.5), ("zoom-in", self.tr("Closer (+)"), 1.5))
        for name, text, factor in (*zooms, ("fit", self.tr("Show all (0)"), 0.0)):
            button = self._quiet(name, text)
            button.clicked.connect(lambda _=False, factor=factor: self.zoomed.emit(factor))
            row.addWidget(button)
        self.set_take(0, 0)

    def set_time(self, seconds: float, total: float) -> None:
        """Place and length."""
        self._time.setText(f"{clock(seconds)} / {clock(total)}")

    def set_playing(self, playing: bool) -> None:
        """Whether pressing the button pauses."""
        self._play_icon.show_icon("pause" if playing else "play")

    def set_take(self, take: int, takes: int, *, favourite: bool = False, facts: str = "") -> None:
        """Which take of how many (0: none), whether it is a favourite, and "Heart · US · seed 7"."""
        self.takes.setText(self.tr("take {n} of {all}").format(n=take, all=takes) if takes else self.tr("no take yet"))
        self.takes.setEnabled(takes > 0)
        self.star.setEnabled(takes > 0)
        self.star.setChecked(favourite)
        self._show_star()
        self._facts.setText(facts)

    def set_note(self, text: str, more: str = "") -> None:
        """Something to know just now: "No audio device"; empty for nothing. The tooltip says more."""
        self._note.setText(text)
        self._note.setToolTip(more)

    def _quiet(self, name: str, text: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "quiet")
        button.setCheckable(checkable)
        icon_button(button, name, text, size=16)
        return button

    def _starred(self, on: bool) -> None:
        self._show_star()
        self.favouriteToggled.emit(on)

    def _show_star(self) -> None:
        if isinstance(self._star_icon, IconTint):
            self._star_icon.show_icon("star", filled=self.star.isChecked())
