"""Eyes by rule: blinks and glances with the statistics of `corpus/expressions.toml`, made as the sound comes.

What eyes do can hardly be heard. The weights that ship have seen too little to have learned it (their gaze keeps to
the middle, and their blinks are nearly the same in every emotion; docs/models/portrait.md), so lids and gaze follow the
same rules that the model was taught by, with the ends and beginnings of phrases taken from what the ears hear.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.portrait.phones import SILENCE

from .space import PLACE, POSE_UNITS

_FPS = 25
_BLINK = np.array([0.4, 0.95, 1.0, 0.7, 0.35, 0.1])
_REGULAR = 3.0  # shape of the gamma distribution of pauses between blinks: neither a clock nor chance
_AT_PHRASE_END, _WITH_GLANCE = 0.5, 0.4
_REFRACTORY = round(0.7 * _FPS)
_USUAL = 9.0  # blinks a minute with phrases and glances, before any were counted
_COUNTED = 1 / (40 * _FPS)  # share of a frame in what is counted: 40 s
_LEAST = 0.25  # of all blinks that keep the rhythm, however many come with phrases
_PHRASE_PAUSE = 5  # frames of silence that end a phrase
_SMALL = 0.6  # degrees: small jumps all the time
_FAR = (6.0, 14.0)  # degrees of a glance
_GAZE = [PLACE["gazeLeft"], PLACE["gazeUp"]]
LIDS = [PLACE["eyeBlinkLeft"], PLACE["eyeBlinkRight"]]


class Eyes:
    """The eyes of one face, frame by frame; they do not depend on how a stream is cut.

    Args:
        seed: of all chance.
    """

    def __init__(self, seed: int) -> None:
        self._rng = np.random.default_rng([seed, 5])
        self._side = float(self._rng.choice([-1.0, 1.0]))
        self._pace = float(np.exp(self._rng.normal(0, 0.12)))
        self._phase, self._next = 0.0, self._pause() * self._rng.random()
        self._since, self._tied = _REFRACTORY, _USUAL
        self._blink: list[float] = []
        self._silent = self._spoken = 0
        self._small, self._hold = np.zeros(2), 0
        self._glance, self._away, self._rest = np.zeros(2), 0, 0

    def __call__(
        self, out: NDArray[np.float32], posteriors: NDArray[np.float32], habits: dict[str, float], lids: float
    ) -> None:
        """Set lids and gaze of a chunk.

        Args:
            out: `(T, 52)`, changed.
            posteriors: `(T, 17)` what is heard.
            habits: `blinks` and `aside` a minute, `glance_up` in degrees.
            lids: how far they hang, in [0, 1].
        """
        for frame, heard in zip(out, posteriors, strict=True):
            begins, ends = self._phrase(float(heard[SILENCE]))
            jumped = self._look(begins, habits)
            frame[LIDS] = 1 - (1 - lids) * (1 - self._shut(ends, jumped, habits["blinks"]))
            frame[_GAZE] = (self._glance + self._small) / POSE_UNITS[:2]

    def _phrase(self, silence: float) -> tuple[bool, bool]:
        """Whether a phrase begins or ends in this frame."""
        if silence > 0.5:
            self._silent += 1
            ended = self._silent == _PHRASE_PAUSE and self._spoken > _FPS // 2
            if self._silent >= _PHRASE_PAUSE:
                self._spoken = 0
            return False, ended
        begun = self._silent >= _PHRASE_PAUSE
        self._silent = 0
        self._spoken += 1
        return begun, False

    def _look(self, begins: bool, habits: dict[str, float]) -> bool:
        """Move the eyes; True as they leave the listener or come back."""
        rng = self._rng
        self._hold -= 1
        if self._hold <= 0:
            self._hold = max(4, int(rng.gamma(3.0, 0.3) * _FPS))
            self._small = rng.normal(0, _SMALL, 2)
        if self._away:
            self._away -= 1
            if self._away:
                return False
            self._glance, self._rest = np.zeros(2), _FPS
            return True
        self._rest = max(0, self._rest - 1)
        chance = habits["aside"] / 60 / _FPS * (0.7 if not begins else 0.7 * _FPS)  # a beginning is worth a second
        if self._rest or rng.random() >= chance:
            return False
        side = self._side if rng.random() < 0.8 else -self._side
        self._glance = np.array([side * rng.uniform(*_FAR), habits["glance_up"] + rng.normal(0, 2.5)])
        self._away = max(3, round(rng.gamma(4.0, 0.3) * _FPS))
        return True

    def _shut(self, ends: bool, jumped: bool, per_minute: float) -> float:
        """How far the eyes are shut by a blink in this frame."""
        rng = self._rng
        # Those tied to speech are taken off the rhythm, so that the rate is what the table says.
        free = max(per_minute * self._pace - self._tied, _LEAST * per_minute * self._pace)
        self._phase += free / 60 / _FPS
        self._since += 1
        tied = (ends and rng.random() < _AT_PHRASE_END) or (jumped and rng.random() < _WITH_GLANCE)
        self._tied += _COUNTED * (60 * _FPS * tied - self._tied)
        if self._phase >= self._next:
            self._next += self._pause()
        elif not tied:
            return self._blink.pop(0) if self._blink else 0.0
        if self._since >= _REFRACTORY:
            self._since = 0
            shape = _BLINK * rng.uniform(0.85, 1.0)
            self._blink = list(np.insert(shape, 2, shape[2]) if rng.random() < 0.15 else shape)
        return self._blink.pop(0) if self._blink else 0.0

    def _pause(self) -> float:
        return float(self._rng.gamma(_REGULAR, 1 / _REGULAR))
