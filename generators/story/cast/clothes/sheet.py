"""Cloth as a bent sheet, and what is printed on it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generators.story.cast.brush import Brush
from generators.story.cast.garment import Garment
from generators.story.cast.space import Point
from generators.story.drawing import shade, smooth

At = Callable[[float, float], Point]


@dataclass(frozen=True)
class Sheet:
    """A piece of cloth.

    Attributes:
        at: place of (across, down), both in [0, 1], in the picture.
        wide, high: its size in figure units, so that a pattern is the same on sleeve and skirt.
    """

    at: At
    wide: float
    high: float

    def curve(self, down: float, start: float = -0.1, end: float = 1.1, count: int = 6) -> list[Point]:
        """A line across the cloth."""
        return [self.at(start + (end - start) * i / count, down) for i in range(count + 1)]

    def plumb(self, across: float, start: float = -0.05, end: float = 1.05, count: int = 6) -> list[Point]:
        """A line down the cloth."""
        return [self.at(across, start + (end - start) * i / count) for i in range(count + 1)]


def between(one: Sequence[Point], two: Sequence[Point]) -> str:
    """Path data of what lies between two lines that run the same way."""
    return f"{smooth(one, closed=False)}L{smooth(two[::-1], closed=False)[1:]}Z"


def filled(d: str, fill: str, more: str = "") -> str:
    """A path element; `fill` is ready for SVG."""
    return f'<path d="{d}" fill="{fill}"{" " + more if more else ""}/>'


def printed(garment: Garment, sheet: Sheet, brush: Brush) -> str:
    """The pattern of a garment on one of its pieces."""
    draw = _PATTERNS.get(garment.pattern)
    return draw(garment, sheet, brush) if draw else ""


def band(sheet: Sheet, top: float, bottom: float, fill: str, opacity: float = 1.0) -> str:
    """A stripe across the cloth."""
    seen = f'opacity="{opacity:g}"' if opacity < 1 else ""
    upper, lower = sheet.curve(top), sheet.curve(bottom)
    return filled(between(upper, lower), fill, seen)


def _stripes(garment: Garment, sheet: Sheet, brush: Brush) -> str:
    count = max(2, round(sheet.high / 4.6))
    step = 1 / count
    fill = brush.flat(garment.second)
    return "".join(
        band(sheet, (k + 0.5) * step - 0.22 * step, (k + 0.5) * step + 0.22 * step, fill) for k in range(count)
    )


def _rainbow(garment: Garment, sheet: Sheet, brush: Brush) -> str:
    colours = ("#e0605a", "#ee9a4c", "#f2cf5a", "#6fb56f", "#5a93cf", "#8d72c4")
    return "".join(band(sheet, k / 6, (k + 1) / 6 + 0.01, brush.flat(c)) for k, c in enumerate(colours))


def _checks(garment: Garment, sheet: Sheet, brush: Brush) -> str:
    rows, columns = max(2, round(sheet.high / 4.2)), max(2, round(sheet.wide / 4.2))
    fill = brush.flat(garment.second)
    out = "".join(band(sheet, (k + 0.28) / rows, (k + 0.72) / rows, fill, 0.45) for k in range(rows))
    for k in range(columns):
        left, right = sheet.plumb((k + 0.28) / columns), sheet.plumb((k + 0.72) / columns)
        out += filled(between(left, right), fill, 'opacity="0.45"')
    return out


def _scattered(garment: Garment, sheet: Sheet, step: float, glyph: Callable[[float, float], str]) -> str:
    rows, columns = max(1, round(sheet.high / step)), max(1, round(sheet.wide / step))
    out = ""
    for row in range(rows + 1):
        for column in range(columns + 1):
            x, y = sheet.at((column + 0.5 * (row % 2)) / columns, (row + 0.4) / rows)
            out += glyph(x, y)
    return out


def _dots(garment: Garment, sheet: Sheet, brush: Brush) -> str:
    fill = brush.flat(garment.second)
    return _scattered(garment, sheet, 4.6, lambda x, y: f'<circle cx="{x:.1f}" cy="{y:.1f}" r="1.0" fill="{fill}"/>')


def _stars(garment: Garment, sheet: Sheet, brush: Brush) -> str:
    fill = brush.flat(garment.second)

    def star(x: float, y: float) -> str:
        points = [
            (x + r * math.sin(k * math.pi / 5), y - r * math.cos(k * math.pi / 5))
            for k, r in enumerate([1.7, 0.75] * 5)
        ]
        return f'<path d="M{"L".join(f"{a:.1f},{b:.1f}" for a, b in points)}Z" fill="{fill}"/>'

    return _scattered(garment, sheet, 7.0, star)


def _flowers(garment: Garment, sheet: Sheet, brush: Brush) -> str:
    petal, heart = brush.flat(garment.second), brush.flat("#f2c143")

    def flower(x: float, y: float) -> str:
        around = "".join(
            f'<circle cx="{x + 0.85 * math.cos(a):.1f}" cy="{y + 0.85 * math.sin(a):.1f}" r="0.62" fill="{petal}"/>'
            for a in (k * 2 * math.pi / 5 - 1.57 for k in range(5))
        )
        return around + f'<circle cx="{x:.1f}" cy="{y:.1f}" r="0.5" fill="{heart}"/>'

    return _scattered(garment, sheet, 6.2, flower)


def _patches(garment: Garment, sheet: Sheet, brush: Brush) -> str:
    out = ""
    for across, down in ((0.3, 0.62), (0.68, 0.36)):
        w, h = 2.1 / sheet.wide, 2.0 / sheet.high
        box = [sheet.at(across + a * w, down + b * h) for a, b in ((-1, -0.9), (1, -1), (0.9, 1), (-1, 0.9))]
        out += brush.shape(box, brush.flat(garment.second), tension=0.25)
        out += (
            f'<path d="{smooth(box, tension=0.25)}" fill="none" stroke="{brush.flat(shade(garment.second, 0.4))}" '
            'stroke-width="0.4" stroke-dasharray="1 0.8"/>'
        )
    return out


_PATTERNS = {
    "stripes": _stripes,
    "rainbow": _rainbow,
    "checks": _checks,
    "dots": _dots,
    "stars": _stars,
    "flowers": _flowers,
    "patches": _patches,
}
