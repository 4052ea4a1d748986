"""Mouths seen from the side: a wedge that opens in the outline of the face, a jaw that swings, a tongue that hangs out.

Turned in space (`mouth.py`), half of a mouth would be round the corner and the rest a sliver; drawn by hand it is as
long as what it has to say.
"""

from __future__ import annotations

import math

from generators.story.cast.brush import LINE, Brush
from generators.story.cast.skeleton import Head
from generators.story.cast.space import Point, tube
from generators.story.cast.species import Species
from generators.story.drawing import lighten, polyline, smooth

from .features import Features
from .skin import Skin

SIDEWAYS = 62.0
"""Degrees from which a face is seen from the side."""
_LONG, _BROAD = 1.2, 0.62  # of the measure of a mouth; of the width of one that is broader than the head asks for
_SWING = 34.0  # degrees by which a jaw opens
_STEPS = 8


def draw_profile(species: Species, head: Head, mood: Features, brush: Brush, skin: Skin, flesh: str) -> tuple[str, str]:
    """The mouth in head coordinates, looking to the right.

    Args:
        species, head, mood, brush, skin: as for `draw_mouth`.
        flesh: colour of the jaw.

    Returns:
        What is drawn behind the snout (the lower jaw of an open mouth), and the mouth.
    """
    unit = min(species.mouth_size[0], 0.4 * head.size)
    jaw, rounding = max(0.0, mood.open), min(1.0, max(0.0, mood.round))
    y = head.mouth[1] - 0.3 * unit * rounding
    long = max(_LONG * unit, _BROAD * species.mouth_size[0]) * (1 + 0.6 * mood.mouth_wide) * (1 - 0.1 * rounding)
    front = (skin.front(y) - 0.04 * unit, y)
    corner = (front[0] - long, front[1] - 0.5 * unit * mood.smile + 0.1 * unit * rounding)
    line = species.line or LINE
    upper = _upper(front, corner, unit, mood)
    nose = ""
    if species.cleft:
        nose = brush.line([head.nose, (front[0] - 0.06 * unit, front[1])], 0.1 * unit + 0.3, line)
    if jaw < 0.1:
        return "", brush.line(upper, min(1.2, 0.15 * unit + 0.4), line) + nose
    lip = _swung(front, corner, _SWING * (0.25 + jaw) * (1 + 0.6 * rounding))
    lower = _lower(lip, corner, unit, mood)
    opening = _opening(upper, lower, unit, rounding)
    d = smooth(opening) if rounding > 0.5 else polyline(opening, closed=True)
    clip = brush.ink.clip(f'<path d="{d}"/>')
    inside = brush.shape(_inner_tongue(lip, corner, unit), brush.flat("#ec8580")) if rounding < 0.5 else ""
    if mood.teeth > 0.1:
        inside += _teeth(upper, lower, unit, mood, brush)
    body = f'<path d="{d}" fill="{brush.flat("#6d1f27")}"/><g clip-path="{clip}">{inside}</g>'
    edge = min(1.0, 0.11 * unit + 0.4)
    body += brush.line(lower, 0.7 * edge, line, 0.8) + brush.line(upper, edge, line)
    if mood.tongue > 0.6 and mood.smile < 0:
        body += _hanging_tongue(lip, corner, unit, mood, brush)
    return brush.rounded(_jaw(lower, unit), brush.form(flesh), rim=0.0), body + nose


def _upper(front: Point, corner: Point, unit: float, mood: Features) -> list[Point]:
    """The upper lip, from the front to the corner."""
    arch = 0.3 * unit * max(0.0, -mood.smile) - 0.2 * unit * max(0.0, mood.smile)
    lift = 0.22 * unit * max(0.0, mood.skew)  # a sneer lifts the lip under the nose
    out = []
    for k in range(_STEPS + 1):
        t = k / _STEPS
        shiver = 0.12 * unit * mood.wobble * math.sin(9.5 * t)
        x = front[0] + t * (corner[0] - front[0])
        y = front[1] + t * (corner[1] - front[1]) - arch * math.sin(math.pi * t) - lift * (1 - t) ** 2 + shiver
        out.append((x, y))
    return out


