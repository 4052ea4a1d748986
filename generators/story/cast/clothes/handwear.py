"""Mittens, and what somebody always carries: sticks, umbrellas, lanterns, baskets …"""

from __future__ import annotations

import itertools
import math

from generators.story.cast.space import Point
from generators.story.drawing import circle, ellipse, group, lighten, shade

from .layers import Clothes
from .wardrobe import Fitting

_WOOD = "#8a5a3b"


def mittens(fit: Fitting) -> Clothes:
    """Mittens: they cover the hands, with a knitted edge."""
    out = []
    r = 1.12 * fit.easel.species.hand
    for side, limb in enumerate(fit.skeleton.arms):
        inner = 1 if side == 0 else -1
        far = fit.is_far(limb)
        colour = shade(fit.colour, 0.1) if far else fit.colour
        palm = ellipse(0, 0.62 * r, 0.94 * r, 1.1 * r, fit.brush.form(colour))
        thumb = ellipse(
            inner * 0.85 * r,
            0.34 * r,
            0.36 * r,
            0.6 * r,
            fit.brush.form(colour),
            f'transform="rotate({-inner * 28} {inner * 0.85 * r:.1f} {0.34 * r:.1f})"',
        )
        edge = fit.brush.shape(
            [(-0.86 * r, -0.5 * r), (0.86 * r, -0.5 * r), (0.9 * r, 0.1 * r), (-0.9 * r, 0.1 * r)],
            fit.brush.soft(fit.garment.second),
            tension=0.5,
        )
        out.append(group(thumb + palm + edge, *limb.end, turn=limb.turn))
    return Clothes(hands=(out[0], out[1]))


def walking_stick(fit: Fitting) -> Clothes:
    """A stick with a bent handle; it stands on the ground when the hand is low enough."""
    x, y, u = 0.0, 0.0, fit.unit
    side = free_hand(fit)
    hx, hy = hand(fit, side)
    lean = 5 if side == 0 else -5
    long = min(-hy - 0.3, 40.0) if fit.skeleton.lift < 1 and -hy < 52 else 24 * u
    brush = fit.brush
    wide = 1.35 * u
    out = brush.line([(x, y + long), (x, y + 0.4 * long), (x, y - 1.5 * u)], wide, fit.colour)
    bend = -1 if side == 0 else 1
    out += brush.line(
        [
            (x, y - 1.0 * u),
            (x, y - 3.0 * u),
            (x + bend * 1.6 * u, y - 4.5 * u),
            (x + bend * 3.4 * u, y - 3.6 * u),
            (x + bend * 3.6 * u, y - 2.2 * u),
        ],
        1.1 * wide,
        fit.colour,
    )
    out += brush.line(
        [(x - 0.25 * wide, y + 0.8 * long), (x - 0.25 * wide, y + 0.1 * long)],
        0.25 * wide,
        lighten(fit.colour, 0.35),
        0.7,
    )
    out += brush.line([(x, y + long - 1.2 * u), (x, y + long)], 1.15 * wide, shade(fit.colour, 0.4))
    turn = lean if long > 23 * u or fit.skeleton.lift >= 1 else math.degrees(math.atan2(-bend * 1.2 * u, long))
    return _held(fit, side, group(out, hx, hy, turn=turn))


def wand(fit: Fitting) -> Clothes:
    """A wand with a star."""
    side, u = free_hand(fit), fit.unit
    hx, hy = hand(fit, side)
    points = [
        (r * math.sin(k * math.pi / 5) * u, -15 * u - r * math.cos(k * math.pi / 5) * u)
        for k, r in enumerate([4.2, 1.9] * 5)
    ]
    body = fit.brush.line([(0, 3 * u), (0, -13 * u)], 1.1 * u, fit.colour) + fit.brush.shape(
        points, fit.brush.form("#f2c143"), tension=0.2
    )
    return _held(fit, side, group(body, hx, hy, turn=-34 if side == 0 else 34))


