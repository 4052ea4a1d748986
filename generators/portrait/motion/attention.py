"""Attention of chunks to their fourteen slots, and the transformer block around it."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .slots import CHUNK, CONTEXT, SINK, SLOTS, ConvKV, Memory

_BASE = 1000.0


@dataclass
class Context:
    """Keys and values of one layer at one diffusion step that the next chunk will see, `(B, 6, C)` each."""

    keys: Tensor
    values: Tensor


def turns(positions: int, size: int) -> Tensor:
    """Cosines and sines `(2, T, D / 2)` of rotary embedding for positions 0 to T - 1 in heads of D = `size`."""
    half = size // 2
    angles = torch.arange(positions)[:, None] * _BASE ** (-torch.arange(half) / half)
    return torch.stack([angles.cos(), angles.sin()])


def rotate(x: Tensor, turn: Tensor) -> Tensor:
    """Rotary position embedding (Su et al. 2021) of heads `(..., T, D)` by `turns` `(2, T, D / 2)`."""
    a, b = x.chunk(2, -1)
    cos, sin = turn
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1)


class SlotAttention(nn.Module):
    """Self-attention in which a chunk sees itself, without a mask, and the six slots of its context.

    Args:
        channels: width C.
        heads: number of heads.
        memory: see `ConvKV`.
    """

    turns: Tensor

    def __init__(self, channels: int, heads: int, memory: Memory) -> None:
        super().__init__()
        self.heads = heads
        self.register_buffer("turns", turns(SLOTS, channels // heads), persistent=False)
        self.qkv = nn.Linear(channels, 3 * channels)
        self.out = nn.Linear(channels, channels)
        self.compress_keys = ConvKV(channels, memory)
        self.compress_values = ConvKV(channels, memory)

    def sink(self, x: Tensor) -> tuple[Tensor, Context]:
        """Reference frames `(B, 2, C)` attend to each other; their keys and values open the context."""
        q, k, v = self.qkv(x).chunk(3, -1)
        turn = self.turns[:, :SINK]
        y = self._attend(q[:, None], k[:, None], v[:, None], turn, turn, None)[:, 0]
        empty = x.new_zeros(x.shape[0], CONTEXT - SINK, x.shape[-1])
        return y, Context(torch.cat([k, empty], 1), torch.cat([v, empty], 1))

    def sequence(self, x: Tensor, sink: Context, seen: Tensor | None, given: Context | None) -> Tensor:
        """All chunks `(B, N, 8, C)` of sequences at once.

        Args:
            x: the chunks.
            sink: from `sink`.
            seen: `(N, 14)` which slots may be looked at; all, if not given.
            given: contexts `(B, N, 6, C)` from another pass (ablation: clean frames), or these chunks' own.
        """
        q, k, v = self.qkv(x).chunk(3, -1)
        past = given or self.contexts(k, v, sink)
        return self._slots(q, torch.cat([past.keys, k], 2), torch.cat([past.values, v], 2), seen)

    def contexts(self, k: Tensor, v: Tensor, sink: Context) -> Context:
        """The context of every chunk `(B, N, 6, C)` from keys and values `(B, N, 8, C)`."""
        return Context(
            self.compress_keys.contexts(sink.keys[:, :SINK], k), self.compress_values.contexts(sink.values[:, :SINK], v)
        )

    def chunk(self, x: Tensor, past: Context, seen: Tensor | None, first: bool) -> tuple[Tensor, Context]:
        """One chunk `(B, 8, C)` that sees `past`; returns also what the next one will see."""
        q, k, v = self.qkv(x).chunk(3, -1)
        keys, values = torch.cat([past.keys, k], 1), torch.cat([past.values, v], 1)
        y = self._slots(q[:, None], keys[:, None], values[:, None], seen)[:, 0]
        after = Context(self.compress_keys.next(past.keys, k, first), self.compress_values.next(past.values, v, first))
        return y, after

    def _slots(self, q: Tensor, k: Tensor, v: Tensor, seen: Tensor | None) -> Tensor:
        return self._attend(q, k, v, self.turns[:, -CHUNK:], self.turns, None if seen is None else seen[:, None, None])

    def _attend(self, q: Tensor, k: Tensor, v: Tensor, at: Tensor, turn: Tensor, seen: Tensor | None) -> Tensor:
        """Queries `(B, N, Tq, C)` to keys `(B, N, Tk, C)`."""
        q, k, v = (t.unflatten(-1, (self.heads, -1)).transpose(-2, -3) for t in (q, k, v))
        y = F.scaled_dot_product_attention(rotate(q, at), rotate(k, turn), v, attn_mask=seen)
        return self.out(y.transpose(-2, -3).flatten(-2))


class Block(nn.Module):
    """Attention and a feed-forward layer under adaptive layer norm (DiT; one modulation shared by all blocks as in
    PixArt-alpha, sec. 2.3, with an offset each), and what is heard in each frame added between them.

    Args:
        channels: width C.
        heads: number of heads.
        memory: see `ConvKV`.
    """

    def __init__(self, channels: int, heads: int, memory: Memory) -> None:
        super().__init__()
        self.attention = SlotAttention(channels, heads, memory)
        self.norm = nn.LayerNorm(channels, elementwise_affine=False)
        self.offset = nn.Parameter(torch.randn(6, channels) / channels**0.5)
        self.hear = nn.Linear(channels, channels)
        self.feed = nn.Sequential(nn.Linear(channels, 3 * channels), nn.GELU(), nn.Linear(3 * channels, channels))

    def before(self, x: Tensor, modulation: Tensor) -> tuple[Tensor, tuple[Tensor, ...]]:
        """Input of the attention and the six modulations `(..., C)`, from `(..., 6, C)`."""
        parts = (modulation + self.offset).unbind(-2)
        return self.norm(x) * (1 + parts[1]) + parts[0], parts

    def after(self, x: Tensor, y: Tensor, heard: Tensor, parts: tuple[Tensor, ...]) -> Tensor:
        """The block's output from its input, the attention's output and the sound."""
        x = x + parts[2] * y + self.hear(heard)
        return x + parts[5] * self.feed(self.norm(x) * (1 + parts[4]) + parts[3])
