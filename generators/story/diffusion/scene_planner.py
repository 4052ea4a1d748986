"""Samples compositions from the scene model."""

from __future__ import annotations

import numpy as np

from .asked import asked_of_scenes
from .condition import Condition
from .graph import Graph
from .numbers import TOKENS, WIDTH, from_numbers
from .raw_plan import RawPlan
from .sampling import sampled

STEPS = 10
TRIES = 8
"""Compositions that are sampled together, to choose from."""


class ScenePlanner:
    """Composes pictures.

    Args:
        graph: of the scene model.
    """

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def sample(self, condition: Condition, seed: int, tries: int = TRIES) -> list[RawPlan]:
        """Compositions; the same seed gives the same ones, whatever else is composed before or beside them.

        Args:
            condition: what is in the picture.
            seed: of all chance, at least 0.
            tries: how many.
        """
        noise = np.random.default_rng(seed).standard_normal((tries, TOKENS, WIDTH), np.float32)
        rows = sampled(self._graph, noise, STEPS, asked_of_scenes([condition] * tries))
        return [from_numbers(row, condition) for row in rows]
