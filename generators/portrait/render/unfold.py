"""What a smile that is taken back has left in the paint: folds beside the mouth, cheeks that bulge and shine.

Bringing the mesh back moves the mouth's corners, but the texture between them and the nose still shows the smile. It is
split into bands by width (after Burt & Adelson, "The Laplacian pyramid", 1983): folds and bulges lie between pores and
the shape of the head, and that band is taken out as far as the smile was. What is finer and what is broader stays, so
that skin stays skin. What was taken out is kept: it is how this person smiles, and comes back with a smile.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from generators.portrait.basis.regions import OVAL
from generators.portrait.render.arrays import Floats, Mask, Picture, distance_to
from generators.portrait.render.coverage import cover
from generators.portrait.render.curves import outline, smooth
from generators.portrait.render.rims import EYES, LIP_CORNERS, LOWER_LIP_ROWS, UPPER_LIP_ROWS
from generators.portrait.render.skin import Window
from generators.portrait.render.stroke import stroke

_FROM, _FULL = 0.15, 0.8  # smiles below the first leave no folds, those from the second on leave all of them
_CHEEK = (129, 142, 36, 205, 187, 192, 214, 212, 57, 186, 92, 165, 98)
"""Around what a smile moves on the right cheek, from the nose wing outwards and back along the lip."""
_FOLD = ((129, 203), (203, 206), (206, 216), (216, 212), (212,), (202, 212))
_CORNER = ((186, 92), (57,), (43, 202))
"""The right nasolabial fold, and the one beside the mouth's corner; knots are middles of vertices, as in `folds.py`."""
_LINES = ((_FOLD, 0.55), (_CORNER, 0.4))  # and how far to each side, cm
_BULGES, _CREASES = (
    (0.11, 0.85),
    (0.035, 0.16),
)  # bands, cm: from where what is finer stays to where what is broader does
_SOFT = 0.9  # most of a band that is taken out
_LIPS_AWAY = 0.12  # cm around lips and eyes whose colours are not skin's


@dataclass(frozen=True)
class Unfolded:
    """A picture whose smile was smoothed out.

    Attributes:
        picture: `(H, W, 3)`.
        folds: right and left: where folds were, and the ratio `(h, w, 3)` that brings them back (`1 + ratio` is the
            factor); empty when nothing was smoothed.
        smile: weight at which all of them are back.
    """

    picture: Picture
    folds: tuple[tuple[Window, Floats], ...] = ()
    smile: float = 1.0


def unfold(image: Picture, points: Floats, mirror: NDArray[np.int64], scale: float, smile: float) -> Unfolded:
    """Smooth what a smile has drawn onto the cheeks.

    Args:
        image: `(H, W, 3)`.
        points: `(468, 2)` landmarks in it.
        mirror: `(468,)` the vertex on the other side.
        scale: pixels a canonical centimetre.
        smile: weight of the smile that the mesh was brought back from.
    Returns:
        the picture itself, and no folds, when the smile is too weak to have left any.
    """
    much = _SOFT * float(np.clip((smile - _FROM) / (_FULL - _FROM), 0, 1))
    if much == 0:
        return Unfolded(image)
    window = Window.around(points[list(OVAL)], 2, image.shape)
    local = np.ascontiguousarray(points - np.array([window.x0, window.y0], np.float32))
    part = image[window.slices].astype(np.float32)
    skin = _skin(local, part.shape[:2], scale)
    sides = (np.arange(len(mirror)), mirror)
    cheeks, lines = np.zeros_like(skin), np.zeros_like(skin)
    for side in sides:
        one = np.zeros_like(skin)
        cover(one, np.ascontiguousarray(local[side[list(_CHEEK)]]))
        cheeks = np.maximum(cheeks, np.minimum(one, 1))
        for path, reach in _LINES:
            _draw(lines, np.array([local[side[list(knot)]].mean(0) for knot in path], np.float32), reach * scale)
    cheeks = np.clip(1.3 * _blurred(cheeks, 0.35 * scale), 0, 1)
    allowed = much * _blurred(skin, 0.5 + 0.05 * scale)
    for (fine, broad), where in ((_BULGES, cheeks), (_CREASES, lines)):
        part *= _ratio(part, skin, fine * scale, broad * scale) ** (allowed * where)[..., None]
    out = image.copy()
    out[window.slices] = np.clip(part + 0.5, 0, 255).astype(np.uint8)
    changed = np.abs(image.astype(np.int16) - out).max(-1) > 1
    right = np.arange(image.shape[1]) < points[list(OVAL), 0].mean()
    folds = (_kept(image, out, half) for half in (changed & right, changed & ~right) if half.any())
    return Unfolded(out, tuple(folds), smile)


def _kept(image: Picture, smoothed: Picture, where: Mask) -> tuple[Window, Floats]:
    """The smallest window around what was smoothed, and the ratio in it."""
    y, x = np.nonzero(where)
    place = Window.around(np.stack([x, y], 1).astype(np.float32), 0, image.shape)
    before, after = (each[place.slices].astype(np.float32) for each in (image, smoothed))
    return place, (where[place.slices][..., None] * ((before + 4) / (after + 4) - 1)).astype(np.float32)


def _ratio(part: Floats, skin: Floats, fine: float, broad: float) -> Floats:
    """Factor `(H, W, 3)` that takes out what is wider than `fine` and narrower than `broad` pixels."""
    known = [np.maximum(_blurred(skin, sigma), 1e-4) for sigma in (fine, broad)]
    seen = [
        np.stack([_blurred(part[..., k] * skin, sigma) for k in range(3)], -1) / weight[..., None]
        for sigma, weight in zip((fine, broad), known, strict=True)
    ]
    return np.clip((seen[1] + 4) / (seen[0] + 4), 0.6, 1.7)  # near black a ratio would be noise


def _draw(mask: Floats, path: Floats, reach: float) -> None:
    line = np.ascontiguousarray(smooth(path))
    count = len(line)
    stroke(mask, line, np.full(count, 0.5 * reach, np.float32), np.ones(count, np.float32), reach)


def _skin(points: Floats, shape: tuple[int, ...], scale: float) -> Floats:
    """1 `(H, W)` on the face, but for lips and eyes and what lies close to them."""
    face, other = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    cover(face, np.ascontiguousarray(points[list(OVAL)]))
    ends = [points[corner[:1]] for corner in LIP_CORNERS]
    rows = [np.concatenate([ends[0], points[row[0]], ends[1]]) for row in (UPPER_LIP_ROWS, LOWER_LIP_ROWS)]
    for edge in (outline(*rows), *(outline(points[rim.upper], points[rim.lower]) for rim in EYES)):
        cover(other, edge)
    return ((face > 0.5) & (distance_to(other >= 0.3) > _LIPS_AWAY * scale)).astype(np.float32)


def _blurred(x: Floats, sigma: float) -> Floats:
    return np.asarray(ndimage.gaussian_filter(x, max(sigma, 0.3), truncate=3))
