"""The one table from emotion to prosody (`emotion_to_prosody.toml`), as numbers.

The same table calibrates the training corpus, tells the window what an emotion will do ("pitch +2.9 st, 13% slower")
and is what the benchmark holds the trained model against.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from generators.emotion import FEELINGS, EmotionState

EFFECTS = (
    "f0_st",
    "f0_range",
    "duration",
    "level_db",
    "tilt_db",
    "final_st",
    "declination_st",
    "accent_st",
    "accent_db",
    "stress",
    "pause",
)
RATIOS = frozenset({"f0_range", "duration", "stress", "pause"})
FELT = FEELINGS


@dataclass(frozen=True)
class Table:
    """The table in linear form: ratios as logarithms, everything per unit of intensity.

    Attributes:
        emotions: `(9, 11)` rows in the order of `FELT`, columns in the order of `EFFECTS`.
        emphasis: `(11,)` effect of emphasis on a word.
        variations: `(4, 11)` effect of one unit of each variation.
    """

    emotions: np.ndarray
    emphasis: np.ndarray
    variations: np.ndarray


def _linear(row: dict[str, float]) -> np.ndarray:
    values = [row.get(name, 1.0 if name in RATIOS else 0.0) for name in EFFECTS]
    return np.array([np.log(v) if n in RATIOS else v for n, v in zip(EFFECTS, values, strict=True)])


@cache
def table() -> Table:
    """Read `emotion_to_prosody.toml`."""
    data = tomllib.loads((Path(__file__).parent / "emotion_to_prosody.toml").read_text("utf-8"))
    emotions = np.stack([_linear(data[name]) for name in FELT]) / data["reference_intensity"]
    variations = np.stack([_linear({name: value}) for name, value in data["variation"].items()])
    return Table(emotions, _linear(data["emphasis"]), variations)


def effect(state: EmotionState) -> dict[str, float]:
    """What `state` is meant to do to a plain reading: the table's effects, ratios as ratios."""
    strengths = state.strengths
    row = np.array([strengths.get(name, 0.0) for name in FELT]) @ table().emotions
    return {n: float(np.exp(v) if n in RATIOS else v) for n, v in zip(EFFECTS, row, strict=True)}
