"""Three steps from noise to motion, and the noise they use.

After each step the predicted motion is put under fresh noise of the next level: `x = (1 - t') x0 + t' eps`. Times are
SoulX-LiveAct's timesteps [1000, 937.5, 833.33, 0] over 1000.
"""

from __future__ import annotations

from itertools import pairwise

import torch
from torch import Tensor

from .model import MotionModel
from .slots import CHUNK, FIRST, SINK
from .space import SIZE

STEPS = (1.0, 0.9375, 0.83333)


def noised(motion: Tensor, t: Tensor | float, noise: Tensor) -> Tensor:
    """Motion under noise: `(1 - t) motion + t noise`."""
    return (1 - t) * motion + t * noise


def drawn(seed: int, number: int, steps: int) -> Tensor:
    """The noise of chunk `number` of a stream `(steps, 8, 52)`; the sink's is drawn as chunk -1 `(steps, 2, 52)`.

    It follows from the seed and the number alone, so a stream may be taken up anywhere.
    """
    generator = torch.Generator().manual_seed((seed * 1_000_003 + number + 1) % (1 << 62))
    return torch.randn(steps, SINK if number < 0 else CHUNK, SIZE, generator=generator)


def rollout(
    model: MotionModel,
    reference: Tensor,
    heard: Tensor,
    emotion: Tensor,
    noise: Tensor,
    sink_noise: Tensor,
    steps: tuple[float, ...] = STEPS,
) -> Tensor:
    """Generate whole sequences, all chunks of a step at once; differentiable.

    Neighbours are seen at the same step, so step i + 1 of a chunk is never needed for step i of the next one, and this
    is exactly what a stream gives, chunk by chunk. For the arm whose neighbours are seen clean it is not: that one has
    to be generated in turn (`in_turn`).

    Args:
        model: with forcing "neighbor" or "independent".
        reference: `(B, 2, 52)` scaled, the sink's frames.
        heard: `(B, 8N - 2, C)`.
        emotion: `(B, 8N - 2, 11)`.
        noise: `(S, B, 8N - 2, 52)`, one a step.
        sink_noise: `(S, B, 2, 52)`.
        steps: falling times, the first of them 1.
    Returns:
        `(B, 8N - 2, 52)` scaled motion.
    """
    x = motion = noise[0]
    for number, time in enumerate(steps):
        t = x.new_full((x.shape[0],), time)
        velocity = model(x, noised(reference, time, sink_noise[number]), t, heard, emotion)
        motion = x - time * velocity
        if number + 1 < len(steps):
            x = noised(motion, steps[number + 1], noise[number + 1])
    return motion


def in_turn(
    model: MotionModel,
    reference: Tensor,
    heard: Tensor,
    emotion: Tensor,
    noise: Tensor,
    sink_noise: Tensor,
    steps: tuple[float, ...] = STEPS,
) -> Tensor:
    """The same as `rollout`, chunk by chunk, for any arm; differentiable."""
    walk = Walk(model, reference, sink_noise, steps)
    out = []
    for number, frames in enumerate(windows(noise.shape[2])):
        real = frames.stop - frames.start
        sound, felt, chance = (_filled(each[..., frames, :], real) for each in (heard, emotion, noise))
        out.append(walk.step(number, sound, felt, chance)[:, CHUNK - real :])
    return torch.cat(out, 1)


def windows(frames: int) -> list[slice]:
    """The frames of each chunk of a sequence: six, then eight each."""
    edges = [0, *range(FIRST, frames + 1, CHUNK)]
    return [slice(a, b) for a, b in pairwise(edges)]


def _filled(frames: Tensor, real: int) -> Tensor:
    """The first chunk's six frames with two before them that nobody sees."""
    empty = frames.new_zeros(*frames.shape[:-2], CHUNK - real, frames.shape[-1])
    return torch.cat([empty, frames], -2)


class Walk:
    """Chunk after chunk, with one KV cache a diffusion step.

    Args:
        model: any arm. The clean arm has one cache for all steps, filled from the finished chunk.
        reference: `(B, 2, 52)` scaled.
        sink_noise: `(S, B, 2, 52)`.
        steps: falling times.
    """

    def __init__(
        self, model: MotionModel, reference: Tensor, sink_noise: Tensor, steps: tuple[float, ...] = STEPS
    ) -> None:
        self._model, self._steps = model, steps
        self._clean = model.config.forcing == "clean"
        rows = reference.shape[0]
        times = [0.0] if self._clean else steps
        self._caches = [
            model.open(
                reference if self._clean else noised(reference, time, sink_noise[number]),
                reference.new_full((rows,), time),
            )
            for number, time in enumerate(times)
        ]

    @property
    def cached(self) -> int:
        """Numbers held in all caches: the same after every chunk, for ever."""
        return sum(c.keys.numel() + c.values.numel() for cache in self._caches for c in cache)

    def step(self, number: int, heard: Tensor, emotion: Tensor, noise: Tensor, guidance: float = 1.0) -> Tensor:
        """Make chunk `number`.

        Args:
            number: 0 for the first.
            heard: `(B, 8, C)`; under guidance the second half of the rows hears nothing.
            emotion: `(B, 8, 11)`.
            noise: `(S, B, 8, 52)`.
            guidance: 1 for none; more leans further towards what is heard and felt, from the second step on.
        Returns:
            `(B, 8, 52)` scaled; of chunk 0 only the last six frames count.
        """
        x = motion = noise[0]
        for index, time in enumerate(self._steps):
            t = x.new_full((x.shape[0],), time)
            cache = self._caches[0 if self._clean else index]
            velocity, after = self._model.chunk(x, t, heard, emotion, cache, number)
            if guidance != 1.0 and index:
                with_sound, without = velocity.chunk(2)
                velocity = (without + guidance * (with_sound - without)).repeat(2, 1, 1)
            motion = x - time * velocity
            if not self._clean:
                self._caches[index] = after
            if index + 1 < len(self._steps):
                x = noised(motion, self._steps[index + 1], noise[index + 1])
        if self._clean:
            nought = motion.new_zeros(motion.shape[0])
            self._caches[0] = self._model.chunk(motion, nought, heard, emotion, self._caches[0], number)[1]
        return motion
