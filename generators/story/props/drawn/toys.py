"""Toys, games, music."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.home import note
from generators.story.props.drawn.registry import draws


@draws("ball")
def ball(b: Brush, colour: str = "#e0453a", band: str = "#fbe9c8") -> str:
    """A ball with a band and a star."""
    made = b.dot(0, -50, 50, b.soft(colour))
    if band:
        made += b.inside(
            '<circle cx="0" cy="-50" r="50"/>', b.line([(-56, -40), (0, -62), (56, -48)], 15, band, 'opacity=".9"')
        )
    return made + b.oval(-18, -74, 13, 8, b.fade("#ffffff", 0.85), -30)


@draws("rubber-duck")
def rubber_duck(b: Brush) -> str:
    """A yellow rubber duck."""
    tail = b.shape([(-34, -36), (-62, -58), (-58, -32), (-44, -18)], b.soft("#ffcb2e"))
    body = b.shape(
        [(-52, -34), (-24, -46), (14, -46), (44, -42), (52, -22), (36, -2), (-28, -2), (-48, -14)], b.soft("#ffd43b")
    )
    head = b.dot(24, -70, 28, b.soft("#ffd94a"))
    beak = b.shape([(46, -74), (60, -76), (70, -70), (62, -64), (48, -62)], b.soft("#f58a2c")) + b.line(
        [(49, -69), (66, -69)], 1.8, "#c05a1a"
    )
    wing = b.shape([(-34, -30), (-10, -36), (16, -28), (4, -12), (-20, -12)], b.soft("#ffc21f"))
    return tail + body + head + beak + wing + b.eye(32, -76, 4.6) + b.oval(12, -86, 8, 5, b.fade("#ffffff", 0.8), -30)


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


@draws("blocks")
def blocks(b: Brush) -> str:
    """A tower of toy blocks that has been knocked over."""
    made = ""
    for x, y, turn, colour, mark in (
        (-86, -15, 12, "#d9534a", "A"),
        (-46, -15, -6, "#4a90c0", ""),
        (-2, -15, 0, "#f0b63f", "B"),
        (-4, -45, 16, "#58a06a", ""),
        (44, -16, 38, "#9a6ab8", "C"),
        (92, -15, -14, "#e8824a", ""),
        (30, -44, -28, "#d9534a", ""),
    ):
        cube = b.box(-15, -15, 30, 30, b.slant(colour), 4) + b.box(
            -11, -11, 22, 22, b.slant(b.blend(colour, "#ffffff", 0.22)), 3
        )
        d = {
            "A": "M-6,7L0,-7L6,7M-3.4,2H3.4",
            "B": "M-4,-7V7H1q6,-1 4,-6q-2,-2 -4,-1H-4M1,0q5,-2 2,-6q-1,-1 -3,-1h-4",
            "C": "M6,-4Q0,-10 -5,-3Q-8,5 0,7Q4,7 6,4",
        }.get(mark)
        cube += (
            b.stroke(d, 3, b.flat(b.blend(colour, "#2b1712", 0.5)))
            if d
            else b.dot(0, 0, 6, b.soft(b.blend(colour, "#2b1712", 0.3)))
        )
        made += b.at(cube, x, y, turn)
    dust = "".join(b.dot(x, -3, 8, b.fade("#c9b89a", 0.6)) for x in (-108, -26, 66, 114))
    return dust + made


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


@draws("jack-in-the-box")
def jack_in_the_box(b: Brush) -> str:
    """A painted tin box, its lid open, a clown on a spring out of it."""
    lid = b.poly([(-34, -50), (-52, -86), (-8, -92), (4, -52)], b.slant("#3f8fb8"), 3)
    spring = "".join(
        b.line([(-12 + 4 * (k % 2), -50 - 6 * k), (0, -47 - 6 * k), (12, -51 - 6 * k)], 3.4, "#b8b6c2")
        for k in range(6)
    )
    collar = b.shape(
        [(-22, -84), (-12, -92), (0, -88), (12, -92), (22, -84), (10, -78), (0, -81), (-10, -78)], b.soft("#f7d34a")
    )
    head = b.dot(0, -106, 19, b.soft("#f6d3b0")) + "".join(b.dot(s * 20, -108, 9, b.soft("#e8552e")) for s in (-1, 1))
    hat = b.poly([(-14, -120), (14, -120), (4, -152)], b.slant("#d9405a"), 3) + b.dot(4, -154, 5, b.soft("#f7d34a"))
    face = (
        b.eye(-7, -109, 3)
        + b.eye(7, -109, 3)
        + b.dot(0, -102, 5, b.soft("#e0352e"))
        + b.path("M-9,-97C-4,-88 4,-88 9,-97C4,-94 -4,-94 -9,-97Z", b.flat("#8a2420"))
    )
    body = b.box(-36, -50, 72, 50, b.down("#d9534a", "#a8342f"), 3) + b.box(-36, -50, 72, 9, b.flat("#f7d34a"), 2)
    suit = "".join(
        b.poly([(x, -36), (x + 8, -24), (x, -12), (x - 8, -24)], b.slant(c), 1)
        for x, c in ((-20, "#f7d34a"), (0, "#6ac0d8"), (20, "#f7d34a"))
    )
    lines = "".join(
        b.line([(s * 34, -110 - 8 * k), (s * (46 + 3 * k), -116 - 13 * k)], 2.6, "#fff0c0")
        for s in (-1, 1)
        for k in (0, 1, 2)
    )
    return (
        lid
        + lines
        + spring
        + hat
        + collar
        + head
        + face
        + body
        + suit
        + b.line([(36, -26), (50, -26), (50, -36)], 4, "#8a8892", tension=0)
    )


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


@draws("bubble-wand")
def bubble_wand(b: Brush) -> str:
    """A ring on a stick, and soap bubbles."""
    stick = b.line([(-30, 0), (-10, -50)], 5, "#e0527a") + b.path(
        "M-21,-70a16,16 0 1 0 32,0a16,16 0 1 0 -32,0", "none", f'stroke="{b.flat("#e0527a")}" stroke-width="4.6"'
    )
    film = b.dot(-5, -70, 14, b.fade("#c0e6f8", 0.35, 0.5))
    made = stick + film
    for x, y, r in ((30, -82, 15), (48, -52, 9), (22, -46, 6), (60, -96, 11), (40, -112, 6), (8, -100, 8)):
        rim = b.ink.radial(((0, b.flat("#ffffff"), 0.1), (0.75, b.flat("#a8dcf4"), 0.28), (1, b.flat("#e0a8e8"), 0.75)))
        made += b.dot(x, y, r, rim) + b.oval(
            x - r * 0.35, y - r * 0.4, r * 0.26, r * 0.18, b.flat("#ffffff"), -35, 'opacity=".9"'
        )
    return made


@draws("party-blower")
def party_blower(b: Brush) -> str:
    """A curly paper blower with stripes and a mouthpiece."""
    mouth = b.poly([(-60, -34), (-40, -38), (-40, -30), (-60, -28)], b.tube("#f7d34a"), 3)
    roll = b.line(
        [(-40, -34), (10, -44), (34, -56), (40, -78), (22, -90), (4, -80), (8, -64), (24, -62), (28, -74)],
        13,
        "#d9405a",
    )
    made = mouth + roll
    for x, y, turn in ((-28, -36, 8), (-8, -40, 10), (12, -45, 16), (30, -54, 45), (40, -72, 80), (28, -89, 150)):
        made += b.at(b.box(-3, -6.5, 6, 13, b.flat("#fbe6b8"), 1), x, y, turn)
    return made + "".join(
        b.line([(52 + 4 * k, -72 - 12 * k), (66 + 4 * k, -78 - 15 * k)], 2.8, "#f7b731") for k in range(3)
    )


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


@draws("sword")
def snapped_sword(b: Brush) -> str:
    """A wooden sword, snapped across the middle."""
    grip = (
        b.line([(-62, -8), (-38, -20)], 8, "#8a4a34")
        + b.dot(-66, -6, 6, b.soft("#c99a5a"))
        + b.line([(-44, -34), (-30, -8)], 8, "#b07a44")
    )
    near = b.poly([(-37, -26), (2, -46), (-3, -37), (5, -34), (-3, -30), (-33, -14)], b.slant("#d9ac6c"), 1)
    far = b.poly([(14, -36), (20, -44), (19, -52), (50, -56), (70, -50), (54, -40)], b.slant("#d9ac6c"), 1)
    return (
        grip
        + near
        + f'<g transform="rotate(34 40 -46) translate(4,14)">{far}</g>'
        + b.line([(-30, -23), (-6, -35)], 1.6, "#a8783f")
    )
