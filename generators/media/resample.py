"""Change of sample rate."""

from __future__ import annotations

from math import gcd

import numpy as np
from numpy.typing import NDArray


def resample(audio: NDArray[np.float32], rate: int, to_rate: int) -> NDArray[np.float32]:
    """Resample by a polyphase low-pass filter (`scipy.signal.resample_poly`, Kaiser window).

    Args:
        audio: `(T,)` float32.
        rate: its sample rate in Hz.
        to_rate: the wanted sample rate in Hz.
    Returns:
        `(ceil(T * to_rate / rate),)` float32.
    """
    if rate == to_rate:
        return audio
    from scipy.signal import resample_poly  # slow to import; most runs never resample

    common = gcd(rate, to_rate)
    return np.asarray(resample_poly(audio, to_rate // common, rate // common), np.float32)
