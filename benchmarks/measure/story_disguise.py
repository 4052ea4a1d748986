"""What says nothing about who somebody is: another light, haze, a turn, something in front."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional

_EMPTY = 0.02  # as near to grey is what is not of the figure
_GAIN, _TINT, _GAMMA, _SATURATION, _SLOPE = 0.3, 0.15, 0.3, 0.4, 0.3
_HAZE, _HAZY = 0.35, 0.5
_SCALED, _TURNED, _MOVED = 0.1, 0.06, 0.08  # of a picture's half side; radians
_COVERED, _COVER = 0.5, (0.1, 0.4)  # half sides of what is in front
_NOISE = 0.02


def disguised(x: Tensor) -> Tensor:
    """Figures `(B, 6, H, W)` in [-1, 1] in another light each; figure and head in the same, and turned apart."""
    flip, light = torch.rand(len(x), 1, 1, 1) < 0.5, _Light(len(x))
    parts = []
    for part in x.split(3, 1):
        empty = (part.abs() < _EMPTY).all(1, keepdim=True)
        lit = torch.where(empty, torch.zeros(()), light(part))
        parts.append(_covered(_turned(torch.where(flip, lit.flip(3), lit))))
    return torch.cat(parts, 1) + _NOISE * torch.randn_like(x)


class _Light:
    """A light for each of a batch: gain and tint, contrast, saturation, a slope across the picture, haze."""

    def __init__(self, count: int) -> None:
        def spread(channels: int = 1) -> Tensor:
            return 2 * torch.rand(count, channels, 1, 1) - 1

        self.gain = 1 + _GAIN * spread() + _TINT * spread(3)
        self.gamma = torch.exp(_GAMMA * torch.randn(count, 1, 1, 1))
        self.saturation = 1 + _SATURATION * spread()
        self.slope, self.towards = _SLOPE * torch.randn(count, 1, 1, 1), math.pi * spread()
        self.haze = _HAZE * torch.rand(count, 1, 1, 1) * (torch.rand(count, 1, 1, 1) < _HAZY)
        self.hue = 0.8 * spread(3)

    def __call__(self, x: Tensor) -> Tensor:
        down, across = _grid(x)
        colour = ((x + 1) / 2).clamp(1e-4, 1) ** self.gamma
        grey = colour.mean(1, keepdim=True)
        colour = (grey + (colour - grey) * self.saturation) * self.gain
        colour = colour * (1 + self.slope * (across * self.towards.cos() + down * self.towards.sin()))
        return ((2 * colour - 1) * (1 - self.haze) + self.hue * self.haze).clamp(-1, 1)


def _turned(x: Tensor) -> Tensor:
    size, turn = 1 + _SCALED * torch.randn(len(x)), _TURNED * torch.randn(len(x))
    across, down = _MOVED * torch.randn(2, len(x))
    rows = [size * turn.cos(), -size * turn.sin(), across, size * turn.sin(), size * turn.cos(), down]
    grid = functional.affine_grid(torch.stack(rows, 1).view(-1, 2, 3), list(x.shape), align_corners=False)
    return functional.grid_sample(x, grid, align_corners=False)


def _covered(x: Tensor) -> Tensor:
    """A box of some colour, or of none, lies over half of them."""
    down, across = _grid(x)
    middle, half = 2 * torch.rand(2, len(x), 1, 1) - 1, torch.rand(2, len(x), 1, 1)
    half = _COVER[0] + (_COVER[1] - _COVER[0]) * half
    box = ((across - middle[0]).abs() < half[0]) & ((down - middle[1]).abs() < half[1])
    box = box & (torch.rand(len(x), 1, 1) < _COVERED)
    colour = torch.where(torch.rand(len(x), 3, 1, 1) < 0.5, torch.zeros(()), 2 * torch.rand(len(x), 3, 1, 1) - 1)
    return torch.where(box[:, None], colour, x)


def _grid(x: Tensor) -> list[Tensor]:
    """Where pixels are, -1 to 1: down, across."""
    return list(torch.meshgrid(torch.linspace(-1, 1, x.shape[2]), torch.linspace(-1, 1, x.shape[3]), indexing="ij"))
