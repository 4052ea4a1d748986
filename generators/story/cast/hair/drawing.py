"""Draws a hair style on a posed head."""

from __future__ import annotations

import math

from generators.story.cast.brush import Brush
from generators.story.cast.parts import Easel, Layers
from generators.story.cast.shell import Shell, dense
from generators.story.cast.space import Ball, Point, hull, mirrored
from generators.story.drawing import lighten, polyline, shade, smooth

from .drops import drop
from .style import STYLES, Style


def hair(style: str, colour: str, easel: Easel) -> Layers:
    """Hair of a head, in head coordinates.

    Args:
        style: a name of `hair.toml`; an unknown one is "short".
        colour: `#rrggbb`.
        easel: with the head and its brush.
    """
    told = STYLES.get(style, STYLES["short"])
    if not told.line:
        return Layers()
    shell = Shell(easel.species.skull[0], easel.skeleton.head)
    brush = easel.brush
    back = over = ""
    if told.mass:
        back += brush.rounded(_hull(told.mass, shell), brush.down(shade(colour, 0.16), 0.2))
    for one in told.drops:
        behind, before = drop(one, colour, shell, brush)
        back += behind
        over += before
    return Layers(back=back, over=_cap(told, colour, shell, brush) + over)


def _cap(style: Style, colour: str, shell: Shell, brush: Brush) -> str:
    """Hair on the skull, cut off along the hair line."""
    x, y, z, rx, ry, rz = shell.ball
    cap: list[Ball] = [(x, y - 0.4 * (style.puff - 1) * ry, z, style.puff * rx, style.puff * ry, style.puff * rz)]
    outline = _bumpy(hull(cap, shell.head.spin), style, shell)
    edge = shell.visible(_edge(style), 1.0 + 0.4 * (style.puff - 1))
    if not edge:
        return ""
    top = -4 * shell.radius
    above = polyline([(edge[0][0], top), *edge, (edge[-1][0], top)], closed=True)
    clip = brush.ink.clip(f'<path d="{above}"/>')
    inner = _shine(shell, colour, brush) + _strands(style, shell, colour, brush)
    body = brush.rounded(outline, brush.form(colour), inner)
    frame = ""
    if style.sides:
        frame = _sides(style, shell, colour, brush)
    shadow = brush.line(edge[1:-1], 1.4, shade(colour, 0.5), 0.16)
    return f'{shadow}<g clip-path="{clip}">{frame}{body}</g>'


def _sides(style: Style, shell: Shell, colour: str, brush: Brush) -> str:
    out = ""
    for x, y, z, rx, ry, rz in style.sides:
        for sign in (-1, 1):
            r = shell.radius
            if shell.head.nearness(sign * x * r, 0, z * r) > -0.7 * r:
                one = hull(_scaled([(sign * x, y, z, rx, ry, rz)], shell), shell.head.spin)
                out += brush.rounded(one, brush.form(colour))
    return out


def _edge(style: Style) -> list[tuple[float, float]]:
    """The hair line all the way round, with the tips of a fringe."""
    line = dense(style.line)
    if style.right:
        line = [(a, e) for a, e in dense(style.right) if a <= 0] + [(a, e) for a, e in line if a > 0]
    count, depth = style.tips
    if not count:
        return line
    wide = 58.0
    out = []
    for a, e in dense([(a, e) for a, e in line if a >= 0], 2.0):
        # A fringe is a row of soft wedges: each falls from its left edge and springs back.
        wave = ((a + wide) / (2 * wide) * count) % 1.0
        fall = (
            depth
            * (wave if wave < 0.82 else (1 - wave) / 0.18 * 0.82)
            * math.cos(math.radians(min(abs(a) / wide, 1) * 90))
        )
        out.append((a, e - fall))
    return out


def _bumpy(outline: list[Point], style: Style, shell: Shell) -> list[Point]:
    """An outline with curls or spikes on its upper part."""
    count = style.curls or style.spikes
    if not count:
        return outline
    cx, cy = shell.head.spot(*shell.ball[:3])
    out = []
    steps = count * 4
    for i in range(steps):
        angle = 2 * math.pi * i / steps
        px, py = _along(outline, cx, cy, angle)
        up = max(0.0, -math.sin(angle) + 0.35) / 1.35
        phase = (i % 4) / 4
        lift = math.sin(math.pi * phase) if style.curls else (0.0, 0.35, 1.0, 0.2)[i % 4]
        grow = (0.075 if style.curls else 0.13 * up) * lift
        out.append((px + (px - cx) * grow, py + (py - cy) * grow))
    return out


def _along(outline: list[Point], cx: float, cy: float, angle: float) -> Point:
    """Where a ray from the middle leaves an outline."""
    best = min(outline, key=lambda p: abs(math.remainder(math.atan2(p[1] - cy, p[0] - cx) - angle, 2 * math.pi)))
    far = math.hypot(best[0] - cx, best[1] - cy)
    return cx + far * math.cos(angle), cy + far * math.sin(angle)


def _shine(shell: Shell, colour: str, brush: Brush) -> str:
    """A soft band of light round the crown, on the side of the light."""
    yaw = shell.head.yaw
    arc = [shell.at(a - yaw, e, 1.04) for a, e in ((-62, 46), (-40, 55), (-14, 59), (14, 57))]
    inner = [shell.at(a - yaw, e, 1.04) for a, e in ((14, 64), (-14, 68), (-40, 62))]
    return f'<path d="{smooth([*arc, *inner])}" fill="{brush.flat(lighten(colour, 0.4))}" opacity="0.4"/>'


def _strands(style: Style, shell: Shell, colour: str, brush: Brush) -> str:
    out = ""
    for i in range(style.strands):
        around = -75 + 150 * (i + 0.5) / style.strands - shell.head.yaw
        line = [shell.at(around * (0.5 + 0.5 * t), 86 - 62 * t, 1.03) for t in (0.25, 0.5, 0.75, 1.0)]
        out += brush.line(line, 0.5, shade(colour, 0.3), 0.35)
    return out


def _hull(balls: tuple[Ball, ...], shell: Shell) -> list[Point]:
    return hull(mirrored(_scaled(list(balls), shell)), shell.head.spin)


def _scaled(balls: list[Ball], shell: Shell) -> list[Ball]:
    r = shell.radius
    x, y, z = shell.ball[:3]
    return [(x + a * r, y + b * r, z + c * r, d * r, e * r, f * r) for a, b, c, d, e, f in balls]
