"""Scenes: one person speaks for half a minute or so, with pauses, noises and a changing mood.

Motion has structure over many seconds, so it is played over whole scenes, and training windows are cut from them. Every
epoch plays new scenes from the same clips; a scene follows from the seed, the epoch and its number.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generators.emotion import FEELINGS

from .clips import SAMPLE_RATE, Clip
from .negatives import negative
from .persona import FPS
from .sounds import Sounds, joined
from .teacher import Performance, perform

SECONDS = 40.0
_RATES = (0.88, 1.14)
_SPEECH_LEVEL = 0.06


@dataclass(frozen=True, eq=False)
class Scene:
    """Attributes:
    audio: `(640 T,)` float32 at 16 kHz.
    sounds: what is said when.
    strengths: `(T, 9)` of the felt emotions at 25 fps.
    """

    audio: NDArray[np.float32]
    sounds: Sounds
    strengths: NDArray[np.float32]


def by_voice(clips: list[Clip]) -> list[list[Clip]]:
    """Clips of each voice, in order of the voices' names."""
    voices: dict[str, list[Clip]] = {}
    for clip in clips:
        voices.setdefault(clip.voice, []).append(clip)
    return [voices[name] for name in sorted(voices)]


def compose(voices: list[list[Clip]], rng: np.random.Generator, seconds: float = SECONDS) -> Scene:
    """A scene of one voice, chosen as often as it has clips.

    Args:
        voices: see `by_voice`.
        rng: of everything.
        seconds: how long.
    """
    weights = np.array([sum(clip.seconds for clip in clips) for clips in voices])
    clips = voices[rng.choice(len(voices), p=weights / weights.sum())]
    frames = round(seconds * FPS)
    samples = frames * SAMPLE_RATE // FPS
    audio, parts = np.zeros(samples, np.float32), []
    floor = _SPEECH_LEVEL * 10 ** (-rng.uniform(45, 75) / 20)
    at = int(rng.uniform(0, 1.5) * SAMPLE_RATE)
    rate = rng.uniform(*_RATES)  # one person has one voice: rate and formants are warped together, scene by scene
    while at < samples:
        clip = clips[rng.integers(len(clips))]
        said = _warped(clip.audio / 32768, rate)
        said *= _SPEECH_LEVEL * 10 ** (rng.normal(0, 1.5) / 20) / (np.sqrt(np.mean(said**2)) + 1e-6)
        if at + len(said) > samples:
            break
        audio[at : at + len(said)] += said
        parts.append(clip.sounds.stretched(1 / rate).shifted(at / SAMPLE_RATE))
        at += len(said)
        pause = int(_pause(rng) * SAMPLE_RATE)
        if pause > SAMPLE_RATE // 3 and rng.random() < 0.3:
            _put(
                audio, at + pause // 8, negative(pause * 3 // 4, rng) * _SPEECH_LEVEL * 10 ** (rng.uniform(-30, 0) / 20)
            )
        at += pause
    audio += floor * rng.standard_normal(samples).astype(np.float32)
    return Scene(audio, joined(parts), feelings(frames, rng))


def play(scene: Scene, rng: np.random.Generator) -> Performance:
    """The motion of a scene, by somebody drawn at random."""
    return perform(scene.sounds, scene.strengths, rng)


def feelings(frames: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """Strengths `(frames, 9)`: mostly one emotion throughout; else some, that change over a second or many."""
    count = 1 if rng.random() < 0.6 else int(rng.integers(2, 5))
    states = np.zeros((count, len(FEELINGS)))
    for row in states:
        if rng.random() < 0.12:
            continue
        first = rng.integers(len(FEELINGS))
        row[first] = rng.uniform(0.25, 1.0)
        if rng.random() < 0.15:
            share = rng.uniform(0.3, 0.7)
            other = (first + rng.integers(1, len(FEELINGS))) % len(FEELINGS)
            row[other] = row[first] * (1 - share)
            row[first] *= share
    if count == 1:
        return np.repeat(states, frames, 0).astype(np.float32)
    edges = np.sort(rng.uniform(0, frames, count - 1))
    at = np.concatenate([[e - w, e + w] for e, w in zip(edges, rng.uniform(4, 60, count - 1), strict=True)])
    values = np.repeat(states, 2, 0)[1:-1]
    order = np.argsort(at, kind="stable")
    columns = [np.interp(np.arange(frames), at[order], column[order]) for column in values.T]
    return np.stack(columns, 1).astype(np.float32)


def _pause(rng: np.random.Generator) -> float:
    """Seconds between two lines."""
    return float(rng.uniform(1.5, 4.0) if rng.random() < 0.12 else rng.gamma(2.0, 0.22))


def _warped(audio: NDArray[np.floating], rate: float) -> NDArray[np.float32]:
    """Faster and higher by `rate`."""
    return np.interp(np.arange(0, len(audio) - 1, rate), np.arange(len(audio)), audio).astype(np.float32)


def _put(audio: NDArray[np.float32], at: int, sound: NDArray[np.float64]) -> None:
    end = min(at + len(sound), len(audio))
    if at < end:
        audio[at:end] += sound[: end - at]
