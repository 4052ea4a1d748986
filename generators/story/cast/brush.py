"""The illustrator's hand: how a colour becomes a soft rounded form in the light of a scene."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from generators.story.drawing import Ink, Tone, lighten, mix, shade, smooth
from generators.story.drawing.ink import Stop

from .space import Point

LINE = "#2b1712"
"""The dark warm brown of mouths, brows, lids and noses: the only line in the book."""
_SUN, _DUSK = "#fff3d0", "#4a2f55"
_SOFT = (8, 5.5, 3)
"""Widths of strokes that together make an edge darken softly: cheaper than a blur."""


class Brush:
    """Draws in toned colours, with gradients for form. One for each figure.

    Args:
        tone: light of the scene.
        ink: where gradients and clips go.
    """

    def __init__(self, tone: Tone, ink: Ink) -> None:
        self.tone = tone
        self.ink = ink
        self.seen = [0.0, 0.0, 0.0, 0.0]
        """Left, top, right and bottom of all that was drawn, in figure units."""
        self._place: Callable[[Point], Point] | None = None
        self._toned: dict[str, str] = {}
        self._forms: dict[tuple[str, str], str] = {}

    @contextmanager
    def within(self, place: Callable[[Point], Point]) -> Iterator[None]:
        """While inside, points are in other coordinates; `place` takes them to the figure's."""
        self._place = place
        try:
            yield
        finally:
            self._place = None

    def see(self, points: Sequence[Point]) -> None:
        """Remember that something reaches as far as these points."""
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        corners: list[Point] = [(min(xs), min(ys)), (max(xs), max(ys))]
        if self._place:
            (left, top), (right, bottom) = corners
            corners = [self._place(one) for one in (*corners, (left, bottom), (right, top))]
        box = self.seen
        for x, y in corners:
            box[0], box[1], box[2], box[3] = min(box[0], x), min(box[1], y), max(box[2], x), max(box[3], y)

    def flat(self, colour: str) -> str:
        """A colour in this light."""
        if colour not in self._toned:
            self._toned[colour] = self.tone(colour)
        return self._toned[colour]

    def form(self, colour: str) -> str:
        """Fill of a round body: lit from upper left, cooler and darker at lower right."""
        return self._made("form", colour, lambda: self.ink.radial(self._stops(colour, 0.16, 0.2), (0.38, 0.3), 0.78))

    def soft(self, colour: str) -> str:
        """Fill of a small or light form: the same light, gentler."""
        return self._made("soft", colour, lambda: self.ink.radial(self._stops(colour, 0.1, 0.1), (0.4, 0.3), 0.8))

    def down(self, colour: str, amount: float = 0.18) -> str:
        """Fill that darkens downwards."""
        stops: list[Stop] = [(0, self.flat(colour)), (1, self.flat(shade(colour, amount)))]
        return self._made(f"down{amount}", colour, lambda: self.ink.linear(stops, (0.3, 0), (0.6, 1)))

    def fade(self, colour: str, opacity: float, centre: Point = (0.5, 0.5)) -> str:
        """Fill that is strongest in the middle and gone at the edge: blush, glow, soft shadow."""
        seen = self.flat(colour)
        stops: list[Stop] = [(0, seen, opacity), (0.45, seen, 0.7 * opacity), (1, seen, 0)]
        return self.ink.radial(stops, centre)

    def blend(self, start: str, end: str, begin: Point, stop: Point, at: tuple[float, float] = (0, 1)) -> str:
        """Fill from one colour to another along a line of its box."""
        return self.ink.linear([(at[0], self.flat(start)), (at[1], self.flat(end))], begin, stop)

    def shape(
        self, points: Sequence[Point], fill: str, more: str = "", tension: float = 1.0, clipped: bool = False
    ) -> str:
        """A closed soft shape; `fill` is ready for SVG (from one of the methods above). What a body will clip does
        not count as seen."""
        if not clipped:
            self.see(points)
        return f'<path d="{smooth(points, tension=tension)}" fill="{fill}"{" " + more if more else ""}/>'

    def rounded(self, outline: Sequence[Point], fill: str, inside: str = "", rim: float = 0.5) -> str:
        """A body with what lies on its skin (`inside`, clipped), a warm rim so strong, and a cool lower edge."""
        self.see(outline)
        d = self.ink.outline(smooth(outline))
        clip = self.ink.clip(f'<use href="{d}"/>')
        sun = self.ink.linear([(0, self.flat(_SUN), rim), (0.42, self.flat(_SUN), 0)], (0.1, 0), (0.8, 1))
        dusk = self.ink.linear([(0.5, self.flat(_DUSK), 0), (1, self.flat(_DUSK), 0.1)], (0.15, 0), (0.75, 1))
        edge = "".join(f'<use href="{d}" fill="none" stroke="{dusk}" stroke-width="{w}"/>' for w in _SOFT)
        return f'<use href="{d}" fill="{fill}"/><g clip-path="{clip}">{inside}{edge}' + (
            f'<use href="{d}" fill="none" stroke="{sun}" stroke-width="1.8"/></g>' if rim else "</g>"
        )

    def line(self, points: Sequence[Point], width: float, colour: str = LINE, opacity: float = 1.0) -> str:
        """A line with round ends through points."""
        seen = f' opacity="{opacity:.2f}"' if opacity < 1 else ""
        return (
            f'<path d="{smooth(points, closed=False)}" fill="none" stroke="{self.flat(colour)}" '
            f'stroke-width="{width:.2f}" stroke-linecap="round" stroke-linejoin="round"{seen}/>'
        )

    def _stops(self, colour: str, light: float, dark: float) -> list[Stop]:
        return [
            (0, self.flat(mix(lighten(colour, light), _SUN, 0.12))),
            (0.5, self.flat(colour)),
            (1, self.flat(mix(shade(colour, dark), _DUSK, 0.08))),
        ]

    def _made(self, kind: str, colour: str, make: Callable[[], str]) -> str:
        if (kind, colour) not in self._forms:
            self._forms[kind, colour] = make()
        return self._forms[kind, colour]
