"""What the underpainting is told of a picture, as tensors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Self

import torch
from torch import Tensor

from generators.story.scene import Scene

from .asked import asked_of_painter


@dataclass(frozen=True, eq=False)
class Told:
    """A batch of B pictures to be painted; attributes are as `asked_of_painter` says."""

    emotion: Tensor
    setting: Tensor
    time: Tensor
    weather: Tensor
    palette: Tensor
    lamps: Tensor
    regions: Tensor
    wash: Tensor

    @classmethod
    def of(cls, scenes: Sequence[Scene]) -> Self:
        """Scenes, one a row."""
        return cls(**{name: torch.from_numpy(array) for name, array in asked_of_painter(scenes).items()})

    def rows(self, index: Tensor) -> Self:
        """Some of the rows."""
        return type(self)(**{field.name: getattr(self, field.name)[index] for field in fields(self)})

    def tensors(self) -> dict[str, Tensor]:
        """By name, to be stored; `Told(**tensors)` reads them back."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
