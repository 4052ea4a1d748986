"""The face's shapes as they ship: read once from `assets/face/basis.safetensors`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open

from generators.assets import AssetError
from generators.portrait.pose import ARKIT

CAVITY, TONGUE, GUM, TOOTH = range(4)
"""Parts of the mouth, as in `Mouth.part`."""

SCLERA, IRIS, PUPIL = range(3)
"""Zones of an eyeball, as in `Eyeball.zone`."""


@dataclass(frozen=True, eq=False)
class Mouth:
    """What is behind the lips, in the canonical face's space (cm).

    Attributes:
        points: `(M, 3)` float32.
        triangles: `(K, 3)` int32, counter-clockwise seen from outside; of the cavity, from inside.
        part: `(M,)` uint8: `CAVITY`, `TONGUE`, `GUM` or `TOOTH`.
        upper: `(M,)` bool: hangs on the skull, not on the jaw.
        shapes: `(52, M, 3)` float32 displacements by `ARKIT`; all zero where a shape does not move them.
    """

    points: NDArray[np.float32]
    triangles: NDArray[np.int32]
    part: NDArray[np.uint8]
    upper: NDArray[np.bool_]
    shapes: NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Eyeball:
    """One eye as a ball that turns about its centre, looking along +z (canonical space, cm).

    Attributes:
        points: `(N, 3)` float32.
        triangles: `(K, 3)` int32, counter-clockwise seen from outside.
        zone: `(N,)` uint8: `SCLERA`, `IRIS` or `PUPIL`.
        centre: `(3,)` float32.
        radius: of the ball.
        iris_radius: of the iris' edge, seen from the front.
    """

    points: NDArray[np.float32]
    triangles: NDArray[np.int32]
    zone: NDArray[np.uint8]
    centre: NDArray[np.float32]
    radius: float
    iris_radius: float


@dataclass(frozen=True, eq=False)
class Basis:
    """ARKit's 52 shapes on MediaPipe's canonical face, with what is in its openings.

    Axes: x to the person's left (right in a picture), y up, z to the front; cm; the face is 15.5 cm wide.

    Attributes:
        points: `(468, 3)` float32, the face at rest.
        uv: `(468, 2)` float32 in [0, 1], v up.
        triangles: `(852, 3)` int32, counter-clockwise seen from the front; mouth and eyes are open.
        shapes: `(52, 468, 3)` float32 displacements by `ARKIT` at a weight of 1.
        mouth: teeth, gums, tongue and cavity.
        eyes: the person's right eye, then the left (as `Subject.irises`).
    """

    points: NDArray[np.float32]
    uv: NDArray[np.float32]
    triangles: NDArray[np.int32]
    shapes: NDArray[np.float32]
    mouth: Mouth
    eyes: tuple[Eyeball, Eyeball]


def load_basis(path: Path) -> Basis:
    """Read a basis file.

    Raises:
        AssetError: it is missing, damaged or made for other shapes.
    """
    try:
        with safe_open(path, "numpy") as file:
            names = json.loads((file.metadata() or {}).get("mouth_shapes", "[]"))
            read = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118
        eyes = [_eye(read, side) for side in ("right", "left")]
        return Basis(
            read["points"], read["uv"], read["triangles"].astype(np.int32), _spread(read["shapes"], list(ARKIT)),
            Mouth(
                read["mouth.points"], read["mouth.triangles"].astype(np.int32), read["mouth.part"],
                read["mouth.upper"].astype(bool), _spread(read["mouth.shapes"], names),
            ),
            (eyes[0], eyes[1]),
        )  # fmt: skip
    except (OSError, SafetensorError, KeyError, ValueError) as error:
        raise AssetError(
            f"The blendshapes '{path}' cannot be used: {error}. "
            "Bring the file back with `git checkout -- assets/face`, or install Moodreel again."
        ) from error


def _spread(halves: NDArray[np.float16], names: list[str]) -> NDArray[np.float32]:
    shapes = np.zeros((len(ARKIT), *halves.shape[1:]), np.float32)
    for name, half in zip(names, halves, strict=True):
        shapes[ARKIT.index(name)] = half
    return shapes


def _eye(read: dict[str, NDArray], side: str) -> Eyeball:
    radius, iris_radius = read[f"{side}_eye.radii"].tolist()
    part = {name: read[f"{side}_eye.{name}"] for name in ("points", "triangles", "zone", "centre")}
    return Eyeball(
        part["points"], part["triangles"].astype(np.int32), part["zone"], part["centre"], radius, iris_radius
    )
