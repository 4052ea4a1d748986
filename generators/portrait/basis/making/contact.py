"""Where skin meets skin or an eyeball: lids close, closed lips stay closed and never cross.

At rest an animated mouth is closed, so what counts for lips is how their rims move against each other, not the small
gap of the canonical face.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.portrait.basis.basis import Eyeball
from generators.portrait.basis.making.recipe import recipes
from generators.portrait.basis.making.tissue import Tissue
from generators.portrait.basis.regions import LOWER_LID, LOWER_LIP, UPPER_LID, UPPER_LIP

_LID_SKIN = 0.03  # cm that a lid's skin lies above the ball
_LOWER_RISES = np.array([0.5, 0.2, 0, 0, 0, 0, 0])  # part of the opening the lower lid closes, from inside

Array = NDArray[np.float64]


def make_contact(shapes: dict[str, Array], tissue: Tissue, balls: tuple[Eyeball, Eyeball]) -> None:
    """Make all shapes keep contact, in place; the result is as symmetric as the shapes were.

    Args:
        shapes: `(468, 3)` by ARKit name.
        tissue: the face as skin.
        balls: right and left eyeball.
    """
    _close_mouth(shapes, tissue)
    for name, move in shapes.items():
        if name != "mouthClose":
            part_lips(move, tissue)
    for name, recipe in recipes().items():
        if recipe.lid:
            _stop_on_ball(shapes[f"{name}Left"], tissue, balls[1])
    _close_lids(shapes["eyeBlinkLeft"], tissue)
    for name in recipes():
        if f"{name}Right" in shapes:
            shapes[f"{name}Right"] = tissue.mirrored(shapes[f"{name}Left"])


def lip_rows(tissue: Tissue) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows `(4, 9)` of upper and lower lip, skin to rim, right to left, without the corners; equal places meet."""

    def rows(half: tuple[tuple[int, ...], ...]) -> NDArray[np.int64]:
        return np.array([[*tissue.face.mirror[list(ring[1:-1])][::-1], *ring[:-1]] for ring in half])

    return rows(UPPER_LIP), rows(LOWER_LIP)


def lip_gap(move: Array, tissue: Tissue) -> Array:
    """By how much `(9,)` cm the rims move apart; negative where they would cross."""
    upper, lower = lip_rows(tissue)
    return (move[upper[3]] - move[lower[3]])[:, 1]


def _close_mouth(shapes: dict[str, Array], tissue: Tissue) -> None:
    """Let `mouthClose` undo exactly what `jawOpen` does between the rims, upper lip and lower lip half each."""
    upper, lower = lip_rows(tissue)
    both = shapes["jawOpen"] + shapes["mouthClose"]
    apart = both[upper[3]] - both[lower[3]]
    is_upper = _is_upper(tissue, upper.ravel(), lower.ravel())
    close = shapes["mouthClose"]
    close += _spread(tissue, upper[3], -0.5 * apart, 1.5) * is_upper + _spread(tissue, lower[3], 0.5 * apart, 1.5) * (
        1 - is_upper
    )
    both = shapes["jawOpen"] + close
    apart = both[upper[3]] - both[lower[3]]
    close[upper[3]] -= 0.5 * apart
    close[lower[3]] += 0.5 * apart


def part_lips(move: Array, tissue: Tissue) -> None:
    """Where rims cross, each lip gives way by half; rows further out follow less."""
    upper, lower = lip_rows(tissue)
    crossing = np.minimum(lip_gap(move, tissue), 0)
    for row in range(1, 4):
        move[upper[row], 1] -= crossing * row / 6
        move[lower[row], 1] += crossing * row / 6


def _close_lids(blink: Array, tissue: Tissue) -> None:
    """Scale until the left lids meet on average; the upper lid takes up what is left, near the inner corner both do."""
    points = tissue.face.points
    upper, lower = np.array(UPPER_LID[1:-1]), np.array(LOWER_LID[1:-1])
    gap = points[lower] - points[upper]
    approach = blink[lower] - blink[upper]
    blink *= -(gap * approach).sum() / (approach**2).sum()
    meeting = points[lower] + blink[lower] - _LOWER_RISES[:, None] * gap
    above = _is_upper(tissue, upper, lower)
    for edge, part in ((upper, above), (lower, 1 - above)):
        blink += _spread(tissue, edge, meeting - points[edge] - blink[edge], 0.7) * part
    blink[upper], blink[lower] = meeting - points[upper], meeting - points[lower]
    blink[UPPER_LID[0]] = 0.25 * blink[UPPER_LID[1]]


def _stop_on_ball(move: Array, tissue: Tissue, ball: Eyeball) -> None:
    """Push what would sink into the eyeball out to its surface."""
    from_centre = tissue.face.points + move - ball.centre
    distance = np.linalg.norm(from_centre, axis=1)
    out = np.maximum(ball.radius + _LID_SKIN - distance, 0) * (tissue.near("lids", 0.3, 0.9)[:, 0])
    move += from_centre / distance[:, None] * out[:, None]


def _is_upper(tissue: Tissue, upper: NDArray[np.int64], lower: NDArray[np.int64]) -> Array:
    """1 for vertices `(468, 1)` nearer to the upper edge than to the lower one, else 0."""
    nearer = tissue.distance(upper) < tissue.distance(lower)
    nearer[upper], nearer[lower] = True, False
    return nearer[:, None].astype(float)


def _spread(tissue: Tissue, at: NDArray[np.int64], values: Array, reach: float) -> Array:
    """Carry displacements `(K, 3)` of vertices over to all, fading out over `reach` cm."""
    points = tissue.face.points
    distance = np.linalg.norm(points[:, None] - points[at][None], axis=2)
    weight = np.exp(-((distance / (0.35 * reach)) ** 2)) + 1e-12
    mean = (weight[..., None] * values[None]).sum(1) / weight.sum(1, keepdims=True)
    return mean * np.exp(-((distance.min(1, keepdims=True) / reach) ** 2))
