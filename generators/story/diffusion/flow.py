"""Flow matching: what both models are trained by; `sampling` follows the flow."""

from __future__ import annotations

import torch
from torch import Tensor

_STEPS = 1000  # of the clock


def noised(clean: Tensor, chance: torch.Generator) -> tuple[Tensor, Tensor, Tensor]:
    """A batch somewhere between picture and noise.

    Noise levels are spread evenly over the batch and drawn logit-normal (Esser et al. 2024), for the middle is hard.

    Args:
        clean: `(B, ...)`.
        chance: of noise and levels.
    Returns:
        noisy `(B, ...)`, timesteps `(B,)` in [0, 1000], and the velocity to learn `(B, ...)`.
    """
    count = len(clean)
    even = (torch.randperm(count, generator=chance) + torch.rand(count, generator=chance)) / count
    level = torch.sigmoid(torch.special.ndtri(even.clamp(1e-4, 1 - 1e-4)) * 1.2)
    noise = torch.randn(clean.shape, generator=chance)
    share = level.view(-1, *[1] * (clean.dim() - 1))
    return (1 - share) * clean + share * noise, level * _STEPS, noise - clean
