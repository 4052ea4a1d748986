"""What the wind plays with: kites, balloons, wings, flags."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("flags")
def flags(b: Brush) -> str:
    """Racing flags on poles, snapping in the wind."""
    made = ""
    for x, colour, kind in ((-70, "#e8453a", 0), (0, "#f6f3ec", 1), (70, "#3f9ad0", 0)):
        made += b.line([(x, 0), (x + 4, -100)], 4, "#8a6a4a", tension=0)
        d = f"M{x + 4},-100C{x + 20},-110 {x + 34},-90 {x + 56},-98L{x + 54},-60C{x + 34},-52 {x + 20},-72 {x + 4},-62Z"
        made += b.path(d, b.slant(colour))
        if kind:
            outline = f'<path d="{d}"/>'
            made += b.inside(
                outline,
                "".join(
                    b.box(x + 4 + 9 * i, -108 + 9 * j, 9, 9, b.flat("#2b2830"), 0)
                    for i in range(7)
                    for j in range(7)
                    if (i + j) % 2
                ),
            )
        made += b.path(
            f"M{x + 14},-104C{x + 18},-92 {x + 16},-76 {x + 14},-66",
            "none",
            f'stroke="{b.flat("#2b1712")}" stroke-width="5" opacity=".12"',
        ) + b.path(
            f"M{x + 40},-95C{x + 43},-84 {x + 42},-70 {x + 40},-58",
            "none",
            f'stroke="{b.flat("#2b1712")}" stroke-width="6" opacity=".12"',
        )
    return made


@draws("kite")
def kite(b: Brush, colours: str = "#7d93b8,#a8697a,#c9b07a,#6a8f86", state: str = "torn") -> str:
    """A diamond kite: "whole", "torn" (a rag hangs out of it) or "snapped" (its spar is broken)."""
    c = colours.split(",")
    corners = [(0, -100), (36, -58), (0, 0), (-36, -58)]
    middle = (0, -58)
    made = "".join(b.poly([corners[k], corners[(k + 1) % 4], middle], b.slant(c[k]), 1) for k in range(4))
    spars = b.line([(0, -99), (0, -1)], 2.2, "#8a6238") + b.line([(-35, -58), (35, -58)], 2.2, "#8a6238")
    if state == "torn":
        hole = b.poly(
            [(6, -40), (14, -46), (12, -34), (20, -30), (10, -24), (4, -14), (2, -28)],
            b.flat("#3a3a48"),
            0,
            'opacity=".55"',
        )
        rag = b.poly([(12, -34), (22, -28), (26, -10), (18, -14), (15, -4)], b.slant(c[1]), 1) + b.stroke(
            "M-24,-68l8,6l-6,4l9,7", 2, b.flat("#4a4a55")
        )
        made += hole + rag
    if state == "snapped":
        spars = (
            b.line([(0, -99), (2, -60)], 2.4, "#8a6238")
            + b.line([(2, -60), (24, -40), (34, -52)], 2.6, "#a8783f", tension=0)
            + b.line([(-35, -58), (-6, -56)], 2.4, "#8a6238")
            + b.line([(-2, -62), (20, -88), (30, -104)], 2.6, "#a8783f", tension=0)
            + b.line([(0, -50), (0, -2)], 2.4, "#8a6238")
        )
        made = (
            b.poly([corners[0], (22, -76), middle], b.slant(c[0]), 1)
            + b.poly([(26, -66), (34, -50), (10, -30), middle], b.slant(c[1]), 1)
            + b.poly([(6, -24), (0, 0), (-36, -58), (-8, -56)], b.slant(c[2]), 1)
            + b.poly([(-36, -58), corners[0], (-4, -62)], b.slant(c[3]), 1)
        )
    tail = [(0, 0), (-12, 14), (6, 26), (-8, 40), (-2, 52)]
    made += spars + b.line(tail, 1.8, "#6a5a4a")
    for k, (x, y) in enumerate(tail[1:]):
        made += b.poly([(x, y), (x - 9, y - 5), (x - 9, y + 5)], b.flat(c[k % 4]), 1) + b.poly(
            [(x, y), (x + 9, y - 5), (x + 9, y + 5)], b.flat(c[k % 4]), 1
        )
    return b.at(made, 0, -52)


@draws("dragon-kite")
def dragon_kite(b: Brush) -> str:
    """A kite like a dragon, with a looping tail of many segments."""
    made, n = "", 26
    for k in range(n - 1, -1, -1):
        t = k / (n - 1)
        x, y = 70 - 200 * t, -96 + 60 * t + 42 * math.sin(7.5 * t) * (0.4 + t)
        colour = ("#e8453a", "#f7b731", "#2fa58c")[k % 3]
        made += b.dot(x, y, 17 - 12 * t, b.soft(colour))
        if k % 4 == 0 and k:
            made += b.poly(
                [(x - 6, y - 12 + 8 * t), (x + 6, y - 12 + 8 * t), (x - 5, y - 30 + 16 * t)], b.flat("#f7b731"), 1
            )
    wings = b.shape([(60, -104), (40, -150), (82, -140), (86, -112)], b.soft("#f7b731"), tension=0.7) + b.shape(
        [(62, -88), (56, -52), (92, -66), (88, -90)], b.soft("#f08a2c"), tension=0.7
    )
    head = b.shape(
        [(62, -112), (92, -120), (124, -108), (126, -92), (96, -80), (66, -84)], b.soft("#e8453a"), tension=0.9
    )
    horns = b.poly([(82, -114), (66, -136), (92, -118)], b.flat("#fbe6b8"), 2) + b.poly(
        [(94, -118), (86, -140), (104, -117)], b.flat("#fbe6b8"), 2
    )
    jaw = (
        b.line([(104, -90), (116, -92), (126, -96)], 2.4, "#8a1f1a")
        + b.line([(122, -104), (150, -112), (158, -100)], 2, "#f7b731")
        + b.dot(121, -104, 2, b.flat("#8a1f1a"))
    )
    return made + wings + horns + head + jaw + b.eye(104, -106, 5)


@draws("balloon")
def drooping_balloon(b: Brush, colour: str = "#b0596a") -> str:
    """A balloon that has lost its breath, wrinkled, its string on the ground."""
    string = b.line([(6, -34), (26, -16), (6, -6), (-24, -3), (-44, -2)], 1.8, "#8a8078")
    body = b.shape(
        [(-24, -84), (-4, -96), (20, -88), (28, -66), (20, -48), (8, -36), (-10, -44), (-26, -60)], b.soft(colour)
    )
    knot = b.poly([(4, -38), (12, -37), (10, -28), (3, -30)], b.flat(b.blend(colour, "#2b1712", 0.3)), 2)
    wrinkles = "".join(
        b.line(
            [(x, -50 + y), (x - 4, -58 + y), (x - 3, -66 + y)], 1.8, b.blend(colour, "#2b1712", 0.35), 'opacity=".55"'
        )
        for x, y in ((6, 4), (14, 0), (-2, 2))
    )
    return string + body + knot + wrinkles + b.oval(-10, -80, 8, 5, b.fade("#ffffff", 0.6), -40)


@draws("paper-wings")
def paper_wings(b: Brush) -> str:
    """A pair of wings of ribs and paper, with straps."""
    made = ""
    for s in (-1, 1):
        outline = [
            (s * 8, -50),
            (s * 26, -92),
            (s * 66, -100),
            (s * 104, -84),
            (s * 92, -70),
            (s * 84, -52),
            (s * 66, -46),
            (s * 52, -28),
            (s * 34, -30),
            (s * 14, -20),
        ]
        made += b.shape(outline, b.slant("#fbf1da"), tension=0.55)
        for u, v in ((104, -84), (88, -54), (58, -30), (34, -30)):
            made += b.line([(s * 10, -48), (s * (u * 0.5), (v - 50) * 0.56), (s * u, v)], 2.2, "#b07a44")
        made += b.line([(s * 8, -50), (s * 26, -91), (s * 66, -99), (s * 103, -84)], 4, "#a8693a")
    return (
        made
        + b.line([(-9, -66), (-14, -44), (-8, -26)], 4, "#8a4a3a")
        + b.line([(9, -66), (14, -44), (8, -26)], 4, "#8a4a3a")
        + b.box(-8, -60, 16, 34, b.tube("#b07a44"), 5)
    )


@draws("hoop-of-stars")
def hoop_of_stars(b: Brush) -> str:
    """A hoop with paper stars all round it, spinning."""
    made = b.path(
        "M-42,-50a42,42 0 1 0 84,0a42,42 0 1 0 -84,0", "none", f'stroke="{b.flat("#e0a24a")}" stroke-width="5"'
    )
    for k in range(9):
        a = 2 * math.pi * k / 9
        x, y = 42 * math.cos(a), -50 + 42 * math.sin(a)
        star = [
            (r * math.sin(math.pi * j / 5 + a), -r * math.cos(math.pi * j / 5 + a))
            for j in range(10)
            for r in (13 if j % 2 == 0 else 6,)
        ]
        made += b.at(b.poly(star, b.soft(("#f7c031", "#e8554a", "#58b0d8")[k % 3]), 2), x, y)
    return made + "".join(
        b.path(
            f"M{58 * math.cos(a):.0f},{-50 + 58 * math.sin(a):.0f}A58,58 0 0 1 "
            f"{58 * math.cos(a + 0.5):.0f},{-50 + 58 * math.sin(a + 0.5):.0f}",
            "none",
            f'stroke="{b.flat("#fff0c0")}" stroke-width="3" stroke-linecap="round"',
        )
        for a in (0.3, 2.4, 4.5)
    )
