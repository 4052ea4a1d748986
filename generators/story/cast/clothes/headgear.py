"""Crowns, helmets, hoods."""

from __future__ import annotations

import math

from generators.story.cast.parts import Layers
from generators.story.cast.shell import Shell
from generators.story.cast.space import Point, hull, mirrored
from generators.story.drawing import circle, lighten, polyline, shade, smooth

from .headroom import domed, headroom
from .layers import Clothes
from .sheet import between, filled
from .wardrobe import Fitting

_SIDEWAYS = 62.0


def crown(fit: Fitting) -> Clothes:
    """A crown with points; of gold with stones, of paper without."""
    room = headroom(fit, snug=0.86, low=-0.06)
    brush = fit.brush
    paper = fit.colour == "#f3d27a"
    count = 9
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

    far = filled(polyline([*zigzag(behind), *base(behind)], closed=True), brush.flat(shade(fit.colour, 0.32)))
    fill = brush.ink.linear(
        [
            (0, brush.flat(lighten(fit.colour, 0.35))),
            (0.4, brush.flat(fit.colour)),
            (1, brush.flat(shade(fit.colour, 0.22))),
        ],
        (0, 0),
        (1, 0.4),
    )
    edge = f'stroke="{brush.flat(shade(fit.colour, 0.12))}" stroke-width="0.4" stroke-linejoin="round"'
    near = filled(polyline([*zigzag(front), *base(front)], closed=True), fill, edge)
    if not paper:
        band = between(room.front(1.02, 0.0), room.front(1.02, 0.2))
        near += filled(band, brush.down(shade(fit.colour, 0.08), 0.2))
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
    room = headroom(fit, low=0.1, snug=1.06, brim=1.06, sag=-0.06)
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
    body = domed(room, [(0, 0.24, 0, 1.04, 0.86, 1.04)], -0.02, ridge + shine)
    low, high = room.front(1.06, -0.06), room.front(1.06, 0.12)
    edge = filled(between(low, high), brush.down(shade(fit.colour, 0.16), 0.2))
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
    brush.see([(cx - r, cy - r), (cx + r, cy + r)])
    glass = brush.ink.radial([(0, "#ffffff", 0.0), (0.78, "#dff1fb", 0.1), (1, "#bfe0f2", 0.55)])
    body = circle(
        cx, cy, r, glass, f'stroke="{brush.flat("#e9f2f7")}" stroke-width="{0.05 * r:.2f}" stroke-opacity="0.9"'
    )
    arc = [(cx + 0.78 * r * math.cos(a), cy + 0.78 * r * math.sin(a)) for a in (3.5, 3.9, 4.3)]
    ring = brush.line(
        [(cx + k * 0.62 * r, cy + (0.93 - 0.1 * abs(k)) * r) for k in (-1, -0.5, 0, 0.5, 1)],
        0.16 * r,
        shade(fit.colour, 0.14),
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
    shell = Shell(species.skull[0], head)
    hole, rim = _opening(shell)
    clip = brush.ink.clip(f'<path clip-rule="evenodd" d="M-300,-300H300V300H-300Z{hole}"/>')
    edge = brush.line(rim, 0.1 * shell.radius, shade(fit.colour, 0.25)) + brush.line(
        rim, 0.04 * shell.radius, lighten(fit.colour, 0.2)
    )
    inside = brush.ink.clip(f'<path d="{smooth(outline)}"/>')
    body = (
        f'<g clip-path="{clip}">{brush.rounded(outline, brush.form(fit.colour))}</g><g clip-path="{inside}">{edge}</g>'
    )
    back = brush.shape(outline, brush.flat(shade(fit.colour, 0.34)))
    # A frog's eyes stand out of its head, and look through a hood.
    through = species.eye[1] - species.eye_size[1] < shell.ball[1] - shell.ball[4]
    return Clothes(head=Layers(back=back, over=body) if through else Layers(back=back, top=body))


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


def _opening(shell: Shell) -> tuple[str, list[Point]]:
    """The hole for a face, carried on where it turns away from us, and its edge as far as it is seen."""
    wide = 72.0 if shell.head.yaw < _SIDEWAYS else 94.0  # from the side, eyes are drawn farther back than they lie
    ring: list[Point] = []
    seen: list[bool] = []
    for k in range(28):
        t = 2 * math.pi * k / 28
        around, up = wide * math.sin(t), -18 + 66 * math.cos(t)
        x, y = shell.at(around, up, 1.02)
        shown = shell.near(around, up) > 0
        ring.append((x, y) if shown else (x + 1.6 * shell.radius, y))
        seen.append(shown)
    if all(seen):
        return smooth(ring), [*ring, ring[0]]
    start = next(k for k in range(28) if seen[k] and not seen[k - 1])
    edge = [ring[(start + k) % 28] for k in range(sum(seen))]
    return polyline(ring, closed=True), edge