def umbrella(fit: Fitting) -> Clothes:
    """An open umbrella, carried beside the head."""
    side, u, brush = free_hand(fit), fit.unit, fit.brush
    hx, hy = hand(fit, side)
    tall = max(26 * u, hy - fit.skeleton.head.at[1] + 1.25 * fit.skeleton.head.size)
    half = 21 * u
    rod = brush.line([(0, 4 * u), (0, -tall)], 0.8 * u, "#5a4a44") + brush.line(
        [(0, 3.5 * u), (0.2 * u, 5 * u), (1.6 * u, 5.4 * u), (2.2 * u, 4 * u)], 1.0 * u, _WOOD
    )
    top = -tall
    panels = ""
    edges = [-1.0, -0.5, 0.0, 0.5, 1.0]
    for k, (a, b) in enumerate(itertools.pairwise(edges)):
        colour = (
            fit.colour
            if k % 2
            else (fit.garment.second if fit.garment.pattern == "stripes" else lighten(fit.colour, 0.1))
        )
        d = (
            f"M0,{top - 11 * u:.1f}Q{a * half * 0.92:.1f},{top - 9.6 * u:.1f} {a * half:.1f},{top:.1f}"
            f"Q{(a + b) / 2 * half:.1f},{top - 2.2 * u:.1f} {b * half:.1f},{top:.1f}"
            f"Q{b * half * 0.92:.1f},{top - 9.6 * u:.1f} 0,{top - 11 * u:.1f}Z"
        )
        panels += f'<path d="{d}" fill="{brush.form(colour)}"/>'
    brush.see([(-half, top - 13 * u), (half, top)])
    spike = brush.line([(0, top - 11 * u), (0, top - 13 * u)], 0.9 * u, "#5a4a44")
    lean = _lean_over(fit, hx, hy)
    return _held(fit, side, group(rod + spike + panels, hx, hy, turn=lean))


def _lean_over(fit: Fitting, x: float, y: float) -> float:
    """Degrees by which an umbrella leans so that it is over the head."""
    head = fit.skeleton.head.at
    return max(-24.0, min(24.0, math.degrees(math.atan2(0.6 * (head[0] - x), max(y - head[1], 10.0)))))


def lantern(fit: Fitting) -> Clothes:
    """A lantern that hangs from the hand."""
    side, u, brush = free_hand(fit), fit.unit, fit.brush
    hx, hy = hand(fit, side)
    out = ellipse(0, 8 * u, 9 * u, 9 * u, brush.fade("#ffd98a", 0.55))
    out += brush.line([(-2.4 * u, 4.4 * u), (0, 0), (2.4 * u, 4.4 * u)], 0.5 * u, "#4a3a34")
    out += brush.shape(
        [(-2.6 * u, 5 * u), (2.6 * u, 5 * u), (3.0 * u, 11 * u), (-3.0 * u, 11 * u)], brush.flat("#ffe9b0"), tension=0.3
    )
    out += ellipse(0, 8.8 * u, 1.0 * u, 1.8 * u, "#ff9d3c")
    for x in (-2.7, 2.7):
        out += brush.line([(x * u, 5 * u), (x * 1.08 * u, 11 * u)], 0.55 * u, "#4a3a34")
    out += brush.shape([(-3.2 * u, 5.2 * u), (0, 3.4 * u), (3.2 * u, 5.2 * u)], brush.form("#5a4a44"), tension=0.4)
    out += brush.shape(
        [(-3.5 * u, 10.8 * u), (3.5 * u, 10.8 * u), (3.2 * u, 12.4 * u), (-3.2 * u, 12.4 * u)],
        brush.form("#5a4a44"),
        tension=0.3,
    )
    return _held(fit, side, group(out, hx, hy))


def basket(fit: Fitting) -> Clothes:
    """A basket with a cloth, on its handle."""
    side, u, brush = free_hand(fit), fit.unit, fit.brush
    hx, hy = hand(fit, side)
    out = brush.line(
        [(-4.6 * u, 7 * u), (-3.4 * u, 1.2 * u), (0, -0.4 * u), (3.4 * u, 1.2 * u), (4.6 * u, 7 * u)],
        0.9 * u,
        shade(fit.colour, 0.25),
    )
    out += brush.shape(
        [
            (-4.4 * u, 6.2 * u),
            (-2 * u, 4.9 * u),
            (1 * u, 5.4 * u),
            (4.4 * u, 6.2 * u),
            (4.4 * u, 8 * u),
            (-4.4 * u, 8 * u),
        ],
        brush.soft("#f4efe6"),
    )
    box = [(-5.4 * u, 7 * u), (5.4 * u, 7 * u), (4.6 * u, 12.6 * u), (-4.6 * u, 12.6 * u)]
    weave = "".join(
        brush.line(
            [(-5.4 * u, (8.3 + 1.4 * k) * u), (0, (8.7 + 1.4 * k) * u), (5.4 * u, (8.3 + 1.4 * k) * u)],
            0.35 * u,
            shade(fit.colour, 0.3),
            0.6,
        )
        for k in range(3)
    )
    weave += "".join(
        brush.line([(k * 1.7 * u, 7 * u), (k * 1.5 * u, 12.6 * u)], 0.35 * u, shade(fit.colour, 0.3), 0.4)
        for k in (-2, -1, 0, 1, 2)
    )
    out += brush.rounded(box, brush.form(fit.colour), weave)
    return _held(fit, side, group(out, hx, hy))


