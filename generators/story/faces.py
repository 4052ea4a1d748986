"""Expression and camera of a frame, from `expressions.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np

from generators.emotion import EmotionState
from generators.story.terms import Camera, Stage

_TABLE = Path(__file__).parent / "expressions.toml"
_SHARE: Mapping[Stage, float] = {"opening": 0.5, "settling": 0.6, "turn": 0.8, "arrive": 0.8, "falling": 0.9}
"""How much of the emotion shows at a stage: it grows towards the height. 1 where nothing is said."""
_TRACE, _CLEAR = 0.4, 0.65


def expression(state: EmotionState, stage: Stage, rng: np.random.Generator) -> str:
    """What the face shows: the state's dominant emotion, as strongly as it is felt at this stage."""
    felt = state.intensity * _SHARE.get(stage, 1.0)
    level = "trace" if felt < _TRACE else "clear" if felt < _CLEAR else "full"
    return str(rng.choice(_table()[level][state.dominant]))


def camera(stage: Stage, before: Camera | None, rng: np.random.Generator) -> Camera:
    """Where it is seen from; another place than the frame before, if the stage allows it."""
    choices = _table()["cameras"][stage]
    fresh = [choice for choice in choices if choice != before] or choices
    return fresh[int(rng.integers(len(fresh)))]


def camera_words(view: Camera) -> str:
    """As a prompt says it."""
    return _table()["camera-words"][view]


@cache
def expressions() -> frozenset[str]:
    """Every expression of the table, of whatever emotion."""
    table = _table()
    return frozenset(words for level in ("trace", "clear", "full") for row in table[level].values() for words in row)


@cache
def _table() -> dict[str, dict]:
    with _TABLE.open("rb") as file:
        return tomllib.load(file)
