"""From tokens to frames (FastSpeech's length regulator, as one gather), and where in its token each frame lies."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class Alignment:
    """Which token each frame belongs to.

    Attributes:
        token: `(B, T)` index of the frame's token.
        place: `(B, T)` where in its token the frame lies, in (0, 1).
        length: `(B, T)` frames of that token.
        mask: `(B, T)` True on real frames.
    """

    token: Tensor
    place: Tensor
    length: Tensor
    mask: Tensor

    @classmethod
    def of(cls, frames: Tensor) -> Alignment:
        """The alignment of durations `(B, N)` in whole frames (0 on padding)."""
        ends = frames.cumsum(1)
        total = int(ends[:, -1].max())
        clock = torch.arange(total, device=frames.device).expand(len(frames), total).contiguous()
        token = torch.searchsorted(ends, clock, right=True).clamp(max=frames.shape[1] - 1)
        length = frames.gather(1, token).clamp(min=1)
        start = ends.gather(1, token) - length
        place = ((clock - start) + 0.5) / length
        return cls(token, place.clamp(0, 1), length, clock < ends[:, -1:])

    def expand(self, tokens: Tensor) -> Tensor:
        """Repeat token states `(B, N, C)` to frames `(B, T, C)`."""
        return tokens.gather(1, self.token.unsqueeze(-1).expand(-1, -1, tokens.shape[-1]))

    def glide(self, values: Tensor, frames: Tensor, per_frame: int) -> Tensor:
        """Values `(B, N)` at token centres, linear between them and level after the last: `(B, per_frame * T)`."""
        ends = frames.cumsum(1).float()
        centres = ends - frames / 2
        step = torch.arange(per_frame, device=values.device)
        start = (self.place * self.length - 0.5).round() + ends.gather(1, self.token) - self.length
        clock = (start.unsqueeze(-1) + (step + 0.5) / per_frame).flatten(1)
        token = self.token.repeat_interleave(per_frame, 1)
        left = torch.where(clock < centres.gather(1, token), token - 1, token).clamp(min=0)
        final = (frames > 0).long().cumsum(1).argmax(1, keepdim=True)
        right = torch.minimum(left + 1, final)
        first, last = centres.gather(1, left), centres.gather(1, right)
        share = ((clock - first) / (last - first).clamp(min=1e-3)).clamp(0, 1)
        return values.gather(1, left) * (1 - share) + values.gather(1, right) * share
