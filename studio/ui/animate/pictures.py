"""Pictures as Qt draws them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

_LONGEST = 1024  # pixels: more is not seen in the window


def read_portrait(path: Path) -> tuple[QImage, QSize]:
    """A picture turned upright, small enough to be drawn, and the size of the upright file; null if it is none."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    image = reader.read()
    size = image.size()
    if max(size.width(), size.height()) > _LONGEST:
        ways = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(_LONGEST, _LONGEST, *ways)
    return image, size


def of_array(picture: NDArray[np.uint8]) -> QImage:
    """A picture of `(H, W, 3)` RGB."""
    height, width = picture.shape[:2]
    plain = np.ascontiguousarray(picture)
    return QImage(plain.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def of_jpeg(data: bytes) -> QImage:
    """A picture that the engine sent."""
    return QImage.fromData(QByteArray(data), "JPEG")  # type: ignore[call-overload]
