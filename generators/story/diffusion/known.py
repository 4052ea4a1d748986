"""Conditions as tensors: the one place where what is known of a picture becomes what the models read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Self, get_args

import torch
from torch import Tensor

from generators.emotion import EmotionState
from generators.story.terms import CAMERAS, POSES, SETTINGS, Size, Stage, Stands, Time, Weather

from .condition import MOST_SLOTS, Condition

TIMES: tuple[Time, ...] = get_args(Time)
WEATHERS: tuple[Weather, ...] = get_args(Weather)
STAGES: tuple[Stage, ...] = get_args(Stage)
STANDS: tuple[Stands, ...] = get_args(Stands)
SIZES: tuple[Size, ...] = get_args(Size)
EMOTIONS = 10
"""Weights of a state: neutral, then the nine feelings."""
_USUAL_ASPECT = 1.5


@dataclass(frozen=True, eq=False)
class Known:
    """A batch of B conditions.

    Attributes:
        emotion: `(B, 10)` share of neutral, then strengths of the nine feelings; sums to 1.
        setting, time, weather, camera, stage, pose: `(B,)` index in the lists of `terms`.
        frame: `(B, 2)` logarithm of the aspect over the usual one, and whether there is a companion.
        stands, size: `(B, 4)` index; held: `(B, 4)` 0 or 1.
        present: `(B, 4)` bool, which slots there are.
    """

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

        def index(values: Sequence[str], name: str) -> Tensor:
            return torch.tensor([values.index(getattr(one, name)) for one in conditions])

        slots = [[*one.slots[:MOST_SLOTS], *[None] * (MOST_SLOTS - len(one.slots))] for one in conditions]
        return cls(
            emotion=torch.stack([weights(one.state) for one in conditions]),
            setting=index(SETTINGS, "setting"),
            time=index(TIMES, "time"),
            weather=index(WEATHERS, "weather"),
            camera=index(CAMERAS, "camera"),
            stage=index(STAGES, "stage"),
            pose=index(POSES, "pose"),
            frame=torch.tensor(
                [[float(torch.tensor(one.aspect / _USUAL_ASPECT).log()), float(one.companion)] for one in conditions]
            ),
            stands=torch.tensor([[STANDS.index(s.stands) if s else 0 for s in row] for row in slots]),
            size=torch.tensor([[SIZES.index(s.size) if s else 0 for s in row] for row in slots]),
            held=torch.tensor([[float(s.held) if s else 0.0 for s in row] for row in slots]),
            present=torch.tensor([[s is not None for s in row] for row in slots]),
        )

    def rows(self, index: Tensor) -> Self:
        """Some of the rows."""
        return type(self)(**{field.name: getattr(self, field.name)[index] for field in fields(self)})

    def tensors(self) -> dict[str, Tensor]:
        """By name, to be stored; `Known(**tensors)` reads them back."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def weights(state: EmotionState) -> Tensor:
    """`(10,)`: share of neutral, then strengths of the nine feelings."""
    strengths = list(state.strengths.values())
    return torch.tensor([max(0.0, 1 - sum(strengths)), *strengths])
