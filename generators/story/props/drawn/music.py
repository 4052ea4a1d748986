"""Instruments, and sounds that are seen as notes."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("notes")
def notes(b: Brush, colour: str = "#6a5a4a") -> str:
    """Three notes on their way up."""
    return "".join(
        b.at(note(b, colour), x, y, t, s) for x, y, s, t in ((0, 0, 0.9, -8), (22, -24, 0.75, 10), (8, -52, 0.6, -4))
    )


def note(b: Brush, colour: str) -> str:
    """A quaver with its foot at (0, 0)."""
    return (
        b.oval(-5, -4, 7, 5, b.flat(colour), -20)
        + b.line([(1, -6), (1, -32)], 2.6, colour)
        + b.line([(1, -32), (10, -26), (12, -16)], 3, colour)
    )


@draws("echo")
def echo(b: Brush, colour: str = "#e6dcc0") -> str:
    """Rings of sound that come back from a far rock, turning into notes."""
    made = b.shape(
        [(-150, 0), (-140, -40), (-112, -84), (-90, -100), (-70, -78), (-52, -30), (-44, 0)],
        b.down("#9a8f9a", "#6f6a7a"),
        tension=0.4,
    )
    for k in range(5):
        r = 30 + 26 * k
        made += b.path(
            f"M{-74 + r * 0.64:.0f},{-56 - r * 0.62:.0f}A{r},{r} 0 0 1 {-74 + r * 0.64:.0f},{-56 + r * 0.62:.0f}",
            "none",
            f'stroke="{b.flat(colour)}" stroke-width="4" stroke-linecap="round" opacity="{0.95 - 0.12 * k:g}"',
        )
    return made + "".join(
        b.at(note(b, colour), x, y, t, s)
        for x, y, s, t in ((76, -30, 1.0, 8), (104, -66, 0.9, -10), (128, -24, 0.8, 14))
    )


@draws("drum")
def drum(b: Brush, colour: str = "#c9453a", cracked: bool = False, sticks: bool = True) -> str:
    """A drum with cords; cracked, its skin is split."""
    body = b.path("M-46,-66V-14C-46,2 46,2 46,-14V-66Z", b.tube(colour))
    zigzag = (
        "M-46,-58"
        + "".join(f"L{-46 + 92 / 7 * (k + 0.5):.0f},{-4 if k % 2 == 0 else -54}" for k in range(7))
        + "L46,-58"
    )
    cords = b.stroke(zigzag, 2, b.flat("#f6e6c0"))
    rims = b.path("M-49,-66V-56C-49,-40 49,-40 49,-56V-66Z", b.tube("#e0b04a")) + b.path(
        "M-48,-20V-12C-48,6 48,6 48,-12V-20C48,-4 -48,-4 -48,-20Z", b.tube("#e0b04a")
    )
    skin = b.oval(0, -66, 49, 15, b.flat("#b8873a")) + b.oval(0, -67, 45, 13, b.soft("#f8efdc", 0.2, 0.12))
    made = body + cords + rims + skin
    if cracked:
        hole = [
            (-20, -70),
            (-4, -68),
            (6, -75),
            (12, -68),
            (30, -67),
            (16, -63),
            (8, -57),
            (2, -63),
            (-14, -61),
            (-8, -66),
        ]
        made += b.poly(hole, b.flat("#2e2420"), 1)
        made += b.stroke("M30,-67L40,-70M-20,-70L-34,-72M8,-57L10,-52M-14,-61L-26,-58", 1.8, b.flat("#6a5548"))
        made += b.stroke("M-20,-44L-12,-30L-22,-20L-14,-4", 2.6, b.flat("#3a1f1a"))
    if sticks:
        for x, y, u, v in ((-60, -94, -12, -70), (62, -96, 18, -71)):
            made += b.line([(x, y), (u, v)], 4, "#c99a5a") + b.oval(u, v, 5, 4, b.soft("#f0dcb0"))
    return made


@draws("bass-drum")
def bass_drum(b: Brush, rolls: bool = False) -> str:
    """A big bass drum on its side with two beaters, booming."""
    body = (
        b.dot(8, -50, 50, b.soft("#a82f2a"))
        + b.dot(0, -50, 50, b.soft("#d9453a"))
        + b.dot(0, -50, 42, b.soft("#fbf3df", 0.2, 0.14))
    )
    star = b.poly(
        [
            (r * math.sin(math.pi * k / 5), -50 - r * math.cos(math.pi * k / 5))
            for k in range(10)
            for r in (20 if k % 2 == 0 else 9,)
        ],
        b.soft("#f7b731"),
        2,
    )
    lugs = "".join(
        b.dot(46 * math.cos(a), -50 + 46 * math.sin(a), 3, b.soft("#f0c24a"))
        for a in (k * math.pi / 4 for k in range(8))
    )
    made = body + star + lugs
    for x, y, u, v in ((66, -104, 22, -66), (-70, -96, -24, -58)):
        made += b.line([(x, y), (u, v)], 4, "#8a5a34") + b.dot(u, v, 8, b.soft("#f1e0bd"))
    for k in range(3 if rolls else 2):
        for side in (-1, 1):
            r = 60 + 11 * k
            made += b.path(
                f"M{side * r * 0.82:.0f},{-50 - r * 0.56:.0f}A{r},{r} 0 0 {1 if side > 0 else 0} "
                f"{side * r * 0.82:.0f},{-50 + r * 0.56:.0f}",
                "none",
                f'stroke="{b.flat("#f7b731")}" stroke-width="3.4" stroke-linecap="round" opacity="{0.8 - 0.22 * k:g}"',
            )
    return made


@draws("music-box")
def music_box(b: Brush, broken: bool = True, plays: bool = False) -> str:
    """A music box with a dancer on it; broken, its lid hangs and the dancer leans."""
    glow = b.shining(0.5) if plays else b
    lid = b.poly(
        [(-42, -42), (36, -46), (26, -84), (-50, -78)], b.slant("#8a5a70" if not plays else "#5a4a78"), 4
    ) + b.poly([(-36, -47), (30, -50), (22, -78), (-43, -73)], b.slant("#cfd9e4"), 2)
    body = b.box(
        -44, -42, 88, 42, b.down("#a06a80", "#6a4258") if not plays else b.down("#6a5a8a", "#3f3460"), 5
    ) + b.box(-38, -36, 76, 6, b.flat("#d9b04a"), 2)
    top = b.poly([(-42, -42), (42, -42), (36, -50), (-36, -50)], b.down("#d0506a", "#a83a55"), 2)
    gear = b.dot(48, -20, 8, b.soft("#d9b04a")) + b.line([(44, -20), (56, -20)], 4, "#b08a30")
    skirt = glow.shape([(-12, -62), (0, -70), (12, -62), (6, -59), (-6, -59)], glow.soft("#f4dfe6"))
    dancer = (
        b.line([(0, -48), (0, -62)], 2, "#e8c4a8")
        + skirt
        + glow.line([(0, -68), (0, -77)], 5, "#f4dfe6")
        + b.line([(-1, -74), (-9, -86), (0, -94)], 2, "#e8c4a8")
        + b.line([(1, -74), (10, -86), (1, -94)], 2, "#e8c4a8")
        + b.dot(0, -83, 5, b.soft("#e8c4a8"))
        + b.dot(0, -88, 3, b.soft("#5a3a28"))
    )
    made = lid + body + top + gear
    made += b.turned(dancer, 26 if broken else 0, (0, -48))
    if broken:
        made += b.stroke("M-30,-26l9,7l-6,6l10,9", 2, b.flat("#3a2430")) + b.stroke(
            "M50,-8c8,4 14,2 12,-4c-3,-5 -10,0 -4,5c5,4 12,3 14,-2", 1.6, b.flat("#b08a30")
        )
    if plays:
        made += "".join(
            b.at(note(glow, "#b8d0e8"), x, y, scale=s, opacity=0.9)
            for x, y, s in ((34, -88, 0.7), (54, -104, 0.55), (-40, -92, 0.6))
        )
    return made


@draws("kazoo")
def kazoo(b: Brush) -> str:
    """A shiny kazoo."""
    body = b.path(
        "M-60,-40C-40,-50 10,-50 40,-46L60,-42V-30L40,-26C10,-22 -40,-22 -60,-32Z", b.down("#f2c24a", "#b5782a")
    )
    cap = (
        b.box(-14, -60, 28, 16, b.tube("#e0a838"), 4)
        + b.oval(0, -60, 14, 4.6, b.soft("#8a5a24"))
        + b.oval(0, -60, 10, 3, b.flat("#f6e6c0"))
    )
    return (
        body
        + cap
        + b.line([(-50, -40), (-10, -44), (34, -41)], 3, "#fff3c8", 'opacity=".8"')
        + "".join(b.at(note(b, "#7a5ab0"), x, y, t, s) for x, y, s, t in ((70, -44, 0.7, 10), (84, -66, 0.6, -14)))
    )


@draws("bell")
def bell(b: Brush, colour: str = "#c9ced8") -> str:
    """A hand bell that rings."""
    handle = b.line([(0, -64), (0, -96)], 9, "#8a5f3c") + b.dot(0, -99, 7, b.soft("#9a6c44"))
    clapper = b.dot(4, -6, 8, b.soft(b.blend(colour, "#3a3f4a", 0.4)))
    body = b.path(
        "M-38,-10C-26,-22 -26,-60 -10,-66H10C26,-60 26,-22 38,-10C20,-4 -20,-4 -38,-10Z", b.tube(colour, 0.6, 0.4)
    ) + b.stroke("M-37,-11C-20,-5 20,-5 37,-11", 5, b.flat(b.blend(colour, "#ffffff", 0.4)))
    waves = "".join(
        b.path(
            f"M{s * (50 + 12 * k)},{-44 - 6 * k}q{s * 10},18 0,{36 + 12 * k}",
            "none",
            f'stroke="{b.flat("#f3f0e4")}" stroke-width="3" stroke-linecap="round" opacity="{0.9 - 0.3 * k:g}"',
        )
        for s in (-1, 1)
        for k in (0, 1)
    )
    return clapper + handle + body + waves


@draws("flute")
def flute(b: Brush) -> str:
    """A wooden flute, slanting, with rising notes."""
    pipe = b.line([(-50, -8), (50, -56)], 13, "#8f5f34", tension=0) + b.line(
        [(-50, -11), (48, -58)], 4, "#d9a468", 'opacity=".8"', tension=0
    )
    holes = "".join(b.oval(-20 + 15 * k, -22.5 - 7.2 * k, 3, 2.6, b.flat("#2f1c10"), -25) for k in range(4))
    rings = "".join(
        b.line([(x - 2.6, y - 6), (x + 2.6, y + 6)], 5, "#e9d3a0", tension=0) for x, y in ((-38, -14), (40, -51))
    )
    return (
        pipe
        + holes
        + rings
        + "".join(
            b.at(note(b, "#f3e2b0"), x, y, t, s)
            for x, y, s, t in ((-28, -44, 0.7, -8), (-4, -66, 0.62, 10), (20, -84, 0.54, -6))
        )
    )
