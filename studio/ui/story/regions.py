"""Where everything is in a picture: what the pointer is over, and what it looks like cut out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QImageReader

from generators.story.scene import HEIGHT, Scene
from studio.core.story import things_of

_NEAR = 24.0  # scene units beside a thing that still mean it: small things are hard to hit


class Regions:
    """The regions of a picture, by the names in `things_of`.

    Args:
        labels: `(H, W)`: 0 for the world, else 1 + a thing's place in `things_of`.
        scene: what is in the picture.

    Attributes:
        names: of the things, those nearest the viewer last.
        size: of the picture in scene units.
    """

    def __init__(self, labels: NDArray[np.uint8], scene: Scene) -> None:
        self.labels, self.scene = labels, scene
        self.names = list(things_of(scene))
        self.size = (HEIGHT * scene.aspect, HEIGHT)

    def box(self, name: str) -> QRectF | None:
        """Where a thing is seen, in scene units; None where it is not."""
        rows, columns = np.nonzero(self.labels == self._label(name))
        if not len(rows):
            return None
        across, down = self._unit
        left, top = columns.min() * across, rows.min() * down
        return QRectF(left, top, (columns.max() + 1) * across - left, (rows.max() + 1) * down - top)

    def at(self, spot: QPointF) -> str | None:
        """What is at a place in scene units: what is seen there, else the nearest thing around."""
        across, down = self._unit
        x, y = int(spot.x() / across), int(spot.y() / down)
        height, width = self.labels.shape
        if 0 <= x < width and 0 <= y < height and 0 < self.labels[y, x] <= len(self.names):
            return self.names[self.labels[y, x] - 1]
        reach = (round(_NEAR / across), round(_NEAR / down))
        around = self.labels[max(0, y - reach[1]) : y + reach[1] + 1, max(0, x - reach[0]) : x + reach[0] + 1]
        found = np.bincount(around[(around > 0) & (around <= len(self.names))].ravel())
        return self.names[int(found.argmax()) - 1] if len(found) else None

    def mask(self, name: str) -> NDArray[np.bool_]:
        """`(H, W)` of the pixels in which a thing is seen."""
        return self.labels == self._label(name)

    def cut_out(self, name: str, picture: QImage) -> QImage:
        """What is seen of a thing, on a clear ground, as large as the picture."""
        cut = picture.convertToFormat(QImage.Format.Format_ARGB32)
        across = np.linspace(0, self.labels.shape[1] - 1e-6, cut.width()).astype(int)
        down = np.linspace(0, self.labels.shape[0] - 1e-6, cut.height()).astype(int)
        seen = self.mask(name)[np.ix_(down, across)]
        pixels = np.frombuffer(cut.bits(), np.uint8).reshape(cut.height(), cut.bytesPerLine() // 4, 4)
        pixels[:, : cut.width(), 3] *= seen
        return cut

    def _label(self, name: str) -> int:
        return self.names.index(name) + 1 if name in self.names else 255

    @property
    def _unit(self) -> tuple[float, float]:
        """Scene units of a pixel, across and down."""
        height, width = self.labels.shape
        return self.size[0] / width, self.size[1] / height


def read_regions(path: Path | None, scene: Scene) -> Regions:
    """Regions from a file; from what the scene says of places where there is none."""
    image = QImageReader(str(path)).read() if path is not None else QImage()
    if image.isNull():
        return Regions(_guessed(scene), scene)
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return Regions(pixels[:, : grey.width()].copy(), scene)


def _guessed(scene: Scene, tall: int = 200) -> NDArray[np.uint8]:
    """Boxes as wide as most things of their height are."""
    labels = np.zeros((tall, round(tall * scene.aspect)), np.uint8)
    scale = tall / HEIGHT
    for number, thing in enumerate(things_of(scene).values(), 1):
        floats = getattr(thing, "stands", "ground") in ("wall", "sky", "hand", "far")
        top = thing.y - thing.height * (0.5 if floats else 1.0)
        left, right = thing.x - 0.4 * thing.height, thing.x + 0.4 * thing.height
        rows = slice(max(0, round(top * scale)), max(0, round((top + thing.height) * scale)))
        labels[rows, max(0, round(left * scale)) : max(0, round(right * scale))] = number
    return labels
