"""How the head moves: it sways, nods on what is stressed, and turns from phrase to phrase.

Structure over seconds: a phrase begins with the head lifted and ends on its main nod; turns alternate between the
sides; large glances take the head with them. In pauses it moves less.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .persona import FPS, Persona, smooth, wander
from .sounds import Sounds

_ALTERNATE = 0.8
_NOD_ON_STRESS = 0.22
_NOD_AT_END = 0.75
_FOLLOW_GAZE = 0.25


def head(
    sounds: Sounds,
    gaze: NDArray[np.float64],
    habits: dict[str, NDArray[np.float64]],
    persona: Persona,
    rng: np.random.Generator,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Rotation `(T, 3)` in degrees (yaw, pitch, roll) and shift `(T, 3)` in cm.

    Args:
        sounds: of the scene.
        gaze: `(T, 2)` degrees.
        habits: see `persona.habits`, `(T,)` each.
        persona: whose.
        rng: of chance.
    """
    frames = len(gaze)
    at = np.arange(frames) / FPS
    turn, pitch, shake = np.zeros(frames), np.zeros(frames), np.zeros(frames)
    lively = np.full(frames, 0.55)
    side = persona.side
    stressed = sounds.starts[sounds.stressed]
    for start, end in sounds.phrases():
        first, last = _frame(start - 0.25, frames), _frame(end + 0.15, frames)
        lively[first:last] = 1.0
        here = first if first < frames else frames - 1
        size = persona.gestures
        turn[first:] = side * abs(rng.normal(0.7, 0.4)) * habits["turn"][here] * size
        side = -side if rng.random() < _ALTERNATE else side
        pitch -= 0.35 * habits["nod"][here] * size * _bump(at, start, 0.5 / persona.tempo)
        inside = stressed[(stressed >= start) & (stressed < end)]
        for number, time in enumerate(inside):
            final = number == len(inside) - 1
            if rng.random() < (_NOD_AT_END if final else _NOD_ON_STRESS):
                depth = habits["nod"][here] * size * rng.uniform(0.7, 1.2) * (1.0 if final else 0.5)
                pitch += depth * _bump(at, time + 0.08, rng.uniform(0.4, 0.6) / persona.tempo)
        if rng.random() < habits["shake"][here] * 0.6 and end - start > 0.8:
            swing = np.sin(2 * np.pi * 1.6 * persona.tempo * (at - start)) * _bump(at, (start + end) / 2, 1.4)
            shake += 1.8 * size * swing
    lively = smooth(lively, 0.8)
    slow = [wander(frames, seconds / persona.tempo, rng) for seconds in (2.4, 1.8, 2.8)]
    sway = np.stack([smooth(each, 0.4) for each in slow], 1) * habits["sway"][:, None] * lively[:, None]
    rotation = persona.rest + sway * np.array([1.2, 0.8, 0.9])
    rotation[:, 0] += smooth(turn, 0.7 / persona.tempo) + shake + smooth(_FOLLOW_GAZE * gaze[:, 0], 0.5)
    rotation[:, 1] += habits["pitch"] + pitch - smooth(_FOLLOW_GAZE * gaze[:, 1], 0.5)
    rotation[:, 2] += 0.3 * smooth(turn, 1.0)
    breath = np.sin(2 * np.pi * at / rng.uniform(3.2, 4.6) + rng.uniform(0, 6))
    shift = np.stack([0.04 * rotation[:, 0], 0.06 * breath - 0.03 * pitch, habits["lean"] + 0.1 * slow[2] * lively], 1)
    return rotation, shift


def _frame(seconds: float, frames: int) -> int:
    return min(max(0, round(seconds * FPS)), frames)


def _bump(at: NDArray[np.float64], centre: float, seconds: float) -> NDArray[np.float64]:
    """A raised cosine `seconds` wide."""
    return 0.5 * (1 + np.cos(2 * np.pi * np.clip((at - centre) / seconds, -0.5, 0.5)))
