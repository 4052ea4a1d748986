"""The texture of the face: the picture with mouth and eyes filled in, so that lips and lids have skin to stretch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from generators.portrait.render.arrays import Floats, Picture, distance_to
from generators.portrait.render.coverage import cover
from generators.portrait.render.curves import outline, smooth
from generators.portrait.render.inpaint import fill_holes
from generators.portrait.render.rims import EYES, LIP_CORNERS, LOWER_LIP_ROWS, MOUTH, UPPER_LIP_ROWS
from generators.portrait.render.stroke import stroke

_OPEN = 0.012  # of the mouth's width: lips further apart than this show something that is not lip


@dataclass(frozen=True)
class Window:
    """A rectangle of the picture."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def slices(self) -> tuple[slice, slice]:
        """For indexing a picture."""
        return slice(self.y0, self.y1), slice(self.x0, self.x1)

    @classmethod
    def around(cls, points: Floats, margin: float, shape: tuple[int, ...]) -> Window:
        """The window of points `(N, 2)` and a margin in pixels, inside a picture of `shape (H, W, …)`."""
        low, high = np.floor(points.min(0) - margin).astype(int), np.ceil(points.max(0) + margin).astype(int) + 1
        return cls(max(0, low[0]), max(0, low[1]), min(shape[1], high[0]), min(shape[0], high[1]))


@dataclass(frozen=True)
class Lid:
    """Skin around one eye.

    Attributes:
        window: where.
        awake: `(h, w, 3)` float32 as in the picture, filled inside the opening.
        asleep: `(h, w, 3)` float32 without lashes, for a lid that is drawn down over the eye.
    """

    window: Window
    awake: Floats
    asleep: Floats


def make_skin(image: Picture, points: Floats) -> tuple[Picture, tuple[Lid, Lid]]:
    """Fill the openings.

    Args:
        image: `(H, W, 3)`.
        points: `(468, 2)` landmarks.
    Returns:
        `(H, W, 3)` the texture with eyes as in `Lid.awake`, and the lids.
    """
    skin = image.copy()
    _fill_mouth(skin, points)
    lids = []
    for rim in EYES:
        lid = _lid(skin, points, rim.upper, rim.lower)
        skin[lid.window.slices] = lid.awake.astype(np.uint8)
        lids.append(lid)
    return skin, (lids[0], lids[1])


def _fill_mouth(skin: Picture, points: Floats) -> None:
    """Continue the lips inwards over teeth and dark corners. Only lips give colour: skin would make them fade."""
    upper, lower = points[MOUTH.upper], points[MOUTH.lower]
    width = float(np.linalg.norm(upper[-1] - upper[0]))
    if np.linalg.norm(lower - upper, axis=1).max() < _OPEN * width:
        return
    window = Window.around(points[MOUTH.around], 0.5 * width, skin.shape)
    corner = np.array([window.x0, window.y0], np.float32)
    hole = _hole(points, MOUTH.upper, MOUTH.lower, window)
    grown = distance_to(hole >= 0.5) <= 1.2 + 0.022 * width
    for vertices in LIP_CORNERS:  # the dark ends of an open mouth reach out beyond its rim
        dot = np.zeros_like(hole)
        line = np.ascontiguousarray(points[vertices] - corner)
        stroke(dot, line, np.full(len(line), 0.035 * width, np.float32), np.ones(len(line), np.float32), 1.0)
        grown |= dot > 0.5
    lips = np.zeros_like(hole)
    ends = (points[LIP_CORNERS[0][:1]], points[LIP_CORNERS[1][:1]])
    rows = [np.concatenate([ends[0], points[row[0]], ends[1]]) for row in (UPPER_LIP_ROWS, LOWER_LIP_ROWS)]
    cover(lips, outline(rows[0], rows[1]) - corner)
    lips = np.asarray(ndimage.binary_erosion(lips > 0.9), bool)
    part = skin[window.slices].astype(np.float32)
    filled = fill_holes(part, (lips & ~grown).astype(np.float32))
    soft = np.clip(ndimage.gaussian_filter(grown.astype(np.float32), 0.8) * 2, 0, 1)[..., None]
    skin[window.slices] = (part + soft * (filled - part) + 0.5).astype(np.uint8)


def _lid(skin: Picture, points: Floats, upper: NDArray[np.int64], lower: NDArray[np.int64]) -> Lid:
    width = float(np.linalg.norm(points[upper[-1]] - points[upper[0]]))
    window = Window.around(points[np.concatenate([upper, lower])], 0.6 * width, skin.shape)
    part = skin[window.slices].astype(np.float32)
    hole = _hole(points, upper, lower, window)
    awake = fill_holes(part, 1.0 - (hole > 0.5))
    awake = part + np.clip(hole, 0, 1)[..., None] * (awake - part)
    lashes = distance_to(hole >= 0.5) <= 1.0 + 0.06 * width
    upwards = points[upper] - points[lower]
    upwards = upwards.sum(0) / np.linalg.norm(upwards.sum(0))
    edge = points[upper] + 0.09 * width * upwards - np.array([window.x0, window.y0], np.float32)
    above = np.zeros_like(hole)
    taper = np.sin(np.linspace(0.2, 0.9, len(edge)) * np.pi).astype(np.float32)
    stroke(above, np.ascontiguousarray(smooth(edge)), smooth(0.11 * width * taper), np.ones(41, np.float32), 1.0)
    gone = (lashes | (above > 0.5)).astype(np.float32)
    asleep = fill_holes(part, (1.0 - gone) * _usual(part, gone, width))
    soft = np.clip(ndimage.gaussian_filter(gone, 0.03 * width) * 1.5, 0, 1)[..., None]
    return Lid(window, awake, part + soft * (asleep - part))


def _usual(part: Floats, gone: Floats, width: float) -> Floats:
    """Trust `(h, w)` in [0, 1]: not in what is far darker or lighter than most around the eye (brows, glasses)."""
    around = (distance_to(gone >= 0.5) < 0.35 * width) & (gone < 0.5)
    typical = np.median(part[around], 0)
    off = np.abs(part - typical).mean(2) / (0.22 * typical.mean() + 4)
    return np.exp(-(off**2)).astype(np.float32)


def _hole(points: Floats, upper: NDArray[np.int64], lower: NDArray[np.int64], window: Window) -> Floats:
    mask = np.zeros((window.y1 - window.y0, window.x1 - window.x0), np.float32)
    cover(mask, outline(points[upper], points[lower]) - np.array([window.x0, window.y0], np.float32))
    return np.minimum(mask, 1.0)
