"""Where in a head or a trunk a part is drawn, and what parts are drawn with."""

from __future__ import annotations

from dataclasses import dataclass

from generators.story.cast.brush import Brush
from generators.story.cast.face.features import Features
from generators.story.cast.skeleton import Skeleton
from generators.story.cast.species import Part, Species


@dataclass(frozen=True)
class Layers:
    """SVG of a part, from back to front.

    Attributes:
        back: behind the skull (or trunk).
        skin: on it, clipped by its outline.
        over: over it, under the face.
        top: over the face.
    """

    back: str = ""
    skin: str = ""
    over: str = ""
    top: str = ""


@dataclass(frozen=True)
class Easel:
    """All that a part needs to be drawn."""

    species: Species
    skeleton: Skeleton
    features: Features
    brush: Brush
    toes: tuple[float, float] = (0.0, 0.0)

    def colour(self, name: str) -> str:
        """A colour of the species by name; one written as `#rrggbb` is itself."""
        return name if name.startswith("#") else str(getattr(self.species, name))

    def of(self, part: Part) -> str:
        """The first colour of a part."""
        return self.colour(part.colour)
