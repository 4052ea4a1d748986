"""Plaits, bunches, tails and buns. They hang straight down however the head is tilted."""

from __future__ import annotations

import math

from generators.story.cast.brush import Brush
from generators.story.cast.shell import Shell
from generators.story.cast.space import Point
from generators.story.drawing import lighten, shade

from .style import Drop

_BAND = "#d9574a"


def drop(one: Drop, colour: str, shell: Shell, brush: Brush) -> tuple[str, str]:
    """SVG of a drop (and its twin) behind the skull, and before it."""
    behind = before = ""
    r = shell.radius
    x, y, z = (r * part for part in one.at)
    cx, cy, cz = shell.ball[:3]
    for sign in (-1, 1) if x else (1,):
        place = (cx + sign * x, cy + y, cz + z)
        root = shell.head.spot(*place)
        away = shell.head.spin((sign * 1.0 if x else 0.0, 0.0, 0.0 if x else -1.0))[0]
        drawn = _KINDS[one.kind](root, away, one.size[0] * r, one.size[1] * r, -shell.head.tilt, colour, brush)
        if shell.head.nearness(*place) > (0.1 * r if one.kind != "bun" else 0.3 * r):
            before += drawn
        else:
            behind += drawn
    return behind, before


def _plait(root: Point, away: float, half: float, length: float, hang: float, colour: str, brush: Brush) -> str:
    count = 5
    out = ""
    places = [_down(root, hang, length * k / count, away * half * 0.5 * math.sin(k * 0.9)) for k in range(count + 1)]
    tip = places[-1]
    tail = _down(root, hang, length * 1.28, away * half * 0.3)
    wide = half * 0.62
    fan = [
        (tip[0] - wide * 0.5, tip[1]),
        (tip[0] + wide * 0.5, tip[1]),
        (tail[0] + wide, tail[1] - half * 0.3),
        tail,
        (tail[0] - wide, tail[1] - half * 0.3),
    ]
    out += brush.shape(fan, brush.form(colour))
    for k in range(count, 0, -1):
        x, y = places[k]
        size = 1.12 * half * (1.0 - 0.07 * k)
        lean = half * 0.16 * (1 if k % 2 else -1)
        knot = [
            (x - size + lean, y - size * 0.1),
            (x + lean, y - size * 0.78),
            (x + size + lean, y - size * 0.1),
            (x - lean, y + size * 0.7),
        ]
        out += brush.shape(knot, brush.form(colour))
        out += brush.line(
            [(x - size * 0.6, y), (x, y + size * 0.45), (x + size * 0.6, y)], 0.5, shade(colour, 0.35), 0.5
        )
    x, y = tip
    band = [
        (x - wide * 0.62, y - half * 0.16),
        (x + wide * 0.62, y - half * 0.16),
        (x + wide * 0.62, y + half * 0.24),
        (x - wide * 0.62, y + half * 0.24),
    ]
    return out + brush.shape(band, brush.soft(_BAND), tension=0.6)


def _bunch(root: Point, away: float, half: float, length: float, hang: float, colour: str, brush: Brush) -> str:
    side = 1.0 if away >= 0 else -1.0
    reach = max(abs(away), 0.4) * side

    def at(out: float, down: float) -> Point:
        return _down(root, hang, down * length, out * half * reach * 1.5)

    shape = [
        at(-0.05, -0.18),
        at(0.6, -0.36),
        at(1.2, -0.02),
        at(1.32, 0.55),
        at(0.95, 1.05),
        at(0.66, 0.72),
        at(0.3, 0.4),
    ]
    inner = brush.line([at(0.3, 0.0), at(0.8, 0.2), at(0.98, 0.7)], 0.6, lighten(colour, 0.3), 0.5)
    inner += brush.line([at(0.2, 0.2), at(0.55, 0.4), at(0.75, 0.75)], 0.5, shade(colour, 0.3), 0.4)
    tie = brush.shape([at(-0.12, -0.2), at(0.18, -0.24), at(0.26, 0.1), at(0.02, 0.2)], brush.soft(_BAND))
    return brush.rounded(shape, brush.form(colour), inner) + tie


def _tail(root: Point, away: float, half: float, length: float, hang: float, colour: str, brush: Brush) -> str:
    def at(out: float, down: float) -> Point:
        return _down(root, hang, down * length, out * half * 2 * away + (0.0 if abs(away) > 0.4 else out * half * 0.5))

    wide = 1.0 if abs(away) > 0.4 else 1.6
    shape = [
        at(-0.35, -0.05),
        at(0.3, -0.22),
        at(1.0 * wide, 0.08),
        at(1.15 * wide, 0.5),
        at(0.62, 1.05),
        at(0.25, 0.62),
        at(-0.1, 0.28),
    ]
    inner = brush.line([at(0.25, -0.05), at(0.8, 0.25), at(0.75, 0.75)], 0.6, lighten(colour, 0.3), 0.45)
    tie = brush.shape([at(-0.4, -0.1), at(0.1, -0.2), at(0.25, 0.05), at(-0.15, 0.16)], brush.soft(_BAND))
    return brush.rounded(shape, brush.form(colour), inner) + tie


def _bun(root: Point, away: float, half: float, length: float, hang: float, colour: str, brush: Brush) -> str:
    x, y = root
    ring = [(x + half * math.cos(k * math.pi / 5), y + length * math.sin(k * math.pi / 5)) for k in range(10)]
    inner = ""
    for share in (0.62, 0.28):
        arc = [(x + share * half * math.cos(a), y + share * length * math.sin(a)) for a in (2.8, 3.9, 5.0, 6.0)]
        inner += brush.line(arc, 0.5, shade(colour, 0.3), 0.45)
    return brush.rounded(ring, brush.form(colour), inner)


def _down(root: Point, hang: float, down: float, out: float) -> Point:
    """A place below a root, as gravity has it: head coordinates are tilted with the head."""
    c, s = math.cos(math.radians(hang)), math.sin(math.radians(hang))
    return root[0] + c * out - s * down, root[1] + s * out + c * down


_KINDS = {"plait": _plait, "bunch": _bunch, "tail": _tail, "bun": _bun}
