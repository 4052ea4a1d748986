"""What the models are asked, as arrays: the one place where a picture becomes what networks read. Needs no torch."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from generators.emotion import EmotionState
from generators.story.scene import Scene
from generators.story.terms import CAMERAS, POSES, SETTINGS, Size, Stage, Stands, Time, Weather

from .canvas import region_map, wash
from .condition import MOST_SLOTS, Condition
from .light_words import MOST_LAMPS, lamps, light_words
from .numbers import palette_numbers

TIMES: tuple[Time, ...] = get_args(Time)
WEATHERS: tuple[Weather, ...] = get_args(Weather)
STAGES: tuple[Stage, ...] = get_args(Stage)
STANDS: tuple[Stands, ...] = get_args(Stands)
SIZES: tuple[Size, ...] = get_args(Size)
EMOTIONS = 10
"""Weights of a state: neutral, then the nine feelings."""
_USUAL_ASPECT = 1.5

Arrays = Mapping[str, NDArray[Any]]


def asked_of_scenes(conditions: Sequence[Condition]) -> Arrays:
    """What the scene model is asked for B conditions.

    Returns:
        - `emotion` `(B, 10)` share of neutral, then strengths of the nine feelings; sums to 1;
        - `setting`, `time`, `weather`, `camera`, `stage`, `pose` `(B,)` index in the lists of `terms`;
        - `frame` `(B, 2)` logarithm of the aspect over the usual one, and whether there is a companion;
        - `stands`, `size` `(B, 4)` index, `held` `(B, 4)` 0 or 1, `present` `(B, 4)` bool, which slots there are.
    """

    def index(values: Sequence[str], name: str) -> NDArray[np.int64]:
        return np.array([values.index(getattr(one, name)) for one in conditions], np.int64)

    slots = [[*one.slots[:MOST_SLOTS], *[None] * (MOST_SLOTS - len(one.slots))] for one in conditions]
    frame = [[math.log(one.aspect / _USUAL_ASPECT), float(one.companion)] for one in conditions]
    return {
        "emotion": np.array([_weights(one.state) for one in conditions], np.float32),
        "setting": index(SETTINGS, "setting"),
        "time": index(TIMES, "time"),
        "weather": index(WEATHERS, "weather"),
        "camera": index(CAMERAS, "camera"),
        "stage": index(STAGES, "stage"),
        "pose": index(POSES, "pose"),
        "frame": np.array(frame, np.float32),
        "stands": np.array([[STANDS.index(s.stands) if s else 0 for s in row] for row in slots], np.int64),
        "size": np.array([[SIZES.index(s.size) if s else 0 for s in row] for row in slots], np.int64),
        "held": np.array([[float(s.held) if s else 0.0 for s in row] for row in slots], np.float32),
        "present": np.array([[s is not None for s in row] for row in slots], bool),
    }


def asked_of_painter(scenes: Sequence[Scene]) -> Arrays:
    """What the underpainting is told of B pictures.

    Returns:
        - `emotion` `(B, 10)`, `setting`, `time`, `weather` `(B,)` as above;
        - `palette` `(B, 33)` as in `numbers`;
        - `lamps` `(B, 3)` numbers of light words, 0 for none;
        - `regions` `(B, 7, 64, 96)` and `wash` `(B, 3, 64, 96)` as in `canvas`.
    """
    words = list(light_words())
    speaking = [[words.index(word) + 1 for word, _ in lamps(scene)] for scene in scenes]
    return {
        "emotion": np.array([_weights(scene.state) for scene in scenes], np.float32),
        "setting": np.array([SETTINGS.index(scene.setting) for scene in scenes], np.int64),
        "time": np.array([TIMES.index(scene.time) for scene in scenes], np.int64),
        "weather": np.array([WEATHERS.index(scene.weather) for scene in scenes], np.int64),
        "palette": np.array([palette_numbers(scene.palette) for scene in scenes], np.float32),
        "lamps": np.array([[*row, *[0] * (MOST_LAMPS - len(row))] for row in speaking], np.int64),
        "regions": np.stack([region_map(scene) for scene in scenes]),
        "wash": np.stack([wash(scene).transpose(2, 0, 1) for scene in scenes]),
    }


def _weights(state: EmotionState) -> list[float]:
    """Ten numbers: share of neutral, then strengths of the nine feelings."""
    strengths = list(state.strengths.values())
    return [max(0.0, 1 - sum(strengths)), *strengths]
