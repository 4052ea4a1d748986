"""Energy made audible: vocal effort as gain and spectral tilt on the waveform.

The generator's own energy input is nearly inert (+1.0 is about half a decibel), so level and tilt are realised where
they are certain: a smooth gain curve, and a linear-phase split at 1 kHz whose upper band gets more or less of it.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from scipy.ndimage import maximum_filter1d, uniform_filter1d

SAMPLE_RATE = 24_000
SPLIT_HZ = 1_000.0
CEILING = 0.89  # -1 dBFS
_TAPS = 255
_LOOK_AHEAD = int(0.005 * SAMPLE_RATE)
REACH = 512
"""No sample of `with_effort` depends on samples farther away than this."""


@cache
def _low_pass() -> np.ndarray:
    """Kaiser-windowed sinc `(255,)`; odd and symmetric, so the two bands add up to the input exactly."""
    place = np.arange(_TAPS) - _TAPS // 2
    kernel = np.sinc(2 * SPLIT_HZ / SAMPLE_RATE * place) * np.kaiser(_TAPS, 6.0)
    return kernel / kernel.sum()


def curve(values: np.ndarray, durations: np.ndarray, samples: int) -> np.ndarray:
    """Values `(N,)` of tokens that last `durations` `(N,)` samples, linear between token centres: `(samples,)`."""
    ends = np.cumsum(durations)
    return np.interp(np.arange(samples), ends - durations / 2, values)


def with_effort(audio: np.ndarray, level: np.ndarray, tilt: np.ndarray) -> np.ndarray:
    """Audio `(S,)` with level and tilt `(S,)` in dB applied, kept under -1 dBFS.

    Tilt 0 and level 0 leave quiet audio bit-identical.
    """
    out = audio.astype(np.float64)
    if np.any(tilt):
        low = _convolve(out, _low_pass())
        out = low + (out - low) * 10 ** (tilt / 20)
    return limited(out * 10 ** (level / 20)).astype(np.float32)


def limited(audio: np.ndarray) -> np.ndarray:
    """A look-ahead peak limiter: shouting gets dense, never clipped. Audio under the ceiling is left alone."""
    over = np.maximum(np.abs(audio) / CEILING, 1.0)
    if over.max() == 1.0:
        return audio
    window = 2 * _LOOK_AHEAD + 1
    held = maximum_filter1d(over, window, mode="nearest")
    return audio / np.maximum(uniform_filter1d(held, window, mode="nearest"), over)


def level_db(audio: np.ndarray) -> float:
    """RMS level in dBFS; -120 for silence."""
    return float(20 * np.log10(np.sqrt(np.mean(np.square(audio, dtype=np.float64))) + 1e-6)) if len(audio) else -120.0


def speech_level_db(audio: np.ndarray) -> float:
    """RMS level in dBFS over the 20 ms frames within 30 dB of the loudest: pauses do not count."""
    powers = speech_powers(audio)
    return float(10 * np.log10(powers.mean())) if len(powers) else -120.0


def speech_powers(audio: np.ndarray) -> np.ndarray:
    """Powers of those frames, none of silence."""
    frame = SAMPLE_RATE // 50
    frames = audio[: len(audio) // frame * frame].reshape(-1, frame)
    power = np.mean(np.square(frames, dtype=np.float64), 1)
    return power[power > power.max(initial=0) * 1e-3]


def _convolve(audio: np.ndarray, kernel: np.ndarray) -> np.ndarray:
    """Same-length convolution by FFT."""
    size = 1 << (len(audio) + len(kernel) - 1).bit_length()
    product = np.fft.irfft(np.fft.rfft(audio, size) * np.fft.rfft(kernel, size), size)
    half = len(kernel) // 2
    return product[half : half + len(audio)]
