"""The scene model: a transformer that turns noise into a composition, token by token of the picture."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import torch
from diffusers.models.attention import BasicTransformerBlock
from diffusers.models.embeddings import TimestepEmbedding, Timesteps
from torch import Tensor, nn

from generators.story.terms import CAMERAS, POSES, SETTINGS

from .asked import EMOTIONS, SIZES, STAGES, STANDS, TIMES, WEATHERS
from .known import Known
from .numbers import COMPANION, ELEMENT, LIGHT, PALETTE, SUBJECT, TOKENS, WIDTH, used

_CLOCK = 64  # channels of the sinusoids that tell the noise level


@dataclass(frozen=True)
class SceneConfig:
    """Size of the model.

    Attributes:
        width: channels of a token.
        layers, heads: of the transformer.
    """

    width: int = 96
    layers: int = 6
    heads: int = 4

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON; `SceneConfig(**row)` reads it back."""
        return asdict(self)


class SceneNet(nn.Module):
    """Velocity of a composition between noise and picture (flow matching, Lipman et al. 2023).

    One token each for hero, companion, four elements, light with horizon, and palette, and one that holds all that is
    known of the picture. Tokens of what is not in the picture are not attended to.

    Args:
        config: size.

    Attributes:
        mean, spread: `(TOKENS, WIDTH)` of the numbers that it was trained on.
    """

    mean: Tensor
    spread: Tensor
    meant: Tensor

    def __init__(self, config: SceneConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        kinds = (SUBJECT, COMPANION, ELEMENT, LIGHT, PALETTE)
        self.take = nn.ModuleList([nn.Linear(WIDTH, width) for _ in kinds])
        self.give = nn.ModuleList([nn.Linear(width, WIDTH) for _ in kinds])
        self.clock = Timesteps(_CLOCK, flip_sin_to_cos=True, downscale_freq_shift=0)
        self.moment = TimestepEmbedding(_CLOCK, width)
        self.feeling = nn.Sequential(nn.Linear(EMOTIONS, width), nn.SiLU(), nn.Linear(width, width))
        sizes = {"setting": SETTINGS, "time": TIMES, "weather": WEATHERS, "camera": CAMERAS, "stage": STAGES}
        sizes["pose"] = POSES
        self.terms = nn.ModuleDict({name: nn.Embedding(len(values), width) for name, values in sizes.items()})
        self.frame = nn.Linear(2, width)
        self.mix = nn.Sequential(nn.Linear(width, 2 * width), nn.SiLU(), nn.Linear(2 * width, width))
        self.stands = nn.Embedding(len(STANDS), width)
        self.size = nn.Embedding(len(SIZES), width)
        self.held = nn.Linear(1, width)
        self.blocks = nn.ModuleList(
            [BasicTransformerBlock(width, config.heads, width // config.heads) for _ in range(config.layers)]
        )
        self.norm = nn.LayerNorm(width)
        self.register_buffer("mean", torch.zeros(TOKENS, WIDTH))
        self.register_buffer("spread", torch.ones(TOKENS, WIDTH))
        self.register_buffer("meant", torch.from_numpy(used()), persistent=False)

    def scaled(self, numbers: Tensor) -> Tensor:
        """Numbers `(B, TOKENS, WIDTH)` with mean 0 and spread 1, and 0 where a token has none."""
        return (numbers - self.mean) / self.spread * self.meant

    def unscaled(self, values: Tensor) -> Tensor:
        """Back from `scaled`."""
        return (values * self.spread + self.mean) * self.meant

    def there(self, known: Known) -> Tensor:
        """`(B, TOKENS)` bool: which tokens stand for something."""
        yes = torch.ones_like(known.present[:, :1])
        companion = known.frame[:, 1:] > 0.5
        return torch.cat([yes, companion, known.present, yes, yes], 1)

    def forward(self, noisy: Tensor, timestep: Tensor, known: Known) -> Tensor:
        """Velocity, noise minus picture.

        Args:
            noisy: `(B, TOKENS, WIDTH)` scaled numbers with noise.
            timestep: `(B,)` in [0, 1000]; 1000 is all noise.
            known: B conditions.
        Returns:
            `(B, TOKENS, WIDTH)`, 0 where a token has no number.
        """
        moment = self.moment(self.clock(timestep))
        told = self.feeling(known.emotion) + self.frame(known.frame)
        told = told + sum(table(getattr(known, name)) for name, table in self.terms.items())
        told = told + self.mix(told)
        slots = self.stands(known.stands) + self.size(known.size) + self.held(known.held[..., None])
        states = torch.cat([part(noisy[:, rows]) for part, rows in zip(self.take, _ROWS, strict=True)], 1)
        states = states + (moment + told)[:, None]
        states[:, ELEMENT:LIGHT] += slots
        states = torch.cat([states, (moment + told)[:, None]], 1)
        there = self.there(known)
        there = torch.cat([there, torch.ones_like(there[:, :1])], 1)
        bias = torch.zeros(there.shape).masked_fill(~there, -10_000.0)[:, None]
        for block in self.blocks:
            states = block(states, attention_mask=bias)
        states = self.norm(states)
        out = torch.cat([part(states[:, rows]) for part, rows in zip(self.give, _ROWS, strict=True)], 1)
        return out * self.meant


_ROWS = (
    slice(SUBJECT, SUBJECT + 1),
    slice(COMPANION, COMPANION + 1),
    slice(ELEMENT, LIGHT),
    slice(LIGHT, LIGHT + 1),
    slice(PALETTE, PALETTE + 1),
)