def _swung(front: Point, corner: Point, degrees: float) -> Point:
    """The lower lip when the jaw has turned about its corner; flesh makes it a little shorter."""
    a = math.radians(degrees)
    dx, dy = front[0] - corner[0], front[1] - corner[1]
    return (
        corner[0] + 0.94 * (dx * math.cos(a) - dy * math.sin(a)),
        corner[1] + 0.94 * (dx * math.sin(a) + dy * math.cos(a)),
    )


def _lower(lip: Point, corner: Point, unit: float, mood: Features) -> list[Point]:
    """The lower lip, from the front to the corner."""
    sag = 0.24 * unit * max(0.0, mood.smile) + 0.1 * unit + 0.26 * unit * max(0.0, mood.round)
    out = []
    for k in range(_STEPS + 1):
        t = k / _STEPS
        shiver = 0.06 * unit * mood.wobble * math.sin(9.5 * t)
        out.append(
            (
                lip[0] + t * (corner[0] - lip[0]),
                lip[1] + t * (corner[1] - lip[1]) + sag * math.sin(math.pi * t) + shiver,
            )
        )
    return out


def _opening(upper: list[Point], lower: list[Point], unit: float, rounding: float) -> list[Point]:
    """The dark of an open mouth; between the lips it gives way a little, as cheeks do."""
    (ax, ay), (bx, by) = upper[0], lower[0]
    middle = (0.5 * (ax + bx) - 0.12 * unit, 0.5 * (ay + by))
    back = upper[-1]
    if rounding > 0.5:  # an O has no corner
        back = (upper[-1][0] + 0.18 * unit, 0.5 * (upper[-2][1] + lower[-2][1]) + 0.1 * unit)
    return [*upper[:-1], back, *reversed(lower[:-1]), middle]


def _jaw(lower: list[Point], unit: float) -> list[Point]:
    """Flesh under the lower lip, soft and round in front."""
    thick = 0.62 * unit
    line = [(x - 0.1 * unit, y + 0.36 * thick) for x, y in reversed(lower)]
    return tube(line, [0.5 * thick, 1.1 * thick, thick])


def _inner_tongue(lip: Point, corner: Point, unit: float) -> list[Point]:
    def at(t: float, up: float) -> Point:
        return corner[0] + t * (lip[0] - corner[0]), corner[1] + t * (lip[1] - corner[1]) - up * unit

    return [at(0.2, -0.3), at(0.35, 0.08), at(0.65, 0.24), at(0.9, 0.05), at(0.95, -0.5), at(0.4, -0.6)]


def _hanging_tongue(lip: Point, corner: Point, unit: float, mood: Features, brush: Brush) -> str:
    """Out over the lower lip and down."""
    long = unit * 1.5 * (mood.tongue - 0.2)
    root = (0.55 * lip[0] + 0.45 * corner[0], 0.55 * lip[1] + 0.45 * corner[1] - 0.12 * unit)
    line = [
        root, (lip[0] - 0.08 * unit, lip[1] - 0.16 * unit), (lip[0] + 0.26 * unit, lip[1] + 0.22 * unit),
        (lip[0] + 0.24 * unit, lip[1] + 0.3 * unit + 0.5 * long), (lip[0] + 0.12 * unit, lip[1] + 0.25 * unit + long),
    ]  # fmt: skip
    flesh = brush.shape(
        tube(line, [0.36 * unit, 0.5 * unit, 0.62 * unit, 0.66 * unit, 0.5 * unit]), brush.soft("#ee8a86")
    )
    return flesh + brush.line(line[2:], 0.35, "#b9504f", 0.8)


def _teeth(upper: list[Point], lower: list[Point], unit: float, mood: Features, brush: Brush) -> str:
    """A band of teeth along the upper lip; when clenched, along both."""
    deep = 0.34 * unit * min(1.0, mood.teeth)
    white = brush.flat(lighten("#fff6ea", 0.2))
    edge = upper[: _STEPS - 1]
    out = f'<path d="{polyline([*edge, *[(x, y + deep) for x, y in reversed(edge)]], closed=True)}" fill="{white}"/>'
    if mood.smile < -0.3 and mood.teeth > 0.5:
        edge = lower[: _STEPS - 1]
        band = [*edge, *[(x, y - 0.8 * deep) for x, y in reversed(edge)]]
        out += f'<path d="{polyline(band, closed=True)}" fill="{white}"/>'
        out += "".join(brush.line([(x, y), (x, y + deep)], 0.35, "#cbb8a8") for x, y in upper[1:-2:2])
    return out
