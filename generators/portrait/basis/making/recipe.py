"""`anatomy.toml` as data."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Literal

from pydantic import Field

from generators.contract import Frozen

Region = Literal["lids", "nose", "lips", "lower_lip", "corner", "above_mouth"]
Point = tuple[float, float, float]


class Push(Frozen):
    """A shift `by` cm of all that is near a region; full up to `reach[0]` cm around it, none from `reach[1]`."""

    region: Region
    by: Point
    reach: tuple[float, float]


class Span(Frozen):
    """Regions that move as told and regions at rest; the skin between follows as a membrane."""

    moves: tuple[Region, ...]
    rests: tuple[Region, ...]


class Travel(Frozen):
    """Mean path `cm` of the vertices `of` at a weight of 1; along `axis` only, where there is one."""

    of: tuple[int, ...]
    cm: float
    axis: Point | None = None


class Recipe(Frozen):
    """How one shape is made; see the head of `anatomy.toml`."""

    unit: str | None = Field(default=None, alias="from")
    relax: int = 2
    add: dict[str, float] = Field(default={})
    push: Push | None = None
    still: dict[Region, tuple[float, float]] = Field(default={})
    only: dict[Region, tuple[float, float]] = Field(default={})
    side: float | None = None
    field: Span | None = None
    pull: Point | None = None
    bulge: float = 0.0
    slide: bool = False
    lid: bool = False
    travel: Travel | None = None


def recipes() -> dict[str, Recipe]:
    """Recipes by ARKit name without "Left" and "Right", in ARKit's order."""
    told = tomllib.loads((Path(__file__).parent / "anatomy.toml").read_text("utf-8"))
    return {name: Recipe.model_validate(recipe) for name, recipe in told.items()}
