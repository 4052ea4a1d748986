"""Fourteen teeth and a scalloped gum along one dental arch.

MakeHuman's teeth are smooth strips without gums; what is taken of them is the arch.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import ConvexHull

from generators.portrait.basis.basis import CAVITY, GUM, TOOTH
from generators.portrait.basis.making.loops import triangles_of

Array = NDArray[np.float64]

# Width and height of the crowns from the midline outwards, cm: central and lateral incisor, canine, premolars, molars
# (after Wheeler's Dental Anatomy); only their proportions count, the arch sets the size.
_CROWNS = ((0.86, 1.02), (0.68, 0.90), (0.76, 1.0), (0.70, 0.85), (0.68, 0.80), (1.0, 0.75), (0.95, 0.70))
_LOWER = 0.85  # height of a lower crown to an upper one
_ROWS = (-0.25, 0.0, 0.25, 0.5, 0.75, 0.93, 1.0, 1.0, 1.0)  # up the crown from the gum; the last two run inwards


@dataclass
class Solid:
    """Grids of quads, gathered: points `(N, 3)`, triangles `(T, 3)`, part `(N,)`."""

    points: list[Array] = field(default_factory=list)
    quads: list[NDArray[np.int64]] = field(default_factory=list)
    part: list[NDArray[np.uint8]] = field(default_factory=list)

    def grid(self, points: Array, part: int, flip: bool) -> None:
        """Add a grid `(R, C, 3)`."""
        rows, columns = points.shape[:2]
        number = np.arange(rows * columns).reshape(rows, columns) + sum(map(len, self.points))
        corners = [number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1]]
        quads = np.stack(corners, -1).reshape(-1, 4)
        self.points.append(points.reshape(-1, 3))
        self.quads.append(quads[:, ::-1] if flip else quads)
        self.part.append(np.full(rows * columns, part, np.uint8))

    def joined(self) -> tuple[Array, NDArray[np.int64], NDArray[np.uint8]]:
        """Points, triangles and parts in one."""
        return np.concatenate(self.points), triangles_of(np.concatenate(self.quads)), np.concatenate(self.part)


class Arch:
    """The outline of a strip of teeth seen from below, by length along it.

    Args:
        strip: `(N, 3)` its points.
    """

    def __init__(self, strip: Array) -> None:
        outline = strip[ConvexHull(strip[:, [0, 2]]).vertices]
        around = np.argsort(np.arctan2(outline[:, 0], outline[:, 2] - strip[:, 2].min() + 0.5))
        self._x, self._z = outline[around][:, [0, 2]].T
        self._length = np.concatenate([[0], np.cumsum(np.hypot(np.diff(self._x), np.diff(self._z)))])
        self.middle = float(np.interp(0, self._x, self._length))
        self.half = min(self.middle, float(self._length[-1]) - self.middle)

    def at(self, along: Array, out: Array | float, y: Array | float) -> Array:
        """Points `(..., 3)` at a length along, pushed `out` cm outwards, at height y."""
        x, z = (np.interp(along, self._length, axis) for axis in (self._x, self._z))
        step = 0.05
        dx, dz = (
            np.interp(along + step, self._length, axis) - np.interp(along - step, self._length, axis)
            for axis in (self._x, self._z)
        )
        size = np.hypot(dx, dz) + 1e-9
        return np.stack(np.broadcast_arrays(x - dz / size * out, y, z + dx / size * out), -1)


def make_teeth(strip: Array, upper: bool, drop: float) -> tuple[Array, NDArray[np.int64], NDArray[np.uint8]]:
    """Teeth, gum and a dark backing for one jaw.

    Args:
        strip: `(N, 3)` MakeHuman's teeth of that jaw, placed in the canonical face.
        upper: which jaw.
        drop: cm by which the biting edge goes beyond that of the strip.
    """
    arch, solid, sign = Arch(strip), Solid(), 1 if upper else -1
    front = strip[(abs(strip[:, 0]) < 0.8) & (strip[:, 2] > strip[:, 2].max() - 0.7)]
    edge = sign * (sign * front[:, 1]).min() - sign * drop
    scale = 0.97 * arch.half / sum(width for width, _ in _CROWNS) * (1 if upper else 0.97)
    across, start = np.linspace(-1, 1, 9), 0.0
    gum_at, gum_y = [], []
    for width, height in _CROWNS:
        width, height = width * scale, height * (1 if upper else _LOWER)
        for side in (-1, 1):
            middle = arch.middle + side * (start + width / 2)
            solid.grid(_crown(arch, middle, width, height, edge, sign, across), TOOTH, upper)
            gum_at += list(middle + across[::2][:-1] * width / 2)
            gum_y += list(edge + sign * height * (0.97 - 0.20 * across[::2][:-1] ** 2))
        start += width
    order = np.argsort(gum_at)
    along, y = np.array(gum_at)[order], np.array(gum_y)[order]
    behind = np.linspace(arch.middle - start, arch.middle + start, 60)
    solid.grid(np.stack([arch.at(behind, -0.24, edge + sign * up) for up in (0.7, 0.12)]), CAVITY, upper)
    profile = ((0.75, -0.15), (0.4, 0.02), (0.15, 0.03), (0.03, -0.02), (0, -0.2))  # height above the crowns, depth
    solid.grid(np.stack([arch.at(along, out, y + sign * up) for up, out in profile]), GUM, upper)
    return solid.joined()


def _crown(arch: Arch, middle: float, width: float, height: float, edge: float, sign: int, across: Array) -> Array:
    rows = []
    for row, up in enumerate(_ROWS):
        narrow = np.interp(up, [-0.25, 0.6, 1], [0.80, 1.0, 0.95])
        round_ = 0.18 * np.sqrt(1 - across**4) + 0.05 * np.sin(np.pi * np.clip(up, 0, 1))
        corner = sign * 0.07 * height * across**4 * (up > 0.9)
        y = edge + sign * height * (1 - up) + corner
        rows.append(arch.at(middle + across * width / 2 * narrow, round_ - 0.22 - max(0, row - 6) * 0.16, y))
    return np.array(rows)
