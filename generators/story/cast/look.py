"""What a character looks like, always and everywhere: the same look is the same character in all poses and views."""

from __future__ import annotations

from typing import Literal

from generators.contract import Frozen
from generators.story.scene.scene import Colour

from .garment import Garment

Age = Literal["child", "adult", "old"]


class Look(Frozen):
    """The fixed appearance of a character. JSON both ways; hashable.

    Attributes:
        species: id of a row of `species/*.toml`.
        age: proportions; old ones are grey, and stoop.
        coat: colour of fur, feathers, skin or metal; None is the species' own. The same holds for
        belly: light parts, and
        marks: stripes, patches, mane, spikes.
        eyes: colour of the iris; None is the dark brown of the book.
        wears: clothes and accessories, at most one a slot.
        markings: "stripes", "spots" or "patches" that a phrase asks for; "" is what the species has.
        hair, hair_style: of people.
        freckles, lashes: of a face.
        build: how stout somebody is.
        company: others who always come along ("three kittens"), smaller and a little behind.
    """

    species: str = "fox"
    age: Age = "adult"
    coat: Colour | None = None
    belly: Colour | None = None
    marks: Colour | None = None
    eyes: Colour | None = None
    wears: tuple[Garment, ...] = ()
    hair: Colour = "#5a3524"
    hair_style: str = "short"
    markings: Literal["", "stripes", "spots", "patches"] = ""
    freckles: bool = False
    lashes: bool = False
    build: Literal["slim", "even", "round"] = "even"
    company: tuple[Look, ...] = ()
