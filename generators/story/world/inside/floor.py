"""Floors in perspective, and rugs on them."""

from __future__ import annotations

from itertools import pairwise

from generators.story.drawing import ellipse, lighten, mix, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shapes import path, rect


def boards(brush: Brush) -> str:
    """Planks or tiles that run to a vanishing point above the floor's edge."""
    rng, width, top = brush.rng("floor"), brush.width, brush.horizon
    colour = brush.palette.near
    out = rect(
        0,
        top,
        width,
        HEIGHT - top + 4,
        brush.ink.linear([(0, shade(colour, 0.12)), (0.25, colour), (1, lighten(colour, 0.08))]),
    )
    vanish = (width * rng.uniform(0.35, 0.65), top - rng.uniform(300, 460))
    tiles = rng.random() < 0.35
    count = 14 if tiles else 20

    def across(i: float, y: float) -> float:
        low = width * (-0.7 + 2.4 * i / count)
        return vanish[0] + (low - vanish[0]) * (y - vanish[1]) / (HEIGHT - vanish[1])

    rows = [top + (HEIGHT + 10 - top) * (j / 6) ** 1.5 for j in range(7)]
    dark, pale = [], []
    for i in range(count):
        cuts = rows if tiles else [top, *sorted(rng.uniform(top, HEIGHT, 2).tolist()), HEIGHT + 10]
        for j, (y0, y1) in enumerate(pairwise(cuts)):
            even = (i + j) % 2 == 0 if tiles else rng.random() < 0.4
            quad = (
                f"M{across(i, y0):.1f},{y0:.1f}L{across(i + 1, y0):.1f},"
                f"{y0:.1f}L{across(i + 1, y1):.1f},{y1:.1f}L{across(i, y1):.1f},{y1:.1f}Z"
            )
            (dark if even else pale).append(quad)
    out += path("".join(dark), shade(colour, 0.16 if tiles else 0.1), 'fill-opacity=".5"')
    out += path("".join(pale), mix(lighten(colour, 0.1), brush.palette.light, 0.15), 'fill-opacity=".25"')
    if not tiles:
        seams = "".join(
            (
                f"M{across(i, top):.1f},{top:.1f}L{across(i, HEIGHT):.1f},{HEIGHT:.0f}l2.5,"
                f"0L{across(i, top) + 0.8:.1f},{top:.1f}Z"
            )
            for i in range(count)
        )
        out += path(seams, shade(colour, 0.35), 'fill-opacity=".45"')
    return out + rect(0, top, width, 60, brush.fade(shade(colour, 0.6), 0.35, 0))


def rug(brush: Brush, x: float, y: float, reach: float) -> str:
    """A round or long rug around (x, y) with a border and fringes of the mood's colour."""
    rng = brush.rng("rug")
    own = mix(
        brush.tone(brush.pick(rng, ("#c9665a", "#5f8fa8", "#d9a24a", "#7d6fae", "#6fa07a"))), brush.palette.accent, 0.3
    )
    flat = reach * 0.24
    pale = mix(lighten(own, 0.45), brush.palette.light, 0.2)
    out = ellipse(x + 3, y + 6, reach, flat, shade(brush.palette.near, 0.4), 'fill-opacity=".5"')
    if rng.random() < 0.5:
        for share, colour in ((1.0, own), (0.88, pale), (0.8, own), (0.5, pale), (0.42, shade(own, 0.1))):
            out += ellipse(x, y, reach * share, flat * share, brush.form(colour, 0.08, 0.1))
        return out
    deep = shade(own, 0.06)
    for share, colour in ((1.0, own), (0.86, pale), (0.78, deep)):
        a, b, h = reach * share * 0.88, reach * share, flat * share
        d = (
            f"M{x - a:.1f},{y - h:.1f}H{x + a:.1f}Q{x + b:.1f},{y:.1f} {x + b * 1.06:.1f},"
            f"{y + h:.1f}H{x - b * 1.06:.1f}Q{x - b:.1f},{y:.1f} {x - a:.1f},{y - h:.1f}Z"
        )
        out += path(d, brush.ink.linear([(0, shade(colour, 0.08)), (1, lighten(colour, 0.06))]))
    return out
