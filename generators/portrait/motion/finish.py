"""What is mended of the model's motion by rule, chunk by chunk.

**Lips** are half the model's and half what dominance makes of the ears' posteriors (`heard.py`): together they agree
better with people's speech than either. Then, where the ears hear p, b, m the lips are closed, and for f, v they are
put to the teeth, as far as the ears are sure: the teacher forces its closures, too (`corpus/dominance.py`), and a mouth
that stays open on them is what is seen first. **Head and brows** are steadied by two one-pole filters, and the head's
movements are brought to the size that each emotion should have (`finish.toml`). **Eyes** follow rules (`eyes.py`).
**Accents** (`accents.toml`) are what an emotion's face is given beyond what the model makes of it.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from generators.emotion import FEELINGS, NEUTRAL, EmotionState
from generators.portrait.phones import INDEX, posteriors_of

from .eyes import LIDS, Eyes
from .heard import CONTEXT, heard_lips
from .space import GROUPS, PLACE

SURE = (0.25, 0.6)
"""Posteriors of a lip sound below which nothing is done, and above which all of it is."""
LEANING = 0.6
"""Share of the lips that is taken from what is heard."""
_STEADIED = {"head": 0.3, "brows": 0.45}
"""Share of the way that a filter goes in a frame: it comes 190 and 100 ms late."""
_LIPS = ("PBM", "FV")
_SLOW = 0.025  # share of the way a frame of what is slow: 1.6 s
_TURN = slice(PLACE["yaw"], PLACE["roll"] + 1)


class Finish:
    """Mends one stream.

    Args:
        seed: of what is left to chance.
    """

    def __init__(self, seed: int = 0) -> None:
        self._states: dict[str, tuple[NDArray[np.float32], NDArray[np.float32]]] = {}
        self._slow: dict[str, NDArray[np.float32]] = {}
        self._eyes = Eyes(seed)

    def __call__(
        self, made: NDArray[np.float32], heard: NDArray[np.float32], state: EmotionState = NEUTRAL
    ) -> NDArray[np.float32]:
        """A chunk, mended.

        Args:
            made: `(T, 52)`.
            heard: `(T + 2 CONTEXT, 148)` what the ears gave for these frames and for those around them.
            state: what is felt.
        """
        out = made.copy()
        behaviour, lids = _behaviour(state)
        posteriors = posteriors_of(heard[CONTEXT:-CONTEXT])
        self._speak(out, heard_lips(heard) * np.float32(behaviour["openness"]), posteriors)
        for group, pace in _STEADIED.items():
            self._steady(out, group, pace)
        self._size(out, behaviour["head"])
        self._accent(out, state)
        self._eyes(out, posteriors, behaviour, lids)
        return out.astype(np.float32)

    def _speak(self, out: NDArray[np.float32], said: NDArray[np.float32], posteriors: NDArray[np.float32]) -> None:
        """Lean the lips towards what is said; what the model keeps up besides is the expression, and stays."""
        mouth = list(GROUPS["mouth"])
        for frame, lips in zip(out, said, strict=True):
            more = frame[mouth] - lips[mouth]
            kept = self._gone("mouth", more)
            frame[mouth] += LEANING * (kept - more)
        for name in _LIPS:
            low, high = SURE
            share = np.clip((posteriors[:, INDEX[name], None] - low) / (high - low), 0, 1).astype(np.float32)
            out[:, mouth] += share * (_targets()[INDEX[name], mouth] - out[:, mouth])

    def _steady(self, out: NDArray[np.float32], group: str, pace: float) -> None:
        places = list(GROUPS[group])
        first, second = self._states.get(group, (out[0, places], out[0, places]))
        for frame in out:
            first = first + pace * (frame[places] - first)
            second = second + pace * (first - second)
            frame[places] = second
        self._states[group] = first, second

    def _size(self, out: NDArray[np.float32], gain: float) -> None:
        """Movements of the head about where it is held."""
        for frame in out:
            held = self._gone("head", frame[_TURN])
            frame[_TURN] = (held + gain * (frame[_TURN] - held)).astype(np.float32)

    def _accent(self, out: NDArray[np.float32], state: EmotionState) -> None:
        for frame in out:  # slowly, so that another emotion does not come with a jerk
            frame += self._gone("accents", accents(state))

    def _gone(self, name: str, now: NDArray[np.float32]) -> NDArray[np.float32]:
        """The slow part of what has been given under a name, this frame included."""
        before = self._slow.get(name, now)
        self._slow[name] = (before + _SLOW * (now - before)).astype(np.float32)
        return self._slow[name]


def _behaviour(state: EmotionState) -> tuple[dict[str, float], float]:
    """Habits under a state, the size of the head's movements among them, and how far the lids hang."""
    from generators.portrait.corpus.persona import face_of, habits  # they need this package's space

    strengths = np.array([[state.strengths[name] for name in FEELINGS]])
    told = {name: float(value[0]) for name, value in habits(strengths).items()}
    sizes = gains()
    told["head"] = sizes["neutral"] + sum(
        float(strength) * (sizes[name] - sizes["neutral"])
        for name, strength in zip(FEELINGS, strengths[0], strict=True)
    )
    return told, float(np.clip(face_of(strengths)[0, LIDS].mean(), 0, 1))


@cache
def gains() -> dict[str, float]:
    """Emotion to the factor on its head movements, from `finish.toml`."""
    return tomllib.loads(Path(__file__).with_name("finish.toml").read_text("utf-8"))["head"]


def accents(state: EmotionState) -> NDArray[np.float32]:
    """What is added to every frame `(52,)` under a state."""
    whole = np.zeros(len(PLACE), np.float32)
    for emotion in FEELINGS:
        if emotion in _accents():
            whole += np.float32(state.strengths[emotion]) * _accents()[emotion]
    return whole


@cache
def _accents() -> dict[str, NDArray[np.float32]]:
    from generators.portrait.corpus.shapes import vector  # it needs this package's space

    table = tomllib.loads(Path(__file__).with_name("accents.toml").read_text("utf-8"))
    return {emotion: vector(shapes).astype(np.float32) for emotion, shapes in table.items()}


@cache
def _targets() -> NDArray[np.float32]:
    """Lips `(17, 52)` of each class."""
    from generators.portrait.corpus.dominance import visemes  # it needs this package's space

    return visemes().targets.astype(np.float32)
