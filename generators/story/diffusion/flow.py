"""Flow matching: what both models are trained by and how they are sampled, with diffusers' scheduler."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from diffusers.schedulers.scheduling_flow_match_euler_discrete import FlowMatchEulerDiscreteScheduler
from torch import Tensor

_STEPS = 1000  # of the scheduler's clock
Velocity = Callable[[Tensor, Tensor], Tensor]
"""Of a noisy batch at timesteps `(B,)`."""


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


@torch.no_grad()
def flow(velocity: Velocity, noise: Tensor, steps: int, between: Callable[[int], None] | None = None) -> Tensor:
    """Follow the velocity from noise to a sample, in Euler's steps.

    Args:
        velocity: of the model.
        noise: `(B, ...)`.
        steps: how many.
        between: called with the number of steps done, before each step; may raise to stop.
    """
    scheduler: Any = FlowMatchEulerDiscreteScheduler(_STEPS)  # its own types are of CUDA tensors
    scheduler.set_timesteps(steps)
    sample = noise
    for number, moment in enumerate(scheduler.timesteps):
        if between:
            between(number)
        there = velocity(sample, moment.expand(len(sample)))
        sample = scheduler.step(there, moment, sample, return_dict=False)[0]
    return sample
