"""A story as one small picture: its first frames side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath

_TALL, _GAP, _MOST, _RADIUS = 200, 10, 3, 10


def montage(pictures: Sequence[Path]) -> bytes:
    """PNG on a clear ground; for any thread."""
    images = [image for path in pictures[:_MOST] if not (image := QImageReader(str(path)).read()).isNull()]
    ways = Qt.TransformationMode.SmoothTransformation
    small = [image.scaledToHeight(_TALL, ways) for image in images]
    width = sum(image.width() for image in small) + _GAP * max(0, len(small) - 1)
    board = QImage(max(1, width), _TALL, QImage.Format.Format_ARGB32_Premultiplied)
    board.fill(Qt.GlobalColor.transparent)
    painter = QPainter(board)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x = 0
    for image in small:
        path = QPainterPath()
        path.addRoundedRect(QRectF(x, 0, image.width(), _TALL), _RADIUS, _RADIUS)
        painter.setClipPath(path)
        painter.drawImage(x, 0, image)
        x += image.width() + _GAP
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    board.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
