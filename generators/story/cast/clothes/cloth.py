"""Paint of one garment: its colours in the light of the scene, its pattern, its folds."""

from __future__ import annotations

from collections.abc import Sequence

from generators.story.cast.garment import Garment
from generators.story.cast.space import Point
from generators.story.drawing import Ink, Tone, lighten, polyline, shade, smooth

_LIT = ((0.1, 0.0), (0.85, 1.0))
"""From where to where cloth darkens, in the unit box of a piece: the light of the book comes from the upper left."""


class Cloth:
    """Colours and strokes of a garment.

    Args:
        garment: what is painted.
        tone: the light.
        ink: where gradients and clips go.
    """

    def __init__(self, garment: Garment, tone: Tone, ink: Ink) -> None:
        self.garment = garment
        self.tone = tone
        self.ink = ink
        self.base = tone(garment.colour)
        self.light = tone(lighten(garment.colour, 0.16))
        self.dark = tone(shade(garment.colour, 0.2))
        self.deep = tone(shade(garment.colour, 0.36))
        self.second = tone(garment.second)
        self.second_dark = tone(shade(garment.second, 0.16))

    @property
    def fill(self) -> str:
        """Cloth that turns away from the light, for `fill`."""
        return self.ink.linear([(0, self.light), (0.45, self.base), (1, self.dark)], *_LIT)

    @property
    def far_fill(self) -> str:
        """The same in the shade of the body: sleeves and legs of the far side."""
        return self.ink.linear([(0, self.base), (1, self.deep)], *_LIT)

    @property
    def trim(self) -> str:
        """Bands, linings, pompoms."""
        return self.ink.linear([(0, self.second), (0.5, self.second), (1, self.second_dark)], *_LIT)

    def piece(self, path: str, marks: str = "", *, far: bool = False) -> str:
        """A piece of cloth with its pattern and shadows in it.

        Args:
            path: its outline as path data.
            marks: what is drawn on it, cut off at the outline.
            far: whether it lies in the shade of the body.
        """
        fill = self.far_fill if far else self.fill
        told = f'<path d="{path}" fill="{fill}"/>'
        if marks:
            told += f'<g clip-path="{self.ink.clip(f"<path d={chr(34)}{path}{chr(34)}/>")}">{marks}</g>'
        return told

    def line(self, points: Sequence[Point], width: float, colour: str | None = None, opacity: float = 1.0) -> str:
        """A seam, a fold, a stripe: a soft line through points."""
        seen = f' opacity="{opacity:g}"' if opacity < 1 else ""
        return (
            f'<path d="{smooth(points, closed=False)}" fill="none" stroke="{colour or self.deep}" '
            f'stroke-width="{width:.2f}" stroke-linecap="round" stroke-linejoin="round"{seen}/>'
        )

    def shadow(self, points: Sequence[Point], opacity: float = 0.3) -> str:
        """A soft patch of shade."""
        return f'<path d="{smooth(points)}" fill="{self.deep}" opacity="{opacity:g}"/>'

    def area(self, points: Sequence[Point], colour: str, opacity: float = 1.0) -> str:
        """A straight-edged patch, for stripes and checks."""
        seen = f' opacity="{opacity:g}"' if opacity < 1 else ""
        return f'<path d="{polyline(points, closed=True)}" fill="{colour}"{seen}/>'
