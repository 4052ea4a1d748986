"""The convolution block used at frame rate."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional as F


class ConvNeXtBlock(nn.Module):
    """Depthwise convolution, then a pointwise bottleneck with a learned gain (ConvNeXt; in speech: Vocos, sec. 3.2).

    Args:
        channels: width C.
        hidden: width of the bottleneck.
        kernel: length of the depthwise kernel.
    """

    def __init__(self, channels: int, hidden: int, kernel: int = 7) -> None:
        super().__init__()
        self.depthwise = nn.Conv1d(channels, channels, kernel, padding=kernel // 2, groups=channels)
        self.norm = nn.LayerNorm(channels)
        self.widen = nn.Linear(channels, hidden)
        self.narrow = nn.Linear(hidden, channels)
        self.gain = nn.Parameter(0.1 * self.narrow.weight.new_ones(channels))

    def forward(self, x: Tensor) -> Tensor:
        """`(B, T, C)` to `(B, T, C)`."""
        y = self.depthwise(x.transpose(1, 2)).transpose(1, 2)
        return x + self.gain * self.narrow(F.gelu(self.widen(self.norm(y))))
