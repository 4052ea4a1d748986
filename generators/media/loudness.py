"""Loudness as heard: ITU-R BS.1770-4, integrated, mono."""

from __future__ import annotations

from math import pi, tan

import numpy as np
from numpy.typing import NDArray

# The standard tabulates its two filters at 48 kHz only; these are the analogue prototypes behind that table, as used
# by libebur128, so that any rate can be measured.
_SHELF_HZ, _SHELF_DB, _SHELF_Q, _SHELF_SLOPE = (
    1681.974450955533,
    3.999843853973347,
    0.7071752369554196,
    0.4996667741545416,
)
_HIGHPASS_HZ, _HIGHPASS_Q = 38.13547087602444, 0.5003270373238773
_BLOCK_S, _HOP_S = 0.4, 0.1
_ABSOLUTE_GATE, _RELATIVE_GATE = -70.0, -10.0


def loudness(audio: NDArray[np.float32], sample_rate: int) -> float:
    """Measure integrated loudness in LUFS; pauses do not count.

    Args:
        audio: `(T,)` float32 in [-1, 1]; shorter than 0.4 s is measured as one block.
        sample_rate: in Hz.
    Returns:
        LUFS; a full-scale 997 Hz sine is -3.0, silence is minus infinity.
    """
    from scipy.signal import lfilter  # slow to import; few runs measure

    weighted = np.asarray(audio, np.float64)
    for b, a in (_shelf(sample_rate), _highpass(sample_rate)):
        weighted = np.asarray(lfilter(b, a, weighted))
    power = _block_power(weighted**2, round(_BLOCK_S * sample_rate), round(_HOP_S * sample_rate))
    power = power[_lufs(power) > _ABSOLUTE_GATE]
    if power.size == 0:
        return float("-inf")
    return float(_lufs(power[_lufs(power) > _lufs(power.mean()) + _RELATIVE_GATE].mean()))


def _block_power(square: NDArray[np.float64], block: int, hop: int) -> NDArray[np.float64]:
    if len(square) <= block:
        return np.array([square.mean() if len(square) else 0.0])
    total = np.concatenate([[0.0], np.cumsum(square)])
    starts = np.arange(0, len(square) - block + 1, hop)
    return (total[starts + block] - total[starts]) / block


def _lufs(power: NDArray[np.float64] | np.float64) -> NDArray[np.float64]:
    return -0.691 + 10 * np.log10(np.maximum(power, 1e-20))


def _shelf(rate: int) -> tuple[list[float], list[float]]:
    k, high = tan(pi * _SHELF_HZ / rate), 10 ** (_SHELF_DB / 20)
    band, damp = high**_SHELF_SLOPE, k / _SHELF_Q
    norm = 1 + damp + k * k
    b = [(high + band * damp + k * k) / norm, 2 * (k * k - high) / norm, (high - band * damp + k * k) / norm]
    return b, [1.0, 2 * (k * k - 1) / norm, (1 - damp + k * k) / norm]


def _highpass(rate: int) -> tuple[list[float], list[float]]:
    k = tan(pi * _HIGHPASS_HZ / rate)
    norm = 1 + k / _HIGHPASS_Q + k * k
    return [1.0, -2.0, 1.0], [1.0, 2 * (k * k - 1) / norm, (1 - k / _HIGHPASS_Q + k * k) / norm]
