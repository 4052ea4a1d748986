"""Types of arrays, and distances on a pixel grid."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Floats = NDArray[np.floating]
"""Real numbers; float32 in all that is drawn, float64 where something is fitted."""

Picture = NDArray[np.uint8]
"""`(H, W, C)` RGB, or RGBA with straight alpha."""

Mask = NDArray[np.bool_]


def distance_to(mask: Mask) -> Floats:
    """Pixels `(H, W)` from each pixel to the nearest one in `mask`; 0 inside."""
    return np.asarray(ndimage.distance_transform_edt(~mask), np.float64)
