"""The space in which motion is made: one vector of 52 numbers a frame.

Forty-four blend shapes (the eight that only say where the eyes look are left out), gaze, rotation and shift of the
head. Every number is divided by what is a clear movement of its kind, so that all are of about one size.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.portrait.pose import ARKIT, Motion

SHAPES = tuple(name for name in ARKIT if not name.startswith("eyeLook"))
_COLUMNS = np.array([ARKIT.index(name) for name in SHAPES])
POSE = ("gazeLeft", "gazeUp", "yaw", "pitch", "roll", "shiftX", "shiftY", "shiftZ")
POSE_UNITS = np.array([10.0, 10.0, 8.0, 8.0, 8.0, 1.0, 1.0, 1.0], np.float32)
"""Degrees of gaze and rotation and cm of shift that count as 1."""
NAMES = SHAPES + POSE
SIZE = len(NAMES)
PLACE = {name: number for number, name in enumerate(NAMES)}


def _places(*starts: str) -> tuple[int, ...]:
    return tuple(number for number, name in enumerate(NAMES) if name.startswith(starts))


GROUPS = {
    "mouth": _places("jaw", "mouth", "tongue", "cheekPuff"),
    "brows": _places("brow", "eyeSquint", "eyeWide", "cheekSquint", "noseSneer"),
    "lids": _places("eyeBlink"),
    "gaze": _places("gaze"),
    "head": _places("yaw", "pitch", "roll", "shift"),
}
"""Places in the vector of what moves together."""


def to_vectors(motion: Motion) -> NDArray[np.float32]:
    """Vectors `(T, 52)` of a motion."""
    pose = np.concatenate([motion.gaze, motion.rotation, motion.shift], 1) / POSE_UNITS
    return np.concatenate([motion.weights[:, _COLUMNS], pose], 1).astype(np.float32)


def to_motion(vectors: NDArray[np.float32], fps: float) -> Motion:
    """The motion of vectors `(T, 52)`; shapes are kept within [0, 1]."""
    weights = np.zeros((len(vectors), len(ARKIT)), np.float32)
    weights[:, _COLUMNS] = np.clip(vectors[:, : len(SHAPES)], 0, 1)
    pose = (vectors[:, len(SHAPES) :] * POSE_UNITS).astype(np.float32)
    return Motion(fps, weights, rotation=pose[:, 2:5], shift=pose[:, 5:8], gaze=pose[:, :2])
