"""Where the eyes look: at the listener, with glances aside that begin with phrases, and small jumps all the time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .persona import FPS, Persona

_SMALL = 0.6
_FIRST_SIDE = 0.8
"""How often a glance goes to one's own side."""


@dataclass(frozen=True, eq=False)
class Gaze:
    """Attributes:
    angles: `(T, 2)` degrees to the person's left and up.
    glances: seconds at which it left the listener or came back.
    """

    angles: NDArray[np.float64]
    glances: list[float]


def gaze(
    aside: NDArray[np.float64],
    up: NDArray[np.float64],
    phrase_starts: list[float],
    persona: Persona,
    rng: np.random.Generator,
) -> Gaze:
    """Gaze of a scene.

    Args:
        aside: `(T,)` glances a minute.
        up: `(T,)` degrees that glances go up (or down).
        phrase_starts: seconds; half of the glances are made shortly before one (thinking what to say).
        persona: whose.
        rng: of chance.
    """
    frames = len(aside)
    seconds = frames / FPS
    count = rng.poisson(float(aside.mean()) * seconds / 60)
    starts = []
    for _ in range(count):
        if phrase_starts and rng.random() < 0.5:
            starts.append(phrase_starts[rng.integers(len(phrase_starts))] - rng.uniform(0.1, 0.5))
        else:
            starts.append(rng.uniform(0, seconds))
    angles, glances, free = np.zeros((frames, 2)), [], 0.0
    for start in sorted(starts):
        if start < free:
            continue
        length = rng.gamma(4.0, 0.3)
        first, last = max(0, round(start * FPS)), min(frames, round((start + length) * FPS))
        if first >= last:
            continue
        side = persona.side if rng.random() < _FIRST_SIDE else -persona.side
        angles[first:last] = side * rng.uniform(6, 14), up[first] + rng.normal(0, 2.5)
        glances += [start, start + length]
        free = start + length + 0.8
    small = np.zeros((frames, 2))
    at = 0
    while at < frames:
        hold = max(4, int(rng.gamma(3.0, 0.3) * FPS))
        small[at : at + hold] = rng.normal(0, _SMALL, 2)
        at += hold
    return Gaze(angles + small, glances)
