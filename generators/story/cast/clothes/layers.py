"""Where in a figure a garment is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generators.story.cast.parts import Layers

_BARE = Layers()


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
    head: Layers = _BARE
    held: tuple[str, str] = ("", "")

    def __add__(self, other: Clothes) -> Clothes:
        """The other ones worn over these."""
        return Clothes(
            behind=self.behind + other.behind,
            legs=_over(self.legs, other.legs),
            trunk=self.trunk + other.trunk,
            lap=self.lap + other.lap,
            arms=_over(self.arms, other.arms),
            hands=_over(self.hands, other.hands),
            neck=self.neck + other.neck,
            chest=self.chest + other.chest,
            head=_on_head(self.head, other.head),
            held=_over(self.held, other.held),
        )


def both(draw: Callable[[int], str]) -> tuple[str, str]:
    """Something drawn for each side."""
    return draw(0), draw(1)


def _over(below: tuple[str, str], above: tuple[str, str]) -> tuple[str, str]:
    return below[0] + above[0], below[1] + above[1]


def _on_head(below: Layers, above: Layers) -> Layers:
    return Layers(below.back + above.back, below.skin + above.skin, below.over + above.over, below.top + above.top)
