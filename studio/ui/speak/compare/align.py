"""The same words in two readings: which moment of one is which of the other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from studio.ui.speak.prosody import Overlay, Reading


def same_phones(a: Reading, b: Reading) -> bool:
    """Whether both readings speak the same phonemes, so that they align one to one."""
    return [(p.key, p.symbol) for p in a.phones] == [(p.key, p.symbol) for p in b.phones]


def map_position(seconds: float, a: Reading, b: Reading) -> float:
    """The moment of `b` at which it is as far in the same phoneme as `a` is at `seconds`.

    Aligned by phonemes where both have the same ones, else by words where they have as many (another accent), else by
    the share of the whole. Monotone, and its own inverse with `a` and `b` changed about.

    Args:
        seconds: from the beginning of `a`; what lies outside is clamped.
        a: the reading that is heard.
        b: the reading to go on in.
    """
    if same_phones(a, b) and a.phones:
        ours, theirs = _knots(a.starts, a.ends, a.duration), _knots(b.starts, b.ends, b.duration)
    elif len(a.words) == len(b.words) and a.words:
        ours, theirs = _word_knots(a), _word_knots(b)
    else:
        ours, theirs = np.array([0.0, a.duration]), np.array([0.0, b.duration])
    return float(np.interp(seconds, ours, theirs))


def overlay(reading: Reading, onto: Reading) -> Overlay | None:
    """`reading`'s pitch at the phonemes of `onto`; None where they do not align one to one."""
    return Overlay(reading.label, reading.category, reading.f0) if same_phones(reading, onto) else None


def _knots(starts: NDArray[np.float64], ends: NDArray[np.float64], total: float) -> NDArray[np.float64]:
    inner = np.maximum.accumulate(np.stack([starts, ends], 1).ravel())
    knots = np.r_[0.0, inner, max(total, float(inner[-1]))]
    return knots + np.arange(len(knots)) * 1e-9  # touching phonemes share a moment; interpolation wants it to rise


def _word_knots(reading: Reading) -> NDArray[np.float64]:
    starts = np.array([word.start for word in reading.words])
    return _knots(starts, np.array([word.end for word in reading.words]), reading.duration)
