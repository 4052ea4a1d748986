"""Small pictures of the world to learn from, stored and in batches; `painting_corpus` draws them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from generators.contract import BadInput
from generators.story.scene import Scene

from .told import Told


@dataclass(frozen=True, eq=False)
class Painted:
    """A batch.

    Attributes:
        pictures: `(B, 3, 64, 96)` sRGB in [0, 1].
        told: what they are of.
    """

    pictures: Tensor
    told: Told


class PaintingBatches:
    """Endless batches: the one of a step follows from the seed and the step. Half of the pictures are mirrored.

    Args:
        scenes: as JSON.
        pictures: `(N, 64, 96, 3)` bytes.
        size: pictures a batch.
        seed: of which.
        start: the first step.
    """

    def __init__(self, scenes: Sequence[str], pictures: NDArray[np.uint8], size: int, seed: int, start: int = 0):
        self._scenes, self._pictures, self._size, self._seed, self._start = scenes, pictures, size, seed, start

    def __iter__(self) -> Iterator[Painted]:
        step = self._start
        while True:
            yield self.at(step)
            step += 1

    def at(self, step: int) -> Painted:
        """The batch of a step."""
        rng = np.random.default_rng([self._seed, step])
        index = rng.integers(len(self._scenes), size=self._size)
        told = Told.of([Scene.model_validate_json(self._scenes[int(number)]) for number in index])
        pictures = torch.from_numpy(self._pictures[index]).permute(0, 3, 1, 2).float() / 255
        turned = torch.from_numpy(rng.random(self._size) < 0.5)[:, None, None, None]
        regions = torch.where(turned, told.regions.flip(-1), told.regions)  # the wash is the same from both sides
        return Painted(torch.where(turned, pictures.flip(-1), pictures), replace(told, regions=regions))


def save_paintings(scenes: Sequence[str], pictures: NDArray[np.uint8], path: Path) -> None:
    """Store one shard: all of it or none of it."""
    partial = path.with_suffix(".partial")
    with partial.open("wb") as file:
        np.savez_compressed(file, scenes=np.frombuffer("\n".join(scenes).encode(), np.uint8), pictures=pictures)
    partial.replace(path)


def load_paintings(folder: Path) -> tuple[list[str], NDArray[np.uint8]]:
    """All shards of a folder.

    Raises:
        BadInput: there are none.
    """
    shards = sorted(folder.glob("*.npz"))
    if not shards:
        raise BadInput(
            f"There are no paintings in {folder}. Build them: python -m generators.story.diffusion.painting_corpus"
        )
    scenes: list[str] = []
    pictures = []
    for path in shards:
        with np.load(path, allow_pickle=False) as shard:
            scenes += bytes(shard["scenes"]).decode().split("\n")
            pictures.append(shard["pictures"])
    return scenes, np.concatenate(pictures)
