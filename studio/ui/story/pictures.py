"""Pictures of frames as Qt draws them: read in the background, remembered while they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from studio.ui.operation import Operation, Runner

_MOST = 64
_WIDTHS = (480, 960)
"""Pixels across to which pictures are read for a board; a larger place gets all of the picture."""


class Pictures(QObject):
    """Reads each picture once for about the size in which it is wanted.

    Args:
        runner: reads.

    Signals:
        loaded (): one more can be shown.
    """

    loaded = Signal()

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._known: OrderedDict[tuple[Path, int], QImage] = OrderedDict()
        self._asked: set[tuple[Path, int]] = set()

    def of(self, path: Path, width: int) -> QImage:
        """A picture at least so many pixels wide; until it is read, a smaller one, or a null image."""
        key = (path, next((step for step in _WIDTHS if step >= width), 0))
        if key in self._known:
            self._known.move_to_end(key)
            return self._known[key]
        if key not in self._asked:
            self._asked.add(key)
            Operation(self._runner, lambda: _read(*key)).success(lambda image: self._keep(key, image)).run()
        others = (self._known.get((path, step)) for step in (0, *_WIDTHS[::-1]))
        return next((image for image in others if image is not None), QImage())

    def _keep(self, key: tuple[Path, int], image: QImage) -> None:
        self._asked.discard(key)
        self._known[key] = image
        while len(self._known) > _MOST:
            self._known.popitem(last=False)
        self.loaded.emit()


def _read(path: Path, width: int) -> QImage:
    """A picture, made smaller if a width is given; null where the file is gone."""
    image = QImageReader(str(path)).read()
    if width and image.width() > width:
        image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    return image.convertToFormat(QImage.Format.Format_RGB32) if not image.isNull() else image
