"""Choosing a portrait, and what was found in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from studio.core.animate import ShippedPortrait
from studio.ui.icons import IconTint
from studio.ui.widgets import FlowLayout, Note, caption, section

from .face_row import THUMB, FaceRow, thumbnail
from .pictures import read_portrait
from .portrait_view import PortraitView


class PortraitBox(QWidget):
    """The upper left of the workspace.

    Attributes:
        view: the picture and its points.
        faces: the faces of the picture, where there are several.
        note: what is wrong with the picture.
        status: what was found.

    Signals:
        chooseAsked (): the user wants to choose a file.
        shippedChosen (ShippedPortrait): the user chose one that came with Moodreel.
        resetAsked (): the points should be where they are found.
    """

    chooseAsked = Signal()
    shippedChosen = Signal(object)
    resetAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view, self.faces = PortraitView(), FaceRow()
        self.note = Note()
        self.status = caption("")
        self.status.setWordWrap(True)
        self.choose = QPushButton(self.tr("Choose a picture…"))
        self.choose.setToolTip(
            self.tr("A PNG, JPEG or WebP picture of a face; or drop one anywhere here (Ctrl+Shift+I)")
        )
        self._icon = IconTint(self.choose, "import", "text", 16)
        self.choose.clicked.connect(self.chooseAsked)
        self.reset = QPushButton(self.tr("Find again"))
        self.reset.setProperty("role", "caption")
        self.reset.setToolTip(self.tr("Put the points back to where the face was found"))
        self.reset.clicked.connect(self.resetAsked)
        self.shipped: list[QToolButton] = []
        self._offered = QWidget()
        self._row = FlowLayout(self._offered, 8)
        self._offered.hide()
        told = QHBoxLayout()
        told.addWidget(self.status, 1)
        told.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(section(self.tr("Portrait")))
        column.addWidget(self.view)
        column.addLayout(told)
        column.addWidget(self.faces)
        column.addWidget(self.note)
        column.addWidget(self._offered)
        column.addWidget(self.choose)
        self.show_status("")

    def set_shipped(self, portraits: Sequence[ShippedPortrait]) -> None:
        """Offer portraits that came with Moodreel."""
        for entry in portraits:
            button = QToolButton()
            button.setCheckable(True)
            button.setIcon(QIcon(thumbnail(read_portrait(entry.portrait.path)[0], self.devicePixelRatioF())))
            button.setIconSize(QSize(THUMB - 8, THUMB - 8))
            button.setFixedSize(THUMB, THUMB)
            button.setStyleSheet("padding: 2px;")
            words = f"{self.tr(entry.portrait.title)}: {entry.credit}"
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _=False, chosen=entry: self.shippedChosen.emit(chosen))
            self._row.addWidget(button)
            self.shipped.append(button)
        self._offered.setVisible(bool(portraits))

    def show_chosen(self, path: Path | None, shipped: Sequence[Path]) -> None:
        """Show a portrait; mark it where it is one of those that are offered."""
        self.view.show_picture(path)
        for button, own in zip(self.shipped, shipped, strict=True):
            button.setChecked(own == path)

    def show_status(self, words: str, *, by_hand: bool = False) -> None:
        """Say what was found, and offer to find it again where the points were moved."""
        self.status.setText(words)
        self.status.setVisible(bool(words) or by_hand)
        self.reset.setVisible(by_hand)
