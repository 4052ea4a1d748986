"""Clothes for whoever's phrase names none, or only some: whole outfits from `people.toml`, chosen by the seed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import get_args

import numpy as np

from generators.story.drawing import lighten, shade, to_oklab

from .garment import Garment, Pattern
from .phrase import Worn
from .vocabulary import table

_PATTERNS = frozenset(get_args(Pattern))
_WHOLE = frozenset({"dress", "robe", "spacesuit", "armour", "dungarees"})
"""With these nobody needs trousers."""
_ON_SKIN = frozenset({"shirt", "jumper", "dress", "robe", "armour", "spacesuit", "coat", "raincoat", "jacket"})
_LOWER = frozenset({"trousers", "skirt", "shorts", "coat", "raincoat"}) | _WHOLE
_HALF = frozenset({"skirt", "trousers", "shorts"})
_ALIKE = 0.14
"""OKLab distance below which two garments would look like one."""
_LIGHT = 0.78
"""OKLab lightness above which a pattern is darker than its cloth instead of lighter."""


def garment(worn: Worn, rng: np.random.Generator, hair: str = "#6b4127", beside: Iterable[str] = ()) -> Garment:
    """A garment as told; what was not told is chosen.

    Args:
        worn: what was told.
        rng: chooses.
        hair: colour of beards and moustaches.
        beside: colours that it should not be mistaken for.
    """
    choices = table("garments")[worn.kind]["colours"].split() or [hair]
    far = [one for one in choices if all(_apart(one, other) > _ALIKE for other in beside)] or choices
    chosen = far[int(rng.integers(len(far)))]
    colour = worn.colours[0] if worn.colours else chosen
    second = worn.colours[1] if len(worn.colours) > 1 else _beside(colour)
    pattern = worn.pattern or "plain"
    if len(worn.colours) > 1 and not worn.pattern:
        pattern = "stripes"
    return Garment.model_validate(
        {"kind": worn.kind, "colour": colour, "second": second, "pattern": pattern, "shape": worn.shape}
    )


def listed(line: str) -> list[Worn]:
    """A line of an outfit: "jumper #cf4a3c stripes; shoes" as garments."""
    found = []
    for told in line.split(";"):
        kind, *more = told.split()
        colours = [one for one in more if one.startswith("#")]
        words = [one for one in more if not one.startswith("#")]
        pattern = next((one for one in words if one in _PATTERNS), "")
        found.append(Worn(kind, colours, pattern, next((one for one in words if one not in _PATTERNS), "")))
    return found


def dressed(told: Sequence[Worn], usual: Iterable[Worn], rng: np.random.Generator, hair: str) -> tuple[Garment, ...]:
    """What is told over what is usual: one garment a slot, and what is told does not leave anybody half dressed."""
    base = [garment(one, rng, hair) for one in usual]
    wanted = [garment(one, rng, hair, [other.colour for other in base]) for one in told]
    worn = [one.colour for one in wanted if one.slot in ("neck", "over")]
    base = [
        _other(one) if any(_apart(one.colour, c) <= _ALIKE for c in worn) and one.slot == "top" else one for one in base
    ]
    taken = {one.slot for one in wanted}
    kinds = {one.kind for one in wanted}
    found: dict[str, Garment] = {}
    for one in base:
        if one.slot in taken and one.kind == "dungarees" and "legs" not in taken and not kinds & _WHOLE:
            found["legs"] = one.model_copy(update={"kind": "trousers"})
        elif one.slot == "legs" and kinds & _WHOLE:
            continue
        elif kinds & _HALF and one.kind in ("dress", "robe"):
            found["top"] = one.model_copy(update={"kind": "jumper"})
        elif kinds & _HALF and one.kind == "dungarees":
            continue
        elif one.slot not in taken:
            found[one.slot] = one
    found |= {one.slot: one for one in wanted}
    return tuple(found.values())


def decent(worn: tuple[Garment, ...]) -> tuple[Garment, ...]:
    """With a shirt and trousers under an apron or a waistcoat that came without."""
    kinds = {one.kind for one in worn}
    more = []
    if not kinds & _ON_SKIN:
        more.append(Garment(kind="shirt", colour="#f4efe6", second="#c9c2b4"))
    if not kinds & _LOWER:
        more.append(Garment(kind="trousers", colour="#4a5a7a", second="#c9c2b4"))
    return (*more, *worn)


def _other(one: Garment) -> Garment:
    """The same in the colour of its own list that is farthest from what it has."""
    choices = table("garments")[one.kind]["colours"].split()
    colour = max(choices, key=lambda choice: _apart(choice, one.colour))
    return one.model_copy(update={"colour": colour, "second": _beside(colour)})


def _apart(one: str, two: str) -> float:
    """How far apart two colours look (OKLab)."""
    return float(np.linalg.norm(to_oklab(one) - to_oklab(two)))


def _beside(colour: str) -> str:
    """A second colour that goes with a first: lighter cloth for dark, darker for light."""
    return shade(colour, 0.3) if to_oklab(colour)[0] > _LIGHT else lighten(colour, 0.72)
