"""The body of a look: its species, in its colours, scaled to stand 100 units high."""

from __future__ import annotations

import math
from functools import lru_cache

from generators.story.drawing import lighten, shade, to_oklab

from .ages import aged, young
from .look import Look
from .space import Ball, Point, Turn, Vec, hull, mirrored
from .species import SPECIES, Part, Species

HEIGHT = 100.0
_RISING = {
    "pointed_ears": 1.0, "long_ears": 1.0, "round_ears": 0.0, "leaf_ears": 1.0, "horns": 0.55, "antlers": 0.6,
    "unicorn_horn": 1.0, "tuft": 0.75,
}  # fmt: skip
"""Kinds of parts that stand up, and how much of their first angle leans them."""
_SOLID = {"pair": 0.0, "backing": 0.0, "mane": 0.6, "wool": 0.6, "spines": 1.0, "quills": 1.0}
"""Kinds that are skins over balls, and how much of their size stands out from those."""
_SNOUTS = ("muzzle", "lump", "bridge")
_SUNK = {"nose": 0.1, "nostrils": 1.6, "teeth": 0.3}
"""Parts that sit on the skin, and by how much of their width their middle is under it in profile."""
_SPAN = 30
_AGELESS = ("person", "robot")
"""Who has another body for each age, or none at all."""
_DARK = 0.45
"""OKLab lightness under which markings are lighter than the coat."""
_STOUT = {"slim": 0.88, "even": 1.0, "round": 1.14}


def anatomy(look: Look) -> Species:
    """The species of a look (of a person: for its age), with the look's colours, build and a height of 100."""
    return _body(look.species, look.age, look.coat, look.belly, look.marks, look.build, look.markings)


@lru_cache(maxsize=256)
def _body(
    name: str, age: str, coat: str | None, belly: str | None, marks: str | None, build: str, markings: str
) -> Species:
    species = SPECIES.get(f"{name}_{age}") or SPECIES[name]
    changed: dict[str, object] = {key: value for key, value in (("belly", belly), ("marks", marks)) if value}
    if coat:
        changed[species.main] = coat
        if species.paws == species.coat and species.main == "coat":
            changed["paws"] = coat
        if species.has and not marks:  # a grey tabby has no brown stripes
            changed["marks"] = shade(coat, 0.4) if to_oklab(coat)[0] > _DARK else lighten(coat, 0.4)
    if markings == "patches" and species.has == "stripes":
        changed["head_parts"] = tuple(one for one in species.head_parts if not _is_marking(one))
        changed["body_parts"] = tuple(one for one in species.body_parts if not _is_marking(one))
    species = species.model_copy(update=changed)
    if not name.startswith(_AGELESS):
        species = young(species) if age == "child" else aged(species) if age == "old" else species
    return _fitted(_scaled(species, HEIGHT / _height(species), _STOUT[build]))


def _is_marking(part: Part) -> bool:
    return part.kind in ("patch", "spot") and part.colour == "marks"


def _fitted(species: Species) -> Species:
    """With its profile measured, and nose and mouth put on it: neither hovers before the face."""
    bodies = [species.skull, *(part.balls for part in species.head_parts if part.kind in _SNOUTS)]
    side = Turn(90)
    outlines = [hull(mirrored(balls), side) for balls in bodies]
    top, low = (pick(y for outline in outlines for _, y in outline) for pick in (min, max))
    heights = [min(max(float(y), top), low) for y in range(-_SPAN, _SPAN + 1)]
    profile = tuple(max(_at(outline, y) for outline in outlines) for y in heights)
    measured = species.model_copy(update={"profile": profile})

    def on_skin(part: Part) -> Part:
        x, y, z = part.at
        sunk = _SUNK.get(part.kind)
        if sunk is None:
            return part
        return part.model_copy(update={"at": (x, y, min(z, measured.ahead(y) - sunk * part.size[0]))})

    x, y, z = species.mouth
    return measured.model_copy(
        update={
            "mouth": (x, y, min(z, measured.ahead(y) - 0.8)),
            "head_parts": tuple(on_skin(part) for part in species.head_parts),
        }
    )


def _at(outline: list[Point], y: float) -> float:
    """How far to the right a closed outline reaches at a height; a height that it does not reach is a long way left."""
    best = -99.0
    for (ax, ay), (bx, by) in zip(outline, [*outline[1:], outline[0]], strict=True):
        if min(ay, by) <= y <= max(ay, by):
            share = (y - ay) / (by - ay) if by != ay else 0.0
            best = max(best, ax + share * (bx - ax))
    return best


def _height(species: Species) -> float:
    return species.leg - species.neck[1] - species.head[1] - min(_top(species), min(map(_crown, species.head_parts)))


def _top(species: Species) -> float:
    return min(y - ry for _, y, _, _, ry, _ in species.skull)


def _crown(part: Part) -> float:
    """How high a part rises, as y from the middle of the skull."""
    if part.kind in _SOLID:
        rise = part.size[0] if part.size else 0.0
        return min(y - ry for _, y, _, _, ry, _ in part.balls) - _SOLID[part.kind] * rise
    if part.kind in _RISING and part.size:
        lean = math.radians(_RISING[part.kind] * part.turn[0]) if part.turn else 0.0
        return part.at[1] - part.size[0] * math.cos(lean)
    return 0.0


def _scaled(species: Species, scale: float, stout: float) -> Species:
    def vec(v: Vec) -> Vec:
        return (v[0] * scale, v[1] * scale, v[2] * scale)

    def balls(given: tuple[Ball, ...], wide: float = 1.0) -> tuple[Ball, ...]:
        across = scale * wide
        return tuple(
            (x * across, y * scale, z * across, a * across, b * scale, c * across) for x, y, z, a, b, c in given
        )

    def lengths(given: tuple[float, ...]) -> tuple[float, ...]:
        return tuple(scale * length for length in given)

    def part(one: Part, wide: float = 1.0) -> Part:
        return one.model_copy(update={"at": vec(one.at), "size": lengths(one.size), "balls": balls(one.balls, wide)})

    limbs = 0.5 + 0.5 * stout
    y, depth, across, deep = species.ring
    return species.model_copy(
        update={
            "trunk": balls(species.trunk, stout),
            "neck": vec(species.neck),
            "ring": (scale * y, scale * depth, scale * across, scale * deep),
            "shoulder": vec((species.shoulder[0] * stout, *species.shoulder[1:])),
            "hip": vec((species.hip[0] * stout, *species.hip[1:])),
            "arm": lengths(species.arm),
            "leg": scale * species.leg,
            "arm_width": tuple(limbs * w for w in lengths(species.arm_width)),
            "leg_width": tuple(limbs * w for w in lengths(species.leg_width)),
            "hand": scale * species.hand,
            "foot": lengths(species.foot),
            "head": vec(species.head),
            "skull": balls(species.skull),
            "eye": vec(species.eye),
            "eye_size": lengths(species.eye_size),
            "mouth": vec(species.mouth),
            "mouth_size": lengths(species.mouth_size),
            "head_parts": tuple(part(one) for one in species.head_parts),
            "body_parts": tuple(part(one, stout) for one in species.body_parts),
        }
    )
