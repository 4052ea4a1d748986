"""Who is it? A judge that knows only pixels, taught by figures of other subjects, finds the nearest other picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.measure.report import Bar, Part, Sheet
from benchmarks.measure.story_figure import Figure, cut
from benchmarks.measure.story_material import Pictures
from benchmarks.measure.story_strangers import strangers

_TIMES = 12
_EPOCHS, _BATCH, _RATE = 25, 64, 2e-3
_SCALE, _MARGIN = 16.0, 0.15


class Knower(nn.Module):
    """Two stacks of convolutions, for all of a figure and for its head, and one unit vector of both.

    Learned as ArcFace is (Deng et al. 2019, with the additive margin of CosFace): a class is a direction, and a picture
    has to be nearer to its own than to any other by a margin.

    Args:
        classes: subjects to learn from.
        size: of the vector.
    """

    def __init__(self, classes: int, size: int = 128) -> None:
        super().__init__()
        self.whole, self.head = _stack(), _stack()
        self.joined = nn.Sequential(nn.Linear(4 * 128, size), nn.BatchNorm1d(size))
        self.classes = nn.Parameter(torch.randn(classes, size))

    def forward(self, x: Tensor) -> Tensor:
        """Figures `(B, 6, H, W)` in [-1, 1] to unit vectors `(B, E)`."""
        seen = [stack(part) for stack, part in ((self.whole, x[:, :3]), (self.head, x[:, 3:]))]
        pooled = [value for one in seen for value in (one.mean((2, 3)), one.amax((2, 3)))]
        return functional.normalize(self.joined(torch.cat(pooled, 1)), dim=1)

    def loss(self, x: Tensor, labels: Tensor) -> Tensor:
        """How far pictures are from where they belong."""
        near = self(x) @ functional.normalize(self.classes, dim=1).T
        own = functional.one_hot(labels, len(self.classes))
        return functional.cross_entropy(_SCALE * (near - _MARGIN * own), labels)


def identity(pictures: Pictures) -> Part:
    """Is the nearest other picture, of another story, one of the same subject?"""
    taught = list(strangers(pictures.scenes, _TIMES))
    names = [name for name, _ in taught]
    net = learned(names, [figure for _, figure in taught])
    alike = near(net, [cut(shot.pixels, shot.mask, shot.face) for shot in pictures.test])
    who = np.array([shot.subject for shot in pictures.test])
    feels = np.array([shot.emotion for shot in pictures.test])
    alike[(who[:, None] == who[None, :]) & (feels[:, None] == feels[None, :])] = -2  # the same story
    nearest = who[alike.argmax(1)]
    right = float((nearest == who).mean())
    kinds = {shot.subject: shot.species for shot in pictures.test}
    taken = Counter((a, b) for a, b in zip(who.tolist(), nearest.tolist(), strict=True) if a != b)
    crossed = sum(count for (a, b), count in taken.items() if _animals(kinds[a], kinds[b]) and kinds[a] != kinds[b])
    note = f"{len(who)} pictures of {len(kinds)} subjects against all of other stories; the judge learned from "
    note += f"{len(set(names))} others, of no species that is tested but people"
    return Part(
        [
            Bar("same subject is the nearest neighbour", f"{right:.1%}", ">= 98 %", right >= 0.98, note),
            Bar("different animals confused", f"{crossed}", "0", not crossed),
        ],
        [Sheet("subjects taken for others", ("subject", "taken for", "times"),
               [(one, other, count) for (one, other), count in taken.most_common(12)])] if taken else [],
    )  # fmt: skip


def _animals(*species: str) -> bool:
    return not {"person", "robot"} & set(species)


def learned(names: Sequence[str], figures: Sequence[Figure]) -> Knower:
    """A judge that knows these figures apart."""
    torch.manual_seed(0)
    order = sorted(set(names))
    labels = torch.tensor([order.index(name) for name in names])
    inputs = torch.from_numpy(np.stack(figures))
    net = Knower(len(order))
    steps = _EPOCHS * -(-len(inputs) // _BATCH)
    optimiser = torch.optim.AdamW(net.parameters(), _RATE, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, _RATE, total_steps=steps)
    for _ in range(_EPOCHS):
        for part in torch.randperm(len(inputs)).split(_BATCH):
            loss = net.loss(_varied(_float(inputs[part])), labels[part])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return net.eval()


@torch.no_grad()
def near(net: Knower, figures: Sequence[Figure]) -> NDArray[np.float32]:
    """Cosines `(N, N)` of figures; each is seen as it is and in the mirror."""
    inputs = torch.from_numpy(np.stack(figures))
    seen = torch.cat([net(_float(part)) + net(_float(part).flip(3)) for part in inputs.split(_BATCH)])
    seen = functional.normalize(seen, dim=1)
    return (seen @ seen.T).numpy()


def _stack() -> nn.Sequential:
    layers: list[nn.Module] = []
    for before, after, stride, pool in ((3, 24, 2, False), (24, 48, 2, False), (48, 80, 1, True), (80, 128, 1, False)):
        layers += [nn.Conv2d(before, after, 3, stride, 1, bias=False), nn.BatchNorm2d(after), nn.ReLU()]
        layers += [nn.MaxPool2d(2)] if pool else []
    return nn.Sequential(*layers)


def _float(pixels: Tensor) -> Tensor:
    return pixels.float() / 127.5 - 1


def _varied(x: Tensor) -> Tensor:
    """Mirrored, moved, partly hidden and in another light, by chance: what says nothing about who it is."""
    count = len(x)
    turned = torch.where(torch.rand(count, 1, 1, 1) < 0.5, x, x.flip(3))
    grid = functional.affine_grid(_moved(count), [count, 1, *x.shape[2:]], align_corners=False)
    turned = functional.grid_sample(turned, grid, padding_mode="border", align_corners=False)
    level = 1 + 0.25 * (2 * torch.rand(count, 1, 1, 1) - 1)
    hue = 1 + 0.18 * (2 * torch.rand(count, 3, 1, 1) - 1)
    lit = (turned + 1) * (level * hue).repeat(1, 2, 1, 1) - 1
    side = x.shape[3]
    corner, reach = torch.rand(count, 2) * side, torch.rand(count, 2) * 0.35 * side
    at = torch.arange(side)
    rows = (at >= corner[:, :1]) & (at < corner[:, :1] + reach[:, :1])
    columns = (at >= corner[:, 1:]) & (at < corner[:, 1:] + reach[:, 1:])
    hidden = (rows[:, None, :, None] & columns[:, None, None, :]) & (torch.rand(count, 1, 1, 1) < 0.4)
    lit = torch.where(hidden, torch.rand(count, x.shape[1], 1, 1) * 2 - 1, lit)
    return lit.clamp(-1, 1) + 0.02 * torch.randn_like(x)


def _moved(count: int) -> Tensor:
    """`(B, 2, 3)`: a little turned, nearer or farther, to a side."""
    turn, size = 0.12 * torch.randn(count), 1 + 0.1 * torch.randn(count)
    found = torch.zeros(count, 2, 3)
    found[:, 0, 0] = found[:, 1, 1] = size * turn.cos()
    found[:, 0, 1], found[:, 1, 0] = -size * turn.sin(), size * turn.sin()
    found[:, :, 2] = 0.08 * torch.randn(count, 2)
    return found
