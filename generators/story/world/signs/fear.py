"""Fear: black branches like hands reach in from the sides, mist creeps, eyes look out of the dark."""

from __future__ import annotations

import math

from generators.story.drawing import ellipse, mix, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.plants.bare import branch
from generators.story.world.shapes import path, pen

from .sign import Sign

_REACH = 260.0  # how far branches come into the picture, scene units


def draw(brush: Brush, share: float) -> Sign:
    """The dark has shape; a way of light is left in the middle."""
    mist = _mist(brush, share)
    if brush.site.indoors:  # outside there are branches, inside there is only their shadow
        told = "".join(_claws(brush, share, side) for side in (-1, 1))
        return Sign(sky=path(told, _deep(brush), 'fill-opacity=".42"'), ground=_eyes(brush, share), front=mist)
    near, far = "", ""
    for side in (-1, 1):
        if _beside(brush, side):
            far += _claws(brush, share, side)
        else:
            near += _claws(brush, share, side)
    behind = path(far, _deep(brush)) if far else ""
    return Sign(ground=_eyes(brush, share) + behind, front=mist + (path(near, _deep(brush)) if near else ""))


def _deep(brush: Brush) -> str:
    return shade(mix(brush.palette.sky[0], "#05040c", 0.6), 0.2)


def _beside(brush: Brush, side: int) -> bool:
    """Whether the subject is so near to this side that branches would reach before its face."""
    x, _, height = brush.focus
    return (x if side < 0 else brush.width - x) - 0.32 * height < _REACH


def _claws(brush: Brush, share: float, side: int) -> str:
    """Path data of what reaches in from one side."""
    rng = brush.rng(f"claws {side}")
    told, x = "", -25 if side < 0 else brush.width + 25
    for y, lift in ((0.06, -0.34), (0.3, 0.0), (0.58, 0.3))[: 2 + (share > 0.5)]:
        turn = -side * (math.pi / 2 - lift + rng.uniform(-0.2, 0.2))
        long, down = 155 * (0.5 + 0.5 * share), HEIGHT * (y + rng.uniform(-0.04, 0.04))
        told += branch(rng, x, down, turn, long, 46, 3, 0.62, 0.24, 0.25)
    return told


def _mist(brush: Brush, share: float) -> str:
    rng, out = brush.rng("mist"), ""
    colour = mix(brush.palette.sky[2], brush.palette.light, 0.25)
    fill = brush.ink.radial([(0, colour, 0.42 * share), (0.5, colour, 0.24 * share), (1, colour, 0)])
    for i in range(5):
        y = HEIGHT * (0.72 + 0.07 * i) + rng.uniform(-20, 20)
        out += ellipse(rng.uniform(0, brush.width), y, rng.uniform(360, 620), rng.uniform(26, 52), fill)
    return out


def _eyes(brush: Brush, share: float) -> str:
    rng, out = brush.rng("eyes"), ""
    shine = mix("#ffe066", brush.palette.light, 0.3)
    for _ in range(int(6 * share)):
        side = rng.random() < 0.5
        x = brush.width * (rng.uniform(0.04, 0.28) if side else rng.uniform(0.72, 0.96))
        y, r = brush.horizon + rng.uniform(-150, 60), rng.uniform(7, 13)
        if not brush.free(x, y, 40):
            continue
        for s in (-1, 1):
            ex = x + s * r * 1.5
            out += path(
                pen(
                    "M",
                    ex - s * r * 1.1,
                    y + r * 0.5,
                    "Q",
                    ex,
                    y - r * 1.3,
                    ex + s * r * 1.2,
                    y - r * 0.7,
                    "Q",
                    ex + s * r * 0.4,
                    y + r,
                    ex - s * r * 1.1,
                    y + r * 0.5,
                    "Z",
                ),
                shine,
            )
            out += ellipse(ex + s * r * 0.1, y - r * 0.1, r * 0.22, r * 0.5, "#0a0812")
    return out
