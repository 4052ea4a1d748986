"""What every piece of the world is drawn with: the light, the ink, the place and the mood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generators.story.drawing import Ink, Tone, lighten, mix, shade
from generators.story.scene import HEIGHT, Box, Glow, Palette
from generators.story.terms import Time, Weather

from .mood import Mood
from .site import Site


@dataclass(frozen=True)
class Brush:
    """Everything that a piece needs to be drawn.

    Attributes:
        site: where.
        mood: in what shapes.
        palette, tone: in what colours; palette colours are lit already, a thing's own colours go through `tone`.
        outside: the palette before the window; outdoors the same as `palette`.
        ink: for gradients and shapes.
        time, weather: when, and in what weather.
        glows: the lights of the picture.
        kept: boxes that stay free of clutter: the figures, and what the story put there.
        hung: those boxes of them that hang on a wall.
        focus: x, y and height of the subject; y at its feet.
        zoom: how near the camera is: 1 at medium; it scales what is behind.
    """

    site: Site
    mood: Mood
    palette: Palette
    outside: Palette
    tone: Tone
    ink: Ink
    time: Time
    weather: Weather
    glows: tuple[Glow, ...]
    kept: tuple[Box, ...]
    hung: tuple[Box, ...]
    focus: tuple[float, float, float]
    zoom: float

    @property
    def width(self) -> float:
        """Of the picture, scene units."""
        return self.site.width

    @property
    def horizon(self) -> float:
        """y of the horizon."""
        return self.site.horizon

    @property
    def left(self) -> bool:
        """Whether this place has its landmarks on the left: in all pictures of it, wherever the hero stands."""
        return bool(self.rng("landmarks").integers(2))

    @property
    def dark(self) -> bool:
        """Whether lamps are lit."""
        return self.time != "day" or self.mood.share("fear") > 0.4

    @property
    def snowed(self) -> bool:
        """Whether snow lies."""
        return self.site.setting == "snow" or (self.weather == "snow" and not self.site.indoors)

    def rng(self, purpose: str) -> np.random.Generator:
        """Chance for one purpose."""
        return self.site.rng(purpose)

    def air(self, depth: float) -> Tone:
        """The light at a depth from 0 (here) to 1 (the horizon)."""
        haze = 0.25 + 0.6 * self.mood.haze
        if self.weather in ("fog", "snow", "rain"):
            haze += 0.15 if self.weather != "fog" else 0.35
        return self.tone.behind(min(depth * haze, 0.92)) if depth > 0 else self.tone

    def hazed(self, colour: str, depth: float) -> str:
        """A palette colour at a depth."""
        return mix(colour, self.tone.haze, self.air(depth).haze_share) if depth > 0 else colour

    def leaf(self, depth: float = 0.0, own: str | None = None, share: float = 0.5) -> str:
        """The colour of leaves; `own` is what a kind of plant adds of its own."""
        colour = self.palette.foliage if own is None else mix(self.palette.foliage, self.tone(own), share)
        return self.hazed(colour, depth)

    def form(self, colour: str, light: float = 0.18, dark: float = 0.22) -> str:
        """Fill of a round thing: light comes from the upper left and goes warm, the lower right is cool."""
        lit = mix(lighten(colour, light), self.palette.light, 0.22 * light / 0.18 * self.palette.exposure)
        return self.ink.radial([(0, lit), (0.55, colour), (1, shade(colour, dark))], (0.32, 0.26), 0.85)

    def upright(self, colour: str, light: float = 0.12, dark: float = 0.2) -> str:
        """Fill of a column or trunk, lit from the left."""
        stops = [(0, lighten(colour, light)), (0.45, colour), (1, shade(colour, dark))]
        return self.ink.linear(stops, (0, 0), (1, 0.12))

    def plane(self, colour: str) -> str:
        """Fill of a flat wall, a little lighter to the left and above."""
        return self.ink.linear([(0, lighten(colour, 0.1)), (0.5, colour), (1, shade(colour, 0.1))], (0, 0), (0.8, 1))

    def fade(self, colour: str, top: float = 1.0, low: float = 0.0) -> str:
        """Fill that goes from one opacity to another, downwards."""
        return self.ink.linear([(0, colour, top), (1, colour, low)])

    def halo(self, colour: str, strength: float) -> str:
        """Fill of a soft disc of light."""
        stops = [(0, colour, strength), (0.35, colour, strength * 0.5), (0.7, colour, strength * 0.13), (1, colour, 0)]
        return self.ink.radial(stops)

    def free(self, x: float, y: float, reach: float, rise: float = 0.0) -> bool:
        """Whether a thing `reach` to both sides and `rise` high, with its foot at (x, y), hides nothing that counts."""
        box = Box(x - reach, y - max(rise, reach), x + reach, y + 0.3 * reach)
        return all(box.overlap(other) == 0 for other in self.kept)

    def bare(self, x: float, y: float, across: float, down: float) -> bool:
        """Whether the story hangs nothing where a thing so far to all sides of (x, y) would hang."""
        box = Box(x - across, y - down, x + across, y + down)
        return all(box.overlap(other) == 0 for other in self.hung)

    def aside(self, x: float, reach: float) -> bool:
        """Whether a thing of this half width keeps clear of the subject's silhouette, from side to side."""
        here, _, height = self.focus
        return abs(x - here) > reach + 0.3 * height

    def pick(self, rng: np.random.Generator, choices: Sequence[str]) -> str:
        """One of several colours."""
        return choices[int(rng.integers(len(choices)))]

    def whole(self, fill: str, more: str = "") -> str:
        """A rectangle over the whole picture."""
        return f'<rect width="{self.width:.0f}" height="{HEIGHT:.0f}" fill="{fill}"{" " + more if more else ""}/>'
