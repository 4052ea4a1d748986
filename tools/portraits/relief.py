"""A face as a relief that light falls on: the canonical face, made into somebody, with folds cut into it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.interpolate import RBFInterpolator

from tools.portraits.canvas import Canvas, Floats, Points, along

_COARSE = 4  # pixels a sample of the smooth surface


class Relief:
    """Height over the canvas, towards the viewer, in pixels.

    Args:
        canvas: what it is for.
        points: `(N, 2)` in the canvas' pixels.
        heights: `(N,)`.
        smooth: how far the surface may pass the points, to round what is angular.
    """

    def __init__(
        self, canvas: Canvas, points: NDArray[np.floating], heights: NDArray[np.floating], smooth: float
    ) -> None:
        self._canvas = canvas
        x, y = (a[:: _COARSE * canvas.fine, :: _COARSE * canvas.fine] for a in (canvas.x, canvas.y))
        surface = RBFInterpolator(points, heights, smoothing=smooth, neighbors=60)
        coarse = surface(np.stack([x.ravel(), y.ravel()], 1)).reshape(x.shape).astype(np.float32)
        coarse = ndimage.gaussian_filter(coarse, 0.8)
        self.height: Floats = ndimage.zoom(
            coarse, canvas.x.shape[0] / coarse.shape[0], order=3, mode="nearest", grid_mode=True
        )

    def fold(self, line: Points, depth: float, width: float, lip: float = 0.5) -> None:
        """Cut a wrinkle: a groove that ends gently, and the swelling above it.

        Args:
            line: through which it goes.
            depth: in its middle.
            width: one standard deviation, pixels.
            lip: of the depth, how far the skin on its right-hand side (seen along the line) swells.
        """
        c = self._canvas
        fine = along(line, 24)
        step = np.gradient(fine, axis=0)
        step /= np.linalg.norm(step, axis=1, keepdims=True)
        taper = np.sin(np.linspace(0.05, 0.95, len(fine)) * np.pi) ** 0.7
        low = ((fine.min(0) - 6 * width + c.middle) * c.fine).astype(int).clip(0)
        high = ((fine.max(0) + 6 * width + c.middle) * c.fine).astype(int)
        part = (slice(low[1], high[1]), slice(low[0], high[0]))
        x, y = c.x[part], c.y[part]
        offset = np.stack([x, y], -1)[:, :, None] - fine.astype(np.float32)
        nearest = (offset**2).sum(-1).argmin(-1)
        along_, strength = step[nearest], taper[nearest]
        away = np.take_along_axis(offset, nearest[..., None, None], 2)[:, :, 0]
        across = away[..., 1] * along_[..., 0] - away[..., 0] * along_[..., 1]
        beyond = np.abs((away * along_).sum(-1)) / width
        fade = strength * np.exp(-(beyond**2) / 2)
        groove = np.exp(-((across / width) ** 2) / 2)
        swell = lip * np.exp(-(((across - 2.6 * width) / (1.9 * width)) ** 2) / 2)
        self.height[part] += (depth * fade * (swell - groove)).astype(np.float32)

    def bump(self, spots: Floats, height: float) -> None:
        """Raise it where `spots` is."""
        self.height += np.float32(height) * spots

    def lit(self, lamps: Sequence[tuple[tuple[float, float, float], float]], soft: float = 0.0) -> Floats:
        """Light on it, `(n, n)`: the sum of lamps (direction towards it: right, down, to the viewer; strength)."""
        height = self._canvas.blur(self.height, soft) if soft else self.height
        down, right = np.gradient(height, 1 / self._canvas.fine)
        normal = np.stack([-right, -down, np.ones_like(height)], -1)
        normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
        total = np.zeros_like(height)
        for direction, strength in lamps:
            lamp = np.array(direction, np.float32) / np.linalg.norm(direction)
            # light that reaches around the form a little, as skin lets it
            total += strength * np.clip((normal @ lamp + 0.25) / 1.25, 0, 1) ** 1.2
        return total.astype(np.float32)

    def hollows(self, radius: float) -> Floats:
        """How far below its surroundings each place lies, in [0, 1]: what little light comes to."""
        return np.clip((self._canvas.blur(self.height, radius) - self.height) / radius, 0, 1)
