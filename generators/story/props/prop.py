"""A drawn thing, ready to be put somewhere in a picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generators.story.scene import Box


class Shine(NamedTuple):
    """The light that a thing gives.

    Attributes:
        x, y, radius: where it comes from and how far it reaches, in the units of the prop.
        colour, strength: `#rrggbb`, and how bright in [0, 1].
    """

    x: float
    y: float
    radius: float
    colour: str
    strength: float


@dataclass(frozen=True)
class Prop:
    """A drawing that is 100 units high, or would be if it did not lie.

    Attributes:
        body: SVG; the definitions that it refers to are in the ink it was drawn with.
        bounds: what is seen of it. What stands or lies has its foot at (0, 0); what hangs, flies or is held its middle.
        grip: where a hand takes it.
        glow: the light that it gives, or None.
    """

    body: str
    bounds: Box
    grip: tuple[float, float]
    glow: Shine | None = None
