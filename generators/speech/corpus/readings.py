"""Which readings of a line the corpus holds: emotions, mixtures, curves over the words, emphasis, variations."""

from __future__ import annotations

import numpy as np

from generators.emotion import NEUTRAL, EmotionState, interpolate
from generators.speech.conditioning import SIZE, condition
from generators.speech.targets import FELT


def _state(rng: np.random.Generator) -> EmotionState:
    intensity = float(rng.uniform(0.2, 1.0))
    if rng.random() < 0.15:
        first, second = rng.choice(len(FELT), 2, replace=False)
        share = float(rng.uniform(0.25, 0.75))
        return EmotionState.mix({FELT[first]: share, FELT[second]: 1 - share}, intensity=intensity)
    return EmotionState.of(FELT[rng.integers(len(FELT))], intensity)


def plain(phonemes: str) -> np.ndarray:
    """The condition `(N, 16)` of the typical neutral reading, boundary tokens included."""
    return np.zeros((len(phonemes) + 2, SIZE), np.float32)


def felt(phonemes: str, rng: np.random.Generator) -> np.ndarray:
    """A condition `(N, 16)` with a random emotion; sometimes a curve, an emphasis, another variation."""
    words = np.pad(np.cumsum([c == " " for c in phonemes]), 1, mode="edge")
    count = int(words[-1]) + 1
    first = NEUTRAL if rng.random() < 0.06 else _state(rng)
    states = [first] * count
    if count > 2 and rng.random() < 0.12:
        last = NEUTRAL if rng.random() < 0.4 else _state(rng)
        states = [interpolate(first, last, word / (count - 1)) for word in range(count)]
    stressed = np.zeros(count, bool)
    if count > 2 and rng.random() < 0.15:
        stressed[rng.integers(count)] = True
    variation = rng.normal(size=4).clip(-2, 2) if rng.random() < 0.35 else None
    per_word = condition(states, stressed.tolist(), variation)
    out = per_word[words]
    marks = np.pad(np.array([c == " " or not (c.isalpha() or c in "ˈˌː") for c in phonemes], bool), 1)
    out[marks, SIZE - 5] = 0.0  # a pause has no emphasis
    return out
