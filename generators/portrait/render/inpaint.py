"""Filling holes smoothly (push-pull; Gortler et al., "The Lumigraph", 1996, sec. 3.4)."""

from __future__ import annotations

import numpy as np

from generators.portrait.render.arrays import Floats


def fill_holes(picture: Floats, known: Floats) -> Floats:
    """Replace what is unknown by a smooth continuation of what is known.

    Args:
        picture: `(H, W, C)`.
        known: `(H, W)` in [0, 1]; 1 keeps the pixel as it is.
    Returns:
        `(H, W, C)`; the picture itself where nothing or everything is known.
    """
    if not known.any():
        return picture
    return _pull(picture * known[..., None], known)


def _pull(weighted: Floats, weight: Floats) -> Floats:
    """Pixels (times their weight) and their weights to a picture without holes."""
    mean = weighted / np.maximum(weight, 1e-6)[..., None]
    if min(weight.shape) < 2 or weight.min() >= 1:
        return mean
    coarse = _pull(_halved(weighted), _halved(weight))
    part = np.minimum(weight, 1.0)[..., None]
    return part * mean + (1 - part) * _doubled(coarse, weight.shape)


def _halved(x: Floats) -> Floats:
    """Neighbouring sums at half the size (rounded up); larger than a mean, so that knowledge grows on the way up."""
    for axis in (0, 1):
        half = (x.shape[axis] + 1) // 2
        padding = [(0, 0)] * x.ndim
        padding[axis] = (1, 2 * half - x.shape[axis] + 1)
        p = np.moveaxis(np.pad(x, padding), axis, 0)
        sums = 0.25 * (p[0:-2:2] + p[3::2]) + 0.5 * (p[1:-1:2] + p[2::2])
        x = np.moveaxis(sums, 0, axis)
    return x


def _doubled(x: Floats, shape: tuple[int, ...]) -> Floats:
    """Linear interpolation to twice the size, cut to `shape`."""
    for axis in (0, 1):
        x = np.moveaxis(x, axis, 0)
        before, after = np.concatenate([x[:1], x[:-1]]), np.concatenate([x[1:], x[-1:]])
        x = np.stack([0.75 * x + 0.25 * before, 0.75 * x + 0.25 * after], 1).reshape(-1, *x.shape[1:])
        x = np.moveaxis(x, 0, axis)
    return x[: shape[0], : shape[1]]
