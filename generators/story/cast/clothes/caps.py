"""Caps, knitted hats, crowns, helmets, hoods, ribbons, flowers, earmuffs."""

from __future__ import annotations

import math

from generators.story.cast.parts import Layers
from generators.story.cast.shell import Shell
from generators.story.cast.space import Point, hull, mirrored
from generators.story.drawing import circle, lighten, polyline, shade, smooth

from .headroom import Headroom, headroom
from .layers import Clothes
from .sheet import Sheet, printed
from .wardrobe import Fitting


def cap(fit: Fitting) -> Clothes:
    """A cap with a peak, a button on top and seams."""
    room = headroom(fit)
    body = _domed(room, [(0, 0.2, 0, 1.0, 0.72, 1.0)], 0.0, _seams(room))
    x, y = room.place(0, 0.92, 0)
    body += circle(x, y, 0.11 * room.radius, fit.brush.form(shade(fit.colour, 0.12)))
    return Clothes(head=Layers(top=_peak(room, 0.72, 0.16) + body))


def flat_cap(fit: Fitting) -> Clothes:
    """A flat cap that leans to one side."""
    room = headroom(fit)
    body = _domed(room, [(0.06, 0.2, 0.12, 1.14, 0.42, 1.14), (0, 0.0, 0, 1.0, 0.3, 1.0)], 0.02, "")
    x, y = room.place(0, 0.6, 0)
    body += circle(x, y, 0.07 * room.radius, fit.brush.form(shade(fit.colour, 0.15)))
    return Clothes(head=room.tilted(Layers(top=_peak(room, 0.4, 0.1) + body), -6))


def captain_cap(fit: Fitting) -> Clothes:
    """A skipper's cap: a broad top, a dark band with a golden anchor, a shiny peak."""
    room = headroom(fit)
    brush, r = fit.brush, room.radius
    top = _domed(room, [(0, 0.5, 0.06, 1.2, 0.3, 1.16), (0, 0.16, 0, 1.0, 0.3, 1.0)], 0.06, "")
    dark = shade(fit.colour, 0.3) if fit.colour != "#f4efe6" else "#34466f"
    low, high = room.front(1.02, 0.0), room.front(1.03, 0.3)
    band = f"{smooth(low, closed=False)}L{smooth(high[::-1], closed=False)[1:]}Z"
    body = top + f'<path d="{band}" fill="{brush.down(dark, 0.2)}"/>'
    if fit.skeleton.head.yaw < 75:
        x, y = room.place(1.04, 0.3, 0)
        gold = brush.flat("#e3ae3f")
        body += circle(x, y, 0.17 * r, brush.form("#e3ae3f"))
        body += brush.line([(x, y - 0.1 * r), (x, y + 0.1 * r)], 0.05 * r, "#7a4f1c") + brush.line(
            [(x - 0.08 * r, y), (x, y + 0.09 * r), (x + 0.08 * r, y)], 0.045 * r, "#7a4f1c"
        )
        body += f'<path d="{smooth(room.front(1.045, 0.02), closed=False)}" fill="none" stroke="{gold}" stroke-width="{0.05 * r:.2f}"/>'
    return Clothes(head=Layers(top=_peak(room, 0.46, 0.2, "#2f2c36") + body))


def beanie(fit: Fitting) -> Clothes:
    """A knitted hat with a turned-up edge and a pompom."""
    room = headroom(fit, low=0.05)
    brush, r = fit.brush, room.radius
    body = _domed(room, [(0, 0.34, 0, 0.98, 0.82, 0.98)], 0.1, _seams(room, 7))
    low, high = room.front(1.07, -0.08), room.front(1.07, 0.26)
    band = f"{smooth(low, closed=False)}L{smooth(high[::-1], closed=False)[1:]}Z"
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
    return Clothes(
        head=Layers(top=pom + body + f'<path d="{band}" fill="{brush.down(fit.garment.second, 0.2)}"/>' + ribs)
    )


def chef_hat(fit: Fitting) -> Clothes:
    """A tall white hat that puffs out."""
    room = headroom(fit, snug=0.9)
    brush, r = fit.brush, room.radius
    puffs = [
        (-0.55, 0.95, 0.2, 0.55, 0.5, 0.55),
        (0.55, 0.95, -0.1, 0.55, 0.5, 0.55),
        (0, 1.12, 0, 0.68, 0.55, 0.68),
        (0, 0.8, 0.45, 0.6, 0.42, 0.5),
    ]
    body = "".join(brush.rounded(room.dome([one]), brush.form(fit.colour)) for one in puffs)
    low, high = room.front(0.96, -0.02), room.front(0.94, 0.66)
    band = f"{smooth(low, closed=False)}L{smooth(high[::-1], closed=False)[1:]}Z"
    lines = "".join(
        brush.line([room.place(0.96, 0.08, a), room.place(0.94, 0.6, a)], 0.3 * room.unit, shade(fit.colour, 0.18), 0.6)
        for a in range(-160, 180, 40)
        if room.depth(a) > 0.15
    )
    body += f'<path d="{band}" fill="{brush.down(fit.colour, 0.1)}"/>' + lines
    return Clothes(head=room.tilted(Layers(top=body), -3) if r else Layers())


