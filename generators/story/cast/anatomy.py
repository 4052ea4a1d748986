"""The body of a look: its species, in its colours, scaled to stand 100 units high."""

from __future__ import annotations

import math
from functools import lru_cache

from .look import Look
from .space import Ball, Turn, Vec, hull, mirrored
from .species import SPECIES, Part, Species

HEIGHT = 100.0
_RISING = {
    "pointed_ears": 1.0, "long_ears": 1.0, "round_ears": 0.0, "leaf_ears": 1.0, "horns": 0.55, "antlers": 0.6,
    "unicorn_horn": 1.0, "tuft": 0.75,
}  # fmt: skip
"""Kinds of parts that stand up, and how much of their first angle leans them."""
_SOLID = {"pair": 0.0, "backing": 0.0, "mane": 0.6, "wool": 0.6, "spines": 1.0, "quills": 1.0}
"""Kinds that are skins over balls, and how much of their size stands out from those."""
_STOUT = {"slim": 0.88, "even": 1.0, "round": 1.14}


def anatomy(look: Look) -> Species:
    """The species of a look (of a person: for its age), with the look's colours, build and a height of 100."""
    return _body(look.species, look.age, look.coat, look.belly, look.marks, look.build)


@lru_cache(maxsize=256)
def _body(name: str, age: str, coat: str | None, belly: str | None, marks: str | None, build: str) -> Species:
    species = SPECIES.get(f"{name}_{age}") or SPECIES[name]
    changed: dict[str, object] = {key: value for key, value in (("belly", belly), ("marks", marks)) if value}
    if coat:
        changed[species.main] = coat
        if species.paws == species.coat and species.main == "coat":
            changed["paws"] = coat
    changed["mouth"] = (species.mouth[0], species.mouth[1], min(species.mouth[2], _skin(species) - 0.8))
    return _scaled(species.model_copy(update=changed), HEIGHT / _height(species), _STOUT[build])


def _skin(species: Species) -> float:
    """How far ahead the skin is at the height of the mouth, so that a mouth never hovers before the face."""
    bodies = [species.skull, *(part.balls for part in species.head_parts if part.kind in ("muzzle", "lump"))]
    side = Turn(90)
    reach = [x for balls in bodies for x, y in hull(mirrored(balls), side) if abs(y - species.mouth[1]) < 2.2]
    return max(reach, default=species.mouth[2])


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
