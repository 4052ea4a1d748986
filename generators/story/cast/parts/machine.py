"""What a robot has on its metal: a lit face, an antenna, dials, a panel."""

from __future__ import annotations

import math

from generators.story.cast.space import Point, Turn
from generators.story.cast.species import Part
from generators.story.drawing import circle, ellipse, lighten, shade

from .layers import Easel, Layers


def screen(part: Part, easel: Easel) -> Layers:
    """A lit screen in a dark frame, on which the face is seen: a plate on the front of the skull."""
    head, brush = easel.skeleton.head, easel.brush
    frame = _plate(part, head.spin, 1.0, 0.42)
    glass = _plate(part, head.spin, 0.88, 0.42)
    lit = easel.colour(part.second)
    light = brush.shape(_plate(part, head.spin, 0.88, 0.42, top=0.2), brush.fade("#ffffff", 0.5, (0.3, 0.2)))
    return Layers(
        skin=brush.shape(frame, brush.form(easel.of(part)), tension=0.7)
        + brush.shape(glass, brush.soft(lit), tension=0.7)
        + light
    )


def antenna_horns(part: Part, easel: Easel) -> Layers:
    """A rod with a lamp on its tip: it stands up in joy and hangs in sorrow, as ears do."""
    head, brush, mood = easel.skeleton.head, easel.brush, easel.features.ears
    long, radius = part.size
    x, y = head.spot(*part.at)
    lean = math.radians(12 - 42 * min(0.0, mood))
    tip = (x + long * math.sin(lean), y - long * math.cos(lean))
    bend = (x + 0.1 * long * math.sin(lean), y - 0.6 * long)
    lamp = easel.colour(part.second)
    glow = ellipse(*tip, 2.2 * radius, 2.2 * radius, brush.fade(lighten(lamp, 0.4), 0.5))
    base = ellipse(x, y + 0.3, 1.5 * radius, 0.8 * radius, brush.form(easel.of(part)))
    rod = brush.line([(x, y), bend, tip], 0.55 * radius, easel.of(part))
    brush.see([(tip[0] - radius, tip[1] - radius), (tip[0] + radius, tip[1])])
    return Layers(back=glow + rod + circle(*tip, radius, brush.form(lamp)) + base)


def dials(part: Part, easel: Easel) -> Layers:
    """A round knob on each side of the head."""
    head, brush = easel.skeleton.head, easel.brush
    radius, thick = part.size
    back = over = ""
    for sign in (1, -1):
        x, y = head.spot(sign * (part.at[0] + 0.4 * thick), part.at[1], part.at[2])
        away = head.spin((float(sign), 0.0, 0.0))
        across = max(abs(away[2]) * radius, 0.5 * thick)
        knob = ellipse(x, y, across, radius, brush.form(easel.colour(part.second)))
        knob += ellipse(x + 0.35 * thick * away[0], y, 0.68 * across, 0.68 * radius, brush.form(easel.of(part)))
        if away[2] > 0.25:
            over += knob
        elif away[2] > -0.8:
            back += knob
    return Layers(back=back, over=over)


def panel(part: Part, easel: Easel) -> Layers:
    """A plate on the chest with a gauge, two lamps and rivets."""
    torso, brush = easel.skeleton.torso, easel.brush
    if torso.spin((0.0, 0.0, 1.0))[2] < 0.16:
        return Layers()
    wide, high = part.size

    def at(across: float, down: float) -> Point:
        x, y, _ = torso.spin((part.at[0] + across * wide, part.at[1] + down * high, part.at[2]))
        return torso.at[0] + x, torso.at[1] + y

    colour, warm = easel.of(part), easel.colour(part.second)
    edge = [at(a, b) for a, b in ((-1, -1), (0, -1.02), (1, -1), (1.02, 0), (1, 1), (0, 1.02), (-1, 1), (-1.02, 0))]
    line = f'stroke="{brush.flat(shade(colour, 0.3))}" stroke-width="0.7"'
    out = brush.shape(edge, brush.soft(colour), line, tension=0.45)
    squeeze = max(0.3, torso.spin((0.0, 0.0, 1.0))[2])
    gx, gy = at(-0.36, -0.22)
    r = 0.46 * high
    out += ellipse(gx, gy, r * squeeze, r, brush.soft("#f7f3e8"), line)
    out += brush.line([(gx, gy + 0.2 * r), (gx + 0.5 * r * squeeze, gy - 0.55 * r)], 0.7, warm)
    for k, lamp in enumerate(("#d9574a", "#5fae7b")):
        x, y = at(0.52, -0.46 + 0.52 * k)
        out += ellipse(x, y, 1.25 * squeeze, 1.25, brush.form(lamp))
    out += brush.line([at(-0.66, 0.6), at(0.66, 0.6)], 0.8, shade(colour, 0.3), 0.7)
    return Layers(skin=out)


def _plate(part: Part, spin: Turn, grow: float, corner: float, top: float = 1.0) -> list[Point]:
    """A rounded rectangle, bowed by its third size, on the front of a head; `top` keeps so much of it from above."""
    x, y, z = part.at
    wide, high = grow * part.size[0], grow * part.size[1]
    out = []
    for k in range(20):
        a = 2 * math.pi * k / 20
        c, s = math.cos(a), math.sin(a)
        u = math.copysign(abs(c) ** corner, c)
        v = math.copysign(abs(s) ** corner, s)
        v = min(v, -1 + 2 * top)
        seen = spin((x + u * wide, y + v * high, z - grow * part.size[2] * u * u))
        out.append((seen[0], seen[1]))
    return out
