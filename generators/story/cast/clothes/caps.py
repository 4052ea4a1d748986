"""Caps and hats without a brim."""

from __future__ import annotations

import math

from generators.story.cast.parts import Layers
from generators.story.drawing import circle, shade

from .headroom import Headroom, domed, headroom, on_head
from .layers import Clothes
from .sheet import between, filled
from .wardrobe import Fitting


def cap(fit: Fitting) -> Clothes:
    """A cap with a peak, a button on top and seams."""
    room = headroom(fit, brim=1.72, sag=-0.14)
    body = domed(room, [(0, 0.2, 0, 1.0, 0.72, 1.0)], 0.0, _seams(room))
    x, y = room.place(0, 0.92, 0)
    body += circle(x, y, 0.11 * room.radius, fit.brush.form(shade(fit.colour, 0.12)))
    return Clothes(head=Layers(top=_peak(room, 0.72, 0.16) + body))


def flat_cap(fit: Fitting) -> Clothes:
    """A flat cap that leans to one side."""
    room = headroom(fit, brim=1.4, sag=-0.08)
    body = domed(room, [(0.06, 0.2, 0.12, 1.14, 0.42, 1.14), (0, 0.0, 0, 1.0, 0.3, 1.0)], 0.02, "")
    x, y = room.place(0, 0.6, 0)
    body += circle(x, y, 0.07 * room.radius, fit.brush.form(shade(fit.colour, 0.15)))
    return Clothes(head=room.tilted(Layers(top=_peak(room, 0.4, 0.1) + body), -6))


def captain_cap(fit: Fitting) -> Clothes:
    """A skipper's cap: a broad top, a dark band with a golden anchor, a shiny peak."""
    room = headroom(fit, brim=1.46, sag=-0.18)
    brush, r = fit.brush, room.radius
    top = domed(room, [(0, 0.5, 0.06, 1.2, 0.3, 1.16), (0, 0.16, 0, 1.0, 0.3, 1.0)], 0.06, "")
    dark = shade(fit.colour, 0.3) if fit.colour != "#f4efe6" else "#34466f"
    low, high = room.front(1.02, 0.0), room.front(1.03, 0.3)
    band = between(low, high)
    body = top + filled(band, brush.down(dark, 0.2))
    if fit.skeleton.head.yaw < 75:
        x, y = room.place(1.04, 0.3, 0)
        body += circle(x, y, 0.17 * r, brush.form("#e3ae3f"))
        body += brush.line([(x, y - 0.1 * r), (x, y + 0.1 * r)], 0.05 * r, "#7a4f1c") + brush.line(
            [(x - 0.08 * r, y), (x, y + 0.09 * r), (x + 0.08 * r, y)], 0.045 * r, "#7a4f1c"
        )
        body += brush.line(room.front(1.045, 0.02), 0.05 * r, "#e3ae3f")
    return Clothes(head=Layers(top=_peak(room, 0.46, 0.2, "#2f2c36") + body))


def beanie(fit: Fitting) -> Clothes:
    """A knitted hat with a turned-up edge and a pompom."""
    room = headroom(fit, low=0.05, brim=1.07, sag=-0.08)
    brush, r = fit.brush, room.radius
    body = domed(room, [(0, 0.34, 0, 0.98, 0.82, 0.98)], 0.1, _seams(room, 7))
    low, high = room.front(1.07, -0.08), room.front(1.07, 0.26)
    band = between(low, high)
    ribs = "".join(
        brush.line(
            [room.place(1.08, -0.04, a), room.place(1.08, 0.22, a)],
            0.3 * room.unit,
            shade(fit.garment.second, 0.3),
            0.5,
        )
        for a in range(-170, 180, 20)
        if room.depth(a) > 0.1
    )
    x, y = room.place(0, 1.16, 0)
    brush.see([(x - 0.36 * r, y - 0.36 * r), (x + 0.36 * r, y)])
    pom = circle(x, y, 0.36 * r, brush.form(fit.garment.second))
    pom += "".join(
        brush.line(
            [
                (x + 0.2 * r * math.cos(a), y + 0.2 * r * math.sin(a)),
                (x + 0.34 * r * math.cos(a), y + 0.34 * r * math.sin(a)),
            ],
            0.05 * r,
            shade(fit.garment.second, 0.18),
            0.6,
        )
        for a in (0.3, 1.4, 2.4, 3.6, 4.6, 5.6)
    )
    return Clothes(head=Layers(top=pom + body + filled(band, brush.down(fit.garment.second, 0.2)) + ribs))


def chef_hat(fit: Fitting) -> Clothes:
    """A tall white hat that puffs out."""
    room = headroom(fit, snug=0.9, brim=0.96, sag=-0.02)
    brush, r = fit.brush, room.radius
    puffs = [
        (-0.55, 0.95, 0.2, 0.55, 0.5, 0.55),
        (0.55, 0.95, -0.1, 0.55, 0.5, 0.55),
        (0, 1.12, 0, 0.68, 0.55, 0.68),
        (0, 0.8, 0.45, 0.6, 0.42, 0.5),
    ]
    body = "".join(brush.rounded(room.dome([one]), brush.form(fit.colour)) for one in puffs)
    low, high = room.front(0.96, -0.02), room.front(0.94, 0.66)
    band = between(low, high)
    lines = "".join(
        brush.line([room.place(0.96, 0.08, a), room.place(0.94, 0.6, a)], 0.3 * room.unit, shade(fit.colour, 0.18), 0.6)
        for a in range(-160, 180, 40)
        if room.depth(a) > 0.15
    )
    body += filled(band, brush.down(fit.colour, 0.1)) + lines
    return Clothes(head=room.tilted(Layers(top=body), -3) if r else Layers())


def _seams(room: Headroom, count: int = 5) -> str:
    brush, colour = room.fit.brush, shade(room.fit.colour, 0.25)
    out = ""
    for k in range(count):
        around = -90 + 180 * (k + 0.5) / count - room.fit.skeleton.head.yaw
        line = [room.place(math.cos(t), 0.22 + 0.72 * math.sin(t), around) for t in (-0.2, 0.3, 0.8, 1.3, 1.57)]
        out += brush.line(line, 0.3 * room.unit, colour, 0.45)
    return out


def _peak(room: Headroom, reach: float, drop: float, colour: str = "") -> str:
    """The peak of a cap, over the face."""
    fit, brush = room.fit, room.fit.brush
    inner = [room.place(1.0, 0.02, a) for a in range(-66, 67, 12)]
    outer = [
        room.place(
            1.0 + reach * math.cos(math.radians(a * 1.36)), 0.02 - drop * math.cos(math.radians(a * 1.36)), a * 0.98
        )
        for a in range(-66, 67, 12)
    ]
    shape = [*inner, *outer[::-1]]
    base = colour or shade(fit.colour, 0.1)
    shadow = brush.line([(x, y + 0.8 * room.unit) for x, y in outer], 1.6 * room.unit, "#3a2030", 0.16)
    return (
        on_head(room, shadow)
        + brush.shape(shape, brush.form(base), tension=0.8)
        + brush.line(outer, 0.45 * room.unit, shade(base, 0.25), 0.7)
    )
