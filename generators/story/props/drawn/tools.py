"""Tools and garden things."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.birds import hen
from generators.story.props.drawn.registry import draws
from generators.story.props.drawn.wheels import wheel


@draws("broom")
def broom(b: Brush) -> str:
    """A straw broom that leans."""
    stick = b.line([(18, -100), (-6, -34)], 4, "#a8743f", tension=0)
    straw = b.shape(
        [(-14, -36), (2, -30), (4, -14), (2, 0), (-14, -1), (-30, -6), (-24, -22)], b.soft("#e2b84f"), tension=0.4
    )
    lines = "".join(
        b.line([(-6 + x * 0.25, -32), (-12 + x, -3)], 1.6, "#a87f2a", 'opacity=".7"') for x in (-12, -6, 0, 6, 11)
    )
    return (
        stick
        + straw
        + lines
        + b.line([(-17, -27), (3, -22)], 3.4, "#c9503f")
        + b.line([(-13, -36), (1, -31)], 4, "#8a5a34")
    )


@draws("rake")
def rake(b: Brush) -> str:
    """A garden rake."""
    stick = b.line([(2, -100), (-2, -12)], 3, "#b08050", tension=0)
    head = b.line([(-22, -11), (18, -13)], 4, "#6a6a74", tension=0)
    return (
        stick
        + "".join(
            b.line([(-21 + 5.6 * k, -11 - 0.3 * k), (-22 + 5.6 * k, -4), (-21 + 5.6 * k, 0)], 2.2, "#6a6a74")
            for k in range(8)
        )
        + head
    )


@draws("watering-can")
def watering_can(b: Brush) -> str:
    """A blue watering can with its last drops."""
    colour = "#4f8fc0"
    handle = b.stroke("M-34,-54C-76,-70 -84,-14 -40,-12", 7, b.flat(b.blend(colour, "#1f2a40", 0.25))) + b.stroke(
        "M-30,-66C-10,-96 26,-92 30,-66", 6, b.flat(b.blend(colour, "#1f2a40", 0.15))
    )
    spout = b.path("M30,-18L74,-76L82,-70L36,-2Z", b.slant(colour)) + b.poly(
        [(68, -86), (92, -66), (84, -60), (64, -78)], b.slant(b.blend(colour, "#ffffff", 0.2)), 3
    )
    body = b.path("M-40,0L-36,-62C-20,-70 20,-70 34,-62L40,0C20,6 -20,6 -40,0Z", b.tube(colour)) + b.oval(
        0, -63, 35, 7, b.flat(b.blend(colour, "#1f2a40", 0.4))
    )
    flower = "".join(
        b.oval(10 * math.cos(a), -32 + 10 * math.sin(a), 6, 5, b.soft("#fbf3df"), math.degrees(a))
        for a in (k * math.pi / 3 for k in range(6))
    ) + b.dot(0, -32, 5, b.soft("#f7c031"))
    drops = "".join(
        b.path(f"M{x},{y}q5,8 0,11q-5,-3 0,-11z", b.soft("#7fc0e8")) for x, y in ((84, -54), (94, -46), (88, -34))
    )
    return handle + spout + body + flower + drops


@draws("garden-hose")
def garden_hose(b: Brush) -> str:
    """A garden hose that rears up like a snake and sprays."""
    coil = "".join(
        b.path(
            f"M{-30 - r},-9a{r},{r * 0.3:.1f} 0 1 0 {2 * r},0a{r},{r * 0.3:.1f} 0 1 0 {-2 * r},0",
            "none",
            f'stroke="{b.flat("#4f9a4a" if k % 2 else "#67b35c")}" stroke-width="8"',
        )
        for k, r in enumerate((56, 46, 36))
    )
    neck = b.line([(16, -6), (50, -10), (58, -34), (36, -52), (44, -82), (66, -90)], 9, "#5aa653") + b.line(
        [(15, -8), (49, -12), (55, -34), (34, -52), (42, -82), (62, -92)], 2.4, "#b8e0a0", 'opacity=".7"'
    )
    nozzle = b.line([(66, -90), (78, -92)], 12, "#e0a83c", tension=0)
    spray = ""
    for k in range(16):
        a = -0.55 + 0.075 * k
        r = 26 + 14 * ((k * 5) % 4)
        spray += b.oval(
            82 + r * math.cos(a), -92 + r * math.sin(a) + 0.01 * r * r, 4.4, 2.8, b.soft("#8fd0f0"), math.degrees(a)
        )
    return coil + neck + spray + nozzle


@draws("wheelbarrow")
def wheelbarrow(b: Brush) -> str:
    """A runaway wheelbarrow with a surprised hen in it."""
    rider = b.at(hen(b, open=True), -4, -36, scale=0.56)
    frame = (
        b.line([(64, -18), (10, -30), (-72, -54), (-92, -56)], 5, "#9a6a3e")
        + b.line([(-36, -40), (-46, -4)], 5, "#8a5a34")
        + b.line([(-20, -36), (-46, -20)], 4, "#8a5a34")
    )
    tray = b.poly([(-58, -62), (54, -56), (36, -24), (-30, -32)], b.down("#58a08a", "#3a7566"), 5) + b.line(
        [(-58, -63), (55, -57)], 5, "#7ac0a8", tension=0
    )
    speed = "".join(
        b.line(
            [(-112 - 6 * k, -20 - 14 * k), (-84 - 3 * k, -18 - 14 * k)], 3.4, "#fbf3df", f'opacity="{0.9 - 0.2 * k:g}"'
        )
        for k in range(3)
    )
    return speed + rider + frame + tray + wheel(b, 66, -17, 16, spokes=6)


@draws("fishing-rod")
def fishing_rod(b: Brush) -> str:
    """A bendy fishing rod with a float."""
    rod = b.line([(-44, 0), (-20, -40), (10, -78), (40, -98), (58, -98)], 3.4, "#a8743f") + b.line(
        [(-44, 0), (-34, -17)], 7, "#5a3a28"
    )
    reel = b.dot(-26, -24, 7, b.soft("#b8bcc4")) + b.dot(-26, -24, 2.6, b.flat("#5a5f68"))
    line = b.line([(58, -98), (62, -70), (60, -38)], 1.2, "#e9e4da")
    return (
        rod
        + reel
        + line
        + b.oval(60, -32, 4.4, 7, b.down("#e8453a", "#fbf3ea"))
        + b.stroke("M60,-24v8a4,4 0 0 1 -7,1", 1.6, b.flat("#8a8f98"))
    )


@draws("paint-pot")
def paint_pot(b: Brush) -> str:
    """A pot of white paint on a sheet, with a brush."""
    sheet = b.poly([(-70, -4), (56, -10), (76, 0), (-50, 6)], b.slant("#e6dfcf"), 2)
    handle = b.stroke("M-34,-60C-40,-96 40,-96 34,-60", 2.6, b.flat("#8a8f98"))
    body = (
        b.path("M-36,-62V-6C-36,4 36,4 36,-6V-62Z", b.tube("#b4bac2"))
        + b.box(-36, -46, 72, 28, b.tube("#e9ecef"), 0)
        + b.oval(0, -62, 36, 10, b.soft("#8f96a0"))
        + b.oval(0, -61, 31, 7.6, b.soft("#fdfdfb", 0.1, 0.08))
    )
    drip = b.path(
        "M12,-56C18,-52 26,-52 30,-57C32,-48 30,-40 30,-34C27,-28 24,-34 24,-40C22,-46 18,-40 17,-46Z",
        b.soft("#fdfdfb", 0.1, 0.1),
    )
    brush = (
        b.line([(20, -70), (48, -104)], 6, "#c9503f", tension=0)
        + b.poly([(8, -62), (18, -54), (26, -68), (18, -76)], b.slant("#c9a86a"), 2)
        + b.poly([(18, -76), (26, -68), (29, -73), (22, -80)], b.flat("#8a8f98"), 1)
    )
    return sheet + handle + body + drip + brush


@draws("hammock")
def hammock(b: Brush) -> str:
    """A striped hammock between two posts."""
    posts = "".join(b.line([(s * 128, 0), (s * 124, -100)], 10, "#8a6242", tension=0) for s in (-1, 1))
    outline = '<path d="M-92,-66C-60,-8 60,-8 92,-66C60,-34 -60,-34 -92,-66Z"/>'
    stripes = "".join(
        b.path(
            f"M{x * 1.0:.0f},-80C{x * 0.94:.0f},-50 {x * 0.9:.0f},-30 {x * 0.86:.0f},0h8C{x * 0.9 + 9:.0f},-30 "
            f"{x * 0.94 + 9:.0f},-50 {x + 9:.0f},-80Z",
            b.flat(c),
        )
        for x, c in (
            (-84, "#e8864a"),
            (-66, "#58a8a0"),
            (-46, "#e8864a"),
            (-26, "#58a8a0"),
            (-5, "#e8864a"),
            (16, "#58a8a0"),
            (36, "#e8864a"),
            (56, "#58a8a0"),
            (74, "#e8864a"),
        )
    )
    front = b.path(
        "M-92,-66C-60,-8 60,-8 92,-66C66,-22 -66,-22 -92,-66Z",
        b.ink.linear(((0, b.flat("#2b1712"), 0), (1, b.flat("#2b1712"), 0.3))),
    )
    cords = "".join(
        b.line([(s * 124, -94), (s * (92 - 5 * k), -66 + 5 * k)], 1.8, "#d9c49a") for s in (-1, 1) for k in range(4)
    )
    cushion = b.oval(-52, -44, 22, 10, b.soft("#f3e6c8"), 28)
    return posts + cords + cushion + b.filled(outline, b.flat("#f6ecd2")) + b.inside(outline, stripes) + front
