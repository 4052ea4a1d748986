"""Kinds of parts, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generators.story.cast.species import Part

from .beaks import bill, hooked
from .bellies import belly, feather_belly, plates, pouch, spot
from .ears import fan_ears, floppy_ears, leaf_ears, long_ears, pointed_ears, round_ears
from .horns import antlers, horns, unicorn_horn
from .layers import Easel, Layers
from .machine import antenna_horns, dials, panel, screen
from .manes import back_spines, cheek_fur, fleece, mane, quills, ridge, spines, tuft, wool
from .muzzles import bridge, fangs, muzzle, nose, nostrils, patch, teeth, whiskers
from .person import little_nose, lobes
from .proboscis import proboscis, tusks
from .solids import backing, hump, lump, pair, shell
from .tails import brush_tail, fan_tail, fin_tail, plume, puff_tail, tail
from .wings import back_wings

Draw = Callable[[Part, Easel], Layers]

HEAD_PARTS: Mapping[str, Draw] = {
    "pointed_ears": pointed_ears,
    "round_ears": round_ears,
    "long_ears": long_ears,
    "leaf_ears": leaf_ears,
    "floppy_ears": floppy_ears,
    "fan_ears": fan_ears,
    "horns": horns,
    "antlers": antlers,
    "unicorn_horn": unicorn_horn,
    "mane": mane,
    "wool": wool,
    "ridge": ridge,
    "spines": spines,
    "quills": quills,
    "cheek_fur": cheek_fur,
    "tuft": tuft,
    "bridge": bridge,
    "fangs": fangs,
    "muzzle": muzzle,
    "nose": nose,
    "nostrils": nostrils,
    "patch": patch,
    "teeth": teeth,
    "whiskers": whiskers,
    "bill": bill,
    "hooked": hooked,
    "proboscis": proboscis,
    "tusks": tusks,
    "lump": lump,
    "backing": backing,
    "pair": pair,
    "little_nose": little_nose,
    "lobes": lobes,
    "screen": screen,
    "antenna_horns": antenna_horns,
    "dials": dials,
}
"""Drawn in head coordinates."""

BODY_PARTS: Mapping[str, Draw] = {
    "belly": belly,
    "feather_belly": feather_belly,
    "plates": plates,
    "panel": panel,
    "pouch": pouch,
    "shell": shell,
    "fan_tail": fan_tail,
    "spot": spot,
    "hump": hump,
    "fleece": fleece,
    "back_spines": back_spines,
    "back_wings": back_wings,
    "brush_tail": brush_tail,
    "fin_tail": fin_tail,
    "plume": plume,
    "puff_tail": puff_tail,
    "tail": tail,
}
"""Drawn in figure coordinates."""
