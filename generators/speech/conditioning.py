"""How an emotion reaches the model: one vector per token, read by the prosody predictors and by nothing else.

| entries | meaning |
|---|---|
| 0-8 | weight x intensity of the nine felt categories, in the order of `targets.FELT` |
| 9-10 | valence and arousal |
| 11 | 1 on tokens of an emphasised word |
| 12-15 | variation: four numbers drawn from the seed, 0 in the typical reading |
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from generators.emotion import EmotionState
from generators.speech.targets import FELT, table

FELT_SIZE = len(FELT)
EMPHASIS = FELT_SIZE + 2
VARIATIONS = EMPHASIS + 1
SIZE = VARIATIONS + 4


def condition(
    states: Sequence[EmotionState], emphasis: Sequence[bool], variation: np.ndarray | None = None
) -> np.ndarray:
    """Vectors `(N, 16)` for N tokens with an emotion and an emphasis each, and one `(4,)` variation for all."""
    out = np.zeros((len(states), SIZE), np.float32)
    for row, state in zip(out, states, strict=True):
        strengths = state.strengths
        row[:FELT_SIZE] = [strengths.get(name, 0.0) for name in FELT]
        row[FELT_SIZE : FELT_SIZE + 2] = state.point.valence, state.point.arousal
    out[:, EMPHASIS] = np.asarray(emphasis, np.float32)
    if variation is not None:
        out[:, VARIATIONS:] = variation
    return out


def effects(conditions: np.ndarray) -> np.ndarray:
    """The table's effects `(N, 11)` of conditions `(N, 16)`, linear (ratios as logarithms)."""
    t = table()
    return (
        conditions[:, :FELT_SIZE] @ t.emotions
        + conditions[:, EMPHASIS : EMPHASIS + 1] * t.emphasis
        + conditions[:, VARIATIONS:] @ t.variations
    )
