"""Judges that know only pixels: which emotion is it, and who is it. Trained on other subjects and seeds."""

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

_MOOD_SIZE = (120, 80)
_FACE_SIDE = 64
_EPOCHS_MOOD, _EPOCHS_WHO = 14, 30
_BATCH = 64


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
        net = _trained(
            _moods(pictures.training, grey), [CATEGORIES.index(s.emotion) for s in pictures.training], _EPOCHS_MOOD
        )
        guessed = _scores(net, _moods(pictures.test, grey)).argmax(1)
        right = float((guessed == named).mean())
        note = f"{len(named)} pictures; trained on {len(pictures.training)} of other subjects and seeds"
        bars.append(Bar(f"emotion of the picture, {name}", f"{right:.1%}", f">= {least:.0%}", right >= least, note))
        for i, category in enumerate(CATEGORIES):
            those = named == i
            wrong = Counter(CATEGORIES[g] for g in guessed[those] if g != i).most_common(3)
            rows.append((name, category, float((guessed[those] == i).mean()), ", ".join(f"{n} {c}" for n, c in wrong)))
    return Part(bars, [Sheet("emotion from pixels", ("how", "emotion", "right", "mistaken for"), rows)])


def identity(pictures: Pictures) -> Part:
    """Is the nearest other picture, of another story, one of the same subject?"""
    kept = [shot for shot in pictures.training if shot.mask.max() > 127]
    names = sorted({shot.subject for shot in kept})
    net = _trained(_figures(kept), [names.index(s.subject) for s in kept], _EPOCHS_WHO, light=0.35)
    with torch.no_grad():
        vectors = functional.normalize(net.embed(_figures(pictures.test)), dim=1)
    alike = (vectors @ vectors.T).numpy()
    who = np.array([shot.subject for shot in pictures.test])
    feels = np.array([shot.emotion for shot in pictures.test])
    same_story = (who[:, None] == who[None, :]) & (feels[:, None] == feels[None, :])
    alike[same_story] = -2
    nearest = who[alike.argmax(1)]
    right = float((nearest == who).mean())
    rows = [(one, other, count) for (one, other), count in
            Counter((a, b) for a, b in zip(who, nearest, strict=True) if a != b).most_common(12)]  # fmt: skip
    note = (
        f"{len(who)} pictures of {len(set(who))} subjects against all of other stories; trained on {len(names)} others"
    )
    return Part(
        [Bar("same subject is the nearest neighbour", f"{right:.1%}", ">= 98 %", right >= 0.98, note)],
        [Sheet("subjects taken for others", ("subject", "taken for", "times"), rows)],
    )


def _moods(shots: Sequence[Shot], grey: bool) -> Tensor:
    pictures = [Image.fromarray(shot.pixels).convert("L" if grey else "RGB").resize(_MOOD_SIZE) for shot in shots]
    pixels = np.stack([np.asarray(one, np.float32) for one in pictures]) / 127.5 - 1
    return torch.from_numpy(pixels[:, None] if grey else pixels.transpose(0, 3, 1, 2).copy())


def _figures(shots: Sequence[Shot]) -> Tensor:
    """Figures cut out along their masks, on grey, the upper part (where heads are) as large as it goes."""
    return torch.stack([torch.from_numpy(_cut(shot)) for shot in shots])


def _cut(shot: Shot) -> NDArray[np.float32]:
    seen = shot.mask > 127
    rows, columns = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
    if not len(rows):
        return np.zeros((3, _FACE_SIDE, _FACE_SIDE), np.float32)
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    side = max(bottom - top, right - left)
    share = (shot.mask[..., None] / 255).astype(np.float32)
    flat = (shot.pixels * share + 128 * (1 - share)).astype(np.uint8)[top:bottom, left:right]
    square = Image.new("RGB", (side, side), (128, 128, 128))
    square.paste(Image.fromarray(flat), ((side - flat.shape[1]) // 2, (side - flat.shape[0]) // 2))
    pixels = np.asarray(square.resize((_FACE_SIDE, _FACE_SIDE), Image.Resampling.LANCZOS), np.float32)
    return np.ascontiguousarray((pixels / 127.5 - 1).transpose(2, 0, 1))


def _trained(inputs: Tensor, labels: Sequence[int], epochs: int, light: float = 0.12) -> Net:
    """A network that tells the labels of inputs; `light` is how much colours of the light vary in training."""
    torch.manual_seed(0)
    classes = torch.tensor(labels)
    net = Net(inputs.shape[1], int(classes.max()) + 1)
    steps = epochs * (len(inputs) // _BATCH + 1)
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, total_steps=steps)
    for _ in range(epochs):
        for part in torch.randperm(len(inputs)).split(_BATCH):
            if len(part) < 2:
                continue  # there is no spread in one picture
            loss = functional.cross_entropy(net(_varied(inputs[part], light)), classes[part], label_smoothing=0.05)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return net.eval()


def _varied(x: Tensor, light: float) -> Tensor:
    """Mirrored, moved and under another light, by chance: what says nothing about the label."""
    turned = torch.where(torch.rand(len(x), 1, 1, 1) < 0.5, x, x.flip(3))
    moved = torch.roll(turned, (int(torch.randint(-3, 4, ())), int(torch.randint(-4, 5, ()))), (2, 3))
    gain = 1 + light * (2 * torch.rand(len(x), x.shape[1], 1, 1) - 1)
    return ((moved + 1) * gain - 1).clamp(-1, 1) + 0.02 * torch.randn_like(x)


@torch.no_grad()
def _scores(net: Net, inputs: Tensor) -> NDArray[np.float32]:
    return torch.cat([net(part) for part in inputs.split(_BATCH)]).numpy()
