"""Lips and lids that meet where they should and never cross."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.portrait.pose import INDEX
from generators.portrait.render.arrays import Floats
from generators.portrait.render.rims import EYES, LOWER_LIP_ROWS, MOUTH, UPPER_LIP_ROWS, Rim

_UPPER_PART = 0.4  # of the gap that the upper lip closes; the jaw does the rest
_PARTING = ("jawOpen", "mouthClose", "mouthFunnel", "mouthLowerDown", "mouthPress", "mouthPucker", "mouthRoll",
            "mouthUpperUp", "tongueOut")  # fmt: skip
"""What may move one lip against the other. A sneer, a smile or a frown moves both, and shows teeth only with these."""


def _spread(rest: Floats, sources: NDArray[np.int64], values: Floats, near: float, reach: float) -> Floats:
    """Carry displacements `(K, 3)` of vertices `sources` over to all `(468, 3)`: the nearest counts most (`near`, in
    pixels), and beyond `reach` pixels they fade out."""
    distance = np.linalg.norm(rest[:, None, :2] - rest[sources][None, :, :2], axis=2)
    weight = np.exp(-((distance / near) ** 2)) + 1e-12
    mean = (weight[..., None] * values[None]).sum(1) / weight.sum(1, keepdims=True)
    return mean * np.exp(-((distance.min(1, keepdims=True) / reach) ** 2))


def closing_lips(rest: Floats, canonical: Floats) -> Floats:
    """What closes the mouth of a face at rest.

    Args:
        rest: `(468, 3)` the face, y up.
        canonical: `(468, 3)` the canonical face: it says which vertices are above the lip line.
    Returns:
        `(468, 3)` displacement after which both rims coincide.
    """
    upper, lower = MOUTH.upper[1:-1], MOUTH.lower[1:-1]
    gap = rest[lower] - rest[upper]
    width = float(np.linalg.norm(rest[MOUTH.upper[0]] - rest[MOUTH.upper[-1]]))
    rim = canonical[MOUTH.upper]
    above = canonical[:, 1] > np.interp(canonical[:, 0], rim[:, 0], rim[:, 1]) - 1e-3
    above[upper], above[lower] = True, False
    up = _spread(rest, upper, gap * _UPPER_PART, 0.1 * width, 0.33 * width)
    down = _spread(rest, lower, -gap * (1 - _UPPER_PART), 0.1 * width, 0.33 * width)
    closing = np.where(above[:, None], up, down)
    closing[upper], closing[lower] = gap * _UPPER_PART, -gap * (1 - _UPPER_PART)
    closing[MOUTH.upper[[0, -1]]] = 0
    return closing.astype(np.float32)


def seal_lips(rest: Floats, shapes: Floats, canonical: Floats) -> None:
    """Keep the lips together in all shapes whose name does not say that they part, in place.

    Without it anger, whose sneer lifts the upper lip more than `mouthPress` holds it, shows teeth on p, b and m and in
    silence.

    Args:
        rest: `(468, 3)` the face at rest, mouth closed.
        shapes: `(52, 468, 3)` its shapes.
        canonical: as in `closing_lips`.
    """
    for name, column in INDEX.items():
        if not name.startswith(_PARTING):
            shapes[column] += closing_lips(rest + shapes[column], canonical)


def fit_blinks(rest: Floats, shapes: Floats) -> None:
    """Make `eyeBlink…` close this face's eyes exactly at a weight of 1.

    The shape is scaled until the lids meet on average; the upper lid's margin takes up what is left.

    Args:
        rest: `(468, 3)` the face at rest, mouth closed.
        shapes: `(52, 468, 3)` its shapes; the two blinks are replaced.
    """
    for rim, name in zip(EYES, ("eyeBlinkRight", "eyeBlinkLeft"), strict=True):
        upper, lower = rim.upper[1:-1], rim.lower[1:-1]
        blink = shapes[INDEX[name]]
        gap, approach = rest[lower] - rest[upper], blink[lower] - blink[upper]
        factor = float(np.clip(-(gap * approach).sum() / ((approach**2).sum() + 1e-9), 0.3, 3.0))
        blink = blink * factor
        left = gap + blink[lower] - blink[upper]
        width = float(np.linalg.norm(rest[rim.upper[0]] - rest[rim.upper[-1]]))
        more = _spread(rest, upper, left, 0.12 * width, 0.28 * width)
        to_upper = np.linalg.norm(rest[:, None, :2] - rest[upper][None, :, :2], axis=2).min(1)
        to_lower = np.linalg.norm(rest[:, None, :2] - rest[lower][None, :, :2], axis=2).min(1)
        more[to_lower < to_upper] = 0
        more[upper], more[lower] = left, 0
        shapes[INDEX[name]] = blink + more


def part_lips(face: Floats, up: Floats) -> None:
    """Move lips apart where they cross, in place; outer rows of the lip follow less.

    Args:
        face: `(468, 3)` an expression.
        up: `(3,)` the unit vector towards the top of the head.
    """
    crossing = np.minimum((face[UPPER_LIP_ROWS[3]] - face[LOWER_LIP_ROWS[3]]) @ up, 0.0)
    if not crossing.any():
        return
    for row in range(1, 4):
        push = (crossing * (row / 6))[:, None] * up
        face[UPPER_LIP_ROWS[row]] -= push
        face[LOWER_LIP_ROWS[row]] += push


def part_lids(face: Floats, rim: Rim, up: Floats) -> None:
    """Stop the upper lid at the lower one, in place."""
    upper, lower = rim.upper[1:-1], rim.lower[1:-1]
    crossing = np.minimum((face[upper] - face[lower]) @ up, 0.0)
    face[upper] -= crossing[:, None] * up
