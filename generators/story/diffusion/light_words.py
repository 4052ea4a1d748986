"""The underpainting's own vocabulary of light (`lights.toml`), and which elements speak it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generators.story.plan import Slug
from generators.story.scene import Placed, Scene

_FILE = Path(__file__).with_name("lights.toml")
MOST_LAMPS = 3
"""Elements of one picture that may light it."""
_BY_MIDDLE = frozenset({"sky", "wall", "hand"})


class LightWord(NamedTuple):
    """What a word means, for those who draw training pictures.

    Attributes:
        named: parts of ids that mean it.
        colour: `#rrggbb`; radius: share of the picture's height; strength: at night, in [0, 1].
    """

    named: tuple[str, ...]
    colour: str
    radius: float
    strength: float


@cache
def light_words() -> Mapping[str, LightWord]:
    """All words in the order of the file; a model's embeddings are numbered by it, from 1 (0 is no light)."""
    with _FILE.open("rb") as file:
        table = tomllib.load(file)
    return {word: LightWord(tuple(row.pop("named")), **row) for word, row in table.items()}


@cache
def light_word(id: Slug) -> str | None:
    """The word of an element, or None if it gives no light."""
    parts = set(id.split("-"))
    return next((word for word, row in light_words().items() if parts & set(row.named)), None)


def lamps(scene: Scene) -> tuple[tuple[str, Placed], ...]:
    """Word and place of what lights a picture, at most three, the largest first."""
    found = [(word, one) for one in scene.elements if (word := light_word(one.id))]
    return tuple(sorted(found, key=lambda pair: -pair[1].height)[:MOST_LAMPS])


def middle(one: Placed) -> tuple[float, float]:
    """Where the light of an element comes from, scene units."""
    return one.x, one.y if one.stands in _BY_MIDDLE else one.y - 0.6 * one.height
