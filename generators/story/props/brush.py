"""Paint for things: every fill is a soft gradient lit from the upper left, as in the rest of the picture book."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from generators.story.drawing import Ink, group, lighten, mix, polyline, shade, smooth
from generators.story.props.dye import Dye

Points = Sequence[tuple[float, float]]
LINE = "#2b1712"
"""The dark warm brown of the few lines there are."""


@dataclass(frozen=True)
class Brush:
    """What a drawing is made with; coordinates as in `Part`: about 100 units, foot at (0, 0), y grows downwards.

    Attributes:
        dye: what is made of every colour: the recipe's tweaks, then the light of the scene.
        ink: keeps gradients and clips.
        rng: for what varies with the seed.
    """

    dye: Dye
    ink: Ink
    rng: np.random.Generator

    def flat(self, colour: str) -> str:
        """A colour as it looks in this light."""
        return self.dye(colour)

    def shining(self, share: float = 1.0) -> Brush:
        """The brush for what gives light itself, and stays bright at night."""
        return replace(self, dye=self.dye.shining(share))

    def soft(self, colour: str, light: float = 0.3, dark: float = 0.28) -> str:
        """Fill of something round: bright at the upper left, darker and cooler at the lower right."""
        stops = ((0.0, self._lit(colour, light)), (0.5, self.dye(colour)), (1.0, self._dark(colour, dark)))
        return self.ink.radial(stops, (0.34, 0.26), 0.82)

    def down(self, top: str, bottom: str | None = None) -> str:
        """Fill that goes from one colour down to another (to its own shade if there is none)."""
        low = self._dark(top, 0.25) if bottom is None else self.dye(bottom)
        return self.ink.linear(((0.0, self.dye(top)), (1.0, low)))

    def tube(self, colour: str, light: float = 0.3, dark: float = 0.3) -> str:
        """Fill of an upright cylinder: a pole, a pot."""
        stops = (
            (0.0, self._dark(colour, dark / 3)),
            (0.28, self._lit(colour, light)),
            (0.55, self.dye(colour)),
            (1.0, self._dark(colour, dark)),
        )
        return self.ink.linear(stops, (0, 0), (1, 0.12))

    def slant(self, colour: str, light: float = 0.18, dark: float = 0.18) -> str:
        """Fill of a flat face: a sheet, a board."""
        stops = ((0.0, self._lit(colour, light)), (0.5, self.dye(colour)), (1.0, self._dark(colour, dark)))
        return self.ink.linear(stops, (0, 0), (1, 1))

    def fade(self, colour: str, near: float = 0.8, far: float = 0.0) -> str:
        """Fill of a mist or halo: so dense in the middle, so dense at the rim."""
        toned = self.dye(colour)
        return self.ink.radial(((0.0, toned, near), (0.55, toned, near * 0.55 + far * 0.45), (1.0, toned, far)))

    def shape(self, points: Points, fill: str, more: str = "", tension: float = 1.0) -> str:
        """A closed smooth shape through points; `fill` is the result of one of the fills above."""
        return self.path(smooth(points, tension=tension), fill, more)

    def poly(self, points: Points, fill: str, rounded: float = 0.0, more: str = "") -> str:
        """A polygon; its corners are rounded by half of `rounded` and it grows by as much."""
        edge = f'stroke="{fill}" stroke-width="{rounded:g}" stroke-linejoin="round" ' if rounded else ""
        return self.path(polyline(points, closed=True), fill, f"{edge}{more}")

    def path(self, data: str, fill: str, more: str = "") -> str:
        """A path as written."""
        return f'<path d="{data}" fill="{fill}"{" " + more.strip() if more.strip() else ""}/>'

    def stroke(self, data: str, width: float, colour: str, more: str = "") -> str:
        """A line with round ends along path data; `colour` as of `flat`."""
        round_ = 'stroke-linecap="round" stroke-linejoin="round"'
        return self.path(data, "none", f'stroke="{colour}" stroke-width="{width:g}" {round_} {more}')

    def line(self, points: Points, width: float, colour: str, more: str = "", tension: float = 1.0) -> str:
        """A smooth line through points; `colour` is not toned yet."""
        return self.stroke(smooth(points, closed=False, tension=tension), width, self.dye(colour), more)

    def oval(self, x: float, y: float, rx: float, ry: float, fill: str, turn: float = 0, more: str = "") -> str:
        """An ellipse, turned by degrees."""
        turned = f' transform="rotate({turn:g} {x:g} {y:g})"' if turn else ""
        return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{ry:g}" fill="{fill}"{turned} {more}/>'

    def dot(self, x: float, y: float, radius: float, fill: str, more: str = "") -> str:
        """A disc."""
        return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{fill}" {more}/>'

    def box(self, x: float, y: float, width: float, height: float, fill: str, corner: float = 2, more: str = "") -> str:
        """A rectangle from its upper left corner, with round corners."""
        size = f'width="{width:g}" height="{height:g}"'
        return f'<rect x="{x:g}" y="{y:g}" {size} rx="{corner:g}" fill="{fill}" {more}/>'

    def at(self, body: str, x: float, y: float, turn: float = 0, scale: float = 1, opacity: float = 1) -> str:
        """`body` scaled, turned by degrees, and moved to (x, y)."""
        return group(body, x, y, scale, turn, more=f'opacity="{opacity:g}"' if opacity < 1 else "")

    def turned(self, body: str, turn: float, about: tuple[float, float] = (0, 0)) -> str:
        """`body` turned by degrees about a point."""
        return f'<g transform="rotate({turn:g} {about[0]:g} {about[1]:g})">{body}</g>'

    def filled(self, outline: str, fill: str, more: str = "") -> str:
        """An outline as `inside` takes it (one element without a fill), painted."""
        return outline.replace("/>", f' fill="{fill}" {more}/>')

    def form(self, dark: str = "#30204a") -> str:
        """Fill that lays light and shade over what is painted already: stripes on a ball."""
        white = self.dye("#ffffff")
        stops = ((0.0, white, 0.45), (0.5, white, 0.0), (1.0, self.dye(dark), 0.4))
        return self.ink.radial(stops, (0.34, 0.26), 0.82)

    def inside(self, outline: str, body: str) -> str:
        """`body` where it lies within the shapes of `outline`."""
        return f'<g clip-path="{self.ink.clip(outline)}">{body}</g>'

    def eye(self, x: float, y: float, radius: float = 2.2) -> str:
        """A small glossy eye."""
        white = self.dot(x - 0.32 * radius, y - 0.36 * radius, 0.34 * radius, self.flat("#ffffff"))
        return self.dot(x, y, radius, self.flat(LINE)) + white

    def blend(self, first: str, second: str, share: float) -> str:
        """A mix of two colours, not toned yet."""
        return mix(first, second, share)

    def _lit(self, colour: str, amount: float) -> str:
        return self.dye(mix(lighten(colour, amount), "#ffd9a0", amount / 5))  # the light is a little warm

    def _dark(self, colour: str, amount: float) -> str:
        return self.dye(shade(colour, amount))
