"""The fourteen slots that a chunk attends to, and ConvKV, which keeps two of them for everything long past.

After SoulX-LiveAct (arXiv 2603.11746). Slots 0-1 hold the sink (the reference frames), 2-3 the compressed past, 4-5 the
last two frames, 6-13 the chunk itself. When a chunk is done, slots 2-6 are compressed into slot 2 and slots 7-11 into
slot 3, 12-13 become the recent ones: old memory is compressed again and again, so six slots are all that is ever kept.
Keys are stored *before* their rotary position is applied, so positions begin at 0 in every chunk.

What is ours: in the second chunk slots 2-5 hold the last four frames of the first as they are (the paper's text leaves
that open); the recursion is written so that a whole training sequence is done at once (`contexts`).
"""

from __future__ import annotations

from typing import Literal

import torch
from torch import Tensor, nn

SINK = 2
CONTEXT = 6
CHUNK = 8
FIRST = 6
SLOTS = CONTEXT + CHUNK
_KERNEL = 5

Memory = Literal["conv", "mean", "none"]


class ConvKV(nn.Module):
    """Depthwise convolution (kernel = stride = 5, no bias) over the keys or values of frames; begins as their mean.

    Args:
        channels: width C.
        memory: "conv" is learned; "mean" stays what it begins as; "none" (with it slots 2-3 are not looked at).
    """

    def __init__(self, channels: int, memory: Memory) -> None:
        super().__init__()
        self.taps = nn.Parameter(torch.full((_KERNEL, channels), 1 / _KERNEL), requires_grad=memory == "conv")

    def forward(self, frames: Tensor) -> Tensor:
        """Frames `(..., 5, C)` as one `(..., C)`."""
        return (frames * self.taps).sum(-2)

    def next(self, context: Tensor, chunk: Tensor, first: bool) -> Tensor:
        """The context `(B, 6, C)` after a chunk `(B, 8, C)`; of the first chunk only the last six frames are real."""
        sink = context[:, :SINK]
        if first:
            return torch.cat([sink, chunk[:, -4:]], 1)
        oldest = self(torch.cat([context[:, SINK:], chunk[:, :1]], 1))
        older = self(chunk[:, 1:6])
        return torch.cat([sink, torch.stack([oldest, older], 1), chunk[:, 6:]], 1)

    def contexts(self, sink: Tensor, chunks: Tensor) -> Tensor:
        """Contexts `(B, N, 6, C)` of all chunks `(B, N, 8, C)` of sequences at once, with sinks `(B, 2, C)`.

        The same as `next` again and again: only slot 2 depends on its own past, so only it is done in turn.
        """
        count = chunks.shape[1]
        empty = chunks.new_zeros(chunks.shape[0], 4, chunks.shape[-1])
        if count == 1:
            return torch.cat([sink, empty], 1)[:, None]
        older = self(chunks[:, :, 1:6])
        recent = chunks[:, :, 6:]
        oldest = [chunks[:, 0, 4]]
        older = torch.cat([chunks[:, :1, 5], older[:, 1:]], 1)
        # What each chunk adds to slot 2, whatever is in it.
        added = (
            older[:, :-1] * self.taps[1] + (recent[:, :-1] * self.taps[2:4]).sum(2) + chunks[:, 1:, 0] * self.taps[4]
        )
        for number in range(count - 2):
            oldest.append(oldest[-1] * self.taps[0] + added[:, number])
        past = torch.cat([torch.stack(oldest, 1)[:, :, None], older[:, :-1, None], recent[:, :-1]], 2)
        past = torch.cat([empty[:, None], past], 1)
        return torch.cat([sink[:, None].expand(-1, count, -1, -1), past], 2)


def visible(count: int, start: int, memory: Memory, neighbours: bool) -> Tensor:
    """Which slots `(N, 14)` the chunks `start` to `start + count` may look at.

    Args:
        count: chunks N.
        start: number of the first of them in its sequence.
        memory: with "none" the compressed slots are hidden once they are compressed.
        neighbours: False for chunks that know nothing of each other (ablation).
    """
    seen = torch.ones(count, SLOTS, dtype=torch.bool)
    number = torch.arange(start, start + count)
    seen[number == 0, SINK : CONTEXT + CHUNK - FIRST] = False
    if memory == "none":
        seen[number > 1, SINK:4] = False
    if not neighbours:
        seen[:, SINK:CONTEXT] = False
    return seen
