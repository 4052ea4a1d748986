"""Puts a look's clothes on a posed body, from the skin outwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generators.story.cast.garment import Garment
from generators.story.cast.parts import Easel
from generators.story.cast.space import Point
from generators.story.cast.vocabulary import table

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
        worn += _draw(garment.kind)(fit) + Clothes(reach=_reach(fit))
        layer += garment.slot in ("legs", "top", "over")
    return worn


def _reach(fit: Fitting) -> tuple[Point, ...]:
    """How far a hat or something carried goes beyond the body: `rise` and `spread` of its row in `garments.toml`."""
    row = table("garments")[fit.garment.kind]
    rise, spread = row.get("rise", 0.0), row.get("spread", 0.0)
    if not rise and not spread:
        return ()
    head = fit.skeleton.head
    if fit.garment.slot == "hand":
        x, y = handwear.hand(fit, handwear.free_hand(fit))
        return (x - spread * fit.unit, y - rise * fit.unit), (x + spread * fit.unit, min(y + 6 * fit.unit, 0.0))
    if fit.garment.slot == "back":
        torso = fit.skeleton.torso
        return (torso.at[0] - spread * fit.unit, torso.neck[1]), (torso.at[0] + spread * fit.unit, torso.neck[1])
    top, wide = head.crown[1] - rise * head.size, spread * head.size
    return tuple(head.in_figure(point) for point in ((head.left - wide, top), (head.right + wide, top)))
