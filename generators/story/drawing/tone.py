"""What the light of a scene makes of a colour. Drawing in toned colours is faster than filters, and stays vectors."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from .colour import to_hex, to_oklab

_HEX = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")


@dataclass(frozen=True)
class Tone:
    """Light on things.

    Attributes:
        ambient: colour of the light that is everywhere.
        strength: how much things take of its hue, in [0, 1].
        exposure: lightness is multiplied by this (1 leaves it; .6 is a dark night).
        saturation: chroma is multiplied by this.
        haze: colour of the air, and
        haze_share: how much of it lies before the thing, in [0, 1]: far things are mostly air.
    """

    ambient: str = "#ffffff"
    strength: float = 0.0
    exposure: float = 1.0
    saturation: float = 1.0
    haze: str = "#ffffff"
    haze_share: float = 0.0

    @lru_cache(maxsize=8192)  # noqa: B019 -- a tone is a small value, not something that holds memory
    def __call__(self, colour: str) -> str:
        """A thing's own `#rrggbb` as it looks in this light; anything else ("none", "url(#…)") comes back as it is."""
        if not _HEX.fullmatch(colour):
            return colour
        if len(colour) == 4:
            colour = "#" + "".join(2 * digit for digit in colour[1:])
        lab = to_oklab(colour.lower())
        lab = lab * (self.exposure, self.saturation, self.saturation)
        tint = to_oklab(self.ambient)
        lab[1:] += self.strength * tint[1:] * (0.35 + 0.65 * lab[0])
        lab = (1 - self.haze_share) * lab + self.haze_share * to_oklab(self.haze)
        return to_hex(np.clip(lab, (0, -0.4, -0.4), (1, 0.4, 0.4)))

    def on_svg(self, body: str) -> str:
        """Every colour written in a piece of SVG, toned. References such as `url(#ab12)` are left alone."""
        return re.sub(r"(?<!url\()" + _HEX.pattern, lambda found: self(found.group(0)), body)

    def behind(self, share: float) -> Tone:
        """The same light with so much more air in between."""
        return replace(self, haze_share=self.haze_share + (1 - self.haze_share) * share)


PLAIN = Tone()
"""White light: colours as they are."""