def balloon(fit: Fitting) -> Clothes:
    """A balloon on a string."""
    side, u, brush = free_hand(fit), fit.unit, fit.brush
    hx, hy = hand(fit, side)
    sway = -6 if side == 0 else 6
    tall = max(30 * u, hy - fit.skeleton.head.at[1] + 6 * u)
    string = brush.line([(0, 0), (sway * 0.6 * u, -0.5 * tall), (sway * u, -tall)], 0.3 * u, "#6b5a54")
    x, y = sway * u, -tall - 7 * u
    ring: list[Point] = [
        (x + 6.2 * u * math.cos(a), y + (7.4 if math.sin(a) < 0.6 else 7.8) * u * math.sin(a))
        for a in (k * math.pi / 6 for k in range(12))
    ]
    body = brush.shape(
        [(x - u, -tall + 1.2 * u), (x, -tall - 0.4 * u), (x + u, -tall + 1.2 * u)],
        brush.flat(shade(fit.colour, 0.2)),
        tension=0.3,
    )
    body += brush.rounded(
        ring, brush.form(fit.colour), ellipse(x - 2.4 * u, y - 3 * u, 1.4 * u, 2.0 * u, "#ffffff", 'opacity="0.5"')
    )
    return _held(fit, side, group(string + body, hx, hy))


def book(fit: Fitting) -> Clothes:
    """A closed book under the hand."""
    side, u, brush = free_hand(fit), fit.unit, fit.brush
    hx, hy = hand(fit, side)
    pages = brush.shape(
        [(-3.4 * u, -3.8 * u), (4.0 * u, -3.8 * u), (4.0 * u, 4.8 * u), (-3.4 * u, 4.8 * u)],
        brush.flat("#f4ead2"),
        tension=0.1,
    )
    cover = brush.shape(
        [(-3.9 * u, -4.4 * u), (3.5 * u, -4.4 * u), (3.5 * u, 4.4 * u), (-3.9 * u, 4.4 * u)],
        brush.form(fit.colour),
        tension=0.1,
    )
    return _held(
        fit,
        side,
        group(pages + cover + circle(0, 0, 1.3 * u, brush.form("#e3ae3f")), hx, hy, turn=-8 if side == 0 else 8),
    )


def sword(fit: Fitting) -> Clothes:
    """A sword, carried point up."""
    side, u, brush = free_hand(fit), fit.unit, fit.brush
    hx, hy = hand(fit, side)
    blade = [(-1.0 * u, -2 * u), (-1.0 * u, -20 * u), (0, -23 * u), (1.0 * u, -20 * u), (1.0 * u, -2 * u)]
    out = brush.shape(blade, brush.form(fit.colour), tension=0.15) + brush.line(
        [(0, -2.5 * u), (0, -20 * u)], 0.3 * u, shade(fit.colour, 0.25)
    )
    out += (
        brush.line([(-3.4 * u, -2 * u), (3.4 * u, -2 * u)], 1.3 * u, "#c9973c")
        + brush.line([(0, -1.6 * u), (0, 2.8 * u)], 1.2 * u, "#6b4a36")
        + circle(0, 3.4 * u, 1.0 * u, brush.form("#c9973c"))
    )
    return _held(fit, side, group(out, hx, hy, turn=-14 if side == 0 else 14))


def free_hand(fit: Fitting) -> int:
    """The hand that carries: the one that does not hold what the story gives it."""
    return 1 if 0 in fit.skeleton.holders and fit.holding else 0


def hand(fit: Fitting, side: int) -> Point:
    """The middle of a hand."""
    limb = fit.skeleton.arms[side]
    angle = math.radians(limb.turn)
    reach = 0.7 * fit.easel.species.hand
    return limb.end[0] - reach * math.sin(angle), limb.end[1] + reach * math.cos(angle)


def _held(fit: Fitting, side: int, body: str) -> Clothes:
    return Clothes(held=(body, "") if side == 0 else ("", body))
