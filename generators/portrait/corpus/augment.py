"""The same voice through other microphones, rooms and lines."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .clips import SAMPLE_RATE
from .negatives import coloured, hum, music

_TAIL = SAMPLE_RATE // 2


def augment(audio: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    """Equaliser and tilt, room, band limit, noise, coarse codec, clipping, gain; `(S,)` to `(S,)` at 16 kHz."""
    samples = len(audio)
    size = 1 << (samples + _TAIL).bit_length()
    hz = np.linspace(0, SAMPLE_RATE / 2, size // 2 + 1)
    response = _equaliser(hz, rng)
    if rng.random() < 0.5:
        response = response * np.fft.rfft(_room(rng), size)
    out = np.fft.irfft(np.fft.rfft(audio, size) * response, size)[:samples]
    level = _level(out)
    if rng.random() < 0.8:
        out = out + level * 10 ** (-rng.uniform(5, 45) / 20) * _noise(samples, rng)
    kind = rng.random()
    peak = np.abs(out).max() + 1e-9
    if kind < 0.12:  # 8 bits, mu-law
        mu = 255.0
        small = np.sign(out) * np.log1p(mu * np.abs(out) / peak) / np.log1p(mu)
        small = np.round(small * 127) / 127
        out = peak * np.sign(small) * np.expm1(np.abs(small) * np.log1p(mu)) / mu
    elif kind < 0.2:  # driven too hard
        out = np.clip(out, -peak * 0.4, peak * 0.4)
    return (out * 10 ** (rng.uniform(-26, 6) / 20)).astype(np.float32)


def _equaliser(hz: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    """A smooth curve of some 4 dB, a tilt, and in some a limited band."""
    octave = np.log2(np.maximum(hz, 60.0) / 60.0)
    knots = np.linspace(0, octave[-1], 6)
    decibel = np.interp(octave, knots, rng.normal(0, 3.5, 6)) + rng.uniform(-1.5, 1.5) * (octave - 4)
    kind = rng.random()
    if kind < 0.12:
        decibel = decibel - 40 * ((hz < 300) | (hz > 3400))
    elif kind < 0.25:
        decibel = decibel - 40 * (hz > rng.uniform(3500, 7000))
    return 10 ** (decibel / 20)


def _room(rng: np.random.Generator) -> NDArray[np.float64]:
    """An impulse response `(8000,)`: the direct sound, then noise that decays by 60 dB in 0.1 to 0.6 s."""
    time = np.arange(_TAIL) / SAMPLE_RATE
    tail = rng.standard_normal(_TAIL) * np.exp(-6.9 * time / rng.uniform(0.1, 0.6))
    tail[: int(rng.uniform(0.002, 0.015) * SAMPLE_RATE)] = 0
    tail *= rng.uniform(0.1, 0.8) / np.sqrt((tail**2).sum())
    tail[0] = 1.0
    return tail


def _noise(samples: int, rng: np.random.Generator) -> NDArray[np.float64]:
    kind = rng.random()
    if kind < 0.1:
        return music(samples, rng)
    out = coloured(samples, rng.uniform(0, 2), rng)
    if kind < 0.25:
        out = out + rng.uniform(0.3, 1.5) * hum(samples, rng)
    slow = np.interp(np.arange(samples), np.linspace(0, samples, 6), rng.normal(0, 4, 6))
    return out * 10 ** (slow / 20)


def _level(audio: NDArray[np.floating]) -> float:
    """Level of the louder half of 20 ms pieces."""
    pieces = audio[: len(audio) // 320 * 320].reshape(-1, 320)
    if not len(pieces):
        return 1e-3
    power = np.sort((pieces**2).mean(1))
    return float(np.sqrt(power[len(power) // 2 :].mean()) + 1e-5)
