"""Dogs: asleep, barking, wet."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("sleeping-dog")
def sleeping_dog(b: Brush, colour: str = "#a9835c") -> str:
    """An old dog that snores."""
    dark = b.blend(colour, "#3f2a1c", 0.4)
    tail = b.line([(72, -12), (92, -6), (104, -12)], 9, dark)
    body = b.shape([(-40, -6), (-30, -32), (10, -46), (56, -40), (78, -16), (70, -2), (-20, -1)], b.soft(colour))
    haunch = b.shape(
        [(34, -8), (36, -30), (56, -34), (74, -18), (70, -2), (44, -1)], b.soft(b.blend(colour, "#ffe0b8", 0.14))
    ) + b.oval(40, -4, 18, 6, b.soft(b.blend(colour, "#ffe0b8", 0.3)))
    paws = b.oval(-66, -4, 18, 6, b.soft(b.blend(colour, "#ffe0b8", 0.3))) + b.oval(
        -30, -4, 16, 6, b.soft(b.blend(colour, "#ffe0b8", 0.3))
    )
    head = b.shape([(-82, -14), (-78, -32), (-58, -44), (-34, -40), (-26, -22), (-36, -8), (-60, -4)], b.soft(colour))
    muzzle = b.shape(
        [(-92, -14), (-84, -24), (-64, -26), (-56, -12), (-68, -3), (-86, -4)], b.soft("#e6d2b4")
    ) + b.oval(-88, -19, 6, 4.6, b.soft("#3a2a24"))
    ear = b.shape([(-44, -40), (-28, -36), (-22, -14), (-32, -4), (-44, -18)], b.soft(dark))
    face = b.line([(-66, -29), (-60, -26), (-54, -29)], 2.6, "#2b1712") + b.line(
        [(-84, -10), (-74, -8), (-66, -11)], 2, "#2b1712"
    )
    letters = "".join(
        b.stroke(f"M{x},{y}h{s}l{-s},{s * 1.15}h{s}", 2.8, b.flat("#8fa0c0"), f'opacity="{o}"')
        for x, y, s, o in ((-78, -58, 8, 0.9), (-66, -78, 11, 0.8), (-50, -104, 14, 0.65))
    )
    return tail + body + haunch + paws + head + muzzle + ear + face + letters


@draws("barking-dog")
def barking_dog(b: Brush, colour: str = "#9a6a44") -> str:
    """A dog that braces its legs and barks."""
    dark = b.blend(colour, "#2f1f16", 0.4)
    far = b.line([(-26, -34), (-34, -4)], 10, dark) + b.line([(22, -36), (32, -4)], 10, dark)
    tail = b.line([(-42, -52), (-60, -70), (-62, -86)], 9, colour)
    body = b.shape([(-46, -44), (-30, -60), (10, -62), (34, -66), (42, -44), (24, -28), (-30, -28)], b.soft(colour))
    legs = (
        b.line([(-36, -40), (-44, -22), (-40, -3)], 12, colour)
        + b.line([(30, -44), (36, -22), (44, -3)], 12, colour)
        + b.oval(-37, -3, 9, 5, b.soft("#e6d2b4"))
        + b.oval(47, -3, 9, 5, b.soft("#e6d2b4"))
    )
    head = b.shape([(20, -66), (18, -88), (32, -100), (52, -96), (60, -82), (52, -66), (34, -58)], b.soft(colour))
    jaw = b.shape([(44, -72), (66, -64), (76, -58), (72, -52), (56, -54), (42, -62)], b.soft(dark))
    inside = b.poly([(48, -78), (76, -82), (70, -60), (50, -66)], b.flat("#7a2a2a"), 3) + b.shape(
        [(52, -68), (66, -68), (68, -60), (56, -62)], b.flat("#e0807a")
    )
    snout = (
        b.shape([(44, -88), (66, -96), (84, -92), (84, -82), (64, -78), (48, -76)], b.soft("#e6d2b4"))
        + b.oval(82, -92, 6, 5, b.soft("#2b1a16"))
        + "".join(b.poly([(x, -80), (x + 5, -80), (x + 2.5, -74)], b.flat("#fffdf4")) for x in (62, 72))
    )
    ear = b.shape([(26, -98), (14, -112), (8, -94), (14, -76), (28, -84)], b.soft(dark))
    eye = b.eye(50, -88, 3.4) + b.line([(42, -97), (54, -93)], 3, "#2b1712")
    bark = "".join(b.line([(94, -76 + 12 * k), (108 + 3 * (k == 0), -82 + 17 * k)], 3.6, "#f0b63f") for k in (-1, 0, 1))
    return far + tail + body + legs + jaw + inside + head + snout + ear + eye + bark


@draws("wet-dog")
def wet_dog(b: Brush, colour: str = "#7d6850") -> str:
    """A dripping dog that shakes itself."""
    dark = b.blend(colour, "#241a14", 0.4)
    made = b.oval(0, -3, 74, 7, b.fade("#7f9ab0", 0.8, 0.2))
    legs = "".join(
        b.line([(x, -34), (x + d, -4)], 11, c)
        for x, d, c in ((-22, -4, dark), (26, 4, dark), (-32, -2, colour), (34, 2, colour))
    )
    shag = [
        (-52, -36),
        (-58, -46),
        (-46, -50),
        (-50, -62),
        (-36, -60),
        (-32, -72),
        (-20, -64),
        (-10, -74),
        (2, -64),
        (14, -72),
        (22, -62),
        (38, -66),
        (38, -52),
        (50, -46),
        (40, -38),
        (44, -26),
        (30, -30),
        (24, -20),
        (12, -28),
        (2, -18),
        (-8, -28),
        (-20, -18),
        (-28, -28),
        (-42, -22),
    ]
    body = b.shape(shag, b.soft(colour), tension=0.35)
    tail = b.line([(-46, -48), (-66, -56), (-78, -50)], 8, dark)
    mane = [
        (28, -62),
        (20, -74),
        (30, -82),
        (28, -96),
        (42, -96),
        (52, -104),
        (60, -94),
        (72, -92),
        (70, -80),
        (78, -70),
        (66, -64),
        (62, -54),
        (50, -60),
        (38, -52),
    ]
    head = b.shape(mane, b.soft(b.blend(colour, "#ffe0b8", 0.12)), tension=0.4)
    ears = b.shape([(28, -88), (8, -92), (-2, -82), (10, -74), (26, -76)], b.soft(dark)) + b.shape(
        [(70, -86), (92, -92), (100, -82), (88, -74), (72, -76)], b.soft(dark)
    )
    face = (
        b.line([(38, -82), (43, -79), (48, -83)], 2.8, "#2b1712")
        + b.line([(56, -83), (61, -79), (66, -82)], 2.8, "#2b1712")
        + b.oval(52, -70, 11, 8, b.soft("#cbb394"))
        + b.oval(52, -75, 5, 3.6, b.soft("#2b1a16"))
        + b.line([(46, -66), (52, -64), (58, -66)], 2, "#2b1712")
    )
    drops = ""
    for k in range(22):
        a = math.pi * (1 + k / 21)
        r = 82 + 22 * ((k * 7) % 4) / 3
        x, y = 8 + r * 1.05 * math.cos(a), -46 + r * 0.86 * math.sin(a)
        drops += b.at(b.path("M0,-6C4,0 4,4 0,5C-4,4 -4,0 0,-6Z", b.soft("#7fb8dc")), x, y, math.degrees(a) + 90)
    return made + tail + legs + body + ears + head + face + drops
