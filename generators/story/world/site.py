"""Where a picture plays, before any colour: everything about a layout follows from this."""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

import numpy as np

from generators.story.scene import HEIGHT
from generators.story.terms import INDOORS, Setting


@dataclass(frozen=True)
class Site:
    """A setting seen once.

    Attributes:
        setting: what kind of place.
        aspect: width over height of the picture.
        seed: of what varies.
        horizon: y of the horizon (indoors of the edge between floor and wall), scene units.
    """

    setting: Setting
    aspect: float
    seed: int
    horizon: float

    @property
    def width(self) -> float:
        """Of the picture, scene units."""
        return HEIGHT * self.aspect

    @property
    def indoors(self) -> bool:
        """Whether there is a wall where else there is sky."""
        return self.setting in INDOORS

    def rng(self, purpose: str) -> np.random.Generator:
        """Chance for one purpose. Each has its own, so that one more tree moves nothing else."""
        return np.random.default_rng([self.seed, crc32(f"{self.setting}/{purpose}".encode())])
