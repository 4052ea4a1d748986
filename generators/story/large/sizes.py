"""The size at which a model paints: near what it was trained on, whatever the picture's size will be."""

from __future__ import annotations

import math


def painted_size(size: tuple[int, int], side: int, area: tuple[float, float], multiple: int) -> tuple[int, int]:
    """Width and height in pixels at which is painted.

    Args:
        size: of the picture that is wanted.
        side: of the square that the model was trained on.
        area: least and most pixels, as shares of that square.
        multiple: sides are multiples of it.
    """
    pixels = size[0] * size[1]
    least, most = (share * side * side for share in area)
    scale = math.sqrt(min(max(pixels, least), most) / pixels)
    width, height = (max(1, round(length * scale / multiple)) * multiple for length in size)
    return width, height
