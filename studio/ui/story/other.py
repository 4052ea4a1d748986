"""The same story, felt otherwise: a strip below the board, and the way to lay both over each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from generators.emotion import Category
from studio.ui.icons import IconTint, icon_button
from studio.ui.speak.compare.emotion_menu import emotion_dot, emotion_menu
from studio.ui.widgets import dim, section

from .strip import Small, Strip

_TALL = 112


class Other(QFrame):
    """Shows another telling.

    Attributes:
        emotion: which one it has; opens the list.
        compare: lays both over each other.
        use: makes it the story.
        close_: is done with it.
        strip: its pictures.

    Signals:
        chosen (str): tell it with this category.
        compareAsked (), useAsked (), closed (): by the user.
        frameChosen (int): one of its frames.
    """

    chosen = Signal(str)
    compareAsked = Signal()
    useAsked = Signal()
    closed = Signal()
    frameChosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken: Category = "neutral"
        self.setProperty("surface", "panel")
        self.strip = Strip(self.tr("The same story, other emotion"), _TALL)
        self.emotion = QToolButton()
        self.emotion.setToolTip(self.tr("Which emotion it is told with (Ctrl+H)"))
        self.emotion.setAccessibleName(self.tr("Emotion of the other telling"))
        self.emotion.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.compare = QPushButton(self.tr("Compare A | B"))
        self.compare.setToolTip(self.tr("Lay both over each other, with a line to drag (Ctrl+Y)"))
        self._compare = IconTint(self.compare, "compare", "text", 16)
        self.use = QPushButton(self.tr("Use it"))
        self.use.setToolTip(self.tr("Make this telling the story; undo brings the other one back"))
        self.close_ = QPushButton()
        self.close_.setProperty("role", "quiet")
        icon_button(self.close_, "close", self.tr("Close the other telling"), "dim", 16)
        self.emotion.clicked.connect(self.open_menu)
        self.compare.clicked.connect(self.compareAsked)
        self.use.clicked.connect(self.useAsked)
        self.close_.clicked.connect(self.closed)
        self.strip.chosen.connect(self.frameChosen)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(section(self.tr("Same story, other emotion")))
        head.addStretch(1)
        head.addWidget(self.close_)
        told = dim(self.tr("Same subject, same events, another telling."))
        told.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget in (self.compare, self.use):
            row.addWidget(widget)
        row.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addLayout(head)
        left.addWidget(told)
        left.addWidget(self.emotion, 0, Qt.AlignmentFlag.AlignLeft)
        left.addLayout(row)
        left.addStretch(1)
        side = QWidget()
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(252)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(20, 10, 20, 10)
        whole.setSpacing(12)
        whole.addWidget(side)
        whole.addWidget(self.strip, 1)

    def show_telling(
        self,
        label: str,
        category: Category,
        taken: Category,
        pictures: Sequence[Small],
        aspect: float,
        selected: int | None,
    ) -> None:
        """Show it: what it feels, what the story feels beside it, and its pictures."""
        self._taken = taken
        self.emotion.setText(f"{label} ▾")
        self.emotion.setIcon(emotion_dot(category))
        self.strip.show_pictures(pictures, aspect, selected)
        ready = any(not one.image.isNull() for one in pictures)
        self.compare.setEnabled(ready)
        self.use.setEnabled(bool(pictures))

    def open_menu(self, under: QWidget | None = None) -> None:
        """Offer the emotions."""
        over = under if isinstance(under, QWidget) else self.emotion
        menu = emotion_menu(self, [self._taken])
        panel = next(action for action in menu.actions() if action.data() == "panel")
        menu.removeAction(panel)
        menu.triggered.connect(lambda action: self.chosen.emit(action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(over.mapToGlobal(over.rect().topLeft() if over is self.emotion else over.rect().bottomLeft()))
