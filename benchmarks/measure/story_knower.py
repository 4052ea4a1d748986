"""A network that knows figures apart: taught who is who among strangers, then asked about others.

Two towers, one for all of a figure and one for its head, give one embedding. It is taught to classify strangers with a
margin on the angle (CosFace, Wang et al. 2018), under `story_disguise`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from rich.console import Console
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.measure.story_disguise import disguised

_EPOCHS, _BATCH, _RATE, _DECAY = 14, 64, 4e-3, 0.05
_WIDTH, _SIZE, _DROPPED = 24, 192, 0.3
_MARGIN, _SCALE = 0.25, 20.0


class Knower(nn.Module):
    """Embeds figures.

    Args:
        classes: how many strangers it is taught.
    """

    def __init__(self, classes: int) -> None:
        super().__init__()
        self.whole, self.head = _tower(), _tower()
        self.out = nn.Sequential(
            nn.Dropout(_DROPPED), nn.Linear(2 * 5 * 3 * _WIDTH, _SIZE, bias=False), nn.BatchNorm1d(_SIZE)
        )
        self.classes = nn.Parameter(0.05 * torch.randn(classes, _SIZE))

    def forward(self, x: Tensor) -> Tensor:
        """`(B, 6, SIDE, SIDE)` in [-1, 1] to unit vectors `(B, E)`."""
        parts = [_pooled(self.whole(x[:, :3])), _pooled(self.head(x[:, 3:]))]
        return functional.normalize(self.out(torch.cat(parts, 1)))

    def loss(self, x: Tensor, whose: Tensor) -> Tensor:
        """How badly strangers `(B,)` are told apart."""
        near = self(x) @ functional.normalize(self.classes).T
        near = near - _MARGIN * functional.one_hot(whose, len(self.classes))
        return functional.cross_entropy(_SCALE * near, whose)

    @torch.no_grad()
    def embed(self, figures: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Unit vectors `(N, E)` of figures `(N, 6, SIDE, SIDE)`; each is seen as it is and in the mirror."""
        seen = [self(x) + self(x.flip(3)) for x in map(_scaled, torch.from_numpy(figures).split(_BATCH))]
        return functional.normalize(torch.cat(seen)).numpy()


def learned(names: Sequence[str], figures: NDArray[np.uint8], console: Console) -> Knower:
    """A judge that was taught figures `(N, 6, SIDE, SIDE)` and whose they are; the same in every run."""
    torch.manual_seed(0)
    owners, whose = np.unique(np.array(names), return_inverse=True)
    net, given, labels = Knower(len(owners)), torch.from_numpy(figures), torch.from_numpy(whose)
    batches = len(given) // _BATCH
    optimiser = torch.optim.AdamW(net.parameters(), _RATE, weight_decay=_DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, _RATE, total_steps=_EPOCHS * batches, pct_start=0.15)
    for epoch in range(_EPOCHS):
        losses = []
        for part in torch.randperm(len(given))[: batches * _BATCH].split(_BATCH):
            loss = net.loss(disguised(_scaled(given[part])), labels[part])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
        console.print(f"identity: round {epoch + 1} of {_EPOCHS}, loss {np.mean(losses):.2f}")
    return net.eval()


def _tower() -> nn.Sequential:
    widths = [_WIDTH, _WIDTH * 3 // 2, 2 * _WIDTH, 3 * _WIDTH]
    blocks = [_Halving(before, after) for before, after in pairwise(widths)]
    first = nn.Conv2d(3, _WIDTH, 5, 2, 2, bias=False)
    return nn.Sequential(first, nn.BatchNorm2d(_WIDTH), nn.ReLU(), *blocks)


class _Halving(nn.Module):
    """A residual block of half the sides (He et al. 2016)."""

    def __init__(self, before: int, after: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(before, after, 3, 2, 1, bias=False), nn.BatchNorm2d(after), nn.ReLU(),
            nn.Conv2d(after, after, 3, 1, 1, bias=False), nn.BatchNorm2d(after),
        )  # fmt: skip
        self.short = nn.Sequential(nn.AvgPool2d(2), nn.Conv2d(before, after, 1, bias=False), nn.BatchNorm2d(after))

    def forward(self, x: Tensor) -> Tensor:
        return functional.relu(self.body(x) + self.short(x))


def _pooled(x: Tensor) -> Tensor:
    """Means of the four quarters, the most of all: `(B, C, H, W)` to `(B, 5 C)`."""
    return torch.cat([functional.adaptive_avg_pool2d(x, 2).flatten(1), x.amax((2, 3))], 1)


def _scaled(x: Tensor) -> Tensor:
    return x.float() / 127.5 - 1
