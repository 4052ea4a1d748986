"""The teacher of motion: sounds in time and an emotion become a face that speaks, looks, blinks and nods.

Rules, not recordings: agreement with it is agreement with these rules and not with people.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generators.portrait.motion.space import GROUPS, PLACE, POSE_UNITS, SHAPES, SIZE

from .blinks import blinks
from .dominance import RATE, articulate
from .gaze import gaze
from .head import head
from .persona import FPS, Persona, face_of, habits, smooth, someone, wander
from .shapes import vector
from .sounds import Sounds

_PER_FRAME = RATE // FPS
_OPENING = ("jawOpen", "mouthLowerDown", "mouthUpperUp", "mouthFunnel", "mouthStretch")
_MOUTH_WHILE_SPEAKING = 0.75
"""How much of an expression the mouth keeps while it is busy with speaking."""


@dataclass(frozen=True, eq=False)
class Performance:
    """A scene as the teacher plays it.

    Attributes:
        vectors: `(T, 52)` float32 in the space of `motion.space`, 25 fps.
        reference: `(52,)` the speaker at rest, feeling nothing.
    """

    vectors: NDArray[np.float32]
    reference: NDArray[np.float32]


def perform(
    sounds: Sounds, strengths: NDArray[np.floating], rng: np.random.Generator, persona: Persona | None = None
) -> Performance:
    """Play a scene.

    Args:
        sounds: of the whole scene.
        strengths: `(T, 9)` of the felt emotions, one row a frame of 25 fps.
        rng: of everything that is not given.
        persona: who plays; someone if not given.
    """
    who = persona or someone(rng)
    frames = len(strengths)
    felt = np.asarray(strengths, np.float64)
    behaviour = habits(felt)
    lips = articulate(sounds, frames / FPS, float(behaviour["openness"].mean()))
    spoken = _at_frames(lips.vectors)
    closing, speaking = _at_frames(lips.closing), _at_frames(lips.speaking)

    phrases = sounds.phrases()
    looks = gaze(behaviour["aside"], behaviour["glance_up"], [start for start, _ in phrases], who, rng)
    lids = blinks(behaviour["blinks"], [end for _, end in phrases], looks.glances, who, rng)
    rotation, shift = head(sounds, looks.angles, behaviour, who, rng)

    out = spoken + _expression(felt, who, closing, speaking, rng)
    out += _brow_lifts(sounds, behaviour["brows"], frames, rng)[:, None] * _BROWS
    lid = [PLACE["eyeBlinkLeft"], PLACE["eyeBlinkRight"]]
    out[:, lid] = 1 - (1 - np.clip(out[:, lid], 0, 1)) * (1 - lids[:, None])
    out[:, : len(SHAPES)] = np.clip(out[:, : len(SHAPES)], 0, 1)
    out[:, len(SHAPES) :] = np.concatenate([looks.angles, rotation, shift], 1) / POSE_UNITS
    return Performance(out.astype(np.float32), _at_rest(who))


_BROWS = vector({"browInnerUp": 0.9, "browOuterUp": 0.8})


def _expression(
    felt: NDArray[np.float64],
    who: Persona,
    closing: NDArray[np.float64],
    speaking: NDArray[np.float64],
    rng: np.random.Generator,
) -> NDArray[np.float64]:
    """What the emotion adds `(T, 52)`: it drifts with the mood, yields to speech at the mouth, and opens no closure."""
    frames = len(felt)
    mood = np.clip(1 + 0.2 * wander(frames, 12.0, rng), 0.5, 1.5)
    face = face_of(felt) * (smooth(mood, 1.0) * who.expressive)[:, None]
    flicker = np.stack([smooth(wander(frames, 0.8, rng), 0.3) for _ in range(2)], 1)
    brows, mouth = list(GROUPS["brows"]), list(GROUPS["mouth"])
    face[:, brows] *= (1 + 0.12 * flicker[:, :1]).clip(0, 2)
    face[:, mouth] *= (1 - (1 - _MOUTH_WHILE_SPEAKING) * speaking)[:, None]
    for name in _OPENING:
        places = [PLACE[name]] if name in PLACE else [PLACE[f"{name}Left"], PLACE[f"{name}Right"]]
        # Parted lips belong to a face that listens; a speaking one opens for its sounds.
        share = (1 - closing) * (1 - (0.7 * speaking if name == "jawOpen" else 0))
        face[:, places] *= share[:, None]
    for side, sign in (("Left", 1), ("Right", -1)):
        face[:, PLACE[f"mouthSmile{side}"]] *= 1 + sign * who.smile * 2
    return face


def _brow_lifts(
    sounds: Sounds, size: NDArray[np.float64], frames: int, rng: np.random.Generator
) -> NDArray[np.float64]:
    """Brows go up on a third of the stressed vowels, `(T,)`."""
    out = np.zeros(frames)
    at = np.arange(frames) / FPS
    for time in sounds.starts[sounds.stressed]:
        if rng.random() < 0.33 and time < frames / FPS:
            width = rng.uniform(0.35, 0.7)
            height = size[int(time * FPS)] * rng.uniform(0.5, 1.5)
            near = np.clip((at - time - 0.05) / width, -0.5, 0.5)
            out = np.maximum(out, height * 0.5 * (1 + np.cos(2 * np.pi * near)))
    return out


def _at_rest(who: Persona) -> NDArray[np.float32]:
    out = np.zeros(SIZE, np.float32)
    turned = slice(PLACE["yaw"], PLACE["roll"] + 1)
    out[turned] = who.rest / POSE_UNITS[2:5]
    return out


def _at_frames(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """From 100 a second to 25: the mean of the two in the middle of each frame, so that a closure keeps its depth."""
    whole = values[: len(values) // _PER_FRAME * _PER_FRAME]
    parts = whole.reshape(-1, _PER_FRAME, *values.shape[1:])
    return (parts[:, 1] + parts[:, 2]) / 2
