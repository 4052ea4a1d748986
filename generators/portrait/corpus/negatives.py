"""Sounds nobody says: breath, music, hum, noise and knocks. The mouth has to stay shut through all of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .clips import SAMPLE_RATE


def coloured(samples: int, slope: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Noise `(samples,)` of unit level whose power falls by `slope` x 3 dB an octave: 0 white, 1 pink, 2 brown."""
    spectrum = np.fft.rfft(rng.standard_normal(samples))
    hz = np.fft.rfftfreq(samples, 1 / SAMPLE_RATE)
    noise = np.fft.irfft(spectrum / np.maximum(hz, 40.0) ** (slope / 2), samples)
    return noise / (noise.std() + 1e-9)


def breath(samples: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Breathing in: noise around 1 to 3 kHz that swells and stops."""
    spectrum = np.fft.rfft(rng.standard_normal(samples))
    hz = np.fft.rfftfreq(samples, 1 / SAMPLE_RATE)
    centre, width = rng.uniform(900, 2500), rng.uniform(500, 1200)
    noise = np.fft.irfft(spectrum * (0.15 + np.exp(-(((hz - centre) / width) ** 2))), samples)
    place = np.linspace(0, 1, samples)
    return noise / noise.std() * place ** rng.uniform(0.5, 1.5) * (1 - place**8)


def music(samples: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Chords of decaying or held harmonics, a new one every half second or so."""
    out = np.zeros(samples)
    root = rng.uniform(80, 220)
    bright, decay = rng.uniform(0.4, 0.85), rng.choice([0.5, 3.0, 8.0])
    at = 0
    while at < samples:
        length = int(rng.uniform(0.2, 0.9) * SAMPLE_RATE)
        count = min(length, samples - at)
        t = np.arange(count) / SAMPLE_RATE
        for step in rng.choice([0, 3, 4, 5, 7, 9, 12], size=3, replace=False):
            pitch = root * 2 ** (step / 12)
            for harmonic in range(1, 7):
                swing = np.sin(2 * np.pi * pitch * harmonic * t + rng.uniform(0, 6))
                out[at : at + count] += bright**harmonic * swing * np.exp(-decay * t)
        at += length
    return out / (out.std() + 1e-9)


def hum(samples: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Mains hum and its harmonics."""
    t = np.arange(samples) / SAMPLE_RATE
    base = rng.choice([50.0, 60.0])
    out = sum(rng.uniform(0, 1) / h * np.sin(2 * np.pi * base * h * t + rng.uniform(0, 6)) for h in range(1, 9))
    return np.asarray(out) / (np.std(out) + 1e-9)


def knocks(samples: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Short decaying bursts, as of keys, doors and steps."""
    out = np.zeros(samples)
    for at in rng.integers(0, samples, max(1, samples * 3 // SAMPLE_RATE)):
        count = min(int(rng.uniform(0.01, 0.12) * SAMPLE_RATE), samples - at)
        out[at : at + count] += rng.standard_normal(count) * np.exp(-np.linspace(0, 6, count)) * rng.uniform(1, 6)
    return out


def negative(samples: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """One of them, of about unit level, faded in and out."""
    kind = rng.integers(5)
    if kind == 0:
        out = breath(samples, rng)
    elif kind == 1:
        out = music(samples, rng)
    elif kind == 2:
        out = hum(samples, rng)
    elif kind == 3:
        out = knocks(samples, rng)
    else:
        out = coloured(samples, rng.uniform(0, 2), rng)
    fade = min(160, samples // 2)
    ramp = np.ones(samples)
    ramp[:fade] = np.linspace(0, 1, fade)
    ramp[samples - fade :] = np.linspace(1, 0, fade)
    return out * ramp
