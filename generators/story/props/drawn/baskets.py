"""Baskets, nests and cages."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.food import apple
from generators.story.props.drawn.registry import draws


@draws("apple-basket")
def apple_basket(b: Brush) -> str:
    """A basket of red apples."""
    handle = b.stroke("M-44,-42C-40,-108 40,-108 44,-42", 6, b.flat("#9a6a3a"))
    made = handle
    for x, y, c in (
        (-30, -38, "#d93a34"),
        (30, -38, "#c9342f"),
        (0, -40, "#e0463a"),
        (-16, -52, "#e2574a"),
        (16, -52, "#d93a34"),
    ):
        made += b.at(apple(b, c), x, y + 17, scale=0.4)
    return made + basket(b, 56, 42)


def basket(b: Brush, wide: float, high: float, colour: str = "#c08a4c") -> str:
    """The front of a woven basket, foot at (0, 0)."""
    outline = (
        f'<path d="M{-wide},{-high}L{-wide * 0.78:.0f},-3Q0,3 {wide * 0.78:.0f},-3L{wide},{-high}Q0,{-high + 10} '
        f'{-wide},{-high}Z"/>'
    )
    made = b.filled(outline, b.tube(colour))
    weave, rows = "", max(2, round(high / 10))
    for r in range(rows):
        for k in range(-6, 7):
            x = k * wide / 5.5 + (wide / 11 if r % 2 else 0)
            y = -high + 8 + r * high / rows
            weave += b.box(
                x - wide / 13,
                y,
                wide / 6.5,
                high / rows * 0.66,
                b.flat(b.blend(colour, "#ffe8b8" if (k + r) % 2 else "#5a3a1e", 0.3)),
                2.5,
                'opacity=".6"',
            )
    rim = b.stroke(f"M{-wide},{-high}Q0,{-high + 10} {wide},{-high}", 7, b.flat(b.blend(colour, "#ffe8b8", 0.2)))
    return made + b.inside(outline, weave) + rim


@draws("picnic-basket")
def picnic_basket(b: Brush) -> str:
    """A picnic basket, its lid open, a checked cloth and one sandwich."""
    lid = b.poly([(-54, -48), (54, -48), (48, -84), (-48, -84)], b.down("#b8803f", "#8f5f2c"), 5) + "".join(
        b.line([(-46, y), (46, y)], 2, "#7a4f24", 'opacity=".5"') for y in (-76, -66, -57)
    )
    cloth = b.shape(
        [
            (-56, -44),
            (-30, -56),
            (0, -48),
            (30, -56),
            (56, -44),
            (48, -22),
            (34, -34),
            (20, -18),
            (4, -34),
            (-14, -18),
            (-30, -34),
            (-46, -20),
        ],
        b.soft("#fbf3e6"),
        tension=0.5,
    )
    check = "".join(
        b.line([(x, -54), (x - 3, -20)], 5, "#e0604f", 'opacity=".55"') for x in range(-46, 50, 15)
    ) + b.line([(-54, -42), (54, -42)], 5, "#e0604f", 'opacity=".5"')
    outline = '<path d="M-56,-44Q-30,-58 0,-48Q30,-58 56,-44L48,-22L34,-34L20,-18L4,-34L-14,-18L-30,-34L-46,-20Z"/>'
    bread = (
        b.poly([(-6, -46), (30, -50), (20, -78), (-2, -74)], b.slant("#f0d6a0"), 4)
        + b.line([(-4, -52), (27, -56)], 4, "#6fae4a")
        + b.line([(-3, -57), (26, -61)], 3, "#e8604f")
    )
    return lid + bread + basket(b, 58, 46) + cloth + b.inside(outline, check)


@draws("birdcage")
def birdcage(b: Brush) -> str:
    """An open birdcage with one grey feather in it."""
    brass = "#b8985a"
    floor = b.oval(0, -6, 44, 9, b.tube("#8a7044")) + b.oval(0, -9, 40, 7, b.flat("#5f4d34"))
    feather = b.at(
        b.path("M0,0C-8,-8 -7,-24 0,-32C7,-24 8,-8 0,0Z", b.slant("#a8acb4"))
        + b.line([(0, 6), (0, -28)], 1.4, "#e6e8ec"),
        2,
        -12,
        74,
    )
    perch = (
        b.line([(-10, -50), (14, -50)], 3, "#7a5a3a")
        + b.line([(-10, -50), (-14, -92)], 1, brass)
        + b.line([(14, -50), (14, -92)], 1, brass)
    )
    bars = ""
    for x in (-44, -33, -19, -4):
        bars += b.line([(x, -8), (x, -62), (x * 0.72, -84), (0, -98)], 2.4, brass)
    bars += b.line([(44, -8), (44, -62), (32, -84), (0, -98)], 2.4, brass) + "".join(
        b.stroke(f"M-44,{y}Q0,{y + 9} {w},{y}", 2.4, b.flat(brass)) for y, w in ((-62, 44), (-34, 8))
    )
    door = (
        b.line([(8, -12), (40, -20), (62, -14)], 2.4, brass, tension=0)
        + b.poly(
            [(10, -14), (52, 2), (52, -46), (10, -52)],
            b.flat("#000000"),
            0,
            f'fill-opacity="0" stroke="{b.flat(brass)}" stroke-width="2.6" stroke-linejoin="round"',
        )
        + "".join(b.line([(x, -14 + 0.38 * (x - 10)), (x, -52 + 0.14 * (x - 10))], 2, brass) for x in (20, 31, 42))
    )
    ring = b.path("M-6,-104a6,6 0 1 0 12,0a6,6 0 1 0 -12,0", "none", f'stroke="{b.flat(brass)}" stroke-width="3"')
    return (
        floor
        + feather
        + perch
        + bars
        + door.replace(b.line([(8, -12), (40, -20), (62, -14)], 2.4, brass, tension=0), "")
        + ring
    )


@draws("nest")
def empty_nest(b: Brush) -> str:
    """An empty nest of twigs."""
    made = b.oval(0, -34, 60, 17, b.flat("#5a4434")) + b.oval(0, -30, 50, 12, b.flat("#3a2a20"))
    for k in range(46):
        a = 2 * math.pi * k / 46
        x, y = 58 * math.cos(a), -34 + 15 * math.sin(a)
        if y < -34:
            made += b.line(
                [(x, y), (x - 18 * math.sin(a + 0.3), y + 4 * math.cos(a))],
                2.6,
                ("#a8845a", "#8a6844", "#c09c6c")[k % 3],
            )
    bowl_ = b.shape(
        [(-62, -34), (-30, -22), (0, -19), (30, -22), (62, -34), (52, -10), (26, 0), (-26, 0), (-52, -10)],
        b.soft("#8a6844"),
    )
    twigs = ""
    for k in range(56):
        x = -56 + 2 * k
        y = -6 - 20 * ((k * 37) % 17) / 17 * (1 - (x / 70) ** 2) - 6
        twigs += b.line(
            [(x - 10, y + 4 * math.sin(k)), (x, y + 3), (x + 11, y - 3 * math.cos(k * 1.7))],
            2.4,
            ("#a8845a", "#7a5a3a", "#c4a474", "#94704a")[k % 4],
        )
    sticks = (
        b.line([(-70, -40), (-40, -30)], 3, "#8a6844")
        + b.line([(46, -30), (74, -44)], 3, "#a8845a")
        + b.line([(30, -8), (70, -6)], 2.6, "#7a5a3a")
    )
    down = b.path("M8,-32C14,-40 30,-42 36,-36C28,-30 16,-28 8,-32Z", b.slant("#e9e6e0"))
    return made + down + bowl_ + twigs + sticks
