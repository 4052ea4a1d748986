"""Units of a picture: every picture is 1000 high; its width follows from its shape. y grows downwards."""

from __future__ import annotations

from typing import NamedTuple

HEIGHT = 1000.0


class Box(NamedTuple):
    """A rectangle in scene units (or in those of what is drawn, where said so)."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Units across."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Units from top to bottom."""
        return self.bottom - self.top

    def overlap(self, other: Box) -> float:
        """Area that two boxes share."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, across) * max(0.0, down)

    def inside(self, other: Box) -> bool:
        """Whether this box lies wholly in the other."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )

    def placed(self, x: float, y: float, scale: float, mirrored: bool = False) -> Box:
        """The box of a drawing whose origin is put at (x, y), scaled and perhaps mirrored."""
        left, right = (-self.right, -self.left) if mirrored else (self.left, self.right)
        return Box(x + scale * left, y + scale * self.top, x + scale * right, y + scale * self.bottom)
