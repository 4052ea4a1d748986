"""The faces of a picture in which there are several: each as a small picture, to be chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from studio.ui.widgets import FlowLayout

from .finding import Box

THUMB = 44
"""Side of a small picture, in pixels."""
_AROUND = 1.5  # what is shown of a face, in sides of its box
_MOST = 12  # faces that are offered: in a crowd the others are too small to speak


class FaceRow(QWidget):
    """Shows faces; hidden where there is nothing to choose.

    Attributes:
        buttons: one for each face, the largest first.

    Signals:
        chosen (int): a face, counted from 1.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QToolButton] = []
        self._row = FlowLayout(self, 8)
        self._shown: tuple[object, ...] = ()
        self.hide()

    def show_faces(self, image: QImage, size: QSize, boxes: Sequence[Box], chosen: int) -> None:
        """Show the faces of a picture.

        Args:
            image: the picture, perhaps smaller than its file.
            size: of the file, in pixels.
            boxes: left, top, right, bottom of each in pixels of the file.
            chosen: which of them speaks, from 1.
        """
        boxes = tuple(boxes[:_MOST]) if len(boxes) > 1 else ()
        shown = (image.cacheKey(), boxes)
        if shown != self._shown:
            self._shown = shown
            self._build(image, size, boxes)
        for number, button in enumerate(self.buttons, 1):
            button.setChecked(number == chosen)
        self.setVisible(bool(boxes))

    def _build(self, image: QImage, size: QSize, boxes: Sequence[Box]) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        scale = image.width() / max(1, size.width())
        for number, box in enumerate(boxes, 1):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setIcon(QIcon(thumbnail(image.copy(_around(box, scale)), self.devicePixelRatioF())))
            button.setIconSize(QSize(THUMB - 8, THUMB - 8))
            button.setFixedSize(THUMB, THUMB)
            button.setStyleSheet("padding: 2px;")
            words = self.tr("Face {n} of {count} speaks").format(n=number, count=len(boxes))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _=False, number=number: self._choose(number))
            self._row.addWidget(button)
            self.buttons.append(button)

    def _choose(self, number: int) -> None:
        for each, button in enumerate(self.buttons, 1):
            button.setChecked(each == number)  # pressing the one that is chosen does not unpress it
        self.chosen.emit(number)


def thumbnail(image: QImage, ratio: float) -> QPixmap:
    """The middle of a picture as a small square with round corners.

    Args:
        image: any picture; grey where it is null.
        ratio: pixels of the device for each of the window.
    """
    side = round((THUMB - 8) * ratio)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    round_off = QPainterPath()
    round_off.addRoundedRect(QRectF(0, 0, side, side), 6 * ratio, 6 * ratio)
    painter.setClipPath(round_off)
    painter.fillRect(picture.rect(), QColor(127, 127, 127))
    painter.drawImage(QRectF(0, 0, side, side), _square(image))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _square(image: QImage) -> QImage:
    side = min(image.width(), image.height())
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    cut = image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    return cut.scaled(2 * THUMB, 2 * THUMB, *ways)


def _around(box: Box, scale: float) -> QRect:
    """A square around a face, in pixels of the picture that is shown."""
    left, top, right, bottom = (value * scale for value in box)
    side = _AROUND * max(right - left, bottom - top)
    return QRectF((left + right - side) / 2, (top + bottom - side) / 2, side, side).toRect()
