"""The edges of mouth and eyes on the 468-point mesh, as paired rows of vertices that can touch."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np


class Rim(NamedTuple):
    """An opening: its upper and lower edge from corner to corner; vertices at equal places meet when it closes."""

    upper: np.ndarray
    lower: np.ndarray

    @property
    def around(self) -> np.ndarray:
        """Once around."""
        return np.concatenate([self.upper, self.lower[-2:0:-1]])


MOUTH = Rim(
    np.array([78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308]),
    np.array([78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308]),
)
RIGHT_EYE = Rim(
    np.array([33, 246, 161, 160, 159, 158, 157, 173, 133]), np.array([33, 7, 163, 144, 145, 153, 154, 155, 133])
)
LEFT_EYE = Rim(
    np.array([263, 466, 388, 387, 386, 385, 384, 398, 362]), np.array([263, 249, 390, 373, 374, 380, 381, 382, 362])
)
EYES = (RIGHT_EYE, LEFT_EYE)
"""The person's right eye (left in the picture) first; from the outer corner to the inner."""

UPPER_LIP_ROWS = np.array(
    [
        [185, 40, 39, 37, 0, 267, 269, 270, 409],
        [184, 74, 73, 72, 11, 302, 303, 304, 408],
        [183, 42, 41, 38, 12, 268, 271, 272, 407],
        [191, 80, 81, 82, 13, 312, 311, 310, 415],
    ]
)
"""Rows `(4, 9)` of the upper lip from skin to rim, the person's right to left."""

LOWER_LIP_ROWS = np.array(
    [
        [146, 91, 181, 84, 17, 314, 405, 321, 375],
        [77, 90, 180, 85, 16, 315, 404, 320, 307],
        [96, 89, 179, 86, 15, 316, 403, 319, 325],
        [95, 88, 178, 87, 14, 317, 402, 318, 324],
    ]
)
"""Rows `(4, 9)` of the lower lip, likewise."""

LIP_CORNERS = np.array([61, 76, 62, 78]), np.array([291, 306, 292, 308])
"""The corners' vertices from skin to rim, right and left."""


def filled(rim: Rim) -> np.ndarray:
    """Triangles `(K, 3)` int32 that close an opening."""
    (u0, u1), (l0, l1) = (rim.upper[:-1], rim.upper[1:]), (rim.lower[:-1], rim.lower[1:])
    both = np.concatenate([np.stack([u0, u1, l0], 1), np.stack([u1, l1, l0], 1)])
    distinct = (both[:, 0] != both[:, 1]) & (both[:, 1] != both[:, 2]) & (both[:, 0] != both[:, 2])
    return both[distinct].astype(np.int32)
