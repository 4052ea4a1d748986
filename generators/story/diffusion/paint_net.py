"""The underpainting model: a small `UNet2DConditionModel` that turns noise into light and colour."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import torch
from diffusers.models.unets.unet_2d_condition import UNet2DConditionModel
from torch import Tensor, nn
from torch.nn.functional import pixel_shuffle, pixel_unshuffle

from generators.story.terms import SETTINGS

from .asked import EMOTIONS, TIMES, WEATHERS
from .canvas import GRID, PATCH, REGIONS
from .light_words import MOST_LAMPS, light_words
from .numbers import WIDTH as PALETTE
from .raw_plan import COLOURS
from .told import Told

_FIRST_WORDS = 4  # emotion, setting, time, weather


@dataclass(frozen=True)
class PaintConfig:
    """Size of the model.

    Attributes:
        channels: of the UNet's levels; attention from the second on.
        words: channels of a word.
        head: channels of an attention head.
    """

    channels: tuple[int, ...] = (32, 64, 96)
    words: int = 64
    head: int = 32

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON; `PaintConfig.read(row)` reads it back."""
        return {**asdict(self), "channels": list(self.channels)}

    @classmethod
    def read(cls, row: dict[str, Any]) -> PaintConfig:
        """From JSON."""
        return cls(**{**row, "channels": tuple(row["channels"])})


class PaintNet(nn.Module):
    """Guesses an underpainting from one with noise.

    Words (emotion, setting, time, weather, ten colours of the palette, up to three lights) are read by
    cross-attention; regions and the flat wash are further channels of the input; emotion and palette also shift every
    residual block, as the timestep does.

    Args:
        config: size.

    Attributes:
        spread: `(3,)` of what pictures differ from their wash by.
    """

    spread: Tensor

    def __init__(self, config: PaintConfig) -> None:
        super().__init__()
        self.config = config
        width = config.words
        lower = len(config.channels) - 1
        inputs = (3 + 3 + len(REGIONS)) * PATCH**2
        self.unet = UNet2DConditionModel(
            sample_size=GRID,
            in_channels=inputs,
            out_channels=3 * PATCH**2,
            block_out_channels=config.channels,
            layers_per_block=1,
            down_block_types=("DownBlock2D", *["CrossAttnDownBlock2D"] * lower),
            up_block_types=(*["CrossAttnUpBlock2D"] * lower, "UpBlock2D"),
            cross_attention_dim=width,
            attention_head_dim=config.head,
            norm_num_groups=8,
            class_embed_type="projection",
            projection_class_embeddings_input_dim=EMOTIONS + PALETTE,
        )
        self.feeling = nn.Linear(EMOTIONS, width)
        self.setting = nn.Embedding(len(SETTINGS), width)
        self.time = nn.Embedding(len(TIMES), width)
        self.weather = nn.Embedding(len(WEATHERS), width)
        self.colour = nn.Linear(3, width)
        self.role = nn.Embedding(len(COLOURS), width)
        self.light = nn.Embedding(1 + len(light_words()), width)
        self.lamp = nn.Embedding(MOST_LAMPS, width)
        self.silence = nn.Parameter(torch.zeros(_FIRST_WORDS, width))
        self.register_buffer("spread", torch.ones(3))

    @property
    def element_words(self) -> Tensor:
        """`(L,)` bool: which of the words are of elements."""
        count = _FIRST_WORDS + len(COLOURS)
        return torch.arange(count + MOST_LAMPS) >= count

    def words(self, told: Told, heard: Tensor | None = None) -> Tensor:
        """`(B, L, C)` words of pictures.

        Args:
            told: B pictures.
            heard: `(B,)` bool; where False, only palette and regions are told (for guidance). None: all are.
        """
        first = [self.feeling(told.emotion), self.setting(told.setting), self.time(told.time)]
        named = torch.stack([*first, self.weather(told.weather)], 1)
        lights = self.light(told.lamps) + self.lamp.weight
        if heard is not None:
            named = torch.where(heard[:, None, None], named, self.silence)
            lights = torch.where(heard[:, None, None], lights, self.light.weight[0] + self.lamp.weight)
        colours = self.colour(told.palette[:, :-3].unflatten(1, (-1, 3))) + self.role.weight
        return torch.cat([named, colours, lights], 1)

    def from_wash(self, picture: Tensor, wash: Tensor) -> Tensor:
        """What is painted: `(B, 48, 16, 24)` differences of pictures `(B, 3, 64, 96)` from their wash, scaled."""
        return pixel_unshuffle((picture - wash) / self.spread[:, None, None], PATCH)

    def to_picture(self, painted: Tensor, wash: Tensor) -> Tensor:
        """sRGB `(B, 3, 64, 96)`; back from `from_wash`."""
        return (pixel_shuffle(painted, PATCH) * self.spread[:, None, None] + wash).clamp(0, 1)

    def forward(self, noisy: Tensor, timestep: Tensor, told: Told, heard: Tensor | None = None) -> Tensor:
        """The picture that the noise hides. (The network is narrower than the noise of a patch: it could not tell it.)

        Args:
            noisy: `(B, 48, 16, 24)` as `from_wash` makes it, with noise.
            timestep: `(B,)` in [0, 1000]; 1000 is all noise.
            told, heard: as in `words`.
        Returns:
            `(B, 48, 16, 24)`.
        """
        around = pixel_unshuffle(torch.cat([told.wash - 0.5, told.regions], 1), PATCH)
        shift = torch.cat([told.emotion, told.palette], 1)
        if heard is not None:
            shift = torch.cat([told.emotion * heard[:, None], told.palette], 1)
        return self.unet(
            torch.cat([noisy, around], 1), timestep, self.words(told, heard), class_labels=shift, return_dict=False
        )[0]
