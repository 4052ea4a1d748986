"""What flies on thin wings: wasps, moths, flies, bats."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("wasp")
def wasp(b: Brush) -> str:
    """A cross wasp."""
    wings = b.oval(-6, -70, 12, 28, b.fade("#f0f6fa", 0.9, 0.55), -34) + b.oval(
        14, -74, 11, 27, b.fade("#f0f6fa", 0.9, 0.55), 8
    )
    outline = '<path d="M6,-44C-6,-62 -50,-56 -66,-22C-46,-14 -10,-20 6,-44Z"/>'
    abdomen = b.filled(outline, b.soft("#f7c22e")) + b.inside(
        outline, "".join(b.line([(-8 - 15 * k, -66), (-18 - 14 * k, -14)], 7, "#2b2420") for k in range(4))
    )
    sting = b.poly([(-62, -26), (-80, -14), (-58, -20)], b.flat("#2b2420"), 1)
    thorax = b.oval(14, -50, 16, 14, b.soft("#3a302a"))
    head = b.dot(38, -50, 16, b.soft("#f7c22e")) + b.path(
        "M24,-58C30,-68 46,-68 52,-58C44,-62 32,-62 24,-58Z", b.flat("#2b2420")
    )
    face = (
        b.eye(36, -50, 3.6)
        + b.eye(46, -50, 3.6)
        + b.line([(30, -59), (38, -55)], 3, "#2b1712")
        + b.line([(52, -59), (45, -55)], 3, "#2b1712")
        + b.line([(36, -41), (41, -43), (46, -41)], 2.2, "#2b1712")
    )
    feelers = b.line([(34, -64), (30, -78), (22, -82)], 2.2, "#2b2420") + b.line(
        [(44, -64), (52, -78), (60, -80)], 2.2, "#2b2420"
    )
    legs = "".join(b.line([(8 + 7 * k, -38), (6 + 9 * k, -26), (12 + 9 * k, -20)], 2.4, "#2b2420") for k in range(3))
    return legs + sting + abdomen + thorax + wings + feelers + head + face


@draws("moth")
def moth(b: Brush, colour: str = "#c9ccd6", dull: bool = False) -> str:
    """A moth with spread wings and a pattern of eyes."""
    glow = b if dull else b.shining(0.5)
    made = ""
    for s in (-1, 1):
        low = [(s * 4, -40), (s * 40, -38), (s * 46, -12), (s * 26, -2), (s * 8, -20)]
        high = [(s * 4, -58), (s * 36, -96), (s * 78, -92), (s * 76, -66), (s * 54, -42), (s * 6, -42)]
        made += glow.shape(low, glow.soft(b.blend(colour, "#6a6a80", 0.3))) + glow.shape(high, glow.soft(colour))
        made += glow.line(
            [(s * 10, -54), (s * 40, -66), (s * 70, -84)], 2, b.blend(colour, "#4a4a5a", 0.5), 'opacity=".6"'
        ) + glow.line([(s * 66, -92), (s * 60, -66), (s * 50, -44)], 3, b.blend(colour, "#ffffff", 0.6), 'opacity=".8"')
        for x, y, r in ((48, -72, 9), (28, -22, 7)):
            made += (
                glow.dot(s * x, y, r, glow.flat(b.blend(colour, "#3a3a50", 0.7)))
                + glow.dot(s * x, y, r * 0.62, glow.flat("#f0e2b0" if not dull else "#b8a888"))
                + glow.dot(s * x, y, r * 0.3, glow.flat("#23233a"))
            )
    body = b.shape(
        [(-6, -64), (0, -72), (6, -64), (7, -40), (3, -14), (-3, -14), (-7, -40)],
        b.soft(b.blend(colour, "#8a8a90", 0.3)),
    )
    feelers = "".join(
        b.line([(s * 2, -70), (s * 10, -84), (s * 20, -88)], 2.6, b.blend(colour, "#8a8a90", 0.4)) for s in (-1, 1)
    )
    return made + feelers + body + b.dot(-3, -67, 1.8, b.flat("#2b1712")) + b.dot(3, -67, 1.8, b.flat("#2b1712"))


@draws("bat")
def bat(b: Brush, colour: str = "#3a2d3f") -> str:
    """A bat on the wing, dark, without a face to speak of."""
    made = ""
    for side in (-1, 1):
        edge = [
            (side * x, y)
            for x, y in (
                (6, -58),
                (34, -92),
                (88, -84),
                (74, -60),
                (72, -42),
                (56, -54),
                (44, -36),
                (30, -50),
                (12, -34),
            )
        ]
        made += b.shape(edge, b.soft(b.blend(colour, "#6b4d63", 0.35)), tension=0.55)
        made += b.line([(side * 8, -58), (side * 34, -90), (side * 44, -40)], 2, colour) + b.line(
            [(side * 34, -90), (side * 72, -44)], 2, colour
        )
    trunk = b.shape([(-11, -36), (-12, -58), (0, -68), (12, -58), (11, -36), (0, -20)], b.soft(colour))
    head = b.dot(0, -68, 12, b.soft(colour))
    ears = b.poly([(-11, -72), (-12, -90), (-2, -78)], b.flat(colour), 2) + b.poly(
        [(11, -72), (12, -90), (2, -78)], b.flat(colour), 2
    )
    eyes = b.dot(-4.5, -69, 1.7, b.flat("#e8c46a")) + b.dot(4.5, -69, 1.7, b.flat("#e8c46a"))
    return made + trunk + ears + head + eyes


@draws("flies")
def flies(b: Brush, count: float = 26) -> str:
    """A cloud of buzzing flies."""
    wing = b.fade("#ffffff", 0.95, 0.4)
    fly = (
        b.oval(-5, -5, 6, 3.4, wing, 34)
        + b.oval(5, -5, 6, 3.4, wing, -34)
        + b.oval(0, 0, 5, 4, b.soft("#3a3540"))
        + b.dot(0, 4, 2.6, b.flat("#7a2f2a"))
    )
    one, made = b.ink.reuse(fly), ""
    for _ in range(int(count)):
        a, r = b.rng.uniform(0, 2 * math.pi), math.sqrt(b.rng.uniform(0, 1))
        x, y, s = 90 * r * math.cos(a), -60 + 55 * r * math.sin(a), b.rng.uniform(0.6, 1.2)
        made += b.at(one, x, y, b.rng.uniform(-60, 60), s)
    return made
