"""Moving things on a picture, as arithmetic: from what was under the pointer to where it is put."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from generators.story.scene import HEIGHT
from studio.core.story import LARGEST, SMALLEST, Move

STEP, LEAP = 10.0, 50.0
"""Scene units of an arrow key, and of one with Shift."""
GROWTH = 1.05
"""Of a press of plus."""


@dataclass(frozen=True)
class Canvas:
    """Where a picture is in the widget.

    Attributes:
        place: in pixels.
        aspect: width over height of the scene.
    """

    place: QRectF
    aspect: float

    @property
    def scale(self) -> float:
        """Pixels of a scene unit."""
        return self.place.height() / HEIGHT

    def to_scene(self, spot: QPointF) -> QPointF:
        """Scene units of a place in the widget."""
        return (spot - self.place.topLeft()) / max(self.scale, 1e-6)

    def to_widget(self, box: QRectF) -> QRectF:
        """The place in the widget of a box in scene units."""
        corner = self.place.topLeft() + box.topLeft() * self.scale
        return QRectF(corner.x(), corner.y(), box.width() * self.scale, box.height() * self.scale)


def clamped(move: Move, aspect: float) -> Move:
    """A move that leaves its foot in the picture and its size sane."""
    return Move(
        id=move.id,
        x=round(min(max(move.x, 0.0), HEIGHT * aspect), 1),
        y=round(min(max(move.y, 0.0), HEIGHT * 1.5), 1),
        height=round(min(max(move.height, SMALLEST), LARGEST), 1),
        mirrored=move.mirrored,
    )


def shifted(move: Move, by: QPointF, aspect: float) -> Move:
    """The same thing further on."""
    return clamped(move.model_copy(update={"x": move.x + by.x(), "y": move.y + by.y()}), aspect)


def grown(move: Move, factor: float, aspect: float) -> Move:
    """The same thing larger, on the same foot."""
    return clamped(move.model_copy(update={"height": min(max(move.height * factor, SMALLEST), LARGEST)}), aspect)


def carried(before: Move, after: Move) -> QTransform:
    """What takes a drawing of a thing from where it was to where it is put, in scene units."""
    scale = after.height / before.height
    across = -scale if after.mirrored != before.mirrored else scale
    transform = QTransform()
    transform.translate(after.x, after.y)
    transform.scale(across, scale)
    transform.translate(-before.x, -before.y)
    return transform