def crown(fit: Fitting) -> Clothes:
    """A crown with points; of gold with stones, of paper without."""
    room = headroom(fit, snug=0.86, low=-0.06)
    brush = fit.brush
    paper = fit.colour == "#f3d27a"
    count = 9
    far, near = "", ""
    arounds = [360 * k / (2 * count) for k in range(2 * count + 1)]
    step = 180 / count
    yaw = fit.skeleton.head.yaw
    front = sorted((a for a in arounds[:-1] if room.depth(a) > -0.02), key=lambda a: math.remainder(a + yaw, 360))
    behind = [a for a in arounds[:-1] if room.depth(a) < 0.02]
    behind.sort(key=lambda a: math.remainder(a + yaw + 180, 360))

    def zigzag(angles: list[float]) -> list[Point]:
        return [
            room.place(1.02 if (round(a / step)) % 2 else 1.08, 0.36 if round(a / step) % 2 else 0.86, a)
            for a in angles
        ]

    def base(angles: list[float]) -> list[Point]:
        return [room.place(1.0, 0.0, a) for a in reversed(angles)]

    far = f'<path d="{polyline([*zigzag(behind), *base(behind)], closed=True)}" fill="{brush.flat(shade(fit.colour, 0.32))}"/>'
    fill = brush.ink.linear(
        [
            (0, brush.flat(lighten(fit.colour, 0.35))),
            (0.4, brush.flat(fit.colour)),
            (1, brush.flat(shade(fit.colour, 0.22))),
        ],
        (0, 0),
        (1, 0.4),
    )
    near = f'<path d="{polyline([*zigzag(front), *base(front)], closed=True)}" fill="{fill}" stroke="{brush.flat(shade(fit.colour, 0.12))}" stroke-width="0.4" stroke-linejoin="round"/>'
    if not paper:
        band = f"{smooth(room.front(1.02, 0.0), closed=False)}L{smooth(room.front(1.02, 0.2)[::-1], closed=False)[1:]}Z"
        near += f'<path d="{band}" fill="{brush.down(shade(fit.colour, 0.08), 0.2)}"/>'
        for k, a in enumerate(range(-160, 180, 40)):
            if room.depth(a) > 0.15:
                x, y = room.place(1.03, 0.1, a)
                near += circle(x, y, 0.09 * room.radius, brush.form(("#cf4a5c", "#4a8fc1", "#4f9a62")[k % 3]))
        near += "".join(
            circle(*room.place(1.08, 0.9, a), 0.085 * room.radius, brush.form(fit.colour))
            for a in front
            if round(a / step) % 2 == 0
        )
    else:
        near += "".join(
            brush.line(
                [room.place(1.03, 0.06, a), room.place(1.05, 0.5, a)], 0.25 * room.unit, shade(fit.colour, 0.25), 0.4
            )
            for a in front
            if round(a / step) % 2 == 0
        )
    return Clothes(head=room.tilted(Layers(back=far, top=near), 4 if paper else 0))


def helmet(fit: Fitting) -> Clothes:
    """A round helmet; a knight's has a plume and an edge round the face."""
    room = headroom(fit, low=0.1, snug=1.06)
    brush, r = fit.brush, room.radius
    shine = brush.line(
        [room.place(0.72, 0.55, -50 - fit.skeleton.head.yaw), room.place(0.5, 0.82, -40 - fit.skeleton.head.yaw)],
        0.1 * r,
        lighten(fit.colour, 0.6),
        0.8,
    )
    ridge = brush.line(
        [room.place(1.0 * math.cos(t), 0.26 + 0.8 * math.sin(t), 0) for t in (0.0, 0.5, 1.0, 1.5)],
        0.5 * room.unit,
        shade(fit.colour, 0.2),
        0.6,
    )
    body = _domed(room, [(0, 0.24, 0, 1.04, 0.86, 1.04)], -0.02, ridge + shine)
    low, high = room.front(1.06, -0.06), room.front(1.06, 0.12)
    edge = f'<path d="{smooth(low, closed=False)}L{smooth(high[::-1], closed=False)[1:]}Z" fill="{brush.down(shade(fit.colour, 0.16), 0.2)}"/>'
    plume = ""
    if fit.garment.colour == "#a3adb8":
        x, y = room.place(0, 1.06, 0)
        side = -1
        feather = [
            (x, y + 0.1 * r),
            (x + 0.1 * r * side, y - 0.5 * r),
            (x + 0.75 * r * side, y - 0.72 * r),
            (x + 1.2 * r * side, y - 0.1 * r),
            (x + 0.75 * r * side, y - 0.05 * r),
            (x + 0.4 * r * side, y + 0.02 * r),
        ]
        plume = brush.rounded(feather, brush.form("#cf4a3c"))
    return Clothes(head=Layers(top=plume + body + edge))


