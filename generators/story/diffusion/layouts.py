"""Compositions to learn from, stored and in batches; `layout_corpus` draws them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from generators.contract import BadInput

from .known import Known


@dataclass(frozen=True, eq=False)
class Layouts:
    """Compositions and what they were made for.

    Attributes:
        numbers: `(B, TOKENS, WIDTH)`.
        known: B conditions.
    """

    numbers: Tensor
    known: Known


class LayoutBatches:
    """Endless batches: the one of a step follows from the seed and the step.

    Args:
        layouts: all there are.
        size: rows a batch.
        seed: of which rows.
        start: the first step.
    """

    def __init__(self, layouts: Layouts, size: int, seed: int, start: int = 0) -> None:
        self._layouts, self._size, self._seed, self._start = layouts, size, seed, start

    def __iter__(self) -> Iterator[Layouts]:
        step = self._start
        while True:
            yield self.at(step)
            step += 1

    def at(self, step: int) -> Layouts:
        """The batch of a step."""
        rng = np.random.default_rng([self._seed, step])
        index = torch.from_numpy(rng.integers(len(self._layouts.numbers), size=self._size))
        return Layouts(self._layouts.numbers[index], self._layouts.known.rows(index))


def save_layouts(layouts: Layouts, path: Path) -> None:
    """Store layouts in one file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({"numbers": layouts.numbers, **layouts.known.tensors()}, str(path))


def load_layouts(path: Path) -> Layouts:
    """What `save_layouts` wrote.

    Raises:
        BadInput: there is no such file.
    """
    if not path.exists():
        raise BadInput(f"There are no layouts at {path}. Build them first: generators.story.diffusion.layout_corpus")
    tensors = load_file(str(path))
    return Layouts(tensors.pop("numbers"), Known(**tensors))
