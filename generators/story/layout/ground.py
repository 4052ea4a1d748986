"""Perspective of a picture: how large what stands farther up looks."""

from __future__ import annotations

from dataclasses import dataclass

from generators.story.scene import HEIGHT

_EYE_INDOORS = 300.0
"""Indoors the floor ends at the wall, but eyes are higher than that edge."""


@dataclass(frozen=True)
class Ground:
    """The ground of one picture, scene units.

    Attributes:
        width: of the picture.
        horizon: where it ends.
        indoors: whether it ends at a wall.
        feet, hero: y of the hero's ground, and how high it would stand there.
    """

    width: float
    horizon: float
    indoors: bool
    feet: float
    hero: float

    def near(self, y: float) -> float:
        """How large things at y are, beside those at the hero's feet."""
        eye = self.horizon - (_EYE_INDOORS if self.indoors else 0)
        return min(max((y - eye) / max(self.feet - eye, 30), 0.12), 1.5)

    def depth(self, y: float) -> float:
        """0 nearest to 1 farthest."""
        return min(max((HEIGHT - y) / max(HEIGHT - self.horizon, 1), 0), 1)
