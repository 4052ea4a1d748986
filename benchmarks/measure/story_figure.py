"""A figure as the judge of identity sees it: cut out along its mask, the whole of it and its head, on grey."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

SIDE = 64
_GREY = 128
_AROUND = 2.1
"""Side of the picture of a head, in sides of the box around eyes and mouth: with ears and hats."""
Figure = NDArray[np.uint8]
"""`(6, SIDE, SIDE)`: three channels of all of it, three of its head."""


def cut(pixels: NDArray[np.uint8], mask: NDArray[np.uint8], face: tuple[float, float, float, float]) -> Figure:
    """Cut a figure out.

    Args:
        pixels: `(H, W, 3)`.
        mask: `(H, W)` share of the figure in each pixel, to 255.
        face: left, top, right and bottom of its face in pixels.
    """
    share = (mask[..., None] / np.float32(255)).astype(np.float32)
    flat = Image.fromarray((pixels * share + _GREY * (1 - share)).astype(np.uint8))
    seen = mask > 127
    rows, columns = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
    if not len(rows):
        return np.full((6, SIDE, SIDE), _GREY, np.uint8)
    whole = _square(flat, (columns[0], rows[0], columns[-1] + 1, rows[-1] + 1), 1.0)
    return np.concatenate([whole, _square(flat, face, _AROUND)])


def _square(flat: Image.Image, box: tuple[float, float, float, float], around: float) -> NDArray[np.uint8]:
    """`(3, SIDE, SIDE)`: the square about a box, so many times its longer side."""
    left, top, right, bottom = box
    half = max(around * max(right - left, bottom - top) / 2, 1.0)
    x, y = (left + right) / 2, (top + bottom) / 2
    area = tuple(round(value) for value in (x - half, y - half, x + half, y + half))
    wide = Image.new("RGB", (area[2] - area[0], area[3] - area[1]), (_GREY,) * 3)
    wide.paste(flat, (-area[0], -area[1]))
    small = wide.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
    return np.ascontiguousarray(np.asarray(small).transpose(2, 0, 1))
