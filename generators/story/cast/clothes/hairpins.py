"""Small things in the hair and on the ears: ribbons, flowers, muffs."""

from __future__ import annotations

import math

from generators.story.cast.parts import Layers
from generators.story.drawing import circle, shade

from .headroom import headroom
from .layers import Clothes
from .sheet import Sheet, printed
from .wardrobe import Fitting


def ribbon(fit: Fitting) -> Clothes:
    """A bow on one side of the head."""
    room = headroom(fit)
    brush, r = fit.brush, 0.5 * fit.skeleton.head.size
    x, y = room.place(0.72, 0.42, 38)
    out = ""
    for sign in (-1, 1):
        wing = [
            (x, y - 0.1 * r),
            (x + sign * 0.5 * r, y - 0.55 * r),
            (x + sign * 1.0 * r, y - 0.5 * r),
            (x + sign * 1.0 * r, y + 0.35 * r),
            (x + sign * 0.5 * r, y + 0.36 * r),
            (x, y + 0.12 * r),
        ]
        sheet = Sheet(lambda a, b, s=sign: (x + s * a * r, y + (b - 0.5) * r), r, r)
        fold = brush.line([(x + sign * 0.15 * r, y), (x + sign * 0.6 * r, y - 0.15 * r)], 0.06 * r, fit.dark, 0.6)
        out += brush.rounded(wing, brush.form(fit.colour), printed(fit.garment, sheet, brush) + fold)
    out += circle(x, y, 0.24 * r, brush.form(shade(fit.colour, 0.1)))
    return Clothes(head=Layers(top=f'<g transform="rotate(16 {x:.1f} {y:.1f})">{out}</g>'))


def flower(fit: Fitting) -> Clothes:
    """A flower behind the ear."""
    room = headroom(fit)
    brush, r = fit.brush, 0.3 * fit.skeleton.head.size
    x, y = room.place(0.86, 0.22, 44)
    petals = "".join(
        circle(x + 0.62 * r * math.cos(a), y + 0.62 * r * math.sin(a), 0.5 * r, brush.soft(fit.colour))
        for a in (k * 2 * math.pi / 6 for k in range(6))
    )
    return Clothes(head=Layers(top=petals + circle(x, y, 0.4 * r, brush.form("#e3ae3f"))))


def earmuffs(fit: Fitting) -> Clothes:
    """Two soft pads and a band over the head."""
    head, brush = fit.skeleton.head, fit.brush
    ball = fit.easel.species.skull[0]
    x0, y0, z0, rx, ry, _ = ball
    arc = [
        head.spot(x0 + 1.05 * rx * math.sin(t), y0 - 1.06 * ry * math.cos(t), z0)
        for t in (-1.5, -1, -0.5, 0, 0.5, 1, 1.5)
    ]
    out = brush.line(arc, 0.12 * ry, shade(fit.colour, 0.3))
    for sign in (-1, 1):
        if head.nearness(sign * rx, 0, 0) > -0.6 * rx:
            x, y = head.spot(x0 + sign * 1.02 * rx, y0 + 0.12 * ry, z0)
            out += circle(x, y, 0.34 * ry, brush.form(fit.colour))
    return Clothes(head=Layers(top=out))
