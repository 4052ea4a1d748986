"""Horns and antlers: bent tubes that grow from the skull."""

from __future__ import annotations

import math

from generators.story.cast.space import Point, tube
from generators.story.cast.species import Part
from generators.story.drawing import circle

from .layers import Easel, Layers


def horn_line(part: Part, easel: Easel, side: int, length: float) -> list[Point]:
    """The middle of a horn in head coordinates. `turn`: degrees outwards from upright, backwards, and bent inwards."""
    head = easel.skeleton.head
    sign = -1 if side == 0 else 1
    out, back, bent = (*part.turn, 0.0, 0.0, 0.0)[:3]
    x, y, z = sign * part.at[0], part.at[1], part.at[2]
    points = [head.spot(x, y, z)]
    for k in range(1, 7):
        angle = math.radians(out - bent * k / 6)
        step = length / 6
        x += sign * math.sin(angle) * step
        y -= math.cos(angle) * math.cos(math.radians(back)) * step
        z -= math.sin(math.radians(back)) * step
        points.append(head.spot(x, y, z))
    return points


def horns(part: Part, easel: Easel) -> Layers:
    """A pair of horns. `size`: length and thickness at the root and at the tip; `share`: radius of a knob on it."""
    brush = easel.brush
    length, thick, tip = part.size
    body = ["", ""]
    for side in (1, 0):
        line = horn_line(part, easel, side, length)
        body[side] = brush.rounded(tube(line, [thick, 0.8 * thick, tip]), brush.form(easel.of(part)), rim=0.3)
        if part.share:
            body[side] += circle(*line[-1], part.share[0] * length, brush.form(easel.colour(part.second)))
    return Layers(back=body[1] + body[0])


def antlers(part: Part, easel: Easel) -> Layers:
    """A pair of antlers with two tines each."""
    brush = easel.brush
    length, thick, tip = part.size
    fill = brush.form(easel.of(part))
    out = ""
    for side in (1, 0):
        sign = -1 if side == 0 else 1
        line = horn_line(part, easel, side, length)
        for k, (dx, dy) in ((2, (0.34, -0.18)), (4, (-0.2, -0.36))):
            x, y = line[k]
            tine = [
                (x, y),
                (x + 0.6 * sign * dx * length, y + 0.4 * dy * length),
                (x + sign * dx * length, y + dy * length),
            ]
            out += brush.shape(tube(tine, [0.8 * thick, 0.6 * thick, tip]), fill)
        out += brush.shape(tube(line, [thick, 0.8 * thick, tip]), fill)
    return Layers(back=out)


def unicorn_horn(part: Part, easel: Easel) -> Layers:
    """One twisted horn on the brow."""
    head, brush = easel.skeleton.head, easel.brush
    length, thick = part.size
    x, y, z = part.at
    lean = math.radians(part.turn[0])
    line = [
        head.spot(x, y - length * t * math.cos(lean), z + length * t * math.sin(lean))
        for t in (0.0, 0.25, 0.5, 0.75, 1.0)
    ]
    grooves = "".join(
        brush.line(
            [(line[k][0] - 0.4 * thick, line[k][1] + 0.2), (line[k][0] + 0.4 * thick, line[k][1] - 0.9)], 0.5, "#b98a3a"
        )
        for k in (1, 2, 3)
    )
    return Layers(
        over=brush.rounded(tube(line, [thick, 0.6 * thick, 0.1 * thick]), brush.form(easel.of(part)), grooves)
    )
