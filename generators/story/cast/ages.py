"""Young and old animals: the grown one's body in other proportions and other colours."""

from __future__ import annotations

from generators.story.drawing import mix

from .space import Ball, Vec
from .species import Part, Species
from .vocabulary import table

_SNOUT = frozenset({"muzzle", "bridge", "nose", "nostrils", "teeth", "whiskers", "hooked", "bill"})
_HORNS = frozenset({"horns", "unicorn_horn"})
_GREY, _WHITE = "#b9b6b4", "#f4f1ec"


def young(species: Species) -> Species:
    """A cub of a species, in its units: `anatomy` scales it to stand as high as anybody."""
    told = table("ages")["child"]
    trunk, wide, limbs = told["trunk"], told["wide"], told["limbs"]
    high = max(ry for _, _, _, _, ry, _ in species.skull)
    x, y, z = species.eye
    pivot = (0.0, 0.75 * species.mouth[1], 0.8 * max(bz + rz for _, _, bz, _, _, rz in species.skull))
    share = told["snout"]

    def body(v: Vec) -> Vec:
        return (v[0] * wide, v[1] * trunk, v[2] * wide)

    def balls(given: tuple[Ball, ...]) -> tuple[Ball, ...]:
        return tuple((*body(b[:3]), b[3] * wide, b[4] * trunk, b[5] * wide) for b in given)

    def snout(v: Vec) -> Vec:
        a, b, c = (p + share * (w - p) for p, w in zip(pivot, v, strict=True))
        return (a, b, c)

    def head_part(part: Part) -> Part:
        if part.kind in _HORNS:
            return part.model_copy(
                update={"size": (told["horns"] * part.size[0], *(0.8 * one for one in part.size[1:]))}
            )
        if part.kind not in _SNOUT:
            return part
        shrunk = tuple((*snout(b[:3]), b[3] * share, b[4] * share, b[5] * share) for b in part.balls)
        size = tuple(share * one for one in part.size)
        return part.model_copy(update={"at": snout(part.at), "size": size, "balls": shrunk})

    def body_part(part: Part) -> Part:
        size = tuple(limbs * one for one in part.size)
        return part.model_copy(update={"at": body(part.at), "size": size, "balls": balls(part.balls)})

    ring, arm, foot, gone = species.ring, species.arm, species.foot, told["gone"].split()
    return species.model_copy(
        update={
            "trunk": balls(species.trunk),
            "neck": body(species.neck),
            "ring": (ring[0] * trunk, ring[1] * wide, ring[2] * wide, ring[3] * wide),
            "shoulder": body(species.shoulder),
            "hip": body(species.hip),
            "arm": (arm[0] * limbs, arm[1] * limbs),
            "leg": species.leg * told["legs"],
            "arm_width": tuple(wide * w for w in species.arm_width),
            "leg_width": tuple(wide * w for w in species.leg_width),
            "hand": species.hand * wide,
            "foot": (foot[0] * wide, foot[1] * wide),
            "eye": (x * told["apart"], y + told["low"] * high, z),
            "eye_size": tuple(told["eyes"] * one for one in species.eye_size),
            "mouth": snout(species.mouth),
            "mouth_size": tuple(share * one for one in species.mouth_size),
            "head_parts": tuple(head_part(one) for one in species.head_parts if one.kind not in gone),
            "body_parts": tuple(body_part(one) for one in species.body_parts),
        }
    )


def aged(species: Species) -> Species:
    """An old one: its coat has faded, and its snout is white."""
    told = table("ages")["old"]
    faded = {name: mix(getattr(species, name), _GREY, told["grey"]) for name in ("coat", "marks", "paws")}
    faded["belly"] = mix(species.belly, _WHITE, told["muzzle"])
    return species.model_copy(update=faded)
