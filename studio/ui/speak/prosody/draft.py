"""A reading with changes that are drawn but not yet spoken."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from generators.speech import PhonemeEdit

from .reading import Reading

F0_HZ = (50.0, 700.0)
DURATION_S = (0.01, 3.0)
LEVEL_DB = (-30.0, 24.0)
"""What `PhonemeEdit` takes; a drag stops there."""


class Draft:
    """Prosody under the user's hand.

    Args:
        reading: what was spoken.

    Attributes:
        reading: what was spoken.
        f0: `(N,)` Hz, NaN where unvoiced.
        duration: `(N,)` seconds.
        level: `(N,)` dB against the plain reading.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.f0 = reading.f0.copy()
        self.duration = reading.ends - reading.starts
        self.level = reading.level.copy()
        self.settle()

    def settle(self) -> None:
        """What is drawn now is asked for; `edits` begins from here."""
        self._settled = (self.f0.copy(), self.duration.copy(), self.level.copy())

    def revert(self) -> None:
        """Back to what was asked for last (a drag was called off)."""
        self.f0, self.duration, self.level = (values.copy() for values in self._settled)

    def shift_pitch(self, which: Iterable[int], semitones: float) -> None:
        """Move F0 of voiced phonemes, from where it was asked for last."""
        at = _indices(which)
        self.f0[at] = np.clip(self._settled[0][at] * 2 ** (semitones / 12), *F0_HZ)

    def shift_level(self, which: Iterable[int], db: float) -> None:
        """Make phonemes louder or softer than asked for last."""
        at = _indices(which)
        self.level[at] = np.clip(self._settled[2][at] + db, *LEVEL_DB)

    def lengthen(self, which: Iterable[int], seconds: float) -> None:
        """Make phonemes longer or shorter than asked for last; all after them moves along."""
        at = _indices(which)
        self.duration[at] = np.clip(self._settled[1][at] + seconds, *DURATION_S)

    @property
    def energy(self) -> NDArray[np.float64]:
        """`(N,)` dBFS as they will be."""
        return self.reading.energy + self.level - self.reading.level

    @property
    def semitones(self) -> NDArray[np.float64]:
        """`(N,)` change of pitch against what was spoken."""
        return 12 * np.log2(self.f0 / self.reading.f0)

    @property
    def starts(self) -> NDArray[np.float64]:
        """`(N,)` seconds as they will be; silence between clauses stays."""
        grown = self.duration - (self.reading.ends - self.reading.starts)
        return self.reading.starts + np.cumsum(grown) - grown

    @property
    def retimed(self) -> bool:
        """Whether any duration is not the spoken one."""
        return not np.allclose(self.duration, self.reading.ends - self.reading.starts)

    @property
    def total(self) -> float:
        """Seconds of the whole take as it will be."""
        return self.reading.duration + float((self.duration - (self.reading.ends - self.reading.starts)).sum())

    def knots(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Times spoken and times drawn, `(2 N + 2,)` each: linear between them, so that sound can be drawn re-timed."""
        starts = self.starts
        old = np.stack([self.reading.starts, self.reading.ends], 1).ravel()
        new = np.stack([starts, starts + self.duration], 1).ravel()
        return np.r_[0.0, old, self.reading.duration], np.r_[0.0, new, self.total]

    def drawn(self, seconds: float) -> float:
        """Where a moment of the spoken sound is drawn."""
        return float(np.interp(seconds, *self.knots())) if self.retimed else seconds

    def spoken(self, seconds: float) -> float:
        """Which moment of the spoken sound is drawn there."""
        old, new = self.knots()
        return float(np.interp(seconds, new, old)) if self.retimed else seconds

    def draw(self, edits: Iterable[PhonemeEdit]) -> None:
        """What was drawn on another reading of the same phonemes is drawn on this one, and asked for already."""
        places = {phone.key: index for index, phone in enumerate(self.reading.phones)}
        for edit in edits:
            at = places.get((edit.clause, edit.phoneme))
            if at is None:
                continue
            for values, value in ((self.f0, edit.f0), (self.duration, edit.duration), (self.level, edit.level)):
                if value is not None:
                    values[at] = value
        self.settle()

    def edits(self) -> list[PhonemeEdit]:
        """What changed since it was last settled, one edit a phoneme, only the fields that changed."""
        f0, duration, level = self._settled
        moved = (_differ(self.f0, f0), _differ(self.duration, duration), _differ(self.level, level))
        return [
            PhonemeEdit(
                clause=self.reading.phones[i].key[0],
                phoneme=self.reading.phones[i].key[1],
                f0=round(float(self.f0[i]), 2) if moved[0][i] else None,
                duration=round(float(self.duration[i]), 4) if moved[1][i] else None,
                level=round(float(self.level[i]), 2) if moved[2][i] else None,
            )
            for i in np.flatnonzero(moved[0] | moved[1] | moved[2])
        ]


def _indices(which: Iterable[int]) -> NDArray[np.intp]:
    return np.fromiter(which, np.intp)


def _differ(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.bool_]:
    return ~(np.isclose(a, b, rtol=0, atol=1e-6) | (np.isnan(a) & np.isnan(b)))
