"""Things of every day."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("envelope")
def envelope(b: Brush, colour: str = "#b98a58") -> str:
    """A brown envelope with a stamp and an address."""
    made = (
        b.box(-62, -84, 124, 84, b.slant(colour), 5)
        + b.path(
            "M-60,-82L0,-36L60,-82",
            "none",
            f'stroke="{b.flat(b.blend(colour, "#4a2f1c", 0.4))}" stroke-width="2.6" stroke-linejoin="round"',
        )
        + b.path("M-60,-83L0,-38L60,-83Z", b.slant(b.blend(colour, "#ffe8c0", 0.2)))
    )
    stamp = b.box(34, -30, 20, 24, b.slant("#c9503f"), 2) + b.dot(44, -18, 6, b.soft("#f3e0b8"))
    return (
        made
        + stamp
        + "".join(
            b.line([(-46, y), (-46 + w, y)], 2.6, "#5a3f28", 'opacity=".8"', tension=0)
            for y, w in ((-28, 44), (-19, 36), (-10, 50))
        )
    )


@draws("toolbox")
def toolbox(b: Brush) -> str:
    """A grey toolbox, open, with its tools."""
    tools = (
        b.line([(-34, -40), (-38, -88)], 6, "#b07a44", tension=0)
        + b.box(-52, -102, 30, 15, b.tube("#8a9098"), 4)
        + b.line([(2, -40), (4, -72)], 4, "#b8bec6", tension=0)
        + b.line([(4, -72), (5, -96)], 10, "#d9543f", tension=0)
        + b.line([(34, -40), (38, -82)], 8, "#9aa2ac", tension=0)
        + b.path("M28,-96a13,13 0 1 0 20,2l-8,6l-7,-2l-1,-7z", b.soft("#9aa2ac"))
    )
    lid = b.poly([(-64, -44), (64, -44), (70, -66), (-70, -66)], b.down("#98a0aa", "#7a828c"), 4)
    body = (
        b.box(-64, -46, 128, 46, b.down("#a8b0ba", "#737b86"), 5)
        + b.box(-64, -46, 128, 9, b.flat("#66707c"), 3)
        + b.box(-12, -38, 24, 14, b.soft("#d9dde2"), 3)
        + b.dot(0, -31, 3, b.flat("#4a5058"))
    )
    return lid + tools + body


@draws("padlock")
def padlock(b: Brush) -> str:
    """A heavy iron padlock on a chain."""
    chain = "".join(
        b.oval(
            -66 + 19 * k,
            -58 + 3 * math.sin(k * 1.3),
            12,
            7,
            b.flat("#000000"),
            14 if k % 2 else -14,
            f'fill-opacity="0" stroke="{b.flat("#6a6872" if k % 2 else "#7f7d88")}" stroke-width="5"',
        )
        for k in range(8)
    )
    shackle = b.stroke("M-22,-46V-74C-22,-102 22,-102 22,-74V-46", 11, b.flat("#8a8892"))
    body = b.box(-38, -54, 76, 54, b.soft("#5f5d68", 0.3, 0.4), 10) + b.box(-38, -54, 76, 10, b.flat("#74727e"), 5)
    hole = b.dot(0, -30, 7, b.flat("#1c1a22")) + b.poly(
        [(-4, -28), (4, -28), (6, -10), (-6, -10)], b.flat("#1c1a22"), 1
    )
    return (
        chain
        + shackle
        + body
        + hole
        + "".join(b.dot(x, y, 2.6, b.soft("#8a8892")) for x, y in ((-30, -38), (30, -38), (-30, -8), (30, -8)))
    )
