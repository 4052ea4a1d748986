"""How far the shapes agree with another rig's on the same mesh."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.table import Table

from generators.portrait.basis.basis import Basis
from generators.portrait.pose import ARKIT

_WHOLE = ("browInnerUp", "cheekPuff")  # one shape in ARKit, two sides in other rigs


def comparison(basis: Basis, yardstick: Path) -> Table:
    """Cosine of the displacement fields, and the largest displacement of each in cm; one row a shape.

    Args:
        basis: ours.
        yardstick: npz with `names` (sides as "_L" and "_R") and `basis (n, 468, 3)` in cm.
    """
    with np.load(yardstick) as file:
        other = {str(name): shape.astype(np.float64) for name, shape in zip(file["names"], file["basis"], strict=True)}
    table = Table("shape", "cosine", "largest, cm", "theirs, cm")
    cosines = []
    for name, shape in zip(ARKIT, basis.shapes.astype(np.float64), strict=True):
        if (theirs := _theirs(name, other)) is not None:
            cosines.append(_cosine(shape, theirs))
            table.add_row(name, f"{cosines[-1]:.3f}", f"{_largest(shape):.2f}", f"{_largest(theirs):.2f}")
    table.add_row("mean", f"{np.mean(cosines):.3f}", f"{len(cosines)} shapes", "")
    return table


def _theirs(name: str, other: dict[str, NDArray[np.float64]]) -> NDArray[np.float64] | None:
    if name in _WHOLE:
        return other[f"{name}_L"] + other[f"{name}_R"]
    return other.get(name, other.get(name.replace("Left", "_L").replace("Right", "_R")))


def _cosine(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    return float((a * b).sum() / (np.linalg.norm(a) * np.linalg.norm(b)))


def _largest(shape: NDArray[np.float64]) -> float:
    return float(np.linalg.norm(shape, axis=1).max())