def space_helmet(fit: Fitting) -> Clothes:
    """A bubble of glass on a ring."""
    head, brush = fit.skeleton.head, fit.brush
    x, y, z, rx, ry, rz = fit.easel.species.skull[0]
    cx, cy = head.spot(x, y + 0.12 * ry, z)
    r = 1.34 * max(rx, ry, rz)
    glass = brush.ink.radial([(0, "#ffffff", 0.0), (0.78, "#dff1fb", 0.1), (1, "#bfe0f2", 0.55)])
    body = circle(cx, cy, r, glass, f'stroke="{brush.flat("#e9f2f7")}" stroke-width="{0.05 * r:.2f}" stroke-opacity="0.9"')
    arc = [(cx + 0.78 * r * math.cos(a), cy + 0.78 * r * math.sin(a)) for a in (3.5, 3.9, 4.3)]
    ring = brush.line(
        [(cx + k * 0.62 * r, cy + (0.93 - 0.1 * abs(k)) * r) for k in (-1, -0.5, 0, 0.5, 1)], 0.16 * r, shade(fit.colour, 0.14)
    )
    return Clothes(head=Layers(back=ring, top=body + brush.line(arc, 0.07 * r, "#ffffff", 0.85) + ring))


def hood(fit: Fitting) -> Clothes:
    """A hood round the face."""
    head, brush = fit.skeleton.head, fit.brush
    species = fit.easel.species
    grow = 1.16
    balls = [
        (x, y - 0.06 * ry, z - 0.06 * rz, grow * rx, grow * ry, grow * rz) for x, y, z, rx, ry, rz in species.skull[:2]
    ]
    outline = hull(mirrored(balls), head.spin)
    from generators.story.cast.shell import Shell

    shell = Shell(species.skull[0], head)
    hole, rim = _opening(shell)
    clip = brush.ink.clip(f'<path clip-rule="evenodd" d="M-300,-300H300V300H-300Z{hole}"/>')
    edge = brush.line(rim, 0.1 * shell.radius, shade(fit.colour, 0.25)) + brush.line(
        rim, 0.04 * shell.radius, lighten(fit.colour, 0.2)
    )
    inside = brush.ink.clip(f'<path d="{smooth(outline)}"/>')
    body = f'<g clip-path="{clip}">{brush.rounded(outline, brush.form(fit.colour))}</g><g clip-path="{inside}">{edge}</g>'
    return Clothes(head=Layers(back=brush.shape(outline, brush.flat(shade(fit.colour, 0.34))), top=body))


def headscarf(fit: Fitting) -> Clothes:
    """A scarf tied round head and chin."""
    worn = hood(fit)
    head, u = fit.skeleton.head, fit.unit
    x, y = head.chin
    knot = circle(x, y + 0.6 * u, 1.5 * u, fit.brush.form(fit.colour))
    ends = "".join(
        fit.brush.shape(
            [(x, y), (x + s * 2.2 * u, y + 4.5 * u), (x + s * 0.4 * u, y + 5 * u)],
            fit.brush.form(fit.colour),
            tension=0.5,
        )
        for s in (-1, 1)
    )
    return worn + Clothes(head=Layers(top=ends + knot))


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


def _opening(shell: Shell) -> tuple[str, list[Point]]:
    """The hole for a face, carried on where it turns away from us, and its edge as far as it is seen."""
    ring: list[Point] = []
    seen: list[bool] = []
    for k in range(28):
        t = 2 * math.pi * k / 28
        around, up = 62 * math.sin(t), -18 + 66 * math.cos(t)
        x, y = shell.at(around, up, 1.02)
        shown = shell.near(around, up) > 0
        ring.append((x, y) if shown else (x + 1.6 * shell.radius, y))
        seen.append(shown)
    if all(seen):
        return smooth(ring), [*ring, ring[0]]
    start = next(k for k in range(28) if seen[k] and not seen[k - 1])
    edge = [ring[(start + k) % 28] for k in range(sum(seen))]
    return polyline(ring, closed=True), edge


def _domed(room: Headroom, balls: list, low: float, inside: str) -> str:
    """The part of round bodies above a hat's edge."""
    fit, brush, r = room.fit, room.fit.brush, room.radius
    x, y = room.place(0, 0, 0)
    edge = room.front(1.0, low)
    edge = [(edge[0][0] - 3 * r, edge[0][1]), *edge, (edge[-1][0] + 3 * r, edge[-1][1])]
    clip = brush.ink.clip(
        f'<path d="{polyline([(x - 4 * r, y - 6 * r), *edge, (x + 4 * r, y - 6 * r)], closed=True)}"/>'
    )
    sheet = Sheet(
        lambda u, v: (
            x + (2 * u - 1) * 1.1 * r,
            y - 1.0 * r + 1.1 * v * r + 0.2 * r * math.sin(math.pi * min(max(u, 0), 1)),
        ),
        2.2 * r,
        1.1 * r,
    )
    body = brush.rounded(room.dome(balls), brush.form(fit.colour), printed(fit.garment, sheet, brush) + inside)
    return f'<g clip-path="{clip}">{body}</g>'


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
        shadow
        + brush.shape(shape, brush.form(base), tension=0.8)
        + brush.line(outer, 0.45 * room.unit, shade(base, 0.25), 0.7)
    )
