"""Eyeballs out of a picture that shows only a part of them: the white continued, the iris completed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from generators.portrait.render.arrays import Floats, Mask, Picture
from generators.portrait.render.coverage import cover
from generators.portrait.render.curves import outline, smooth
from generators.portrait.render.inpaint import fill_holes
from generators.portrait.render.rims import Rim
from generators.portrait.render.skin import Window
from generators.portrait.render.stroke import stroke

_LIMBUS = 1.06  # of the iris' radius: where its dark edge ends
_FEW = 12  # pixels of white needed to believe them


@dataclass(frozen=True)
class EyeArt:
    """One eye, in the picture's pixels.

    Attributes:
        window: where `white` and `iris` lie in the picture.
        white: `(h, w, 3)` float32, no iris.
        iris: `(h, w, 4)` float32, alpha in [0, 1].
        seen: `(h, w, 3)` float32 the eye as it is in the picture.
        radius: of the iris.
        lash: `(3,)` float32 colour of the lashes.
    """

    window: Window
    white: Floats
    iris: Floats
    seen: Floats
    radius: float
    lash: Floats


def make_eye(image: Picture, points: Floats, iris: Floats, rim: Rim) -> EyeArt:
    """Complete one eye.

    Args:
        image: `(H, W, 3)`.
        points: `(468, 2)` landmarks in pixels.
        iris: `(5, 2)` its centre and four points on its edge.
        rim: which eye.
    """
    width = float(np.linalg.norm(points[rim.upper[-1]] - points[rim.upper[0]]))
    window = Window.around(points[rim.around], 0.8 * width, image.shape)
    origin = np.array([window.x0, window.y0], np.float32)
    part = image[window.slices].astype(np.float32)
    mask = np.zeros(part.shape[:2], np.float32)
    cover(mask, outline(points[rim.upper], points[rim.lower]) - origin)
    radius = float(np.clip(np.linalg.norm(iris[1:] - iris[0], axis=1).mean(), 0.15 * width, 0.3 * width))
    y, x = np.mgrid[: part.shape[0], : part.shape[1]]
    offset = np.stack([x, y], -1) - (iris[0] - origin)
    distance = np.hypot(offset[..., 0], offset[..., 1])
    inner = (mask > 0.5) & ~_shaded(points[rim.upper] - origin, points[rim.lower] - origin, width, mask.shape)
    white = _white(part, inner & (distance > 1.12 * radius), width)
    disc = _disc(part, inner, offset, distance, radius)
    alpha = np.clip((_LIMBUS * radius - distance) / (0.12 * radius + 0.7) + 0.5, 0, 1)
    lash = _lash(image, points[rim.upper])
    return EyeArt(window, white, np.dstack([disc, alpha]).astype(np.float32), part, radius, lash)


def _shaded(upper: Floats, lower: Floats, width: float, shape: tuple[int, ...]) -> Mask:
    """Pixels that lids and lashes darken: a band below the upper, a thin one above the lower."""
    band = np.zeros(shape, np.float32)
    taper = np.sin(np.linspace(0, 1, len(upper)) * np.pi).astype(np.float32)
    for line, half in ((upper, 0.055 * width), (lower, 0.02 * width)):
        fine = smooth(line.astype(np.float32))
        stroke(band, np.ascontiguousarray(fine), smooth(half * taper), np.ones(len(fine), np.float32), 1.0)
    return band > 0.5


def _white(part: Floats, shown: Mask, width: float) -> Floats:
    """The white continued in all directions; darker than it is only as far as the picture shows it darker."""
    light = part.mean(2)
    if shown.sum() >= _FEW:
        bright = shown & (light >= np.percentile(light[shown], 30))  # lashes and veins aside
        filled = fill_holes(part, ndimage.gaussian_filter(bright.astype(np.float32), 0.6) * bright)
        typical = np.median(part[bright], 0)
    else:
        typical = np.full(3, np.percentile(light, 90), np.float32)
        filled = np.broadcast_to(typical, part.shape).astype(np.float32)
    smooth = 0.6 * filled + 0.4 * typical
    keep = np.clip(ndimage.gaussian_filter(shown.astype(np.float32), 0.02 * width), 0, 1)[..., None]
    return (smooth + keep * (part - smooth)).astype(np.float32)


def _disc(
    part: Floats,
    inner: Mask,
    offset: Floats,
    distance: Floats,
    radius: float,
) -> Floats:
    """The iris as seen; what a lid hides is taken from below the middle, else from its mean at that radius."""
    seen = inner & (distance < 1.25 * radius)
    if seen.sum() < _FEW:
        shade = np.clip(0.35 + 0.4 * (distance / radius - 0.4), 0.1, 0.6)[..., None]
        return (shade * np.median(part, (0, 1))).astype(np.float32)
    ring = np.minimum((distance / radius * 6).astype(int), 11)
    profile = np.zeros((12, 3))
    for k in range(12):
        at = seen & (ring == k)
        profile[k] = part[at].mean(0) if at.any() else profile[k - 1] if k else part[seen].mean(0)
    means = np.stack([np.interp(distance / radius * 6 - 0.5, np.arange(12), profile[:, c]) for c in range(3)], -1)
    rows, columns = np.mgrid[: part.shape[0], : part.shape[1]]
    mirrored = np.stack([rows - 2 * offset[..., 1], columns])
    values = np.stack([ndimage.map_coordinates(part[..., c], mirrored, order=1, mode="nearest") for c in range(3)], -1)
    trust = ndimage.map_coordinates(seen.astype(np.float32), mirrored, order=1, mode="constant")[..., None]
    hidden = means + np.clip(trust * 2 - 1, 0, 1) * (values - means)
    keep = np.clip(ndimage.gaussian_filter(seen.astype(np.float32), 0.7) * 2 - 0.8, 0, 1)[..., None]
    return (hidden + keep * (part - hidden)).astype(np.float32)


def _lash(image: Picture, upper: Floats) -> Floats:
    """The darkest colours along the upper lid's edge."""
    at = np.concatenate([np.rint(upper[1:-1] + np.array([0, dy])).astype(int) for dy in (-1, 0, 1)])
    at = np.clip(at, 0, [image.shape[1] - 1, image.shape[0] - 1])
    colours = image[at[:, 1], at[:, 0]].astype(np.float32)
    darkest = np.argsort(colours.sum(1))[: max(3, len(colours) // 4)]
    return 0.8 * colours[darkest].mean(0)
