"""Hats with brims and crowns."""

from __future__ import annotations

import math

from generators.story.cast.parts import Layers
from generators.story.drawing import circle, lighten, mix, polyline, shade, smooth

from .headroom import Headroom, headroom, on_head
from .layers import Clothes
from .sheet import Sheet, between, filled, printed
from .wardrobe import Fitting


def straw_hat(fit: Fitting) -> Clothes:
    """A wide straw hat with a ribbon."""
    room = headroom(fit, brim=1.85, sag=-0.06)
    crown = [(0.0, 0.28, 0.0, 0.86, 0.5, 0.86), (0.0, 0.0, 0.0, 0.98, 0.3, 0.98)]
    return _brimmed(room, crown, brim=1.85, sag=-0.06, ribbon="#b5503f", straw=True, tilt=-4)


def hat(fit: Fitting) -> Clothes:
    """A felt hat with a narrow brim."""
    room = headroom(fit, brim=1.5)
    crown = [(0.0, 0.4, 0.0, 0.82, 0.42, 0.82), (0.0, 0.0, 0.0, 0.98, 0.3, 0.98)]
    return _brimmed(room, crown, brim=1.5, sag=0.0, ribbon=shade(fit.colour, 0.3), tilt=-5)


def top_hat(fit: Fitting) -> Clothes:
    """A tall hat with a flat top."""
    room = headroom(fit, snug=0.92, brim=1.42, sag=0.02)
    brush, head = fit.brush, room
    tall = 1.2
    top, low = head.ring(0.98, tall), head.front(0.88, 0.0)
    left, right = head.front(0.98, tall)[0], head.front(0.98, tall)[-1]
    side = f"M{left[0]:.1f},{left[1]:.1f}L{smooth(low, closed=False)[1:]}L{right[0]:.1f},{right[1]:.1f}Z"
    fill = brush.ink.linear(
        [
            (0, brush.flat(lighten(fit.colour, 0.12))),
            (0.25, brush.flat(lighten(fit.colour, 0.28))),
            (0.5, brush.flat(fit.colour)),
            (1, brush.flat(shade(fit.colour, 0.3))),
        ],
        (0, 0),
        (1, 0),
    )
    body = filled(side, fill) + brush.shape(top, brush.flat(lighten(fit.colour, 0.14)))
    band = _band(head, 0.89, 0.02, 0.9, 0.34)
    ribbon = fit.garment.second if fit.garment.pattern != "plain" else "#b5443f"
    body += filled(band, brush.down(ribbon, 0.1))
    back, front = _brim(head, 1.42, 0.02)
    return Clothes(head=room.tilted(Layers(back=back, over="", top=front + body), -6))


def wizard_hat(fit: Fitting) -> Clothes:
    """A tall pointed hat whose tip bends over."""
    room = headroom(fit, brim=1.55)
    brush = fit.brush
    low = room.front(0.96, 0.0)
    x, y = room.place(0, 0, 0)
    r = room.radius
    tip = (x + 0.98 * r, y - 1.95 * r)
    left = [
        (low[0][0] + 0.3 * r, low[0][1] - 0.7 * r),
        (x - 0.3 * r, y - 1.4 * r),
        (x + 0.06 * r, y - 2.0 * r),
        (x + 0.5 * r, y - 2.22 * r),
    ]
    right = [
        (x + 0.56 * r, y - 1.86 * r),
        (x + 0.42 * r, y - 1.4 * r),
        (low[-1][0] - 0.24 * r, low[-1][1] - 0.7 * r),
    ]
    cone = [low[0], *left, tip, *right, low[-1], *low[-2:0:-1]]
    sheet = Sheet(lambda u, v: (x + (2 * u - 1) * r * (0.25 + 0.75 * v), y - 2.1 * r + 2.2 * r * v), 2 * r, 2.2 * r)
    fold = brush.line(
        [(x - 0.1 * r, y - 1.5 * r), (x + 0.25 * r, y - 1.34 * r), (x + 0.52 * r, y - 1.5 * r)],
        0.5 * fit.unit,
        fit.dark,
        0.6,
    )
    body = brush.rounded(cone, brush.form(fit.colour), printed(fit.garment, sheet, brush) + fold)
    colour = "#e3ae3f"
    body += filled(_band(room, 0.97, 0.02, 0.93, 0.26), brush.down(colour, 0.15))
    back, front = _brim(room, 1.55, 0.0)
    return Clothes(head=room.tilted(Layers(back=back, top=front + body), -4))


def party_hat(fit: Fitting) -> Clothes:
    """A paper cone with a pompom."""
    room = headroom(fit, snug=0.62, low=-0.2)
    brush, r = fit.brush, room.radius
    low = room.front(1.0, 0.0)
    x, y = room.place(0, 0, 0)
    tip = (x, y - 2.0 * r)
    sheet = Sheet(lambda u, v: (x + (2 * u - 1) * r * v, y - 2.0 * r * (1 - v) + 0.1 * r), 2 * r, 2 * r)
    cone = f"M{tip[0]:.1f},{tip[1]:.1f}L{smooth(low, closed=False)[1:]}Z"
    clip = brush.ink.clip(f'<path d="{cone}"/>')
    body = filled(cone, brush.form(fit.colour)) + f'<g clip-path="{clip}">{printed(fit.garment, sheet, brush)}</g>'
    body += circle(tip[0], tip[1], 0.3 * r, brush.form(fit.garment.second))
    return Clothes(head=room.tilted(Layers(top=body), -6))


