"""Windows of scenes as batches: the batch of a step follows from the seed and the step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import IterableDataset

from generators.contract import BadInput
from generators.portrait.motion.condition import of_strengths
from generators.portrait.phones import log_mel, normalise, statistics

from .augment import augment
from .clips import SAMPLE_RATE, Clip
from .persona import FPS
from .scenes import SECONDS, Scene, by_voice, compose, play
from .teacher import Performance

PER_FRAME = SAMPLE_RATE // FPS
_LEAD = 120
MEL_PER_FRAME = 4
_LEVEL_ERROR = 0.35
"""How far the level heard so far may be off (nepers of power): at inference it is a running one."""


@dataclass(frozen=True)
class Windows:
    """A batch.

    Attributes:
        mel: `(B, 4T, 80)` normalised.
        classes: `(B, 4T)` what is heard.
        motion: `(B, T, 52)`.
        reference: `(B, 2, 52)` the speaker at rest.
        emotion: `(B, T, 11)`.
    """

    mel: Tensor
    classes: Tensor
    motion: Tensor
    reference: Tensor
    emotion: Tensor


class Batches(IterableDataset[Windows]):
    """Endless batches from a step on.

    Args:
        clips: of the shards.
        size: windows B a batch.
        frames: length T of a window at 25 fps.
        seed: of everything.
        start: the first step.
        epoch: steps for which a set of scenes is played.
        loud: False leaves the sound as it is (for validation).
    """

    def __init__(
        self, clips: list[Clip], size: int, frames: int, seed: int, start: int = 0, epoch: int = 600, loud: bool = True
    ) -> None:
        if not clips:
            raise BadInput("There are no clips to train on. Build shards first: generators.portrait.corpus.build")
        self._voices = by_voice(clips)
        self._size, self._frames, self._seed, self._start, self._epoch, self._loud = (
            size, frames, seed, start, epoch, loud,
        )  # fmt: skip
        self._seconds = max(SECONDS, frames / FPS + 5)
        speech = sum(clip.seconds for clip in clips)
        self._count = int(np.clip(speech / self._seconds, 4, 300))
        self._played: tuple[int, dict[int, tuple[Scene, Performance]]] = (-1, {})

    def __iter__(self) -> Iterator[Windows]:
        step = self._start
        while True:
            yield self.at(step)
            step += 1

    def at(self, step: int) -> Windows:
        """The batch of a step."""
        rng = np.random.default_rng([self._seed, 1, step])
        chosen = rng.integers(self._count, size=self._size)
        rows = [self._row(*self._scene(step // self._epoch, int(number)), rng) for number in chosen]
        return Windows(*(torch.stack(column) for column in zip(*rows, strict=True)))

    def _scene(self, epoch: int, number: int) -> tuple[Scene, Performance]:
        if self._played[0] != epoch:
            self._played = (epoch, {})
        scenes = self._played[1]
        if number not in scenes:
            rng = np.random.default_rng([self._seed, 2, epoch, number])
            scene = compose(self._voices, rng, self._seconds)
            scenes[number] = (scene, play(scene, rng))
        return scenes[number]

    def _row(
        self, scene: Scene, played: Performance, rng: np.random.Generator
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        first = int(rng.integers(1, len(played.vectors) - self._frames))
        frames = slice(first, first + self._frames)
        count = self._frames * MEL_PER_FRAME
        audio = scene.audio[first * PER_FRAME - _LEAD :][: (count - 1) * 160 + 400]
        audio = np.pad(audio, (0, (count - 1) * 160 + 400 - len(audio)))
        mel = log_mel(torch.from_numpy(augment(audio, rng) if self._loud else audio))
        level, spectrum = statistics(mel)
        if self._loud:
            level = level + _LEVEL_ERROR * float(rng.normal())
        times = first / FPS + (np.arange(count) + 0.5) / (FPS * MEL_PER_FRAME)
        return (
            normalise(mel, level, spectrum),
            torch.from_numpy(scene.sounds.classes_at(times)),
            torch.from_numpy(played.vectors[frames]),
            torch.from_numpy(np.stack([played.reference] * 2)),
            torch.from_numpy(of_strengths(scene.strengths[frames])),
        )
