"""Subject masks on the grids of a denoiser, and masks read off attention maps."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional


def grid_of(tokens: int, height: int, width: int) -> tuple[int, int]:
    """The grid of a layer with that many tokens: the latent grid, halved (rounding up, as strided layers do).

    Raises:
        ValueError: no halving of the grid has that many tokens.
    """
    rows, columns = height, width
    while rows * columns > tokens and (rows > 1 or columns > 1):
        rows, columns = (rows + 1) // 2, (columns + 1) // 2
    if rows * columns != tokens:
        raise ValueError(f"{tokens} tokens are no halving of a grid of {height} x {width}: is it the latent's?")
    return rows, columns


def on_grid(masks: Tensor, grid: tuple[int, int]) -> Tensor:
    """Which tokens are subject.

    Args:
        masks: `(N, H, W)` share of subject, of any size.
        grid: rows and columns of a layer.
    Returns:
        `(N, rows * columns)` bool; true where at least half is subject.
    """
    return functional.adaptive_avg_pool2d(masks.float()[:, None], grid)[:, 0].flatten(1) >= 0.5


def otsu(maps: Tensor) -> Tensor:
    """Split each map in two where the classes differ most (Otsu 1979).

    Args:
        maps: `(N, H, W)` averaged attention.
    Returns:
        `(N, H, W)` bool; true for the brighter class, nowhere if a map is flat.
    """
    ordered = maps.float().flatten(1).sort(dim=1).values  # (N, T)
    count = torch.arange(1, ordered.shape[1], device=maps.device)
    below = ordered.cumsum(1)
    mean_low = below[:, :-1] / count
    mean_high = (below[:, -1:] - below[:, :-1]) / (ordered.shape[1] - count)
    between = count * (ordered.shape[1] - count) * (mean_high - mean_low) ** 2
    best = between.argmax(1, keepdim=True)
    threshold = (ordered.gather(1, best) + ordered.gather(1, best + 1)) / 2
    return maps > threshold[:, :, None]
