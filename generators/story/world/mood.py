"""What a state makes of the world beyond its colours: `moods.toml`, blended by how much of each feeling there is."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generators.emotion import CATEGORIES, Category, EmotionState

_FILE = Path(__file__).parent / "moods.toml"
_CURVE = 0.6
"""A feeling at half intensity shows by .66: eyes notice a little weather long before they notice a lot."""


@dataclass(frozen=True)
class Mood:
    """Shapes of a feeling.

    Attributes:
        shares: of each category with more than nothing, neutral included; they sum to 1.
        lush, bare, sharp, lean, clutter, haze, vignette: as explained in `moods.toml`.
    """

    shares: Mapping[Category, float]
    lush: float
    bare: float
    sharp: float
    lean: float
    clutter: float
    haze: float
    vignette: float

    @property
    def lead(self) -> Category:
        """What there is most of."""
        return max(self.shares, key=lambda name: self.shares[name])

    def share(self, name: Category) -> float:
        """How much there is of a feeling, in [0, 1]."""
        return self.shares.get(name, 0.0)


def shares_of(state: EmotionState) -> dict[Category, float]:
    """How much of each category is seen; they sum to 1."""
    strengths = state.strengths
    felt = sum(strengths.values())
    seen = felt**_CURVE if felt > 0 else 0.0
    shares: dict[Category, float] = {name: seen * value / felt for name, value in strengths.items() if value > 0}
    if seen < 1:
        shares["neutral"] = 1 - seen
    return shares


def mood_of(state: EmotionState) -> Mood:
    """The shapes of a state."""
    shares = shares_of(state)
    rows = _rows()
    keys = rows["neutral"].keys()
    return Mood(shares, **{key: sum(share * rows[name][key] for name, share in shares.items()) for key in keys})


@cache
def _rows() -> Mapping[Category, Mapping[str, float]]:
    with _FILE.open("rb") as file:
        table = tomllib.load(file)
    return {name: table[name] for name in CATEGORIES}
