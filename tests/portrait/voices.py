"""Voices for tests: vowels are buzzes with two formants, hisses are noise, closures are silent. Real sound, small."""

from __future__ import annotations

import numpy as np

from generators.portrait.corpus.clips import SAMPLE_RATE, Clip, as_int16
from generators.portrait.corpus.sounds import Sounds
from generators.portrait.phones import CLASSES, INDEX, VOWELS

_FORMANTS = {"AA": (750, 1200), "AE": (700, 1700), "E": (500, 1800), "I": (300, 2300), "O": (500, 900), "U": (320, 800)}


def sound_of(name: str, samples: int, pitch: float, rng: np.random.Generator) -> np.ndarray:
    if name in VOWELS or name in ("W", "R", "NL"):
        first, second = _FORMANTS.get(name, (350, 1000))
        t = np.arange(samples) / SAMPLE_RATE
        harmonics = np.arange(1, int(4000 / pitch)) * pitch
        sizes = 1 / (1 + ((harmonics - first) / 90) ** 2) + 0.5 / (1 + ((harmonics - second) / 120) ** 2)
        return (sizes[:, None] * np.sin(2 * np.pi * harmonics[:, None] * t)).sum(0) * 0.1
    if name in ("SZ", "CH", "FV", "TH"):
        return rng.standard_normal(samples) * 0.03
    return np.zeros(samples)


def sounds_of(names: list[str], lengths: np.ndarray) -> Sounds:
    ends = np.cumsum(lengths)
    return Sounds(
        ends - lengths,
        ends,
        np.array([INDEX[name] for name in names]),
        np.array([name in VOWELS and number % 3 == 0 for number, name in enumerate(names)]),
    )


def clip(seed: int, voice: str = "tester", count: int = 24) -> Clip:
    rng = np.random.default_rng(seed)
    names = ["sil", *(CLASSES[n] for n in rng.integers(1, len(CLASSES), count)), "sil"]
    lengths = np.round(rng.uniform(0.05, 0.16, len(names)), 3)
    pitch = rng.uniform(90, 240)
    audio = [sound_of(n, round(s * SAMPLE_RATE), pitch, rng) for n, s in zip(names, lengths, strict=True)]
    return Clip(as_int16(np.concatenate(audio)), sounds_of(names, lengths), voice)


def clips(count: int = 6) -> list[Clip]:
    return [clip(seed, f"voice{seed % 2}") for seed in range(count)]
