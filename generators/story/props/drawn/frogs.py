"""Frogs and a toad."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("toad")
def toad(b: Brush) -> str:
    """A warty toad that burps."""
    skin = "#7a8348"
    legs = b.shape([(-60, -14), (-50, -38), (-24, -30), (-28, -6), (-56, -1)], b.soft("#6a733c")) + b.oval(
        -50, -3, 22, 5, b.soft("#5f6836")
    )
    body = b.shape(
        [(-54, -16), (-44, -46), (-10, -62), (28, -58), (48, -38), (46, -10), (10, 0), (-36, -1)], b.soft(skin)
    )
    throat = b.shape([(20, -34), (58, -36), (66, -16), (44, -2), (16, -8)], b.soft("#d3cf8f", 0.35, 0.25))
    head = b.shape([(2, -44), (16, -66), (46, -70), (68, -54), (70, -40), (46, -32), (16, -30)], b.soft(skin))
    mouth = b.path(
        "M34,-44C46,-40 60,-42 72,-50C76,-36 66,-26 54,-27C44,-28 36,-36 34,-44Z", b.flat("#6a2f34")
    ) + b.shape([(48, -34), (60, -37), (64, -30), (54, -28)], b.flat("#d98a90"))
    eyes = (
        b.dot(24, -70, 11, b.soft(skin))
        + b.dot(26, -71, 7.4, b.soft("#e8c04a"))
        + b.oval(27, -71, 5.4, 2, b.flat("#1f1812"))
        + b.dot(52, -74, 9, b.soft(skin))
        + b.dot(54, -74, 6, b.soft("#e8c04a"))
        + b.oval(55, -74, 4.4, 1.8, b.flat("#1f1812"))
    )
    warts = "".join(
        b.dot(x, y, r, b.soft(b.blend(skin, "#3a3a1c", 0.35)))
        for x, y, r in (
            (-34, -36, 5),
            (-16, -50, 6),
            (6, -54, 4),
            (-24, -20, 4),
            (-2, -30, 6),
            (-42, -22, 3),
            (34, -56, 3),
            (14, -18, 4),
        )
    )
    arm = b.line([(14, -24), (10, -10), (18, -2)], 9, "#6a733c") + b.oval(24, -2, 14, 4, b.soft("#5f6836"))
    burp = "".join(b.dot(82 + 13 * k, -46 - 9 * k, 6 + 2.4 * k, b.fade("#a8c04a", 0.85, 0.2)) for k in range(3))
    return legs + body + throat + head + mouth + eyes + warts + arm + burp


@draws("frog-in-teacup")
def frog_in_teacup(b: Brush) -> str:
    """A surprised frog in a teacup on a saucer."""
    saucer = b.oval(0, -6, 66, 9, b.soft("#f4efe8", 0.2, 0.25)) + b.oval(0, -8, 34, 4, b.flat("#c9bfc8"))
    ear = b.stroke("M38,-46c26,-6 26,30 -4,28", 7, b.flat("#dfe6ee"))
    frog = b.shape([(-34, -52), (-34, -76), (-18, -90), (18, -90), (34, -76), (34, -52)], b.soft("#74b84f"))
    eyes = "".join(
        b.dot(s * 18, -92, 13, b.soft("#74b84f")) + b.dot(s * 18, -93, 9.4, b.flat("#fdf9ea")) + b.eye(s * 18, -93, 4.4)
        for s in (-1, 1)
    )
    face = (
        b.oval(0, -68, 6, 7.6, b.flat("#4a2a22"))
        + b.oval(0, -65, 4, 3.4, b.flat("#d9707a"))
        + b.dot(-24, -70, 6, b.fade("#f0907a", 0.5))
        + b.dot(24, -70, 6, b.fade("#f0907a", 0.5))
    )
    cup = b.path(
        "M-46,-58C-46,-24 -26,-10 -18,-8H18C26,-10 46,-24 46,-58C20,-50 -20,-50 -46,-58Z", b.tube("#eef2f6", 0.3, 0.25)
    ) + b.stroke("M-45,-58C-20,-50 20,-50 45,-58", 3, b.flat("#d9b04a"))
    flowers = "".join(
        "".join(
            b.dot(x + 5 * math.cos(a), -34 + 5 * math.sin(a), 3.6, b.soft("#e0708a"))
            for a in (k * 1.2566 for k in range(5))
        )
        + b.dot(x, -34, 2.8, b.flat("#f0c24a"))
        for x in (-22, 4, 28)
    )
    hands = "".join(b.oval(s * 30, -56, 9, 6, b.soft("#64a842"), s * -14) for s in (-1, 1))
    return saucer + ear + frog + eyes + face + cup + flowers + hands


@draws("toy-frog")
def toy_frog(b: Brush, tin: bool = True) -> str:
    """A frog that sits, to be wound up with a key; or a real one."""
    green = "#6ab04a"
    legs = b.shape([(-44, -20), (-34, -42), (-14, -30), (-16, -8), (-40, -2)], b.soft("#579a3c")) + b.shape(
        [(30, -18), (20, -40), (4, -28), (8, -6), (28, -2)], b.soft("#579a3c")
    )
    feet = (
        b.oval(-36, -3, 18, 5, b.soft("#4f8f38"))
        + b.oval(28, -3, 18, 5, b.soft("#4f8f38"))
        + b.line([(4, -30), (10, -14), (12, -3)], 7, "#579a3c")
        + b.line([(-14, -28), (-14, -14), (-12, -3)], 7, "#579a3c")
    )
    body = b.shape([(-30, -30), (-22, -62), (0, -72), (24, -62), (28, -34), (10, -12), (-14, -12)], b.soft(green))
    belly = b.oval(2, -30, 18, 18, b.soft("#d8e8a0", 0.2, 0.1))
    head = b.shape([(-34, -62), (-20, -82), (20, -82), (36, -62), (20, -48), (-18, -48)], b.soft(green))
    eyes = "".join(
        b.dot(s * 17 + 1, -84, 11, b.soft(green))
        + b.dot(s * 17 + 1, -85, 7.4, b.flat("#fbf6e0"))
        + b.eye(s * 17 + 2, -85, 4.6)
        for s in (-1, 1)
    )
    mouth = b.line([(-22, -62), (0, -55), (24, -62)], 2.4, "#2f5a24")
    key = (
        b.line([(-26, -44), (-42, -52)], 4, "#b8b6c2")
        + b.dot(-50, -62, 7, b.soft("#d0ced8"))
        + b.dot(-52, -48, 7, b.soft("#d0ced8"))
        if tin
        else ""
    )
    seam = b.line([(-24, -40), (-8, -36), (10, -36), (26, -42)], 1.6, "#477f30", 'opacity=".7"') if tin else ""
    return key + legs + body + belly + feet + head + eyes + mouth + seam
