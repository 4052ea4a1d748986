"""Scarves, bandanas, ties, bows, necklaces."""

from __future__ import annotations

import math

from generators.story.cast.space import Point
from generators.story.drawing import circle, group, lighten, shade, smooth

from .layers import Clothes
from .sheet import Sheet, printed
from .wardrobe import Fitting


def scarf(fit: Fitting) -> Clothes:
    """A woollen scarf wound round the neck; its ends hang in front with a fringe, straight down however it leans."""
    turn, rx, ry = _ring(fit)
    u = max(fit.unit, 0.12 * rx)
    rx = 1.12 * rx + 0.6 * u
    high = 0.9 * ry + 4.2 * u
    top = -0.15 * high
    wrap = [
        (-0.98 * rx, top - 0.2 * high),
        (0, top + 0.1 * high),
        (0.98 * rx, top - 0.2 * high),
        (1.12 * rx, top + 0.36 * high),
        (0.74 * rx, top + 0.86 * high),
        (0, top + 1.06 * high),
        (-0.74 * rx, top + 0.86 * high),
        (-1.12 * rx, top + 0.36 * high),
    ]

    def at(across: float, down: float) -> Point:
        sag = 0.3 * high * math.sin(math.pi * min(max(across, 0), 1))
        return (2 * across - 1) * 1.15 * rx, top - 0.2 * high + down * high + sag

    sheet = _turned(fit, Sheet(at, 2.3 * rx, high))
    folds = ""
    for share, colour, opacity in ((0.34, fit.dark, 0.5), (0.46, fit.light, 0.45), (0.72, fit.dark, 0.4)):
        folds += fit.brush.line([at(a, share + 0.1 * a) for a in (0.06, 0.3, 0.55, 0.8)], 0.55 * u, colour, opacity)
    body = fit.brush.rounded(wrap, fit.brush.form(fit.colour), printed(fit.garment, sheet, fit.brush) + folds)
    x0 = 0.42 * rx + 0.5 * _front(fit)
    x, y, _, _ = fit.skeleton.torso.neck_ring
    room = max(-y - high - 2 * u, 2.4 * u)  # who lies down has little room for ends that hang
    end = _end(fit, x0, 0.74 * high + top, 2.7 * u, min(11.5 * u, room), 6 - turn)
    second = _end(fit, x0 - 0.12 * rx, 0.78 * high + top, 2.5 * u, min(8 * u, room), 22 - turn, dark=True)
    return Clothes(chest=group(second + end + body, x, y, turn=turn))


def bandana(fit: Fitting) -> Clothes:
    """A kerchief with its corner in front."""
    turn, rx, ry = _ring(fit)
    u = fit.unit
    ring = [
        (-1.05 * rx, -0.3 * ry),
        (0, 0.5 * ry),
        (1.05 * rx, -0.3 * ry),
        (0.95 * rx, 0.7 * ry + u),
        (0.1 * rx, ry + 6.5 * u),
        (-0.95 * rx, 0.7 * ry + u),
    ]
    sheet = Sheet(lambda a, b: ((2 * a - 1) * rx, b * (ry + 6 * u)), 2 * rx, ry + 6 * u)
    fold = fit.brush.line(
        [(-0.8 * rx, 0.5 * ry + u), (0, ry + 2.2 * u), (0.8 * rx, 0.5 * ry + u)], 0.5 * u, fit.dark, 0.5
    )
    body = fit.brush.shape(ring, fit.brush.form(fit.colour), tension=0.5)
    clip = fit.brush.ink.clip(f'<path d="{smooth(ring, tension=0.5)}"/>')
    body += f'<g clip-path="{clip}">{printed(fit.garment, sheet, fit.brush)}{fold}</g>'
    return Clothes(chest=_at_neck(fit, body, turn))


