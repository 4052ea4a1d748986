"""Frame-level F0, voicing and energy from token prosody: the only road from prosody to the waveform."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .blocks import ConvNeXtBlock
from .expand import Alignment

F0_CENTRE = 7.4
F0_SPREAD = 0.35


@dataclass(frozen=True)
class Contour:
    """Prosody at 80 Hz.

    Attributes:
        pitch: `(B, 2T)` log2 Hz, centred and scaled (`F0_CENTRE`, `F0_SPREAD`).
        voiced: `(B, 2T)` logits, or probabilities where it is an input.
        energy: `(B, 2T)` the generator's energy input, centred and scaled.
    """

    pitch: Tensor
    voiced: Tensor
    energy: Tensor

    def stacked(self) -> Tensor:
        """`(B, 2T, 3)`: pitch where voiced, voicing, energy."""
        return torch.stack([self.pitch * self.voiced, self.voiced, self.energy], -1)


class ContourHead(nn.Module):
    """Token states and token pitch to contours (Moodreel; after FastSpeech2, sec. 2.3).

    F0 is the token pitch, linear between token centres, plus a learned residual; so the pitch that is asked for is
    the pitch that is heard, and the network adds only what lies within a phoneme.

    Args:
        channels: width C of the frame states.
        hidden: inner width.
        blocks: number of convolution blocks.
    """

    def __init__(self, channels: int, hidden: int, blocks: int) -> None:
        super().__init__()
        self.enter = nn.Linear(channels, hidden)
        self.blocks = nn.ModuleList(ConvNeXtBlock(hidden, 2 * hidden) for _ in range(blocks))
        self.leave = nn.Linear(hidden, 6)

    def forward(self, states: Tensor, pitch: Tensor, alignment: Alignment, frames: Tensor) -> Contour:
        """Contours of frame states `(B, T, C)` and token pitch `(B, N)`; voicing as logits."""
        x = self.enter(states)
        for block in self.blocks:
            x = block(x)
        residual, voiced, energy = self.leave(x).unflatten(-1, (2, 3)).flatten(1, 2).unbind(-1)
        return Contour(alignment.glide(pitch, frames, 2) + residual, voiced, energy)
