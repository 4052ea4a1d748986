"""MediaPipe's canonical face: read from the protocol buffer in its package, openings cut free."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import KDTree

from generators.portrait.basis.regions import LEFT_EYE_OPENING, MOUTH_OPENING, RIGHT_EYE_OPENING
from generators.portrait.sources import FACE_MESH

_ASSETS = "package/face_mesh_solution_packed_assets.data"
_METADATA = slice(3_737_848, 3_757_224)  # geometry_pipeline_metadata_landmarks.binarypb, by the package's loader
_VARINT, _FIXED32 = 0, 5  # wire types of protocol buffers
_INDEX = 4  # the field of Mesh3d that holds corner numbers; its only floats are the vertices


@dataclass(frozen=True)
class Canonical:
    """The mesh every shape is told on.

    Attributes:
        points: `(468, 3)` cm; x to the person's left, y up, z to the front.
        uv: `(468, 2)` in [0, 1].
        filled: `(898, 3)` triangles with those that cover mouth and eyes.
        triangles: `(852, 3)` without them.
        mirror: `(468,)` the vertex on the other side.
    """

    points: NDArray[np.float64]
    uv: NDArray[np.float64]
    filled: NDArray[np.int64]
    triangles: NDArray[np.int64]
    mirror: NDArray[np.int64]


def read_canonical() -> Canonical:
    """Read it from the npm package; made exactly symmetric in topology by the mirror map.

    Raises:
        SourceError: the package cannot be had.
    """
    metadata = FACE_MESH.read(_ASSETS)[_METADATA]
    mesh = max((value for _, value in _fields(metadata) if isinstance(value, bytes)), key=len)
    floats, indices = [], []
    for field, value in _fields(mesh):
        if isinstance(value, bytes):
            floats.append(np.frombuffer(value, "<f4")[0])
        elif field == _INDEX:
            indices.append(value)
    vertices = np.array(floats, float).reshape(-1, 5)  # x, y, z, u, v
    points, filled = vertices[:, :3], np.array(indices).reshape(-1, 3)
    covers = [np.isin(filled, rim).all(1) for rim in (MOUTH_OPENING, LEFT_EYE_OPENING, RIGHT_EYE_OPENING)]
    mirror = KDTree(points).query(points * [-1, 1, 1])[1]
    return Canonical(points, vertices[:, 3:], filled, filled[~np.any(covers, axis=0)], np.asarray(mirror))


def _fields(buffer: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Yield field numbers and values; a varint is an int."""
    at = 0
    while at < len(buffer):
        key, at = _varint(buffer, at)
        field, kind = key >> 3, key & 7
        if kind == _VARINT:
            value, at = _varint(buffer, at)
        else:
            length, at = (4, at) if kind == _FIXED32 else _varint(buffer, at)
            value, at = buffer[at : at + length], at + length
        yield field, value


def _varint(buffer: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = buffer[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at
