"""From sounds to lips: dominance functions, and what no neighbour may soften.

Cohen & Massaro 1993 ("Modeling coarticulation in synthetic visual speech"): each sound has a target and a dominance
that rises and falls exponentially around it; the lips are the average of targets weighted by dominance. That alone
lets lips stay open on a short p between two open vowels, which people notice at once, so p, b, m close and f, v touch
the teeth whatever surrounds them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from generators.portrait.motion.space import PLACE, SIZE
from generators.portrait.phones import CLASSES, INDEX

from .shapes import table, vector
from .sounds import Sounds

RATE = 100
_REACH = 0.4
_FORCED = (INDEX["PBM"], INDEX["FV"])
_RAMP = 0.03
_LONG_PAUSE = 0.12


@dataclass(frozen=True, eq=False)
class Visemes:
    """`visemes.toml` as arrays over the classes: targets `(17, 52)`, the rest `(17,)`."""

    targets: NDArray[np.float64]
    dominance: NDArray[np.float64]
    rate: NDArray[np.float64]
    hold: NDArray[np.float64]


@cache
def visemes() -> Visemes:
    """Read `visemes.toml`."""
    rows = [table("visemes")[name] for name in CLASSES]
    return Visemes(
        np.stack([vector(row.get("shapes", {})) for row in rows]),
        np.array([row.get("dominance", 1.2) for row in rows]),
        np.array([row.get("rate", 14.0) for row in rows]),
        np.array([row.get("hold", 0.25) for row in rows]),
    )


@dataclass(frozen=True, eq=False)
class Articulation:
    """Lips at 100 frames a second.

    Attributes:
        vectors: `(T, 52)`, zero but for mouth and jaw.
        closing: `(T,)` in [0, 1]: how much p, b or m is forced there.
        speaking: `(T,)` in [0, 1]: 0 in pauses.
    """

    vectors: NDArray[np.float64]
    closing: NDArray[np.float64]
    speaking: NDArray[np.float64]


def articulate(sounds: Sounds, seconds: float, openness: float = 1.0) -> Articulation:
    """Lips of `sounds`.

    Args:
        sounds: within `seconds`.
        seconds: how long.
        openness: how far the mouth moves, 1 is usual; closures stay closed.
    """
    v = visemes()
    frames = max(1, round(seconds * RATE))
    times = (np.arange(frames) + 0.5) / RATE
    total, weight = np.zeros((frames, SIZE)), np.full(frames, 1e-3)
    centres = (sounds.starts + sounds.ends) / 2
    for number in range(len(sounds)):
        name = sounds.classes[number]
        half = (sounds.ends[number] - sounds.starts[number]) * v.hold[name]
        reach = slice(*_frames(centres[number] - half - _REACH, centres[number] + half + _REACH, frames))
        away = np.maximum(np.abs(times[reach] - centres[number]) - half, 0)
        dominance = v.dominance[name] * np.exp(-v.rate[name] * away)
        total[reach] += dominance[:, None] * v.targets[name]
        weight[reach] += dominance
    vectors = total / weight[:, None]
    vectors *= openness
    closing, speaking = np.zeros(frames), np.zeros(frames)
    for number in range(len(sounds)):
        name, start, end = sounds.classes[number], sounds.starts[number], sounds.ends[number]
        if name in _FORCED:
            half = max((end - start) / 2, 0.025) + 0.008
            reach = slice(*_frames(centres[number] - half - _RAMP, centres[number] + half + _RAMP, frames))
            near = np.clip(1 - (np.abs(times[reach] - centres[number]) - half) / _RAMP, 0, 1)
            vectors[reach] += near[:, None] * (v.targets[name] - vectors[reach])
            if name == INDEX["PBM"]:
                closing[reach] = np.maximum(closing[reach], near)
    for start, end in sounds.phrases(_LONG_PAUSE):
        speaking = np.maximum(speaking, np.clip(np.minimum(times - start + 0.05, end + 0.05 - times) / 0.06, 0, 1))
    return Articulation(vectors * speaking[:, None], closing, speaking)


def _frames(start: float, end: float, count: int) -> tuple[int, int]:
    return max(0, int(start * RATE)), min(count, int(end * RATE) + 2)


GAP_PARTS = {"jawOpen": 1.0, "mouthLowerDown": 0.5, "mouthUpperUp": 0.5, "mouthClose": -1.0, "mouthPress": -0.4}
"""How far the lips are apart, as a weighted sum of shapes (both sides' mean)."""


@cache
def _gap_weights() -> NDArray[np.float64]:
    weights = vector(GAP_PARTS)
    for name in GAP_PARTS:
        if name not in PLACE:
            for side in ("Left", "Right"):
                weights[PLACE[name + side]] /= 2
    return weights


def lip_gap(vectors: NDArray[np.floating]) -> NDArray[np.float64]:
    """Lip gap `(T,)` of vectors `(T, 52)` (in units of `jawOpen`)."""
    return np.asarray(vectors, np.float64) @ _gap_weights()
