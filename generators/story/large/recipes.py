"""How each kind of model is asked (`recipes.toml`)."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, get_args

_FILE = Path(__file__).with_name("recipes.toml")
Kind = Literal["sdxl", "lightning", "lcm", "flux2-klein", "flux2-klein-base"]
"""A family and the schedule it was trained or distilled for."""
KINDS: tuple[Kind, ...] = get_args(Kind)


class Recipe(NamedTuple):
    """Defaults of a kind of model.

    Attributes:
        steps, guidance: unless asked otherwise.
        area: least and most pixels at which it paints, as shares of what it was trained on.
    """

    steps: int
    guidance: float
    area: tuple[float, float]


class Words(NamedTuple):
    """What is added to prompts.

    Attributes:
        style: after each prompt.
        reference: what the reference picture shows.
        negative: what is not wanted, where a model is guided away from it.
    """

    style: str
    reference: str
    negative: str


@cache
def _table() -> dict:
    with _FILE.open("rb") as file:
        return tomllib.load(file)


def recipe(kind: Kind) -> Recipe:
    """The defaults of a kind."""
    row = _table()[kind]
    return Recipe(int(row["steps"]), float(row["guidance"]), (row["area"][0], row["area"][1]))


def words() -> Words:
    """What is added to prompts."""
    return Words(**_table()["words"])
