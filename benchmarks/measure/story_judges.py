"""Judges of emotion that know only pixels: in colour and in grey, trained on other subjects and seeds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.measure.report import Bar, Part, Sheet
from benchmarks.measure.story_material import Pictures, Shot
from generators.emotion import CATEGORIES

_SIZE = (120, 80)
_EPOCHS, _BATCH = 14, 64
_LIGHT = 0.12  # how much colours of the light vary in training


class Net(nn.Module):
    """Convolutions, a pooled embedding, a class for each of what it is trained on.

    Args:
        channels: of the input: 3 in colour, 1 in grey.
        classes: how many.
        width: of the first block.
    """

    def __init__(self, channels: int, classes: int, width: int = 24) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        before = channels
        for factor in (1, 2, 3, 4):
            layers += [nn.Conv2d(before, factor * width, 3, padding=1), nn.BatchNorm2d(factor * width), nn.ReLU(),
                       nn.MaxPool2d(2)]  # fmt: skip
            before = factor * width
        self.body = nn.Sequential(*layers)
        self.head = nn.Sequential(nn.Dropout(0.3), nn.Linear(2 * before, classes))

    def embed(self, x: Tensor) -> Tensor:
        """`(B, C, H, W)` in [-1, 1] to `(B, E)`."""
        found = self.body(x)
        return torch.cat([found.mean((2, 3)), found.amax((2, 3))], 1)

    def forward(self, x: Tensor) -> Tensor:
        """Scores `(B, classes)`."""
        return self.head(self.embed(x))


def emotion(pictures: Pictures) -> Part:
    """Which of the ten is it? In colour, and with the palette removed."""
    rows, bars = [], []
    named = np.array([CATEGORIES.index(shot.emotion) for shot in pictures.test])
    for name, grey, least in (("in colour", False, 0.9), ("in grey", True, 0.6)):
        net = _trained(_moods(pictures.training, grey), [CATEGORIES.index(s.emotion) for s in pictures.training])
        guessed = _scores(net, _moods(pictures.test, grey)).argmax(1)
        right = float((guessed == named).mean())
        note = f"{len(named)} pictures; trained on {len(pictures.training)} of other subjects and seeds"
        bars.append(Bar(f"emotion of the picture, {name}", f"{right:.1%}", f">= {least:.0%}", right >= least, note))
        for i, category in enumerate(CATEGORIES):
            those = named == i
            wrong = Counter(CATEGORIES[g] for g in guessed[those] if g != i).most_common(3)
            rows.append((name, category, float((guessed[those] == i).mean()), ", ".join(f"{n} {c}" for n, c in wrong)))
    return Part(bars, [Sheet("emotion from pixels", ("how", "emotion", "right", "mistaken for"), rows)])


def _moods(shots: Sequence[Shot], grey: bool) -> Tensor:
    pictures = [Image.fromarray(shot.pixels).convert("L" if grey else "RGB").resize(_SIZE) for shot in shots]
    pixels = np.stack([np.asarray(one, np.float32) for one in pictures]) / 127.5 - 1
    return torch.from_numpy(pixels[:, None] if grey else pixels.transpose(0, 3, 1, 2).copy())


def _trained(inputs: Tensor, labels: Sequence[int]) -> Net:
    """A network that tells the labels of inputs."""
    torch.manual_seed(0)
    classes = torch.tensor(labels)
    net = Net(inputs.shape[1], int(classes.max()) + 1)
    steps = _EPOCHS * (len(inputs) // _BATCH + 1)
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, total_steps=steps)
    for _ in range(_EPOCHS):
        for part in torch.randperm(len(inputs)).split(_BATCH):
            if len(part) < 2:
                continue  # there is no spread in one picture
            loss = functional.cross_entropy(net(_varied(inputs[part])), classes[part], label_smoothing=0.05)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return net.eval()


def _varied(x: Tensor) -> Tensor:
    """Mirrored, moved and under another light, by chance: what says nothing about the label."""
    turned = torch.where(torch.rand(len(x), 1, 1, 1) < 0.5, x, x.flip(3))
    moved = torch.roll(turned, (int(torch.randint(-3, 4, ())), int(torch.randint(-4, 5, ()))), (2, 3))
    gain = 1 + _LIGHT * (2 * torch.rand(len(x), x.shape[1], 1, 1) - 1)
    return ((moved + 1) * gain - 1).clamp(-1, 1) + 0.02 * torch.randn_like(x)


@torch.no_grad()
def _scores(net: Net, inputs: Tensor) -> NDArray[np.float32]:
    return torch.cat([net(part) for part in inputs.split(_BATCH)]).numpy()
