"""Prosody of a clause as numbers that can be shown, edited and sent back: the only thing that is rendered."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np


@dataclass(frozen=True)
class Prosody:
    """Prosody per token of one clause, boundary tokens included.

    The waveform is a function of text, voice and this; emotion is not among its arguments. That is the indirect path
    constraint, kept by construction.

    Attributes:
        durations: `(N,)` seconds.
        f0: `(N,)` mean F0 in Hz; between voiced tokens it is interpolated.
        level: `(N,)` dB against the plain reading of the voice.
        tilt: `(N,)` dB above 1 kHz against below, against the plain reading.
    """

    durations: np.ndarray
    f0: np.ndarray
    level: np.ndarray
    tilt: np.ndarray

    def __len__(self) -> int:
        return len(self.durations)

    def with_parts(
        self, timing: Prosody | None = None, pitch: Prosody | None = None, energy: Prosody | None = None
    ) -> Prosody:
        """This prosody with parts taken from others of the same tokens: path-specific counterfactuals."""
        return Prosody(
            durations=(timing or self).durations,
            f0=(pitch or self).f0,
            level=(energy or self).level,
            tilt=(energy or self).tilt,
        )

    def scaled(self, rate: float, pitch_range: float, pitch_shift: float, level: float) -> Prosody:
        """Global controls: rate (2 = twice as fast), range (0 = monotone), shift in semitones, level in dB."""
        log = np.log2(self.f0)
        middle = float(np.average(log, weights=self.durations))
        return replace(
            self,
            durations=self.durations / rate,
            f0=2 ** (middle + (log - middle) * pitch_range + pitch_shift / 12),
            level=self.level + level,
        )
