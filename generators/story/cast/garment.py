"""What somebody wears."""

from __future__ import annotations

from typing import Literal

import numpy as np
from pydantic import field_validator

from generators.contract import Frozen
from generators.story.drawing import mix, shade, to_oklab
from generators.story.scene.scene import Colour

from .vocabulary import table

Pattern = Literal["plain", "stripes", "dots", "checks", "stars", "patches", "flowers", "rainbow"]


_ALIKE, _WARM = 0.1, "#c2502c"


class Garment(Frozen):
    """One thing that is worn or carried, always the same in every picture.

    Attributes:
        kind: which, a name of `garments.toml`.
        colour: of most of it.
        second: of its pattern, trimmings or lining.
        pattern: what is on its cloth.
        shape: a variant of the kind: "round" or "square" of glasses, else "".
    """

    kind: str
    colour: Colour
    second: Colour
    pattern: Pattern = "plain"
    shape: str = ""

    @field_validator("kind")
    @classmethod
    def _known(cls, value: str) -> str:
        if value not in table("garments"):
            raise ValueError(f"there is no garment '{value}'; there are: {', '.join(table('garments'))}")
        return value

    def beside(self, fur: str) -> Garment:
        """The same, its colour a little deeper where it could not be told from the fur under it."""
        if np.linalg.norm(to_oklab(self.colour) - to_oklab(fur)) > _ALIKE:
            return self
        return self.model_copy(update={"colour": mix(shade(self.colour, 0.16), _WARM, 0.12)})

    @property
    def slot(self) -> str:
        """Where it is worn: there is one garment per slot."""
        return table("garments")[self.kind]["slot"]
