"""Turned squares of a picture, cut out for a network and its answers put back.

Positions here are continuous: the first pixel reaches from 0 to 1.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image


@dataclass(frozen=True)
class Frame:
    """A square in a picture.

    Attributes:
        centre: x, y.
        side: pixels.
        angle: radians; by which the square's x axis is turned clockwise in the picture.
    """

    centre: tuple[float, float]
    side: float
    angle: float = 0.0

    def cut(self, image: Image.Image, size: int) -> NDArray[np.float32]:
        """The square as `(size, size, 3)` float32 in [0, 255]; black beyond the picture's edges."""
        matrix, shift = self._map(size)
        fine = max(1, int(self.side / size))
        if fine > 1:  # average before sampling, or a large picture turns to noise
            reach = 0.75 * self.side + fine  # the turned square fits into this
            left, top = (int((value - reach) // fine) * fine for value in self.centre)
            right, bottom = (int((value + reach) // fine + 1) * fine for value in self.centre)
            left, top = max(left, 0), max(top, 0)
            right, bottom = min(right, image.width), min(bottom, image.height)
            if right <= left or bottom <= top:
                return np.zeros((size, size, 3), np.float32)
            image = image.reduce(fine, (left, top, right, bottom))
            matrix, shift = matrix / fine, (shift - [left, top]) / fine
        (a, b), (d, e) = matrix
        affine = (a, b, shift[0], d, e, shift[1])
        cut = image.transform((size, size), Image.Transform.AFFINE, affine, Image.Resampling.BILINEAR)
        return np.asarray(cut, np.float32)

    def to_picture(self, points: NDArray[np.float32], size: int) -> NDArray[np.float32]:
        """Carry points `(N, 2)` or `(N, 3)` of the cut square over to the picture; depth is only scaled."""
        matrix, shift = self._map(size)
        out = points * (self.side / size)
        out[:, :2] = points[:, :2] @ matrix.T + shift
        return out.astype(np.float32)

    def _map(self, size: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        cos, sin = np.cos(self.angle), np.sin(self.angle)
        matrix = np.array([[cos, -sin], [sin, cos]]) * (self.side / size)
        return matrix, np.array(self.centre) - matrix @ [size / 2, size / 2]


def around(points: NDArray[np.float32], angle: float, margin: float) -> Frame:
    """The square turned by `angle`, centred on points `(N, 2)`, its side `margin` times their larger extent."""
    cos, sin = np.cos(angle), np.sin(angle)
    turned = points @ np.array([[cos, -sin], [sin, cos]])
    low, high = turned.min(0), turned.max(0)
    x, y = np.array([[cos, -sin], [sin, cos]]) @ ((low + high) / 2)
    return Frame((float(x), float(y)), float((high - low).max() * margin), angle)
