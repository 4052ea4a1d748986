"""One take with all that is known of it, and what can be done with it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.core.library import Take
from studio.ui.commands import tooltip
from studio.ui.i18n import label_text
from studio.ui.icons import IconTint, icon_button
from studio.ui.theme import theme, tokens
from studio.ui.widgets import dim, section

from .card import paint_tile
from .wording import can_be_heard, engine_name, extent, length, moment, voice_title

WIDTH = 328
_SEEK = 0.05


class TakePicture(QWidget):
    """A take's picture, along which one can go.

    Signals:
        sought (float): the user wants to hear it from this fraction on.
    """

    sought = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take: Take | None = None
        self._played: float | None = None
        self.setFixedHeight(112)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Picture of the take"))
        self.setToolTip(self.tr("Click to hear it from there. Left and Right go along it."))

    def show_take(self, take: Take | None, played: float | None = None) -> None:
        """Show a take and how much of it was heard."""
        self._take, self._played = take, played
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(280, 112)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.sought.emit(min(1.0, max(0.0, (event.position().x() - 12) / max(1, self.width() - 24))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along it."""
        step = {Qt.Key.Key_Left: -_SEEK, Qt.Key.Key_Right: _SEEK}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.sought.emit(min(1.0, max(0.0, (self._played or 0.0) + step)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture; a ring with the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        if self._take is not None:
            paint_tile(painter, box, self._take, self._played, tokens())
        if self.hasFocus():
            painter.setPen(tokens().strong)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class TakeDetails(QScrollArea):
    """Beside the grid: the chosen take, or how many are chosen.

    Signals:
        playAsked (Take), favourAsked (Take): its buttons.
        sought (Take, float): hear it from this fraction on.
    """

    playAsked = Signal(object)
    favourAsked = Signal(object)
    sought = Signal(object, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take: Take | None = None
        self._rows: list[QPushButton] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("The chosen take"))
        self.heading = section(self.tr("Take"))
        self.star = QPushButton()
        self.star.setProperty("role", "quiet")
        self._star = icon_button(self.star, "star", self.tr("Favourite (F)"), size=16)
        self.picture = TakePicture()
        self.play = QPushButton(self.tr("Play"))
        self.play.setProperty("role", "primary")
        self._play = IconTint(self.play, "play", "on_strong", 14)
        self.play.setToolTip(self.tr("Play or hold (Space)"))
        self.words = QLabel()
        self.words.setProperty("role", "lead")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts = QGridLayout()
        self.facts.setHorizontalSpacing(16)
        self.facts.setVerticalSpacing(6)
        self.facts.setColumnStretch(1, 1)
        self.made = section(self.tr("Made from"))
        self.hint = dim(self.tr("Choose a take to see what it was made from."))
        self.hint.setWordWrap(True)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(8)
        self._lay_out()
        self.play.clicked.connect(lambda: self._take is not None and self.playAsked.emit(self._take))
        self.star.clicked.connect(lambda: self._take is not None and self.favourAsked.emit(self._take))
        self.picture.sought.connect(lambda at: self._take is not None and self.sought.emit(self._take, at))
        theme().changed.connect(self.picture.update)
        self.show_takes([])

    def _lay_out(self) -> None:
        inside = QFrame()
        inside.setProperty("surface", "panel")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addStrut(32)
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.star)
        column.addLayout(head)
        for widget in (self.hint, self.picture, self.play, self.words, self.made):
            column.addWidget(widget)
        column.addLayout(self.facts)
        column.addSpacing(4)
        column.addLayout(self._buttons)
        column.addStretch(1)
        self.setWidget(inside)

    def set_actions(self, actions: Sequence[tuple[QAction, str]]) -> None:
        """Show commands, each with an icon, as buttons below; one that cannot be done now is not shown."""
        for button in self._rows:
            self._buttons.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._rows = []
        for action, icon in actions:
            button = QPushButton(action.text().replace("&", ""))
            IconTint(button, icon, size=16)
            button.setToolTip(tooltip(action))
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setVisible)
            self._buttons.addWidget(button)
            button.setVisible(action.isEnabled())
            self._rows.append(button)

    def show_takes(self, takes: Sequence[Take]) -> None:
        """Show the one that is chosen, or how many are."""
        one = takes[0] if len(takes) == 1 else None
        self._take = one
        for widget in (self.picture, self.play, self.words, self.star, self.made):
            widget.setVisible(one is not None)
        self.hint.setVisible(one is None)
        self._clear_facts()
        if one is None:
            if takes:
                total = length(sum(take.duration for take in takes))
                self.hint.setText(self.tr("{0} takes are chosen, {1} in all.").format(len(takes), total))
            else:
                self.hint.setText(self.tr("Choose a take to see what it was made from."))
            return
        self.play.setVisible(can_be_heard(one))
        self.picture.show_take(one)
        self.words.setText(_shortened(one.text))
        self._star.show_icon("star", filled=one.favourite)
        for row, (name, value) in enumerate(self._known(one)):
            told = QLabel(value)
            told.setWordWrap(True)
            told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.facts.addWidget(dim(name), row, 0, Qt.AlignmentFlag.AlignTop)
            self.facts.addWidget(told, row, 1)

    def show_heard(self, take_id: str | None, fraction: float = 0.0, playing: bool = False) -> None:
        """Show how much of a take was heard, if it is the one that is shown."""
        mine = self._take is not None and self._take.id == take_id
        self.picture.show_take(self._take, fraction if mine else None)
        self.play.setText(self.tr("Pause") if mine and playing else self.tr("Play"))
        self._play.show_icon("pause" if mine and playing else "play")

    def _clear_facts(self) -> None:
        while self.facts.count():
            item = self.facts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _known(self, take: Take) -> list[tuple[str, str]]:
        asked = json.loads(take.request)
        edits = len(asked.get("edits", ()))
        rows = [
            (self.tr("Emotion"), label_text(take.emotion)),
            (self.tr("Voice"), voice_title(take.voice)),
            (self.tr("Length"), extent(take)),
            (self.tr("Made"), moment(take.created)),
            (self.tr("Seed"), str(asked.get("seed", 0))),
            (self.tr("Drawn by hand"), self.tr("{0} changes").format(edits) if edits else ""),
            (self.tr("Made with"), f"{engine_name(take.engine)} {take.engine_version}"),
            (self.tr("Weights"), take.weights_hash[:12]),
        ]
        return [(name, value) for name, value in rows if value]


def _shortened(text: str, most: int = 420) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"
