"""Gradients, clips and blurs of one drawing, under names that no other drawing on the same page has."""

from __future__ import annotations

import re
from collections.abc import Sequence

Stop = tuple[float, str] | tuple[float, str, float]
"""Offset in [0, 1], colour, and opacity (1 if left out)."""


class Ink:
    """Collects definitions while something is drawn.

    Args:
        prefix: begins every name; letters only. Two drawings on one page have two prefixes.
    """

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._made: dict[str, str] = {}
        self._adopted = 0

    @property
    def defs(self) -> str:
        """`<defs>` with everything so far, or ""."""
        return (
            f"<defs>{''.join(text.format(id=name) for text, name in self._made.items())}</defs>" if self._made else ""
        )

    def linear(
        self, stops: Sequence[Stop], start: tuple[float, float] = (0, 0), end: tuple[float, float] = (0, 1)
    ) -> str:
        """A linear gradient along a line in the unit box of what it fills; returns `url(#…)` for `fill`."""
        (x1, y1), (x2, y2) = start, end
        return self._add(
            f'<linearGradient id="{{id}}" x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}">'
            f"{_stops(stops)}</linearGradient>"
        )

    def radial(self, stops: Sequence[Stop], centre: tuple[float, float] = (0.5, 0.5), radius: float = 0.5) -> str:
        """A radial gradient in the unit box of what it fills; returns `url(#…)`."""
        x, y = centre
        return self._add(
            f'<radialGradient id="{{id}}" cx="{x:g}" cy="{y:g}" r="{radius:g}">{_stops(stops)}</radialGradient>'
        )

    def clip(self, body: str) -> str:
        """A clip by shapes; returns `url(#…)` for `clip-path`."""
        return self._add(f'<clipPath id="{{id}}">{body}</clipPath>')

    def outline(self, d: str) -> str:
        """A path that is used more than once (`<use href>`, also inside of clips); returns `#…`."""
        return self._add(f'<path id="{{id}}" d="{d}"/>')[4:-1]

    def blur(self, deviation: float) -> str:
        """A Gaussian blur of so many units; returns `url(#…)` for `filter`. Dear: a soft gradient often does."""
        return self._add(
            '<filter id="{id}" x="-50%" y="-50%" width="200%" height="200%">'
            f'<feGaussianBlur stdDeviation="{deviation:g}"/></filter>'
        )

    def shape(self, body: str) -> str:
        """A drawing that is used more than once, such as a tuft of grass; returns what `use` takes (`#…`)."""
        return "#" + self._name(f'<g id="{{id}}">{body}</g>')

    def adopt(self, body: str) -> str:
        """A foreign piece of SVG (an icon) whose own names are made to clash with nothing else on the page."""
        self._adopted += 1
        own = f"{self._prefix}-{self._adopted}-"
        named = re.sub(r'\bid="', f'id="{own}', body)
        return re.sub(r'(url\(|href=")#', rf"\1#{own}", named)

    def reuse(self, body: str) -> str:
        """Keeps a drawing among the definitions; returns the `<use>` that shows it, as often as wanted."""
        kept = body.replace("{", "{{").replace("}", "}}")
        name = self._add('<g id="{id}">' + kept + "</g>")[len("url(") : -1]
        return f'<use href="{name}"/>'

    def _add(self, text: str) -> str:
        return f"url(#{self._name(text)})"

    def _name(self, text: str) -> str:
        return self._made.setdefault(text, f"{self._prefix}{len(self._made)}")


def _stops(stops: Sequence[Stop]) -> str:
    told = []
    for offset, colour, *opacity in stops:
        seen = f' stop-opacity="{opacity[0]:g}"' if opacity and opacity[0] < 1 else ""
        told.append(f'<stop offset="{offset:g}" stop-color="{colour}"{seen}/>')
    return "".join(told)
