"""Who is speaking, and in what mood: what stays the same over a scene, and what drifts slowly.

None of it can be heard. A model that wants to be the same person a minute later has to remember it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.signal import lfilter

from generators.emotion import FEELINGS

from .shapes import table, vector

FPS = 25
HABITS = ("openness", "blinks", "sway", "nod", "turn", "pitch", "lean", "aside", "glance_up", "brows", "shake")


@dataclass(frozen=True, eq=False)
class Persona:
    """Habits of one speaker.

    Attributes:
        rest: `(3,)` degrees of yaw, pitch and roll at rest.
        side: 1 or -1, where glances and turns go first.
        smile: how much stronger the left half of the mouth smiles, about -0.15 to 0.15.
        blinking: factor on the rate of blinks.
        gestures: factor on nods and turns.
        expressive: factor on the expression.
        tempo: factor on how fast the head moves.
    """

    rest: NDArray[np.float64]
    side: float
    smile: float
    blinking: float
    gestures: float
    expressive: float
    tempo: float


def someone(rng: np.random.Generator) -> Persona:
    """A speaker drawn at random."""
    return Persona(
        rest=rng.normal(0, (2.2, 1.6, 1.6)).clip(-5, 5),
        side=float(rng.choice([-1.0, 1.0])),
        smile=float(rng.normal(0, 0.07)),
        blinking=float(np.exp(rng.normal(0, 0.25))),
        gestures=float(np.exp(rng.normal(0, 0.3))),
        expressive=float(np.exp(rng.normal(0, 0.12))),
        tempo=float(np.exp(rng.normal(0, 0.15))),
    )


def face_of(strengths: NDArray[np.float64]) -> NDArray[np.float64]:
    """Expressions `(T, 52)` of strengths `(T, 9)`."""
    rows = np.stack([vector(table("expressions")[name].get("shapes", {})) for name in FEELINGS])
    return strengths @ rows


def habits(strengths: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    """What each emotion does to behaviour, `(T,)` each, for strengths `(T, 9)`: neutral where nothing is felt."""
    rows = table("expressions")
    plain = rows["neutral"]
    return {
        name: plain[name] + strengths @ np.array([rows[each].get(name, plain[name]) - plain[name] for each in FEELINGS])
        for name in HABITS
    }


def wander(frames: int, seconds: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """A curve `(frames,)` of zero mean and unit spread that forgets itself over `seconds` (Ornstein-Uhlenbeck)."""
    keep = np.exp(-1 / (seconds * FPS))
    steps = rng.normal(size=frames) * np.sqrt(1 - keep**2)
    steps[0] = rng.normal()
    return np.asarray(lfilter([1.0], [1.0, -keep], steps))


def smooth(values: NDArray[np.float64], seconds: float) -> NDArray[np.float64]:
    """`values` `(T,)` or `(T, C)` under a bell `seconds` wide: a step becomes a movement of that length."""
    width = max(3, round(seconds * FPS) | 1)
    bell = np.hanning(width + 2)[1:-1]
    bell /= bell.sum()
    columns = values[:, None] if values.ndim == 1 else values
    padded = np.pad(columns, ((width // 2, width // 2), (0, 0)), mode="edge")
    out = np.stack([np.convolve(column, bell, "valid") for column in padded.T], 1)
    return out[:, 0] if values.ndim == 1 else out