def bow_tie(fit: Fitting) -> Clothes:
    """Two wings and a knot under the chin."""
    turn, _, ry = _ring(fit)
    u = max(fit.unit, 0.85)
    x = _front(fit)
    wide, high = 4.9 * u, 2.7 * u
    across = max(0.45, fit.skeleton.torso.faces(0))
    out = ""
    for sign in (-1, 1):
        wing = [
            (0, -0.3 * high),
            (sign * 0.55 * wide, -0.8 * high),
            (sign * wide, -high),
            (sign * 1.06 * wide, 0),
            (sign * wide, high),
            (sign * 0.55 * wide, 0.75 * high),
            (0, 0.3 * high),
        ]
        wing = [(a * across, b) for a, b in wing]
        sheet = Sheet(lambda a, b, s=sign: (s * a * wide * across, (2 * b - 1) * high), wide, 2 * high)
        fold = fit.brush.line(
            [(sign * 0.2 * wide * across, 0), (sign * 0.7 * wide * across, -0.25 * high)], 0.45 * u, fit.dark, 0.6
        )
        out += fit.brush.rounded(wing, fit.brush.form(fit.colour), printed(fit.garment, sheet, fit.brush) + fold)
    knot = [(-1.1 * u, -1.2 * u), (1.1 * u, -1.2 * u), (1.2 * u, 1.2 * u), (-1.2 * u, 1.2 * u)]
    out += fit.brush.shape(knot, fit.brush.form(shade(fit.colour, 0.1)))
    return Clothes(chest=_at_neck(fit, group(out, x, 0.72 * ry + 1.4 * u), turn))


def tie(fit: Fitting) -> Clothes:
    """A tie down the middle of the front."""
    turn, _, ry = _ring(fit)
    u = fit.unit
    x = _front(fit)
    long = 11 * u
    blade = [(-0.9 * u, 0), (0.9 * u, 0), (2.1 * u, long - 2 * u), (0, long), (-2.1 * u, long - 2 * u)]
    sheet = Sheet(lambda a, b: ((2 * a - 1) * 2 * u, b * long), 4 * u, long)
    out = fit.brush.shape(blade, fit.brush.form(fit.colour), tension=0.2)
    clip = fit.brush.ink.clip(f'<path d="{smooth(blade, tension=0.2)}"/>')
    out += f'<g clip-path="{clip}">{printed(fit.garment, sheet, fit.brush)}</g>'
    knot = [(-1.5 * u, -1.4 * u), (1.5 * u, -1.4 * u), (0.9 * u, 1 * u), (-0.9 * u, 1 * u)]
    out += fit.brush.shape(knot, fit.brush.form(shade(fit.colour, 0.12)), tension=0.4)
    return Clothes(chest=_at_neck(fit, group(out, x, 0.7 * ry + u, turn=-0.6 * turn), turn))


def necklace(fit: Fitting) -> Clothes:
    """A string of beads."""
    return Clothes(chest=_at_neck(fit, _beads(fit, 9, 0.85), _ring(fit)[0]))


def medal(fit: Fitting) -> Clothes:
    """A round medal on a ribbon."""
    turn, rx, ry = _ring(fit)
    u = fit.unit
    x = _front(fit)
    ribbon = fit.brush.line([(-0.8 * rx, 0), (x, 4.5 * u + ry), (0.8 * rx, 0)], 1.3 * u, "#4a7fc1")
    disc = circle(x, 6.5 * u + ry, 2.6 * u, fit.brush.form(fit.colour)) + circle(
        x, 6.5 * u + ry, 1.6 * u, fit.brush.soft(lighten(fit.colour, 0.3))
    )
    return Clothes(chest=_at_neck(fit, ribbon + disc, turn))


