"""Puts a look's clothes on a posed body, from the skin outwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generators.story.cast.garment import Garment
from generators.story.cast.parts import Easel

from . import backwear, caps, coats, facewear, handwear, hats, legwear, neckwear, tops
from .layers import Clothes
from .wardrobe import Fitting

_ORDER = (
    "socks",
    "legs",
    "top",
    "feet",
    "over",
    "back",
    "neck",
    "side",
    "hands",
    "chin",
    "lip",
    "eyes",
    "head",
    "hand",
)
"""Slots from the skin outwards."""
_MODULES = (tops, legwear, coats, neckwear, hats, caps, facewear, backwear, handwear)


def _draw(kind: str) -> Callable[[Fitting], Clothes]:
    return next(getattr(module, kind) for module in _MODULES if hasattr(module, kind))


def dress(wears: Sequence[Garment], easel: Easel, *, holding: bool = False) -> Clothes:
    """Everything somebody wears.

    Args:
        wears: at most one garment a slot.
        easel: the posed body and how to draw.
        holding: whether the story puts something into a hand; what is carried then goes to the other one.
    """
    worn = Clothes()
    layer = 0
    for garment in sorted(wears, key=lambda one: _ORDER.index(one.slot)):
        worn += _draw(garment.kind)(Fitting(garment, easel, layer, holding))
        layer += garment.slot in ("legs", "top", "over")
    return worn


def is_gripping(wears: Sequence[Garment]) -> bool:
    """Whether a hand always carries something."""
    return any(one.slot == "hand" for one in wears)
