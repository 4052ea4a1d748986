"""Conditions as tensors, to learn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Self

import torch
from torch import Tensor

from .asked import asked_of_scenes
from .condition import Condition


@dataclass(frozen=True, eq=False)
class Known:
    """A batch of B conditions; attributes are as `asked_of_scenes` says."""

    emotion: Tensor
    setting: Tensor
    time: Tensor
    weather: Tensor
    camera: Tensor
    stage: Tensor
    pose: Tensor
    frame: Tensor
    stands: Tensor
    size: Tensor
    held: Tensor
    present: Tensor

    @classmethod
    def of(cls, conditions: Sequence[Condition]) -> Self:
        """Conditions, one a row."""
        return cls(**{name: torch.from_numpy(array) for name, array in asked_of_scenes(conditions).items()})

    def rows(self, index: Tensor) -> Self:
        """Some of the rows."""
        return type(self)(**{field.name: getattr(self, field.name)[index] for field in fields(self)})

    def tensors(self) -> dict[str, Tensor]:
        """By name, to be stored; `Known(**tensors)` reads them back."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