def bell(fit: Fitting) -> Clothes:
    """A collar with a small bell."""
    turn, rx, ry = _ring(fit)
    u = fit.unit
    x = _front(fit)
    strap = [
        (-1.04 * rx, -0.5 * u),
        (0, ry),
        (1.04 * rx, -0.5 * u),
        (1.04 * rx, 1.5 * u),
        (0, ry + 2.2 * u),
        (-1.04 * rx, 1.5 * u),
    ]
    out = fit.brush.rounded(strap, fit.brush.form(fit.colour))
    out += circle(x, ry + 2.8 * u, 2.0 * u, fit.brush.form("#e3ae3f"))
    out += fit.brush.line([(x, ry + 2.8 * u), (x, ry + 4.4 * u)], 0.5 * u)
    return Clothes(chest=_at_neck(fit, out, turn))


def ruff(fit: Fitting) -> Clothes:
    """A pleated collar, as clowns wear."""
    turn, rx, ry = _ring(fit)
    count = 13
    out = ""
    for k in range(count):
        a = math.pi * (k / (count - 1))
        x, y = -1.25 * rx * math.cos(a), (ry + 2 * fit.unit) * math.sin(a)
        colour = fit.colour if k % 2 else shade(fit.colour, 0.1)
        out += circle(x, y, 2.6 * fit.unit, fit.brush.form(colour))
    return Clothes(chest=_at_neck(fit, out, turn))


def _ring(fit: Fitting) -> tuple[float, float, float]:
    """Turn, half width and half depth of the neck ring."""
    _, _, across, deep = fit.skeleton.torso.neck_ring
    return fit.skeleton.torso.turn, across, min(deep, 0.5 * across)


def _front(fit: Fitting) -> float:
    """How far to the right of the middle the front of the neck is seen."""
    _, across, _ = _ring(fit)
    return 0.92 * across * math.sin(math.radians(min(max(fit.skeleton.yaw, -90), 90)))


def _at_neck(fit: Fitting, body: str, turn: float) -> str:
    x, y, _, _ = fit.skeleton.torso.neck_ring
    return group(body, x, y, turn=turn)


def _beads(fit: Fitting, count: int, radius: float) -> str:
    _, rx, ry = _ring(fit)
    out = ""
    for k in range(count):
        a = math.pi * (0.06 + 0.88 * k / (count - 1))
        out += circle(
            -1.0 * rx * math.cos(a), (ry + 2.6 * fit.unit) * math.sin(a), radius * fit.unit, fit.brush.form(fit.colour)
        )
    return out


def _end(fit: Fitting, x: float, y: float, half: float, long: float, hang: float, *, dark: bool = False) -> str:
    """A hanging end with a fringe; `hang` turns it so that it hangs down."""
    colour = shade(fit.colour, 0.16) if dark else fit.colour
    shape: list[Point] = [
        (-half * 0.8, -1.5 * fit.unit),
        (half * 0.8, -1.5 * fit.unit),
        (half * 1.05, 0.5 * long),
        (half * 1.1, long),
        (0, 1.02 * long),
        (-half * 1.1, long),
        (-half * 0.85, 0.5 * long),
    ]
    sheet = Sheet(lambda a, b: ((2 * a - 1) * half, b * long), 2 * half, long)
    fringe = "".join(
        fit.brush.line(
            [(k * half * 0.42, long * 0.97), (k * half * 0.46, long + 1.7 * fit.unit)],
            0.75 * fit.unit,
            shade(colour, 0.08),
        )
        for k in (-2, -1, 0, 1, 2)
    )
    fold = fit.brush.line(
        [(-0.15 * half, 0.1 * long), (0.1 * half, 0.8 * long)], 0.5 * fit.unit, shade(colour, 0.34), 0.45
    )
    body = fit.brush.rounded(shape, fit.brush.form(colour), printed(fit.garment, sheet, fit.brush) + fold)
    return group(fringe + body, x, y, turn=hang)


def _turned(fit: Fitting, sheet: Sheet) -> Sheet:
    """The stripes of a scarf run across its length, so the sheet is laid on its side."""
    if fit.garment.pattern not in ("stripes", "rainbow"):
        return sheet
    return Sheet(lambda u, v: sheet.at(v, u), sheet.high, sheet.wide)
