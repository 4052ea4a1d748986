"""Creases: folds of the skin that strong expressions make, darkened along lines that run with the mesh.

What a texture that is only stretched lacks most is the shading of new folds (Liu, Shan & Zhang, "Expressive expression
mapping with ratio images", SIGGRAPH 2001); here the ratio is drawn, not measured.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.portrait.pose import INDEX
from generators.portrait.render.arrays import Floats, Picture
from generators.portrait.render.curves import smooth
from generators.portrait.render.folds import FOLDS, Crease
from generators.portrait.render.skin import Window
from generators.portrait.render.stroke import stroke
from generators.portrait.render.unfold import Unfolded

_TINT = np.array([0.75, 1.05, 1.2], np.float32)
"""Blood makes folds of skin redder than its light places: red loses less light than blue."""


class Creases:
    """All folds of one face, in its texture.

    Args:
        unfolded: the picture, and folds of its own that come back with a smile.
        points: `(468, 2)` landmarks in it.
        mirror: `(468,)` the vertex on the other side.
        scale: pixels a canonical centimetre.
    """

    def __init__(
        self,
        unfolded: Unfolded,
        points: Floats,
        mirror: NDArray[np.int64],
        scale: float,
    ) -> None:
        shape = unfolded.picture.shape[:2]
        self.window = Window.around(points, 2, shape)
        origin = np.array([self.window.x0, self.window.y0], np.float32)
        size = (self.window.y1 - self.window.y0, self.window.x1 - self.window.x0)
        self._parts: list[tuple[Window, Floats]] = []
        columns, froms = [], []
        for fold in FOLDS:
            for side, vertex in (("Right", np.arange(len(mirror))), ("Left", mirror)):
                path = np.array([points[vertex[list(knot)]].mean(0) for knot in fold.path], np.float32) - origin
                self._parts.append(_drawn(path, fold, scale, size))
                columns.append({INDEX[name.replace("Right", side)]: share for name, share in fold.by})
                froms.append(fold.from_)
        for place, ratio in unfolded.folds:
            x, y = int(origin[0]), int(origin[1])
            self._parts.append((Window(place.x0 - x, place.y0 - y, place.x1 - x, place.y1 - y), ratio))
            columns.append({INDEX[name]: 0.5 / unfolded.smile for name in ("mouthSmileLeft", "mouthSmileRight")})
            froms.append(0.0)
        self._most = np.where(np.arange(len(columns)) < 2 * len(FOLDS), 1.3, 1.0)
        self._from = np.array(froms, np.float32)
        self._mix = np.zeros((len(columns), len(INDEX)), np.float32)
        for row, shares in enumerate(columns):
            for column, share in shares.items():
                self._mix[row, column] = share

    def apply(self, skin: Picture, plain: Picture, weights: Floats) -> None:
        """Write the window of `plain (H, W, 3)` into `skin` with folds as `weights (52,)` make them."""
        view = skin[self.window.slices]
        view[:] = plain[self.window.slices]
        amount = np.clip((self._mix @ weights - self._from) / (1 - self._from), 0, self._most)
        for (place, ratio), much in zip(self._parts, amount, strict=True):
            if much > 0.01:
                part = view[place.slices]
                part[:] = np.clip(part * (1 + much * ratio) + 0.5, 0, 255).astype(np.uint8)


def _drawn(path: Floats, fold: Crease, scale: float, size: tuple[int, int]) -> tuple[Window, Floats]:
    """A fold's place and its ratio `(h, w, 3)`: a soft valley with a darker line in it, a little lighter beside it."""
    place = Window.around(path, 5 * fold.width * scale + 4, size)
    line = smooth(path) - np.array([place.x0, place.y0], np.float32)
    line = np.ascontiguousarray(line)
    along = np.linspace(0, 1, len(line))
    strength = (np.sin(np.clip(0.08 + 0.84 * along, 0, 1) * np.pi) ** 0.7).astype(np.float32)
    shape = (place.y1 - place.y0, place.x1 - place.x0)
    core, dark, light = (np.zeros(shape, np.float32) for _ in range(3))
    none = np.zeros(len(line), np.float32)
    stroke(core, line, none, strength, max(2.0, 1.6 * fold.width * scale))
    stroke(dark, line, none, strength, max(2.0, 3.8 * fold.width * scale))
    stroke(light, line, none, strength, max(4.0, 8 * fold.width * scale))
    core, dark, light = (each * each * (3 - 2 * each) for each in (core, dark, light))
    ratio = fold.depth * (0.2 * light - 1.1 * dark - 0.3 * core)
    return place, (ratio[..., None] * _TINT).astype(np.float32)
