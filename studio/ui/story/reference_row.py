"""A picture of the user's that says what the character looks like: shown small, chosen, taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.core.story import PICTURES
from studio.ui.theme import theme
from studio.ui.widgets import caption

_SIDE = 64


class ReferenceRow(QWidget):
    """Shows a picture, or that the first frame decides.

    Args:
        path: of the picture; None for none.

    Attributes:
        path: as it is kept.
        choose, remove: its buttons.
        said: what it means, or what is wrong.

    Signals:
        pictureAsked (Path): the user chose a file; `show_picture` or `refuse` follows.
    """

    pictureAsked = Signal(object)

    def __init__(self, path: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._picture = QLabel()
        self._picture.setFixedSize(_SIDE, _SIDE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.said = caption("")
        self.said.setWordWrap(True)
        self.choose = QPushButton(self.tr("Choose a picture…"))
        self.choose.setToolTip(self.tr("A PNG, JPEG or WebP picture of the character; a plain background is best"))
        self.remove = QPushButton(self.tr("Remove"))
        for button in (self.choose, self.remove):
            button.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: self.show_picture(None))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addLayout(buttons)
        words.addWidget(self.said)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.show_picture(path)

    def show_picture(self, path: Path | None) -> None:
        """Show a picture that was kept; None for none."""
        self.path = path
        pixels = _small(path) if path is not None else QPixmap()
        self._picture.setPixmap(pixels)
        self._picture.setVisible(not pixels.isNull())
        self.remove.setVisible(path is not None)
        self.said.setStyleSheet("")
        self.said.setText(
            self.tr("Whoever the story is about looks like this in all frames.")
            if path is not None
            else self.tr("Without a picture the first frame decides what the character looks like.")
        )

    def refuse(self, why: str) -> None:
        """That file cannot be taken; what was there stays."""
        self.said.setText(why)
        self.said.setStyleSheet(f"color: {theme().tokens.bad};")

    def _choose(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in PICTURES)
        title = self.tr("Choose a picture of the character")
        name, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), f"{self.tr('Pictures')} ({kinds})")
        if name:
            self.pictureAsked.emit(Path(name))


def _small(path: Path) -> QPixmap:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        return QPixmap()
    ways = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(image.scaled(QSize(_SIDE, _SIDE), *ways))
