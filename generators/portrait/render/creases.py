"""Creases: folds of the skin that strong expressions make, darkened along lines that run with the mesh.

What a texture that is only stretched lacks most is the shading of new folds (Liu, Shan & Zhang, "Expressive expression
mapping with ratio images", SIGGRAPH 2001); here the ratio is drawn, not measured.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generators.portrait.pose import INDEX
from generators.portrait.render.arrays import Floats, Picture
from generators.portrait.render.curves import smooth
from generators.portrait.render.skin import Window
from generators.portrait.render.stroke import stroke


@dataclass(frozen=True)
class Crease:
    """One fold.

    Attributes:
        path: points it runs through; each is one vertex or the middle of several.
        by: ARKit weights that make it, with their share; it is there when the sum exceeds `from_`.
        width: of the dark line, cm.
        depth: share of the light it takes at a sum of 1.
    """

    path: tuple[tuple[int, ...], ...]
    by: tuple[tuple[str, float], ...]
    width: float
    depth: float
    from_: float = 0.15


_FOLDS = (
    # nasolabial folds, from the nose wing to beside the mouth's corner
    Crease(((48,), (64, 203), (206,), (216,), (212, 216)), (("mouthSmileRight", 0.8), ("noseSneerRight", 0.7),
           ("cheekSquintRight", 0.3), ("mouthUpperUpRight", 0.3)), 0.22, 0.26),
    # outer corner of the eye
    Crease(((130,), (226, 35), (31, 143)), (("cheekSquintRight", 0.7), ("eyeSquintRight", 0.4),
           ("mouthSmileRight", 0.2)), 0.10, 0.16, 0.3),
    Crease(((130,), (25, 226), (228, 31)), (("cheekSquintRight", 0.8), ("mouthSmileRight", 0.2)), 0.14, 0.16, 0.3),
    # under the eye
    Crease(((243, 112), (232, 233), (231,), (230,), (229,)), (("cheekSquintRight", 0.8), ("eyeSquintRight", 0.5),
           ("noseSneerRight", 0.3)), 0.14, 0.16, 0.2),
    # between the brows, beside the midline
    Crease(((193, 55), (55, 8), (55, 9), (107, 9)), (("browDownRight", 1.0), ("noseSneerRight", 0.3)), 0.2, 0.24),
    # over the nose's root
    Crease(((193,), (168, 193), (168,)), (("browDownRight", 0.35), ("noseSneerRight", 0.8)), 0.14, 0.22, 0.25),
    # beside the nose
    Crease(((6, 197), (196,), (174, 236)), (("noseSneerRight", 1.0),), 0.14, 0.18, 0.2),
    # forehead, raised brows
    Crease(((9, 151), (108, 107), (69, 66), (104, 105)), (("browInnerUp", 0.8),
           ("browOuterUpRight", 0.5)), 0.13, 0.16, 0.2),
    Crease(((151,), (108,), (69,), (104,)), (("browInnerUp", 0.8), ("browOuterUpRight", 0.5)), 0.13, 0.15, 0.2),
    # from the mouth's corner down
    Crease(((61,), (57, 43), (43, 202)), (("mouthFrownRight", 1.0), ("mouthPressRight", 0.3)), 0.13, 0.26),
    # over the chin
    Crease(((18,), (83, 18), (182, 83)), (("mouthShrugLower", 0.9), ("mouthPressRight", 0.5)), 0.18, 0.18),
    # dimple beside the corner of a smile
    Crease(((57, 186), (57,), (43, 57)), (("mouthDimpleRight", 1.0), ("mouthSmileRight", 0.25)), 0.12, 0.2, 0.2),
)  # fmt: skip
"""The right half of the face; the left mirrors it."""


class Creases:
    """All folds of one face, in its texture.

    Args:
        shape: `(H, W)` of the texture.
        points: `(468, 2)` landmarks in it.
        mirror: `(468,)` the vertex on the other side.
        scale: pixels a canonical centimetre.
    """

    def __init__(self, shape: tuple[int, int], points: Floats, mirror: NDArray[np.int64], scale: float) -> None:
        self.window = Window.around(points, 2, shape)
        origin = np.array([self.window.x0, self.window.y0], np.float32)
        size = (self.window.y1 - self.window.y0, self.window.x1 - self.window.x0)
        self._parts: list[tuple[Window, Floats]] = []
        columns, froms = [], []
        for fold in _FOLDS:
            for side, vertex in (("Right", np.arange(len(mirror))), ("Left", mirror)):
                path = np.array([points[vertex[list(knot)]].mean(0) for knot in fold.path], np.float32) - origin
                self._parts.append(_drawn(path, fold, scale, size))
                columns.append({INDEX[name.replace("Right", side)]: share for name, share in fold.by})
                froms.append(fold.from_)
        self._from = np.array(froms, np.float32)
        self._mix = np.zeros((len(columns), len(INDEX)), np.float32)
        for row, shares in enumerate(columns):
            for column, share in shares.items():
                self._mix[row, column] = share

    def apply(self, skin: Picture, plain: Picture, weights: Floats) -> None:
        """Write the window of `plain (H, W, 3)` into `skin` with folds as `weights (52,)` make them."""
        view = skin[self.window.slices]
        view[:] = plain[self.window.slices]
        amount = np.clip((self._mix @ weights - self._from) / (1 - self._from), 0, 1.3)
        for (place, ratio), much in zip(self._parts, amount, strict=True):
            if much > 0.01:
                part = view[place.slices]
                part[:] = np.clip(part * (1 + much * ratio)[..., None] + 0.5, 0, 255).astype(np.uint8)


def _drawn(path: Floats, fold: Crease, scale: float, size: tuple[int, int]) -> tuple[Window, Floats]:
    """A fold's place and its ratio: darker in it, a little lighter beside it."""
    place = Window.around(path, 5 * fold.width * scale + 4, size)
    line = smooth(path) - np.array([place.x0, place.y0], np.float32)
    line = np.ascontiguousarray(line)
    along = np.linspace(0, 1, len(line))
    strength = (np.sin(np.clip(0.08 + 0.84 * along, 0, 1) * np.pi) ** 0.7).astype(np.float32)
    shape = (place.y1 - place.y0, place.x1 - place.x0)
    dark, light = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    none = np.zeros(len(line), np.float32)
    stroke(dark, line, none, strength, max(2.0, 3.4 * fold.width * scale))
    stroke(light, line, none, strength, max(4.0, 8 * fold.width * scale))
    dark, light = dark * dark * (3 - 2 * dark), light * light * (3 - 2 * light)
    return place, (fold.depth * (0.35 * light - 1.35 * dark)).astype(np.float32)
