"""Mouths: closed, open, with teeth and tongue, lifted into space so that they turn with the head."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from generators.story.cast.brush import LINE, Brush
from generators.story.cast.skeleton import Head
from generators.story.cast.space import Point
from generators.story.cast.species import Species
from generators.story.drawing import lighten, polyline

from .features import Features
from .profile import SIDEWAYS, draw_profile
from .skin import Skin

_STEPS = 12
_FITS = tuple((0.12 * k, 1 - 0.07 * k) for k in range(7))
"""How far a mouth rises towards the nose, and what is left of its width, in the order in which they are tried."""


def draw_mouth(species: Species, head: Head, mood: Features, brush: Brush, skin: Skin) -> tuple[str, str]:
    """The mouth in head coordinates.

    Args:
        species: place and width of the mouth, and whether it is the soft w of animals under a line from the nose.
        head: how it is turned.
        mood: smile, jaw, teeth, tongue.
        brush: how to draw.
        skin: the face, which no mouth leaves.

    Returns:
        What is drawn behind the snout (the lower jaw of an open mouth), and the mouth.
    """
    if head.yaw > SIDEWAYS:
        return draw_profile(species, head, mood, brush, skin, _colour_of_jaw(species))
    cleft = species.cleft
    at = _placed(species, head, mood, skin)
    # A frog's mouth is wide; how far it opens goes by the head.
    unit = min(species.mouth_size[0], 0.4 * head.size)
    first, last = _seen(at)
    steps = [first + (last - first) * k / _STEPS for k in range(_STEPS + 1)]
    jaw = max(0.0, mood.open)
    if jaw < 0.1:
        closed = _closed(steps, at, unit, mood, brush, cleft, head, species)
        return "", f'<g clip-path="{skin.clip(brush)}">{closed}</g>'
    gap = unit * (0.25 + 1.18 * jaw) * (1 + 0.25 * mood.round)
    upper, lower = _lips(steps, at, unit, gap, mood, cleft)
    ring = [*upper, *reversed(lower)]
    d = polyline(ring, closed=True)
    clip = brush.ink.clip(f'<path d="{d}"/>')
    inside = ""
    if mood.tongue > 0 or mood.smile > 0.2 or jaw > 0.4:
        inside += _inner_tongue(at, gap, unit, mood, brush)
    if mood.teeth > 0.1:
        inside += _teeth(upper, lower, gap, mood, brush)
    body = f'<path d="{d}" fill="{brush.flat("#6d1f27")}"/><g clip-path="{clip}">{inside}</g>'
    lips = brush.line(upper, min(1.0, 0.11 * unit + 0.4), species.line or LINE)
    below = brush.line(lower, min(0.7, 0.06 * unit + 0.3), species.line or LINE, 0.75)
    out = _hanging_tongue(at, gap, unit, mood, brush) if mood.tongue > 0.6 and mood.smile < 0 else ""
    chin = _chin(*_lips(steps[::2], at, unit, gap, replace(mood, wobble=0.0), cleft), unit)
    flesh = brush.rounded(chin, brush.form(_colour_of_jaw(species)), rim=0.0)
    return flesh, body + below + lips + out + (_philtrum_to(upper, head, brush, species) if cleft else "")


def _placed(species: Species, head: Head, mood: Features, skin: Skin) -> Callable[[float, float], Point]:
    """Where a place of the mouth is seen: `s` across in [-1, 1], `y` down from its middle.

    The mouth moves up towards the nose, and grows narrower, until its line is on the face: who bows the head shows
    the snout from above, and what is drawn on its under side would lie on the chest.
    """
    # An O is narrow from the front; in profile it would be a slit.
    half = species.mouth_size[0] * (1 + mood.mouth_wide) * (1 - 0.42 * mood.round * math.cos(math.radians(head.yaw)))
    back = species.mouth_size[1]
    x0, y0, z0 = species.mouth
    # Drawn by hand, a mouth seen from three quarters is flatter than its muzzle, or half of it would be lost.
    flat = 1 - 0.5 * math.sin(2 * math.radians(min(head.yaw, 90.0)))
    to_nose = (head.nose[0] - head.mouth[0], head.nose[1] - head.mouth[1])

    def placed(rise: float, narrow: float) -> Callable[[float, float], Point]:
        def at(s: float, y: float) -> Point:
            wide = narrow * half * s / species.mouth_size[0]
            behind = -back * wide * wide * flat
            # Its corners lie behind; raising the head must not pull them down into a frown.
            down = y0 + y - 0.85 * behind * math.sin(math.radians(head.pitch))
            px, py = head.spot(x0 + narrow * half * s, down, z0 + behind)
            return px + rise * to_nose[0], py + rise * to_nose[1]

        return at

    for rise, narrow in _FITS:
        at = placed(rise, narrow)
        first, last = _seen(at)
        corner = 0.3 * species.mouth_size[0] * min(0.0, mood.smile)  # a frown hangs lower than its middle
        line = [at(first + (last - first) * k / 6, -corner * (abs(k - 3) == 3)) for k in range(7)]
        if skin.holds(line, 0.02 * head.size):
            break
    return at


def _lips(
    steps: list[float], at: Callable[[float, float], Point], unit: float, gap: float, mood: Features, cleft: bool
) -> tuple[list[Point], list[Point]]:
    """Upper and lower edge of an open mouth, left to right."""
    round_ = min(1.0, max(0.0, mood.round))
    upper: list[Point] = []
    lower: list[Point] = []
    for s in steps:
        ring = math.sqrt(max(0.0, 1 - s * s))
        corner = -0.42 * unit * mood.smile * abs(s) ** 1.7 + 0.16 * unit * mood.skew * s
        shiver = 0.1 * unit * mood.wobble * math.sin(7.5 * s)
        lip = 0.16 * unit * (1 - abs(s)) * (1 if cleft else 0.3) * (1 - round_) - 0.35 * gap * round_ * ring
        full = ring if mood.smile > -0.2 else ring**0.7
        arch = -0.3 * unit * max(0.0, -mood.smile) * (1 - s * s)
        drop = gap * full * (1 - 0.35 * round_) - 0.1 * unit * max(0.0, -mood.smile) * (1 - s * s)
        upper.append(at(s, corner + lip + shiver + arch))
        lower.append(at(s, corner + arch + 0.6 * shiver + drop))
    return upper, lower


def _chin(upper: list[Point], lower: list[Point], unit: float) -> list[Point]:
    """The lower jaw around an open mouth: flesh below its lower lip and a little beside its corners."""
    (lx, ly), (rx, ry) = upper[0], upper[-1]
    beside = min(0.35 * unit, 0.2 * abs(rx - lx) + 0.1)
    low = [(x, y + 0.42 * unit) for x, y in lower[1:-1]]
    return [(lx - beside, ly), *low, (rx + beside, ry), (0.5 * (lx + rx), min(ly, ry))]


def _colour_of_jaw(species: Species) -> str:
    """The fur under the mouth: that of a light chin, else of a snout that reaches down to the mouth."""
    y = species.mouth[1]
    for part in species.head_parts:
        if part.kind == "patch" and any(
            by > y and abs(bx) < 1 and by - y < 2 * br for bx, by, _, _, br, _ in part.balls
        ):
            return str(getattr(species, part.colour, part.colour))
    for part in species.head_parts:
        if part.kind == "muzzle" and any(by + br > y for _, by, _, _, br, _ in part.balls):
            return str(getattr(species, part.colour, part.colour))
    return species.coat


def _seen(at) -> tuple[float, float]:
    """The part of the mouth that is not round the corner: where going along it still leads to the right."""
    places = [k / 8 for k in range(-8, 9)]
    xs = [at(s, 0.0)[0] for s in places]
    end = max(range(17), key=lambda k: xs[k])
    start = min(range(17), key=lambda k: xs[k])
    return (places[start], places[end]) if start < end else (-1.0, 0.0)


def _closed(
    steps: list[float], at, unit: float, mood: Features, brush: Brush, cleft: bool, head: Head, species: Species
) -> str:
    points = []
    for s in steps:
        curve = -(0.5 if cleft else 0.72) * unit * mood.smile * abs(s) ** 1.6
        soft = (
            0.3 * unit * math.sin(math.pi * min(1.0, abs(s) * 1.15)) * (0.75 if cleft else 0.0) * (mood.smile > -0.25)
        )
        shiver = 0.13 * unit * mood.wobble * math.sin(8.5 * s)
        skew = 0.4 * unit * mood.skew * s
        arch = -0.34 * unit * max(0.0, -mood.smile) * (1 - s * s)
        points.append(at(s, curve + soft + shiver + skew + arch))
    line = brush.line(points, min(1.1, 0.13 * unit + 0.35), species.line or LINE)
    return line + (_philtrum_to(points, head, brush, species) if cleft else "")


def _philtrum_to(points: list[Point], head: Head, brush: Brush, species: Species) -> str:
    unit = species.mouth_size[0]
    middle = min(points, key=lambda point: abs(point[0] - head.nose[0] + 0.25 * unit * (head.yaw > 50)))
    return brush.line([head.nose, middle], 0.1 * unit + 0.3, species.line or LINE)


def _inner_tongue(at, gap: float, unit: float, mood: Features, brush: Brush) -> str:
    low = gap * 1.02
    points = [
        at(s, low - 0.42 * gap * math.sqrt(max(0.0, 1 - (s / 0.72) ** 2))) for s in (-0.7, -0.4, -0.12, 0.12, 0.4, 0.7)
    ]
    points += [at(0.7, low + 0.6 * unit), at(-0.7, low + 0.6 * unit)]
    return brush.shape(points, brush.flat("#ec8580"))


def _hanging_tongue(at, gap: float, unit: float, mood: Features, brush: Brush) -> str:
    """Stuck out over the lower lip."""
    long = unit * 0.95 * (mood.tongue - 0.3)
    top = gap * 0.55
    edge = ((-0.34, 0.0), (0.34, 0.0), (0.4, 0.6), (0.22, 1.0), (-0.1, 1.05), (-0.34, 0.7))
    points = [at(s, top + down * long) for s, down in edge]
    groove = brush.line([at(0.0, top + 0.1 * long), at(0.04, top + 0.62 * long)], 0.35, "#b9504f")
    return brush.shape(points, brush.soft("#ee8a86")) + groove


def _teeth(upper: list[Point], lower: list[Point], gap: float, mood: Features, brush: Brush) -> str:
    """A band of teeth along the upper lip; when clenched, along both."""
    deep = 0.3 * gap * min(1.0, mood.teeth)
    white = brush.flat(lighten("#fff6ea", 0.2))
    inner = upper[1:-1]
    band = [*inner, *[(x, y + deep) for x, y in reversed(inner)]]
    out = f'<path d="{polyline(band, closed=True)}" fill="{white}"/>'
    if mood.smile < -0.3 and mood.teeth > 0.5:
        inner = lower[1:-1]
        band = [*inner, *[(x, y - 0.8 * deep) for x, y in reversed(inner)]]
        out += f'<path d="{polyline(band, closed=True)}" fill="{white}"/>'
        for x, y in upper[2:-1:2]:
            out += brush.line([(x, y), (x, y + deep)], 0.35, "#cbb8a8")
    return out
