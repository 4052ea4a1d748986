"""Where a picture starts from, and where its subject is, as tensors."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn.functional import adaptive_avg_pool2d

from generators.story.large.batch import Row


def noise(seeds: Sequence[int], shape: tuple[int, ...], device: torch.device, dtype: torch.dtype) -> Tensor:
    """`(N, *shape)` standard normal; drawn on the processor, so that a seed means the same on every device.

    Equal seeds give equal noise: pages that begin alike stay alike (EmoStory, arXiv 2603.10349, sec. 3.3).
    """
    drawn = [torch.randn(shape, generator=torch.Generator().manual_seed(seed)) for seed in seeds]
    return torch.stack(drawn).to(device, dtype)


def subject_masks(rows: Sequence[Row], grid: tuple[int, int]) -> Tensor | None:
    """`(N, *grid)`, or None if any row's mask has to be found."""
    masks = [row.mask for row in rows]
    if any(mask is None for mask in masks):
        return None
    return torch.stack(
        [adaptive_avg_pool2d(torch.from_numpy(mask)[None], grid)[0] for mask in masks if mask is not None]
    )
