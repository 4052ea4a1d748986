"""The motion model: autoregressive diffusion with Neighbor Forcing (after SoulX-LiveAct, arXiv 2603.11746).

A chunk at diffusion step t sees its neighbours *at the same t*: no clean copies, no other noise levels. So a training
sequence is one pass in which all chunks share t, and at inference every diffusion step has a KV cache of its own.
Because nothing of step i + 1 is needed for step i of the next chunk, generating a whole sequence is as parallel as
training on it, which `rollout` uses; chunk by chunk gives the same (`stream`).

Ours: motion instead of video latents, sound added per frame instead of cross-attention (with one feature a frame the
two are one), and the continuous flow-matching time in [0, 1] for timesteps of [0, 1000].
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .attention import Block, Context
from .condition import SIZE as EMOTION
from .slots import CHUNK, FIRST, SINK, Memory, visible
from .space import SIZE as MOTION

Forcing = Literal["neighbor", "clean", "independent"]

HEAR_AHEAD = 4
"""Video frames of sound after a frame that it needs."""
HEAR_BACK = 6
_TIME = 64


@dataclass(frozen=True)
class MotionConfig:
    """Sizes of the model, and the arms of the ablation.

    Attributes:
        heard: features a video frame.
        width: C.
        layers: transformer blocks.
        heads: of attention.
        forcing: "neighbor" as it should be; "clean": neighbours are seen clean (as in Teacher and Self Forcing);
            "independent": not at all.
        memory: "conv" as it should be; "mean": pooling that is not learned; "none": the recent frames only.
    """

    heard: int = 148
    width: int = 224
    layers: int = 7
    heads: int = 7
    forcing: Forcing = "neighbor"
    memory: Memory = "conv"

    def to_dict(self) -> dict[str, int | str]:
        """Plain values for a file."""
        return asdict(self)


class Hearing(nn.Module):
    """Convolutions over features at 25 fps: 160 ms ahead, 240 ms back."""

    def __init__(self, heard: int, channels: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(
            [nn.Conv1d(heard, channels, 5), nn.Conv1d(channels, channels, 5), nn.Conv1d(channels, channels, 3)]
        )
        self.nothing = nn.Parameter(torch.zeros(channels))
        """What a frame hears when the sound is left out, for guidance."""

    def forward(self, features: Tensor) -> Tensor:
        """`(B, T, C)` of features `(B, T, F)`."""
        first, second, third = self.layers
        x = first(F.pad(features.transpose(1, 2), (2, 2)))
        x = second(F.pad(F.gelu(x), (2, 2)))
        return third(F.pad(F.gelu(x), (2, 0))).transpose(1, 2)


class MotionModel(nn.Module):
    """Velocity of motion under noise, given sound and emotion.

    Args:
        config: sizes.
    """

    mean: Tensor
    spread: Tensor

    def __init__(self, config: MotionConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.take = nn.Linear(MOTION, width)
        self.hearing = Hearing(config.heard, width)
        self.reference = nn.Parameter(torch.zeros(width))
        self.time = nn.Sequential(nn.Linear(_TIME, width), nn.SiLU(), nn.Linear(width, width))
        self.emotion = nn.Sequential(nn.Linear(EMOTION, width), nn.SiLU(), nn.Linear(width, width))
        self.modulate = nn.Linear(width, 6 * width)
        self.blocks = nn.ModuleList(Block(width, config.heads, config.memory) for _ in range(config.layers))
        self.norm = nn.LayerNorm(width)
        self.give = nn.Linear(width, MOTION)
        self.register_buffer("mean", torch.zeros(MOTION))
        self.register_buffer("spread", torch.ones(MOTION))

    @property
    def _blocks(self) -> list[Block]:
        return [block for block in self.blocks if isinstance(block, Block)]

    def scaled(self, vectors: Tensor) -> Tensor:
        """Vectors `(..., 52)` as the diffusion sees them: each number centred and of unit spread."""
        return (vectors - self.mean) / self.spread

    def unscaled(self, x: Tensor) -> Tensor:
        """The inverse of `scaled`."""
        return x * self.spread + self.mean

    def modulation(self, t: Tensor, emotion: Tensor) -> Tensor:
        """Modulations `(B, ..., 6, C)` of times `(B,)` in [0, 1] and conditions `(B, ..., 11)`."""
        frequencies = torch.exp(-6.9 * torch.arange(_TIME // 2, device=t.device) / (_TIME // 2))
        angles = 1000 * t[:, None] * frequencies
        time = self.time(torch.cat([angles.sin(), angles.cos()], -1))
        time = time.view(-1, *[1] * (emotion.dim() - 2), time.shape[-1])
        return self.modulate(F.silu(time + self.emotion(emotion))).unflatten(-1, (6, -1))

    def forward(
        self,
        x: Tensor,
        reference: Tensor,
        t: Tensor,
        heard: Tensor,
        emotion: Tensor,
        clean: tuple[Tensor, Tensor] | None = None,
    ) -> Tensor:
        """Velocities of whole sequences that share a time each.

        Args:
            x: `(B, 8N - 2, 52)` scaled motion under noise: a chunk of six frames, then of eight.
            reference: `(B, 2, 52)` the sink's frames under noise.
            t: `(B,)` in [0, 1]; 1 is noise.
            heard: `(B, 8N - 2, C)` from `hearing`, or its `nothing`.
            emotion: `(B, 8N - 2, 11)`; each chunk feels the mean of its frames.
            clean: motion and reference without noise, for the arm that conditions on them.
        Returns:
            `(B, 8N - 2, 52)`, noise minus motion.
        """
        contexts = None
        if self.config.forcing == "clean" and clean is not None:
            contexts = self._pass(*clean, torch.zeros_like(t), heard, emotion, None)[1]
        return self._pass(x, reference, t, heard, emotion, contexts)[0]

    def _pass(
        self, x: Tensor, reference: Tensor, t: Tensor, heard: Tensor, emotion: Tensor, given: list[Context] | None
    ) -> tuple[Tensor, list[Context]]:
        chunks, heard, felt = (in_chunks(each) for each in (self.take(x), heard, emotion))
        modulation = self.modulation(t, of_chunks(felt))
        sink = self.take(reference) + self.reference
        sink_heard, sink_modulation = self._of_sink(t, sink)
        neighbours = self.config.forcing != "independent"
        seen = visible(chunks.shape[1], 0, self.config.memory, neighbours).to(x.device)
        contexts = []
        for number, block in enumerate(self._blocks):
            y, parts = block.before(sink, sink_modulation)
            attended, opening = block.attention.sink(y)
            sink = block.after(sink, attended, sink_heard, parts)
            y, parts = block.before(chunks, modulation)
            context = None if given is None else given[number]
            if self.config.forcing == "clean" and given is None:
                _, k, v = block.attention.qkv(y).chunk(3, -1)
                context = block.attention.contexts(k, v, opening)
                contexts.append(context)
            chunks = block.after(chunks, block.attention.sequence(y, opening, seen, context), heard, parts)
        out = self.give(self.norm(chunks)).flatten(1, 2)
        return out[:, CHUNK - FIRST :], contexts

    def open(self, reference: Tensor, t: Tensor) -> list[Context]:
        """The contexts of all layers before the first chunk, from reference frames `(B, 2, 52)` under noise."""
        sink = self.take(reference) + self.reference
        heard, modulation = self._of_sink(t, sink)
        contexts = []
        for block in self._blocks:
            y, parts = block.before(sink, modulation)
            attended, context = block.attention.sink(y)
            sink = block.after(sink, attended, heard, parts)
            contexts.append(context)
        return contexts

    def chunk(
        self, x: Tensor, t: Tensor, heard: Tensor, emotion: Tensor, past: Sequence[Context], number: int
    ) -> tuple[Tensor, list[Context]]:
        """Velocity of one chunk `(B, 8, 52)` (of chunk 0 only the last six frames count) that sees `past`.

        Args:
            x: the chunk under noise.
            t: `(B,)`.
            heard: `(B, 8, C)`.
            emotion: `(B, 8, 11)`.
            past: a context a layer; of the same diffusion step, if neighbours are to be at the same step.
            number: of the chunk in its sequence.
        Returns:
            velocity `(B, 8, 52)` and the contexts after this chunk.
        """
        felt = emotion[:, CHUNK - FIRST :] if number == 0 else emotion
        states, modulation = self.take(x), self.modulation(t, felt.mean(1, keepdim=True))
        neighbours = self.config.forcing != "independent"
        seen = visible(1, number, self.config.memory, neighbours).to(x.device)
        seen = None if seen.all() else seen  # attention without a mask is faster
        contexts = []
        for block, before in zip(self._blocks, past, strict=True):
            y, parts = block.before(states, modulation)
            attended, after = block.attention.chunk(y, before, seen, number == 0)
            states = block.after(states, attended, heard, parts)
            contexts.append(after)
        return self.give(self.norm(states)), contexts

    def _of_sink(self, t: Tensor, sink: Tensor) -> tuple[Tensor, Tensor]:
        """What reference frames hear (nothing) and feel (nothing)."""
        emotion = sink.new_zeros(sink.shape[0], SINK, EMOTION)
        return self.hearing.nothing.expand_as(sink), self.modulation(t, emotion)


def of_chunks(felt: Tensor) -> Tensor:
    """One emotion a chunk `(B, N, 1, 11)` of those of its frames `(B, N, 8, 11)`; the first has six."""
    first = felt[:, :1, CHUNK - FIRST :].mean(2, keepdim=True)
    return torch.cat([first, felt[:, 1:].mean(2, keepdim=True)], 1)


def in_chunks(frames: Tensor) -> Tensor:
    """Frames `(B, 8N - 2, ...)` as chunks `(B, N, 8, ...)`: two frames that nobody sees are put before the first."""
    empty = frames.new_zeros(frames.shape[0], CHUNK - FIRST, *frames.shape[2:])
    return torch.cat([empty, frames], 1).unflatten(1, (-1, CHUNK))
