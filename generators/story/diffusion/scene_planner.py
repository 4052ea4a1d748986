"""Samples compositions from the scene model."""

from __future__ import annotations

import torch

from generators.story.diffusion.composition import score
from generators.story.diffusion.condition import Condition
from generators.story.diffusion.flow import flow
from generators.story.diffusion.known import Known
from generators.story.diffusion.numbers import TOKENS, WIDTH, from_numbers
from generators.story.diffusion.raw_plan import RawPlan
from generators.story.diffusion.scene_net import SceneNet

STEPS = 10
TRIES = 3
"""Compositions that are sampled together; the best one is given."""


class ScenePlanner:
    """Composes pictures.

    Args:
        net: trained.
    """

    def __init__(self, net: SceneNet) -> None:
        self._net = net.eval().requires_grad_(False)

    def sample(self, condition: Condition, seed: int, tries: int = TRIES) -> RawPlan:
        """One composition; the same seed gives the same one, whatever else is composed before or beside it.

        Args:
            condition: what is in the picture.
            seed: of all chance, at least 0.
            tries: samples, of which the one with the highest `composition.score` is given.
        """
        chance = torch.Generator().manual_seed(seed)
        noise = torch.randn(tries, TOKENS, WIDTH, generator=chance)
        known = Known.of([condition] * tries)
        values = flow(lambda noisy, timestep: self._net(noisy, timestep, known), noise, STEPS)
        rows = self._net.unscaled(values).numpy()
        plans = [from_numbers(row, condition) for row in rows]
        return max(plans, key=lambda plan: score(plan, condition))
