"""When the eyes close: a rhythm of one's own, more often at the end of phrases and with large glances."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .persona import FPS, Persona, wander

_SHAPE = np.array([0.4, 0.95, 1.0, 0.7, 0.35, 0.1])
_REGULAR = 3.0
"""Shape of the gamma distribution of pauses between blinks: neither a clock nor chance."""
_REFRACTORY = 0.7
_AT_PHRASE_END = 0.45
_WITH_GLANCE = 0.4


def blinks(
    per_minute: NDArray[np.float64],
    phrase_ends: list[float],
    glances: list[float],
    persona: Persona,
    rng: np.random.Generator,
) -> NDArray[np.float64]:
    """How far the eyes are closed `(T,)` in [0, 1].

    Args:
        per_minute: `(T,)` blinks a minute, all in all.
        phrase_ends: seconds.
        glances: seconds at which the eyes jump far.
        persona: whose.
        rng: of chance.
    """
    frames = len(per_minute)
    # Those tied to speech are taken off the rhythm, so that the rate is what the table says.
    tied = [t for t in phrase_ends if rng.random() < _AT_PHRASE_END]
    tied += [t for t in glances if rng.random() < _WITH_GLANCE]
    minutes = frames / FPS / 60
    wanted = float(per_minute.mean()) * persona.blinking
    rate = max(wanted - len(tied) / max(minutes, 1e-3), 0.25 * wanted)
    tempo = np.exp(0.25 * wander(frames, 15.0, rng)) * per_minute / max(float(per_minute.mean()), 1e-3) * rate / 60
    phase = np.cumsum(tempo) / FPS
    beats = np.cumsum(rng.gamma(_REGULAR, 1 / _REGULAR, size=int(phase[-1] * 2) + 8)) - rng.random()
    free = np.interp(beats[(beats > 0) & (beats < phase[-1])], phase, np.arange(frames)) / FPS
    out = np.zeros(frames)
    last = -1.0
    for time in sorted([*free, *tied]):
        if time - last < _REFRACTORY:
            continue
        last = time
        start = round(time * FPS)
        shape = _SHAPE * rng.uniform(0.85, 1.0)
        if rng.random() < 0.15:
            shape = np.insert(shape, 2, shape[2])  # a slow one
        end = min(start + len(shape), frames)
        if 0 <= start < end:
            out[start:end] = np.maximum(out[start:end], shape[: end - start])
    return out
