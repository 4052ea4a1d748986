"""Puts a look's clothes on a posed body, from the skin outwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generators.story.cast.garment import Garment
from generators.story.cast.parts import Easel
from generators.story.cast.space import Point

from . import backwear, caps, coats, facewear, hairpins, handwear, hats, headgear, legwear, neckwear, tops
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
_ON_HEAD = ("chin", "lip", "eyes", "head")
_MODULES = (tops, legwear, coats, neckwear, hats, caps, headgear, hairpins, facewear, backwear, handwear)


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
        fit = Fitting(garment, easel, layer, holding)
        with easel.brush.within(_place(fit)):
            worn += _draw(garment.kind)(fit)
        layer += garment.slot in ("legs", "top", "over")
    return worn


def _place(fit: Fitting) -> Callable[[Point], Point]:
    """Where what is drawn for a slot is put in the figure, so that it is known how far it reaches."""
    slot, skeleton = fit.garment.slot, fit.skeleton
    if slot in _ON_HEAD:
        return skeleton.head.in_figure
    if slot == "neck":
        x, y = skeleton.torso.neck_ring[:2]
    elif slot == "hand":
        x, y = handwear.hand(fit, handwear.free_hand(fit))
    elif slot == "feet":
        x, y = skeleton.legs[0].end
    elif slot == "hands":
        x, y = skeleton.arms[0].end
    else:
        return lambda point: point
    return lambda point: (x + point[0], y + point[1])
