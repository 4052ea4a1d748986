"""What the underpainting is told of a picture, as tensors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Self

import torch
from torch import Tensor

from generators.story.scene import Scene
from generators.story.terms import SETTINGS

from .canvas import region_map, wash
from .known import TIMES, WEATHERS, weights
from .light_words import MOST_LAMPS, lamps, light_words
from .numbers import palette_numbers


@dataclass(frozen=True, eq=False)
class Told:
    """A batch of B pictures to be painted.

    Attributes:
        emotion: `(B, 10)`; setting, time, weather: `(B,)` as in `Known`.
        palette: `(B, 33)` as in `numbers`.
        lamps: `(B, 3)` numbers of light words, 0 for none.
        regions: `(B, 7, 64, 96)`.
        wash: `(B, 3, 64, 96)` sRGB.
    """

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
        words = list(light_words())
        speaking = [[words.index(word) + 1 for word, _ in lamps(scene)] for scene in scenes]
        return cls(
            emotion=torch.stack([weights(scene.state) for scene in scenes]),
            setting=torch.tensor([SETTINGS.index(scene.setting) for scene in scenes]),
            time=torch.tensor([TIMES.index(scene.time) for scene in scenes]),
            weather=torch.tensor([WEATHERS.index(scene.weather) for scene in scenes]),
            palette=torch.tensor([palette_numbers(scene.palette) for scene in scenes]),
            lamps=torch.tensor([[*row, *[0] * (MOST_LAMPS - len(row))] for row in speaking]),
            regions=torch.stack([torch.from_numpy(region_map(scene)) for scene in scenes]),
            wash=torch.stack([torch.from_numpy(wash(scene)).permute(2, 0, 1) for scene in scenes]),
        )

    def rows(self, index: Tensor) -> Self:
        """Some of the rows."""
        return type(self)(**{field.name: getattr(self, field.name)[index] for field in fields(self)})

    def tensors(self) -> dict[str, Tensor]:
        """By name, to be stored; `Told(**tensors)` reads them back."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
