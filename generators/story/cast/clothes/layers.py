"""Where in a figure a garment is drawn."""

from __future__ import annotations

from dataclasses import dataclass, fields

from generators.story.cast.parts import Layers


@dataclass(frozen=True)
class Clothes:
    """SVG of clothes, by what they lie on.

    Attributes:
        behind: behind the whole figure: a cape from the front.
        legs: over each leg and foot.
        trunk: over trunk and belly.
        lap: over trunk and legs, under the arms: skirts, coat tails.
        arms: over each arm; hands stay free.
        hands: over each hand: mittens.
        neck: over the trunk and its clothes, under the head.
        chest: over the head's chin too: the ends of a scarf, a bow tie.
        head: in head coordinates.
        held: things carried, by side; fingers close over them.
    """

    behind: str = ""
    legs: tuple[str, str] = ("", "")
    trunk: str = ""
    lap: str = ""
    arms: tuple[str, str] = ("", "")
    hands: tuple[str, str] = ("", "")
    neck: str = ""
    chest: str = ""
    head: Layers = Layers()
    held: tuple[str, str] = ("", "")

    def __add__(self, other: Clothes) -> Clothes:
        """The other ones worn over these."""
        return Clothes(**{one.name: _over(getattr(self, one.name), getattr(other, one.name)) for one in fields(self)})


def _over(below, above):
    if isinstance(below, str):
        return below + above
    if isinstance(below, Layers):
        return Layers(**{one.name: getattr(below, one.name) + getattr(above, one.name) for one in fields(below)})
    return tuple(a + b for a, b in zip(below, above, strict=True))
