"""Kinds of parts, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generators.story.cast.species import Part

from .bellies import belly
from .ears import long_ears, pointed_ears, round_ears
from .layers import Easel, Layers
from .muzzles import muzzle, nose, patch, teeth
from .person import little_nose, lobes
from .tails import brush_tail, puff_tail

Draw = Callable[[Part, Easel], Layers]

HEAD_PARTS: Mapping[str, Draw] = {
    "pointed_ears": pointed_ears,
    "round_ears": round_ears,
    "long_ears": long_ears,
    "muzzle": muzzle,
    "nose": nose,
    "patch": patch,
    "teeth": teeth,
    "lobes": lobes,
    "little_nose": little_nose,
}
"""Drawn in head coordinates."""

BODY_PARTS: Mapping[str, Draw] = {"belly": belly, "brush_tail": brush_tail, "puff_tail": puff_tail}
"""Drawn in figure coordinates."""
