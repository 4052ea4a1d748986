"""The 52 shapes before contact: MakeHuman's units carried over, made anatomical, scaled to their travel."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from generators.portrait.basis.making.recipe import Recipe, Travel, recipes
from generators.portrait.basis.making.tissue import Tissue
from generators.portrait.pose import ARKIT

Array = NDArray[np.float64]


def make_shapes(unit: Callable[[str], Array], tissue: Tissue) -> dict[str, Array]:
    """Make every shape by its recipe; left and right are exact mirrors.

    Args:
        unit: gives MakeHuman's unit of an ARKit name, carried over to the face, `(468, 3)` cm.
        tissue: the face as skin.
    Returns:
        displacements `(468, 3)` by ARKit name.
    """
    shapes = {}
    for name, recipe in recipes().items():
        if name in ("jawLeft", "mouthLeft"):  # a direction and not a side of the face
            shapes[name] = _scaled(_made(name, recipe, unit, tissue, ""), recipe.travel)
            shapes[name.replace("Left", "Right")] = tissue.mirrored(shapes[name])
        elif name in ARKIT:
            shapes[name] = _scaled(_made(name, recipe, unit, tissue, ""), recipe.travel)
            shapes[name] = 0.5 * (shapes[name] + tissue.mirrored(shapes[name]))
        else:
            left = _scaled(_made(name, recipe, unit, tissue, "Left"), recipe.travel)
            shapes[f"{name}Left"], shapes[f"{name}Right"] = left, tissue.mirrored(left)
    return {name: shapes[name] for name in ARKIT}


def _made(name: str, recipe: Recipe, unit: Callable[[str], Array], tissue: Tissue, side: str) -> Array:
    def base(other: str, passes: int) -> Array:
        full = other + side if other + side in ARKIT else other
        twin = full.replace("Left", "Right")
        return tissue.relax(0.5 * (unit(full) + tissue.mirrored(unit(twin))), passes)  # the two differ by a hair

    move = base(recipe.unit or name, recipe.relax)
    for other, share in recipe.add.items():
        move = move + share * base(other, recipe.relax)
    if recipe.push:
        move = move + tissue.near(recipe.push.region, *recipe.push.reach) * np.array(recipe.push.by)
    for region, reach in recipe.still.items():
        move = move * (1 - tissue.near(region, *reach))
    for region, reach in recipe.only.items():
        move = move * tissue.near(region, *reach)
    if recipe.side:
        move = move * tissue.left(recipe.side)
    if recipe.field:
        moves, rests = (
            np.concatenate([tissue.regions[region] for region in regions])
            for regions in (recipe.field.moves, recipe.field.rests)
        )
        move = tissue.membrane(move, moves, rests)
    if recipe.pull:
        move = tissue.pull(move, np.array(recipe.pull))
    if recipe.slide:
        move = tissue.slide(move)
    return tissue.bulge(move, recipe.bulge)


def _scaled(move: Array, travel: Travel | None) -> Array:
    if travel is None:
        return move
    path = move[list(travel.of)]
    length = np.linalg.norm(path, axis=1) if travel.axis is None else abs(path @ np.array(travel.axis))
    return move * (travel.cm / length.mean())