def pirate_hat(fit: Fitting) -> Clothes:
    """A hat turned up in front, with a white edge and crossed bones."""
    room = headroom(fit, brim=1.3, sag=-0.06)
    brush, r = fit.brush, room.radius
    x, y = room.place(0, 0, 0)
    low = room.front(1.3, -0.06)
    left, right = low[0], low[-1]
    upper = [
        (left[0] - 0.1 * r, left[1] - 0.1 * r),
        (x - 0.9 * r, y - 0.75 * r),
        (x - 0.3 * r, y - 1.22 * r),
        (x + 0.3 * r, y - 1.22 * r),
        (x + 0.9 * r, y - 0.75 * r),
        (right[0] + 0.1 * r, right[1] - 0.1 * r),
    ]
    shape = [*upper, *low[::-1]]
    edge = brush.line(upper, 1.5 * room.unit, "#f4efe6")
    dome = brush.rounded(room.dome([(0, 0.3, 0, 0.8, 0.6, 0.8)]), brush.form(shade(fit.colour, 0.1)))
    mark = ""
    if fit.skeleton.head.yaw < 60:
        cx, cy = room.place(0.95, 0.42, 0)
        mark = circle(cx, cy - 0.1 * r, 0.2 * r, brush.flat("#f4efe6"))
        mark += "".join(
            brush.line([(cx - s * 0.32 * r, cy - 0.02 * r), (cx + s * 0.32 * r, cy + 0.28 * r)], 0.09 * r, "#f4efe6")
            for s in (-1, 1)
        )
        mark += "".join(circle(cx + s * 0.075 * r, cy - 0.11 * r, 0.05 * r, brush.flat(fit.colour)) for s in (-1, 1))
    return Clothes(head=Layers(top=dome + brush.rounded(shape, brush.form(fit.colour), edge) + mark))


def sou_wester(fit: Fitting) -> Clothes:
    """A fisherman's oilskin hat: a low brim, longer behind."""
    room = headroom(fit, low=0.06, brim=1.5, sag=-0.2)
    crown = [(0.0, 0.3, 0.0, 0.86, 0.62, 0.86), (0.0, 0.0, 0.0, 1.0, 0.3, 1.0)]
    return _brimmed(room, crown, brim=1.5, sag=-0.2, ribbon="", tilt=0)


def _brimmed(
    room: Headroom, crown: list, *, brim: float, sag: float, ribbon: str, straw: bool = False, tilt: float = 0.0
) -> Clothes:
    fit, brush = room.fit, room.fit.brush
    outline = room.dome(crown)
    x, y = room.place(0, 0, 0)
    r = room.radius
    sheet = Sheet(
        lambda u, v: (x + (2 * u - 1) * r, y - 0.85 * r + v * r + 0.2 * r * math.sin(math.pi * min(max(u, 0), 1))),
        2 * r,
        r,
    )
    marks = printed(fit.garment, sheet, brush) + (_weave(sheet, room) if straw else "")
    if ribbon:
        marks += filled(_band(room, 1.02, -0.1, 1.0, 0.3), brush.flat(ribbon))
    body = brush.rounded(outline, brush.form(fit.colour), marks)
    above = [(x - 4 * r, y - 5 * r), *_wide(room.front(1.0, -0.02), r), (x + 4 * r, y - 5 * r)]
    clip = brush.ink.clip(f'<path d="{polyline(above, closed=True)}"/>')
    back, front = _brim(room, brim, sag, straw=straw)
    return Clothes(head=room.tilted(Layers(back=back, top=front + f'<g clip-path="{clip}">{body}</g>'), tilt))


def _wide(line: list, r: float) -> list:
    return [(line[0][0] - 3 * r, line[0][1]), *line, (line[-1][0] + 3 * r, line[-1][1])]


def _brim(room: Headroom, radius: float, sag: float, *, straw: bool = False) -> tuple[str, str]:
    """Far half (behind the head) and near half of a brim."""
    fit, brush = room.fit, room.fit.brush
    ring = room.ring(radius, sag)
    whole = brush.shape(ring, brush.flat(shade(fit.colour, 0.3)))
    outer, inner = room.front(radius, sag), room.front(0.94, 0.02)
    near = [*outer, *inner[::-1]]
    lines = ""
    if straw:
        for share in (0.3, 0.62):
            line = [
                (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for a, b in zip(outer, inner, strict=True)
            ]
            lines += brush.line(line, 0.35 * room.unit, shade(fit.colour, 0.24), 0.6)
    d = between(outer, inner)
    fill = brush.ink.linear(
        [
            (0, brush.flat(lighten(fit.colour, 0.2))),
            (0.5, brush.flat(fit.colour)),
            (1, brush.flat(mix(shade(fit.colour, 0.22), "#4a2f55", 0.1))),
        ],
        (0, 0.2),
        (1, 0.6),
    )
    edge = brush.line(outer, 0.9 * room.unit, shade(fit.colour, 0.12))
    shadow = brush.line([(x, y + 0.8 * room.unit) for x, y in outer[1:-1]], 2.2 * room.unit, "#3a2030", 0.16)
    return whole, on_head(room, shadow) + filled(d, fill) + lines + edge if near else ""


def _weave(sheet: Sheet, room: Headroom) -> str:
    brush, colour = room.fit.brush, shade(room.fit.colour, 0.22)
    return "".join(brush.line(sheet.curve(v), 0.35 * room.unit, colour, 0.55) for v in (0.12, 0.28, 0.44, 0.6, 0.76))


def _band(room: Headroom, radius: float, low: float, above: float, high: float) -> str:
    """Path data of a ribbon round a crown, near half."""
    one, two = room.front(radius, low), room.front(above, high)
    return between(one, two)
