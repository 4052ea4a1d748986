"""Beaks and bills: they are nose and mouth in one, so they show what mouths show."""

from __future__ import annotations

import math

from generators.story.cast.space import Point, hull
from generators.story.cast.species import Part
from generators.story.drawing import ellipse, shade

from .layers import Easel, Layers


def _half(part: Part, easel: Easel, drop: float, grow: float, thick: float) -> list[Point]:
    x, y, z = part.at
    wide, high, long = part.size
    tip = part.share[0] if part.share else 0.6
    return hull(
        [
            (x, y + drop, z, wide * grow, high * thick, 0.4 * long),
            (x, y + drop * 1.25, z + 0.55 * long, wide * grow * (0.5 + 0.5 * tip), 0.8 * high * thick, 0.4 * long),
            (x, y + drop * 1.5, z + long, wide * grow * tip, 0.55 * high * thick, 0.25 * long),
        ],
        easel.skeleton.head.spin,
    )


def bill(part: Part, easel: Easel) -> Layers:
    """A duck's bill or a small beak. `size`: half width, half height, length; `share`: width of the tip.

    Smiles lift its corners; the jaw opens it; a tongue shows.
    """
    head, mood, brush = easel.skeleton.head, easel.features, easel.brush
    colour = easel.of(part)
    x, y, z = part.at
    wide, high, long = part.size
    jaw = max(0.0, mood.open)
    drop = (0.55 + 2.0 * jaw) * high
    lower = brush.rounded(
        _half(part, easel, drop, 0.84 - 0.1 * mood.round, 0.62), brush.form(shade(colour, 0.14)), rim=0.0
    )
    gape = ""
    if jaw > 0.08:
        mx, my = head.spot(x, y + 0.62 * drop, z + 0.62 * long)
        across = wide * 0.66 * max(0.5, abs(head.spin((1.0, 0.0, 0.0))[0]))
        gape = ellipse(mx, my, across, 0.5 * drop, brush.flat("#6d1f27"))
        gape += ellipse(mx, my + 0.26 * drop, 0.62 * across, 0.24 * drop, brush.flat("#ec8580"))
    gape += _tongue(easel, head.spot(x, y + 0.62 * drop, z + 0.75 * long), min(0.42 * wide, 2.2))
    upper = brush.rounded(_half(part, easel, -0.1 * high * jaw, 1.0, 1.0), brush.form(colour), rim=0.45)
    holes = ""
    for sign in (-1, 1):
        if head.nearness(sign * wide, y, z) > -0.3 * z:
            hx, hy = head.spot(x + sign * 0.34 * wide, y - 0.42 * high, z + 0.55 * long)
            holes += ellipse(hx, hy, 0.09 * wide + 0.15, 0.1 * high + 0.12, brush.flat(shade(colour, 0.5)))
    corners = ""
    for sign in (-1, 1):
        if head.nearness(sign * wide, y, z) < -0.25 * z:
            continue
        bend = -0.75 * high * mood.smile
        start = head.spot(x + sign * 0.9 * wide, y + 0.3 * high, z + 0.12 * long)
        way = head.spot(x + sign * 1.18 * wide, y + 0.3 * high + 0.45 * bend, z - 0.1 * long)
        end = head.spot(x + sign * 1.3 * wide, y + 0.3 * high + bend, z - 0.25 * long)
        corners += brush.line([start, way, end], 0.7)
    return Layers(top=lower + gape + upper + holes + corners)


def _tongue(easel: Easel, root: Point, half: float) -> str:
    """Stuck out in disgust, over the lower half of a beak."""
    mood, brush = easel.features, easel.brush
    if mood.tongue < 0.6 or mood.smile > 0:
        return ""
    (x, y), long = root, half * (0.8 + 1.9 * mood.tongue)
    ring = [
        (x - half, y), (x + half, y), (x + 1.05 * half, y + 0.6 * long), (x + 0.4 * half, y + long),
        (x - 0.5 * half, y + 0.96 * long), (x - half, y + 0.55 * long),
    ]  # fmt: skip
    groove = brush.line([(x, y + 0.2 * long), (x + 0.1 * half, y + 0.65 * long)], 0.35, "#b9504f")
    return brush.shape(ring, brush.soft("#ee8a86")) + groove


def hooked(part: Part, easel: Easel) -> Layers:
    """An owl's beak: small, bent down. `size`: half width, length."""
    head, mood, brush = easel.skeleton.head, easel.features, easel.brush
    half, long = part.size
    jaw = max(0.0, mood.open)
    squeeze = max(0.7, abs(head.spin((1.0, 0.0, 0.0))[0]))
    x, y = head.spot(*part.at)
    tx, ty = head.spot(part.at[0], part.at[1] + long, part.at[2] + 0.35 * long)
    w = half * squeeze
    colour = easel.of(part)
    low = ""
    if jaw > 0.08:
        d = 0.45 * long + 0.9 * long * jaw
        low = brush.shape([
            (x - 0.75 * w, y + 0.2 * long), (x + 0.75 * w, y + 0.2 * long), (tx + 0.4 * w, y + long * 0.5 + d),
            (tx, y + long * 0.62 + d), (tx - 0.4 * w, y + long * 0.5 + d),
        ], brush.soft(shade(colour, 0.2)))  # fmt: skip
        low += ellipse(tx, y + 0.62 * long + 0.4 * d, 0.5 * w, 0.46 * d, brush.flat("#6d1f27"))
        low += ellipse(tx, y + 0.66 * long + 0.62 * d, 0.34 * w, 0.22 * d, brush.flat("#ec8580"))
    low += _tongue(easel, (tx, y + 0.6 * long), 0.6 * w)
    bend = -0.55 * half * mood.smile
    corners = ""
    for sign in (-1, 1):
        if head.nearness(sign * half, part.at[1], part.at[2]) < -0.3 * part.at[2]:
            continue
        ax, ay = x + sign * 0.72 * w, y + 0.28 * long
        corners += brush.line([
            (ax, ay), (ax + sign * 0.5 * half, ay + 0.35 * half + 0.4 * bend),
            (ax + sign * half, ay + 0.3 * half + 1.3 * bend),
        ], 0.6)  # fmt: skip
    top = [
        (x - w, y), (x - 0.5 * w, y - 0.42 * long), (x + 0.5 * w, y - 0.42 * long), (x + w, y),
        (tx + 0.42 * w, ty - 0.35 * long), (tx, ty), (tx - 0.42 * w, ty - 0.35 * long),
    ]  # fmt: skip
    angle = 6 * math.sin(math.radians(head.yaw))
    return Layers(
        top=low
        + f'<g transform="rotate({-angle:.1f} {x:.1f} {y:.1f})">'
        + brush.shape(top, brush.form(colour))
        + "</g>"
        + corners
    )
