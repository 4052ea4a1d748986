"""Interventions on the teacher's prosody: do(prosody), everything else fixed.

An intervention is a pure function of a plain reading and of the condition at each token; the same condition vector
is what the model is trained to follow. The table says how much, the code below says where: finals, declination and
stressed vowels get more, in a way that leaves the mean shifts as the table has them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generators.speech import phonemes as ph
from generators.speech.conditioning import effects
from generators.speech.targets import EFFECTS

F0_LOW, F0_HIGH = 60.0, 600.0
UNVOICED_BELOW = 45.0
ENERGY_PER_DB = 1 / 8
_COLUMN = {name: index for index, name in enumerate(EFFECTS)}


@dataclass(frozen=True)
class Register:
    """Where a reading's F0 lies: mean and standard deviation of log2 Hz over voiced frames."""

    mean: float
    spread: float


def register_of(f0: np.ndarray) -> Register | None:
    """The register of F0 `(T,)` in Hz; None where nothing is voiced."""
    voiced = f0[f0 > UNVOICED_BELOW]
    return Register(float(np.log2(voiced).mean()), float(np.log2(voiced).std())) if len(voiced) else None


@dataclass(frozen=True)
class Shift:
    """What to do to each token of a plain reading, boundary tokens included: columns of `EFFECTS`, `(N, 11)`."""

    values: np.ndarray
    phonemes: str

    def __getitem__(self, name: str) -> np.ndarray:
        return self.values[:, _COLUMN[name]]

    @property
    def stressed(self) -> np.ndarray:
        """`(N,)` bool, boundary tokens included."""
        return np.pad(ph.stressed_vowels(self.phonemes), 1)

    def durations(self, plain: np.ndarray) -> np.ndarray:
        """Durations `(N,)` in real frames: the mean ratio of speech is kept whatever stress does."""
        pause = np.pad(ph.pauses(self.phonemes), 1)
        speech = ~pause
        speech[[0, -1]] = False
        out = plain.astype(np.float64).copy()
        stretched = plain * np.exp(self["duration"] + self["stress"] * self.stressed)
        wanted = plain * np.exp(self["duration"])
        if speech.any():
            out[speech] = stretched[speech] * wanted[speech].sum() / stretched[speech].sum()
        out[pause] = plain[pause] * np.exp(self["pause"][pause] + self["duration"][pause])
        return out

    def f0(self, plain: np.ndarray, frames: np.ndarray, register: Register | None = None) -> np.ndarray:
        """F0 `(T,)` in Hz at 80 Hz of the plain contour under this shift; unvoiced frames are left alone.

        The teacher hears its own durations: lengthening a line alone moves its F0, by semitones in short ones.
        With the `register` of the plain reading that is taken back, so that only the shift is left.
        """
        voiced = plain > UNVOICED_BELOW
        if not voiced.any():
            return plain

        def spread(values: np.ndarray) -> np.ndarray:
            return np.repeat(values, 2 * frames)

        log = np.log2(np.maximum(plain, 1.0))
        mean = log[voiced].mean()
        if register is not None:
            back = np.clip(register.spread / max(log[voiced].std(), 1e-3), 0.7, 1.4)
            log = register.mean + (log - mean) * back
            mean = register.mean
        where = np.flatnonzero(voiced)
        place = np.clip((np.arange(len(plain)) - where[0]) / max(where[-1] - where[0], 1), 0, 1)
        closing = self.phonemes.rstrip('”") ')[-1:] in ph.SENTENCE_ENDS
        shape = (
            spread(self["final_st"]) * np.clip(3 * place - 2, 0, 1) * (1.0 if closing else 0.3)
            - spread(self["declination_st"]) * (place - 0.5)
            + _smooth(spread(self["accent_st"] * self.stressed))
        )
        shape -= shape[voiced].mean()
        log = mean + (log - mean) * np.exp(spread(self["f0_range"])) + (shape + _smooth(spread(self["f0_st"]))) / 12
        return np.where(voiced, np.clip(2**log, F0_LOW, F0_HIGH), plain).astype(np.float32)

    def level(self) -> np.ndarray:
        """Level `(N,)` in dB against the plain reading."""
        vowels = np.pad(np.array([c in ph.VOWELS for c in self.phonemes], bool), 1)
        accent = self.stressed.astype(float)
        if vowels.any():
            accent -= accent[vowels].mean()
        return self["level_db"] + self["accent_db"] * accent

    def tilt(self) -> np.ndarray:
        """Level above 1 kHz against below, `(N,)` in dB against the plain reading."""
        return self["tilt_db"]


def from_conditions(conditions: np.ndarray, phonemes: str) -> Shift:
    """The shift the table asks for under conditions `(N, 16)`."""
    return Shift(effects(conditions.astype(np.float64)), phonemes)


def at_random(phonemes: str, rng: np.random.Generator) -> Shift:
    """Any prosody that a user could drag to: teaches the decoder its range, and the predictors nothing."""
    count = len(phonemes) + 2
    values = np.zeros((count, len(EFFECTS)))
    values[:, _COLUMN["f0_st"]] = rng.normal(0.5, 3.5) + _wander(count, rng) * rng.uniform(0, 4)
    values[:, _COLUMN["f0_range"]] = rng.uniform(np.log(0.25), np.log(2.0))
    values[:, _COLUMN["duration"]] = rng.uniform(np.log(0.65), np.log(1.7)) + rng.normal(0, 0.22, count)
    values[:, _COLUMN["level_db"]] = rng.uniform(-8, 12) + _wander(count, rng) * rng.uniform(0, 4)
    values[:, _COLUMN["tilt_db"]] = values[:, _COLUMN["level_db"]] * 0.3
    values[:, _COLUMN["final_st"]] = rng.normal(0, 2)
    values[:, _COLUMN["pause"]] = rng.normal(0, 0.4)
    return Shift(values, phonemes)


def energy_under(level: np.ndarray, energy: np.ndarray, frames: np.ndarray) -> np.ndarray:
    """The teacher's energy contour `(T,)` lifted with the level: it changes timbre a little, loudness hardly."""
    lift = np.clip(np.repeat(level, 2 * frames) * ENERGY_PER_DB, -1.2, 1.6)
    return (energy + lift * (energy > -4)).astype(np.float32)


def _smooth(values: np.ndarray, width: int = 9) -> np.ndarray:
    """A moving average over ~110 ms, so that a step between tokens is not heard as one."""
    kernel = np.hanning(width + 2)[1:-1]
    padded = np.pad(values, width // 2, mode="edge")
    return np.convolve(padded, kernel / kernel.sum(), "valid")


def _wander(count: int, rng: np.random.Generator) -> np.ndarray:
    """A smooth random curve `(count,)` of about unit size."""
    knots = rng.normal(size=max(2, count // 12 + 2))
    return np.interp(np.linspace(0, len(knots) - 1, count), np.arange(len(knots)), knots)
