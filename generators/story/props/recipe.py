"""Recipes, `recipes/*.toml`: of what parts each element's drawing is put together."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from generators.contract import Frozen

_FOLDER = Path(__file__).parent / "recipes"
Pair = tuple[float, float]
Share = Annotated[float, Field(ge=0, le=1)]


class Repeat(Frozen):
    """How a part is repeated.

    Attributes:
        how: the arrangement, see `arrange.py`.
        count: how many.
        wide, high: size of the whole, in units.
        vary: how much single ones differ in size, in [0, 1].
        tilt: of a swarm: how far each may tilt, degrees; turns: whether some of it look the other way.
    """

    how: Literal["row", "vee", "swarm", "herd", "rain"]
    count: Annotated[int, Field(ge=1, le=400)]
    wide: float = 200
    high: float = 100
    vary: Share = 0.15
    tilt: float = 25
    turns: bool = True


class Part(Frozen):
    """One piece of a drawing. Units: about 100 high, foot at (0, 0), y grows downwards.

    Attributes:
        use: "fluent/owl" or "noto/owl", an icon; "own/letter", a drawing of `drawn/`.
        at: where its foot is.
        high: how high an icon is; of a drawing of ours, 100 leaves it as it is.
        turn: degrees clockwise about its foot (`pivot` "middle": about its middle).
        mirrored: left and right exchanged.
        grey, tint, tint_share, light, lit: see `Dye`.
        repeat: more than one of it.
        look: options of a drawing of ours.
    """

    use: Annotated[str, Field(pattern=r"^(fluent|noto|own)/[a-z0-9-]+$")]
    at: Pair = (0, 0)
    high: float = 100
    turn: float = 0
    pivot: Literal["foot", "middle"] = "foot"
    mirrored: bool = False
    grey: Share = 0
    tint: str = "#ffffff"
    tint_share: Share = 0
    light: Annotated[float, Field(ge=-1, le=1)] = 0
    lit: Share = 0
    repeat: Repeat | None = None
    look: Mapping[str, float | str | bool] = {}


class Recipe(Frozen):
    """The drawing of an element.

    Attributes:
        parts: from back to front.
        height: how high it is, relative to the hero standing; None: what its size and shape suggest.
        grip: where a hand takes it, as shares of its width and height from the upper left.
        glow: x and y as shares, then radius in units of its height, colour and strength.
        mirrors: whether it may be mirrored; what carries letters may not.
        floor: whether, though it belongs to a wall, it reaches down to the floor, as a door does.
        lies: how it lies where nobody holds it: turned by so many degrees, or "flat" on the ground.
        heavens: whether it is in the heavens, behind trees, roofs and hills.
        stands: where a light or a kind of weather that is a thing is put; the tables say it of everything else.
    """

    parts: Annotated[tuple[Part, ...], Field(min_length=1)]
    height: Annotated[float, Field(gt=0)] | None = None
    grip: Pair = (0.5, 0.6)
    glow: tuple[float, float, float, str, float] | None = None
    mirrors: bool = True
    floor: bool = False
    lies: float | Literal["flat"] = 0
    heavens: bool = False
    stands: Literal["ground", "wall", "sky"] = "ground"


@cache
def recipes() -> Mapping[str, Recipe]:
    """Element to recipe, over all emotions."""
    found: dict[str, Recipe] = {}
    for path in sorted(_FOLDER.glob("*.toml")):
        for name, row in tomllib.loads(path.read_text("utf-8")).items():
            found[name] = Recipe.model_validate(_filled(row))
    return found


def used_icons() -> frozenset[str]:
    """Names of all icons that recipes use."""
    uses = {part.use for recipe in recipes().values() for part in recipe.parts}
    return frozenset(use for use in uses if not use.startswith("own/"))


def _filled(row: Mapping[str, object]) -> Mapping[str, object]:
    """A recipe of one part may be written without the list of parts."""
    if "parts" in row:
        return row
    own = {name: value for name, value in row.items() if name in Recipe.model_fields}
    part = {name: value for name, value in row.items() if name not in Recipe.model_fields}
    return {**own, "parts": [part]}
