"""Colours as `#rrggbb`, mixed in OKLab so that a mix looks as it is expected to (Björn Ottosson, 2020)."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

_TO_LMS = np.array(
    [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
     [0.0883024619, 0.2817188376, 0.6299787005]]
)  # fmt: skip
_TO_LAB = np.array(
    [[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
     [0.0259040371, 0.7827717662, -0.8086757660]]
)  # fmt: skip
_FROM_LMS = np.linalg.inv(_TO_LMS)
_FROM_LAB = np.linalg.inv(_TO_LAB)


def rgb_to_oklab(rgb: ArrayLike) -> NDArray[np.float64]:
    """sRGB in [0, 1] `(..., 3)` to OKLab `(..., 3)`: lightness in [0, 1], a and b about [-.4, .4]."""
    c = np.asarray(rgb, np.float64)
    linear = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    return np.cbrt(linear @ _TO_LMS.T) @ _TO_LAB.T


def oklab_to_rgb(lab: ArrayLike) -> NDArray[np.float64]:
    """OKLab `(..., 3)` to sRGB `(..., 3)`, clipped to [0, 1]."""
    linear = np.clip((np.asarray(lab, np.float64) @ _FROM_LAB.T) ** 3 @ _FROM_LMS.T, 0, 1)
    return np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)


@lru_cache(maxsize=4096)
def _lab(colour: str) -> tuple[float, float, float]:
    values = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    light, a, b = rgb_to_oklab(values)
    return float(light), float(a), float(b)


def to_oklab(colour: str) -> NDArray[np.float64]:
    """`#rrggbb` to OKLab `(3,)`."""
    return np.array(_lab(colour))


def to_hex(lab: ArrayLike) -> str:
    """OKLab `(3,)` to `#rrggbb`."""
    red, green, blue = np.rint(oklab_to_rgb(lab) * 255).astype(int)
    return f"#{red:02x}{green:02x}{blue:02x}"


@lru_cache(maxsize=4096)
def mix(first: str, second: str, share: float) -> str:
    """`share` of the second colour and the rest of the first."""
    return to_hex((1 - share) * to_oklab(first) + share * to_oklab(second))


@lru_cache(maxsize=4096)
def lighten(colour: str, amount: float) -> str:
    """Towards white by `amount` in [0, 1]; hue kept."""
    light, a, b = to_oklab(colour)
    return to_hex((light + (1 - light) * amount, a * (1 - amount / 2), b * (1 - amount / 2)))


@lru_cache(maxsize=4096)
def shade(colour: str, amount: float) -> str:
    """Darker by `amount` in [0, 1], and a little cooler, as painters shade."""
    light, a, b = to_oklab(colour)
    return to_hex((light * (1 - amount), a * (1 - amount / 3), b * (1 - amount / 3) - 0.02 * amount))
