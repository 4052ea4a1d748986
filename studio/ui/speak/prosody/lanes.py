"""Where what is drawn: the lanes of the prosody editor and their scales."""

from __future__ import annotations

from dataclasses import dataclass
from math import log2

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

RULER, ENERGY, PHONES, WORDS, GAP = 20, 44, 26, 22, 6
MARGIN = 20
LOUDEST_DB, SOFTEST_DB = -6.0, -54.0


@dataclass(frozen=True)
class Lanes:
    """Rectangles of the lanes in the widget, top to bottom."""

    ruler: QRectF
    curve: QRectF
    energy: QRectF
    phones: QRectF
    words: QRectF

    @classmethod
    def of(cls, width: float, height: float) -> Lanes:
        """Share out a widget: fixed lanes, the curve takes what is left."""
        inner = max(width - 2 * MARGIN, 1)
        bottom = height - GAP
        words = QRectF(MARGIN, bottom - WORDS, inner, WORDS)
        phones = QRectF(MARGIN, words.top() - PHONES, inner, PHONES)
        energy = QRectF(MARGIN, phones.top() - GAP - ENERGY, inner, ENERGY)
        ruler = QRectF(MARGIN, 0, inner, RULER)
        curve = QRectF(MARGIN, RULER + GAP, inner, max(energy.top() - RULER - 2 * GAP, 40))
        return cls(ruler, curve, energy, phones, words)

    def bar_height(self, dbfs: float) -> float:
        """Pixels of an energy bar."""
        share = (dbfs - SOFTEST_DB) / (LOUDEST_DB - SOFTEST_DB)
        return max(3.0, min(share, 1.0) * self.energy.height())

    def db_per_pixel(self) -> float:
        """How much a drag of one pixel up in the energy lane adds."""
        return (LOUDEST_DB - SOFTEST_DB) / self.energy.height()


@dataclass(frozen=True)
class PitchScale:
    """Hz to pixels on a scale of semitones.

    Attributes:
        low, high: Hz at the bottom and the top.
        top, bottom: pixels.
    """

    low: float
    high: float
    top: float
    bottom: float

    @classmethod
    def around(cls, curves: list[NDArray[np.float64]], lane: QRectF) -> PitchScale:
        """A scale that shows all curves (Hz, NaN where there is none) with room to drag; 18 semitones at least."""
        values = np.concatenate([np.zeros(0), *(curve[np.isfinite(curve)] for curve in curves)])
        low, high = (float(values.min()), float(values.max())) if len(values) else (110.0, 220.0)
        room = max(18 - 12 * log2(high / low), 8) / 2
        return cls(low * 2 ** (-room / 12), high * 2 ** (room / 12), lane.top(), lane.bottom())

    def y(self, hz: float) -> float:
        """Pixels from the top of the widget."""
        share = log2(hz / self.low) / log2(self.high / self.low)
        return self.bottom - share * (self.bottom - self.top)

    def semitones(self, pixels_up: float) -> float:
        """What a drag of so many pixels up is."""
        return 12 * log2(self.high / self.low) * pixels_up / (self.bottom - self.top)

    def grid(self) -> list[float]:
        """Octaves of A within the scale and the fifths between them, Hz: lines worth drawing."""
        tones = [55.0 * 2 ** (step / 2) for step in range(10)]
        return [tone for tone in tones if self.low < tone < self.high]
