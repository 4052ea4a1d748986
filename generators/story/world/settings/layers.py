"""What a place is made of, in order of depth."""

from __future__ import annotations

from dataclasses import dataclass

from generators.story.scene import Glow
from generators.story.world.land import Height


@dataclass(frozen=True)
class Layers:
    """A place drawn.

    Attributes:
        back: everything behind the figures, on this side of what is in the heavens.
        front: what frames the picture before them.
        ground: upper edge of the ground that carries feet.
        lamps: lights that the place has of its own.
        far: what is so far away that the lights of the sky fall on it.
    """

    back: str
    front: str
    ground: Height
    lamps: tuple[Glow, ...] = ()
    far: str = ""
