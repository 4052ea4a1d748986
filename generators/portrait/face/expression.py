"""Which expression a face in a picture wears: a non-negative fit of the basis."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import nnls

from generators.portrait.basis import Basis
from generators.portrait.face.head import Head
from generators.portrait.face.person import differences, telling
from generators.portrait.pose import ARKIT, INDEX

# What a still picture can tell apart from how the person is built: opposite pairs and what the eyes do are left out.
SHAPES = (
    "browDown", "browInnerUp", "browOuterUp", "cheekSquint", "eyeBlink", "eyeSquint", "eyeWide", "jawOpen",
    "mouthFrown", "mouthFunnel", "mouthLowerDown", "mouthPucker", "mouthSmile", "mouthStretch", "mouthUpperUp",
    "noseSneer",
)  # fmt: skip
"""The shapes that are looked for, sides joined."""

_NOISE = 0.15  # cm by which a mesh differs from what person and expression explain
_TOGETHER = 12  # vertices that differ together; they count as one
_WEIGHT = 0.4  # how large weights of the mouth are expected to be
_BROWS, _AROUND_EYES = 0.7, 0.3  # and of what differs between people more than expressions move it
_DEPTH = 0.3  # how far depth is to be trusted beside x and y


def estimate_expression(mesh: NDArray[np.float32], head: Head, basis: Basis) -> NDArray[np.float32]:
    """Weights `(52,)` float32 in [0, 1] by `ARKIT`; both sides alike.

    The most probable weights when people differ from the canonical face in the ways of `person.differences` and
    expressions are weak more often than strong, so that a wide mouth is not taken for a smile.

    Args:
        mesh: `(468, 3)` x right, y down, depth away, pixels.
        head: how the face stands.
        basis: the shapes.
    """
    upright = mesh.astype(np.float64) * [1, -1, -1]
    face = (upright - head.fit.shift) @ head.fit.rotation / head.fit.scale
    trust = telling(basis.points) * np.array([1, 1, _DEPTH]) / (_NOISE * np.sqrt(_TOGETHER))
    columns = [[INDEX[full] for full in (name, f"{name}Left", f"{name}Right") if full in INDEX] for name in SHAPES]
    moves = np.stack([(basis.shapes[column].sum(0) * trust).ravel() for column in columns], 1)
    person = (differences(basis.points) * trust).reshape(-1, moves.shape[0]).T
    person = np.concatenate([person, -person], 1)  # either way, in a fit that knows no negative numbers
    prior = np.diag([*(1 / _expected(name) for name in SHAPES), *np.ones(person.shape[1])])
    target = np.concatenate([((face - basis.points) * trust).ravel(), np.zeros(len(prior))])
    found, _ = nnls(np.concatenate([np.concatenate([moves, person], 1), prior]), target)
    found = found[: len(SHAPES)]
    weights = np.zeros(len(ARKIT), np.float32)
    for column, value in zip(columns, found, strict=True):
        weights[column] = min(value, 1.0)
    return weights


def _expected(name: str) -> float:
    if name.startswith("brow"):
        return _BROWS
    return _WEIGHT if name.startswith(("mouth", "jaw")) else _AROUND_EYES
