"""How the underpainting paints: colours, emotion, and whether elements stay off the subject."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from generators.emotion import CATEGORIES, EmotionState
from generators.story.drawing.colour import rgb_to_oklab
from generators.story.scene import Placed, Scene
from generators.story.world import palette_of

from .canvas import subject_mask, wash
from .painting_corpus import any_scene, painted
from .underpainter import Underpainter

_SEED = 30_000  # far from the seeds of the corpus
_CELLS = (8, 12)  # what the classifier sees of a picture
_STEPS = 400


def measure_paintings(aware: Underpainter, blind: Underpainter, count: int, taught: int) -> dict[str, float]:
    """Figures of `count` scenes that no training had.

    Args:
        aware: with region processors.
        blind: the same network without.
        count: of scenes.
        taught: brushed pictures of pure feelings that the judge of emotion learns from.
    Returns:
        - `colour`, `wash colour`: mean distance to the brushed picture in OKLab, of paintings and of the flat wash;
        - `emotion`, `render emotion`, `wash emotion`: share in which a judge that learned from others names the
          right one of ten;
        - `leak aware`, `leak blind`: mean change (of 255) inside the subject when a light word is exchanged for
          another, noise and regions the same; `lit aware`, `lit blind`: the same around the lamp.
    """
    rng = np.random.default_rng(_SEED)
    scenes = [_pure(any_scene(rng), number, rng) for number in range(count)]
    fields = np.stack([aware.field(scene, 0) for scene in scenes])
    renders = np.stack([painted(scene) for scene in scenes])
    flat = np.stack([wash(scene) for scene in scenes])
    told = {"colour": _apart(fields, renders), "wash colour": _apart(flat, renders)}
    judge = _judge([_pure(any_scene(rng), number, rng) for number in range(taught)])
    truth = [number % len(CATEGORIES) for number in range(count)]
    for name, pictures in (("emotion", fields), ("render emotion", renders), ("wash emotion", flat)):
        told[name] = float(np.mean(judge(pictures) == truth))
    for name, painter in (("aware", aware), ("blind", blind)):
        told[f"leak {name}"], told[f"lit {name}"] = _leak(painter, scenes)
    return told


def _pure(scene: Scene, number: int, rng: np.random.Generator) -> Scene:
    """The scene with one feeling, in its palette; feelings take turns."""
    name = CATEGORIES[number % len(CATEGORIES)]
    state = EmotionState.of(name, 0.9) if name != "neutral" else EmotionState.mix({})
    palette = palette_of(state, scene.time, scene.weather, scene.setting, rng)
    return scene.model_copy(update={"state": state, "palette": palette, "elements": ()})


def _apart(one: NDArray[np.float32], two: NDArray[np.float32]) -> float:
    """Mean OKLab distance of pictures."""
    return float(np.linalg.norm(rgb_to_oklab(one) - rgb_to_oklab(two), axis=-1).mean())


def _leak(painter: Underpainter, scenes: Sequence[Scene]) -> tuple[float, float]:
    """Change inside the subject, and outside of it near the lamp, when a warm word becomes a cold one."""
    inside, around = [], []
    for scene in scenes:
        hero = scene.subject
        side = 1 if hero.x < 500 * scene.aspect else -1
        x = hero.x + side * 0.42 * hero.height
        lamp = Placed(id="fire", x=x, y=min(hero.y, 960), height=0.4 * hero.height, stands="ground", depth=0)
        one, two = (
            painter.field(scene.model_copy(update={"elements": (lamp.model_copy(update={"id": word}),)}), 0)
            for word in ("fire", "moon")
        )
        change = np.abs(one - two).mean(-1) * 255
        mask = subject_mask(scene) > 0
        inside.append(change[mask].mean())
        across = (np.arange(change.shape[1]) + 0.5) / change.shape[1] * 1000 * scene.aspect
        down = (np.arange(change.shape[0]) + 0.5) / change.shape[0] * 1000
        near = (across[None] - x) ** 2 + (down[:, None] - lamp.y) ** 2 < 180**2
        around.append(change[near & ~mask].mean() if (near & ~mask).any() else 0.0)
    return float(np.mean(inside)), float(np.mean(around))


def _judge(scenes: Sequence[Scene]):
    """A small network that names the emotion of pictures `(N, 64, 96, 3)`; it saw brushed ones only."""
    seen = _cells(np.stack([painted(scene) for scene in scenes]))
    truth = torch.tensor([number % len(CATEGORIES) for number in range(len(scenes))])
    torch.manual_seed(0)
    mean, spread = seen.mean(0), seen.std(0) + 1e-3
    net = nn.Sequential(nn.Linear(seen.shape[1], 64), nn.ReLU(), nn.Dropout(0.3), nn.Linear(64, len(CATEGORIES)))
    optimizer = torch.optim.AdamW(net.parameters(), 3e-3, weight_decay=0.05)
    for _ in range(_STEPS):
        loss = nn.functional.cross_entropy(net((seen - mean) / spread), truth)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    net.eval()

    @torch.no_grad()
    def named(pictures: NDArray[np.float32]) -> NDArray[np.int64]:
        return net((_cells(pictures) - mean) / spread).argmax(-1).numpy()

    return named


def _cells(pictures: NDArray[np.float32]) -> torch.Tensor:
    """`(N, 288)`: OKLab of a coarse grid."""
    lab = torch.from_numpy(rgb_to_oklab(pictures)).float().permute(0, 3, 1, 2)
    return nn.functional.adaptive_avg_pool2d(lab, _CELLS).flatten(1)
