"""What a recipe makes of the colours of a part before the light of the scene falls on it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generators.story.drawing import PLAIN, Tone, lighten, mix, shade, to_hex, to_oklab

_HEX = re.compile(r"(?<!url\()#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")


@dataclass(frozen=True)
class Dye:
    """Greys, tints and darkens a colour, then tones it.

    Attributes:
        grey: how much of its chroma a colour loses, in [0, 1].
        tint: colour that is mixed in, and tint_share: how much of it; lightness mostly stays.
        light: above 0 towards white, below 0 towards black, in [-1, 1].
        lit: how much it shines by itself: that share of the scene's light is not applied, in [0, 1].
        tone: the light of the scene.
    """

    grey: float = 0.0
    tint: str = "#ffffff"
    tint_share: float = 0.0
    light: float = 0.0
    lit: float = 0.0
    tone: Tone = PLAIN

    def __call__(self, colour: str) -> str:
        """A colour `#rgb` or `#rrggbb`; everything else comes back as it is."""
        if not _HEX.fullmatch(colour):
            return colour
        if len(colour) == 4:
            colour = "#" + "".join(2 * digit for digit in colour[1:])
        own = self._tweaked(colour)
        return mix(self.tone(own), own, self.lit) if self.lit else self.tone(own)

    def on_svg(self, body: str) -> str:
        """Every colour written in a piece of SVG."""
        return _HEX.sub(lambda found: self(found.group(0)), body)

    def shining(self, share: float = 1.0) -> Dye:
        """The same for a part that gives light: a flame, a lit pane."""
        return replace(self, lit=max(self.lit, share))

    def _tweaked(self, colour: str) -> str:
        if self.grey:
            light, a, b = to_oklab(colour)
            colour = to_hex((light, a * (1 - self.grey), b * (1 - self.grey)))
        if self.tint_share:
            own, tint = to_oklab(colour), to_oklab(self.tint)
            tint[0] = own[0] + 0.35 * (tint[0] - own[0])  # form stays readable when a whole icon is recoloured
            colour = mix(colour, to_hex(tint), self.tint_share)
        if self.light > 0:
            return lighten(colour, self.light)
        return shade(colour, -self.light) if self.light else colour
