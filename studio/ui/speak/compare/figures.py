"""What sets a reading apart, in numbers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.ui.speak.prosody import Reading


@dataclass(frozen=True)
class Figures:
    """A reading against another of the same words.

    Attributes:
        duration: seconds.
        tempo: factor on the other's duration.
        pitch: semitones above the other's median.
        range: factor on the other's spread of pitch.
        level: dB above the other's mean.
    """

    duration: float
    tempo: float
    pitch: float
    range: float
    level: float


def figures(reading: Reading, against: Reading) -> Figures:
    """Compare by phonemes; what cannot be told (nothing voiced) is no difference."""
    one, two = _tones(reading), _tones(against)
    voiced = len(one) > 1 and len(two) > 1
    return Figures(
        duration=reading.duration,
        tempo=reading.duration / max(against.duration, 1e-6),
        pitch=float(np.median(one) - np.median(two)) if voiced else 0.0,
        range=float(np.std(one) / max(np.std(two), 1e-6)) if voiced else 1.0,
        level=float(_level(reading) - _level(against)),
    )


def _tones(reading: Reading) -> np.ndarray:
    f0 = reading.f0[np.isfinite(reading.f0)]
    return 12 * np.log2(f0)


def _level(reading: Reading) -> float:
    spoken = np.array([phone.energy for phone in reading.phones if phone.word is not None])
    return float(10 * np.log10(np.mean(10 ** (spoken / 10)))) if len(spoken) else 0.0
