"""The spectrogram of a take as a picture of levels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

WINDOW = 512
TOP_HZ = 8000.0
FLOOR_DB = 70.0
_MOST_FRAMES = 6000  # more than any screen has pixels; keeps a long take within memory
_AT_ONCE = 512


def spectrogram(audio: NDArray[np.float32], rate: int) -> NDArray[np.uint8]:
    """Short-time spectrum up to 8 kHz.

    Args:
        audio: `(S,)` float32.
        rate: samples per second.
    Returns:
        `(F, T)` uint8, lowest frequency last; 255 is the loudest bin, 0 is 70 dB below it.
    """
    hop = max(WINDOW // 4, -(-len(audio) // _MOST_FRAMES))
    padded = np.pad(audio, (WINDOW // 2, WINDOW))
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[: max(len(audio), 1) : hop]
    bins = min(int(TOP_HZ / rate * WINDOW), WINDOW // 2 + 1)
    window = np.hanning(WINDOW).astype(np.float32)
    power = np.concatenate(
        [
            np.abs(np.fft.rfft(frames[at : at + _AT_ONCE] * window, axis=1)[:, :bins]).astype(np.float32) ** 2
            for at in range(0, len(frames), _AT_ONCE)
        ]
    )
    db = 10 * np.log10(power + 1e-12)
    level = np.clip(1 + (db - max(db.max(), -60.0)) / FLOOR_DB, 0, 1)
    return np.ascontiguousarray((level * 255).astype(np.uint8).T[::-1])
