"""A real UNet, tiny and random, and what it is asked."""

from __future__ import annotations

import torch
from diffusers import UNet2DConditionModel
from torch import Tensor

FRAMES, SIDE, WORDS, WIDTH = 3, 16, 10, 32
ELEMENTS = slice(6, 8)


def unet() -> UNet2DConditionModel:
    torch.manual_seed(0)
    return UNet2DConditionModel(
        sample_size=SIDE,
        in_channels=4,
        out_channels=4,
        block_out_channels=(16, 32),
        layers_per_block=1,
        down_block_types=("CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "CrossAttnUpBlock2D"),
        attention_head_dim=8,
        cross_attention_dim=WIDTH,
        norm_num_groups=4,
    ).eval()


def masks(frames: int = FRAMES) -> Tensor:
    """A square that stands elsewhere in each frame."""
    found = torch.zeros(frames, SIDE, SIDE)
    for row in range(frames):
        found[row, 4:12, 2 + row : 8 + row] = 1
    return found


def element_words(frames: int = FRAMES) -> Tensor:
    found = torch.zeros(frames, WORDS, dtype=torch.bool)
    found[:, ELEMENTS] = True
    return found


def layers(model: UNet2DConditionModel, kind: str) -> list:
    """All attention modules of a kind, "attn1" (among pixels) or "attn2" (to words)."""
    return [module for name, module in model.named_modules() if name.endswith(f".{kind}")]


def states(layer, frames: int = FRAMES, side: int = SIDE) -> Tensor:
    return torch.randn(frames, side * side, layer.to_q.in_features, generator=torch.Generator().manual_seed(1))


def prompts(frames: int = FRAMES) -> Tensor:
    return torch.randn(frames, WORDS, WIDTH, generator=torch.Generator().manual_seed(2))
