"""Animals in the attitudes that icons lack: asleep, wet, walking away, popping up, leaping."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("sleeping-cat")
def sleeping_kitten(b: Brush, colour: str = "#e8a860") -> str:
    """A kitten on its back, all four feet in the air."""
    dark = b.blend(colour, "#7a4a20", 0.4)
    sun = b.oval(0, -2, 90, 12, b.fade("#ffe9a8", 0.8))
    tail = b.line([(48, -12), (70, -8), (86, -16), (84, -28)], 10, colour)
    legs = "".join(
        b.line([(x, -34), (x + d, -56), (x + 1.4 * d, -66)], 11, dark if far else colour)
        + b.oval(x + 1.5 * d, -68, 7, 6, b.soft("#fbeeda"))
        for x, d, far in ((-8, -5, True), (34, 5, True), (-18, -8, False), (24, 8, False))
    )
    body = b.shape([(-36, -14), (-24, -38), (10, -44), (42, -38), (54, -18), (40, -2), (-20, -2)], b.soft(colour))
    belly = b.shape([(-22, -34), (8, -42), (36, -36), (24, -24), (-6, -24)], b.soft("#fbeeda"))
    ears = b.poly([(-66, -12), (-78, -4), (-62, -2)], b.soft(colour), 4) + b.poly(
        [(-34, -6), (-32, 4), (-46, 0)], b.soft(colour), 4
    )
    head = b.oval(-50, -20, 25, 21, b.soft(colour), -14)
    stripes = "".join(b.line([(-54 + 7 * k, -3), (-52 + 6 * k, -9)], 3, dark) for k in range(3)) + "".join(
        b.line([(46 - 10 * k, -8), (50 - 10 * k, -18)], 3, dark, 'opacity=".7"') for k in range(3)
    )
    face = (
        b.line([(-66, -24), (-61, -21), (-56, -25)], 2.4, "#2b1712")
        + b.line([(-46, -28), (-41, -26), (-37, -31)], 2.4, "#2b1712")
        + b.poly([(-53, -33), (-48, -34), (-50, -30)], b.flat("#d9706a"), 1.6)
        + b.oval(-52, -36, 9, 5, b.soft("#fbeeda"), -14)
        + b.line([(-55, -38), (-52, -36), (-48, -39)], 1.8, "#2b1712")
    )
    return sun + tail + legs + body + belly + ears + head + stripes + face


@draws("sitting-cat")
def sitting_cat(b: Brush, colour: str = "#d98a4a", away: bool = False) -> str:
    """A cat that sits and purrs."""
    dark = b.blend(colour, "#4a2a18", 0.4)
    tail = b.line([(26, -8), (54, -4), (58, -18), (46, -24)], 11, dark)
    body = b.shape([(-30, -4), (-28, -34), (-14, -58), (14, -58), (30, -34), (34, -4), (0, 0)], b.soft(colour))
    chest = b.shape([(-12, -52), (12, -52), (15, -22), (0, -10), (-15, -22)], b.soft("#fbeeda"))
    paws = "".join(
        b.line([(s * 9, -32), (s * 9, -8)], 11, colour) + b.oval(s * 10, -4, 10, 5.4, b.soft("#fbeeda"))
        for s in (-1, 1)
    )
    ears = "".join(
        b.poly([(s * 26, -80), (s * 28, -106), (s * 8, -94)], b.soft(colour), 4)
        + b.poly([(s * 23, -84), (s * 25, -98), (s * 13, -91)], b.flat("#e8a08a"), 2)
        for s in (-1, 1)
    )
    head = b.oval(0, -76, 31, 26, b.soft(colour))
    stripes = "".join(b.line([(x, -100), (x * 0.8, -90)], 3.4, dark) for x in (-9, 0, 9)) + "".join(
        b.line([(s * 26, -38 + 10 * k), (s * 18, -36 + 10 * k)], 3.4, dark, 'opacity=".7"')
        for s in (-1, 1)
        for k in range(3)
    )
    face = (
        "".join(
            b.path(
                f"M{s * 12 - 6},-78q6,6 12,0",
                "none",
                f'stroke="{b.flat("#2b1712")}" stroke-width="2.6" stroke-linecap="round"',
            )
            for s in (-1, 1)
        )
        + b.oval(0, -66, 12, 8, b.soft("#fbeeda"))
        + b.poly([(-3, -71), (3, -71), (0, -67)], b.flat("#d9706a"), 1.6)
    )
    face += b.stroke("M-7,-64q3.5,4 7,0q3.5,4 7,0", 1.8, b.flat("#2b1712")) + "".join(
        b.line([(s * 14, -66 + 4 * k), (s * 34, -70 + 7 * k)], 1.2, "#fff6e8") for s in (-1, 1) for k in range(2)
    )
    return (
        tail
        + body
        + chest
        + paws
        + ears
        + head
        + stripes
        + face
        + "".join(b.dot(s * 20, -67, 5, b.fade("#f0806a", 0.5)) for s in (-1, 1))
    )


@draws("cat-walking-away")
def cat_walking_away(b: Brush, colour: str = "#8f939c") -> str:
    """A cat from behind that walks away, its tail down, its head a little turned back."""
    dark = b.blend(colour, "#2f3038", 0.4)
    legs = b.line([(-12, -36), (-15, -4)], 11, dark) + b.line([(13, -36), (13, -8)], 11, dark)
    body = b.shape([(-22, -28), (-24, -52), (-12, -72), (12, -72), (24, -52), (22, -28), (0, -20)], b.soft(colour))
    hind = b.line([(-15, -30), (-20, -3)], 13, colour) + b.line([(15, -30), (18, -3)], 13, colour)
    ears = b.poly([(-24, -90), (-24, -110), (-8, -100)], b.soft(colour), 4) + b.poly(
        [(22, -92), (26, -110), (8, -101)], b.soft(colour), 4
    )
    head = b.oval(0, -84, 24, 20, b.soft(colour))
    cheek = (
        b.shape([(18, -92), (28, -86), (26, -78), (16, -76)], b.soft(b.blend(colour, "#ffffff", 0.3)))
        + b.line([(26, -82), (38, -84)], 1.2, "#e6e6ea")
        + b.line([(25, -79), (37, -76)], 1.2, "#e6e6ea")
    )
    tail = b.line([(0, -44), (6, -24), (16, -12), (34, -6), (48, -12)], 9, dark)
    stripes = "".join(
        b.line([(-9 + 3 * k, -64 + 11 * k), (0, -61 + 11 * k), (9 - 3 * k, -64 + 11 * k)], 3, dark, 'opacity=".6"')
        for k in range(3)
    )
    return legs + body + hind + stripes + ears + head + cheek + tail


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


@draws("mole")
def mole(b: Brush) -> str:
    """A mole that pops out of its hill."""
    back = b.shape([(-80, 0), (-56, -24), (-20, -36), (24, -36), (58, -22), (82, 0)], b.soft("#6b4a34"))
    body = b.shape([(-30, -16), (-32, -56), (-16, -84), (16, -84), (32, -56), (30, -16)], b.soft("#4f4650"))
    snout = b.shape([(-13, -66), (0, -72), (13, -66), (11, -56), (0, -52), (-11, -56)], b.soft("#c9a8a0")) + b.oval(
        0, -69, 7, 5.4, b.soft("#e8707a")
    )
    face = b.eye(-14, -74, 2.4) + b.eye(14, -74, 2.4) + b.oval(0, -47, 6, 4, b.flat("#2b1712"))
    hands = "".join(
        b.oval(s * 38, -34, 15, 11, b.soft("#e0a8a0"), s * 24)
        + "".join(
            b.poly(
                [(s * (44 + 4 * k), -26 - 8 * k), (s * (50 + 4 * k), -24 - 9 * k), (s * (46 + 4 * k), -30 - 8 * k)],
                b.flat("#fbf3e8"),
                1,
            )
            for k in range(3)
        )
        for s in (-1, 1)
    )
    front = b.shape(
        [(-92, 2), (-66, -14), (-34, -22), (0, -17), (34, -22), (66, -13), (94, 2), (0, 6)], b.soft("#7d5a3e")
    )
    clods = "".join(
        b.dot(x, y, r, b.soft("#7d5a3e"))
        for x, y, r in ((-62, -46, 6), (60, -52, 7), (-44, -82, 4), (50, -86, 5), (74, -24, 4), (-84, -20, 5))
    )
    return back + body + snout + face + front + hands + clods


@draws("salmon")
def salmon(b: Brush, colour: str = "#a8b4c4") -> str:
    """A salmon in mid-leap."""
    tail = b.shape(
        [(-50, -26), (-78, -46), (-70, -24), (-80, -4)], b.soft(b.blend(colour, "#c0706a", 0.4)), tension=0.6
    )
    outline = '<path d="M-56,-26C-30,-52 24,-60 58,-36C66,-30 66,-26 58,-22C24,0 -30,-2 -56,-26Z"/>'
    body = b.filled(outline, b.down(b.blend(colour, "#4f6a80", 0.6), "#f0ece6"))
    side = b.inside(
        outline,
        b.line([(-56, -26), (0, -28), (60, -28)], 9, "#e09a8a", 'opacity=".55"')
        + "".join(b.dot(-34 + 9 * k, -40 - 3 * (k % 3), 2, b.flat("#3f4f60")) for k in range(9)),
    )
    fins = b.poly([(-6, -50), (10, -64), (20, -50)], b.slant(colour), 2) + b.poly(
        [(4, -6), (-10, 6), (-14, -8)], b.slant(colour), 2
    )
    return (
        tail
        + fins
        + body
        + side
        + b.line([(42, -46), (46, -30), (42, -14)], 2, "#5a6a7a", 'opacity=".7"')
        + b.eye(50, -33, 3)
        + b.line([(64, -26), (56, -24)], 1.8, "#4a5560")
    )


@draws("splash")
def splash(b: Brush, wide: float = 60) -> str:
    """White water where something leaps out, foot at (0, 0)."""
    made = b.oval(0, -2, wide, 7, b.fade("#eef8fc", 0.95, 0.3))
    for s, lean, high in ((-1, 0.72, 26), (-1, 0.4, 36), (1, 0.4, 34), (1, 0.74, 24), (1, 0.1, 30)):
        x = s * lean * wide
        made += b.path(
            f"M{x - 6:.0f},-2C{x - 3:.0f},{-high * 0.6:.0f} {x + s * 6:.0f},{-high:.0f} {x + s * 9:.0f},{-high}"
            f"C{x + s * 9:.0f},{-high * 0.5:.0f} {x + 6:.0f},-6 {x + 7:.0f},-2Z",
            b.down("#ffffff", "#b8dcec"),
        )
        made += b.dot(x + s * 13, -high - 6, 3, b.soft("#dff2fa"))
    return made


@draws("oranges")
def oranges(b: Brush) -> str:
    """Five oranges in an arc above (0, 0)."""
    made = ""
    for k in range(5):
        a = math.pi * (0.12 + 0.76 * k / 4)
        x, y = -58 * math.cos(a), -64 * math.sin(a)
        made += b.dot(x, y, 10, b.soft("#f58a2c")) + b.oval(x + 2, y - 9, 4, 2, b.soft("#6a9a3f"), -20)
    return made


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


@draws("monkey-swinging")
def swinging_monkey(b: Brush, colour: str = "#8a5a38") -> str:
    """A monkey that hangs from a rope by one arm."""
    skin = "#e8c09a"
    rope = b.line([(10, -190), (6, -120)], 4, "#b8965c", tension=0)
    tail = b.line([(-22, -34), (-48, -28), (-58, -48), (-46, -58)], 6, colour)
    arm = b.line([(8, -74), (14, -100), (6, -126)], 9, colour) + b.dot(6, -128, 6, b.soft(skin))
    legs = (
        b.line([(-12, -38), (-30, -26), (-36, -10)], 10, colour)
        + b.line([(4, -36), (14, -20), (30, -14)], 10, colour)
        + b.oval(-38, -7, 8, 5, b.soft(skin), -30)
        + b.oval(34, -13, 8, 5, b.soft(skin), 14)
    )
    body = b.oval(-6, -54, 20, 26, b.soft(colour), 14) + b.oval(-3, -51, 12, 17, b.soft(skin), 14)
    other = b.line([(-18, -68), (-44, -76), (-56, -92)], 9, colour) + b.dot(-57, -95, 6, b.soft(skin))
    ears = b.dot(-26, -96, 8, b.soft(skin)) + b.dot(26, -96, 8, b.soft(skin))
    head = b.dot(0, -96, 25, b.soft(colour)) + b.shape(
        [(-17, -98), (-8, -108), (0, -103), (8, -108), (17, -98), (13, -82), (0, -77), (-13, -82)], b.soft(skin)
    )
    face = (
        b.eye(-7, -97, 3.2)
        + b.eye(7, -97, 3.2)
        + b.path("M-8,-88C-4,-78 4,-78 8,-88Z", b.flat("#8a2f2a"))
        + b.dot(-2, -91, 1, b.flat("#5a3a28"))
        + b.dot(2, -91, 1, b.flat("#5a3a28"))
    )
    return rope + tail + legs + other + body + ears + head + face + arm


@draws("kittens-wool")
def wool_basket(b: Brush) -> str:
    """A basket of balls of wool with a kitten asleep in it."""
    from generators.story.props.drawn.food import basket

    made = ""
    for x, y, r, c in ((-34, -50, 18, "#d9707a"), (36, -50, 19, "#6a9ac0"), (12, -56, 16, "#e8b84f")):
        made += b.dot(x, y, r, b.soft(c)) + "".join(
            b.path(
                f"M{x - r * 0.8:.0f},{y - 5 + 6 * k:.0f}q{r * 0.8:.0f},{-9 + 3 * k} {1.6 * r:.0f},{4 - 2 * k}",
                "none",
                f'stroke="{b.flat(b.blend(c, "#ffffff", 0.4))}" stroke-width="1.8" opacity=".8"',
            )
            for k in range(3)
        )
    kitten = (
        b.poly([(-28, -68), (-26, -84), (-14, -76)], b.soft("#b8b4b0"), 3)
        + b.poly([(10, -66), (12, -82), (-2, -76)], b.soft("#b8b4b0"), 3)
        + b.oval(-8, -62, 24, 18, b.soft("#c4c0bc"))
    )
    kitten += (
        "".join(
            b.path(
                f"M{x - 5},-62q5,4 10,0",
                "none",
                f'stroke="{b.flat("#2b1712")}" stroke-width="2.2" stroke-linecap="round"',
            )
            for x in (-17, 1)
        )
        + b.poly([(-10, -57), (-5, -57), (-7.5, -54)], b.flat("#d9706a"), 1)
        + b.oval(-30, -46, 8, 5, b.soft("#dedad6"))
        + b.oval(14, -44, 8, 5, b.soft("#dedad6"))
    )
    needles = (
        b.line([(20, -60), (58, -98)], 3.4, "#c99a5a", tension=0)
        + b.dot(59, -99, 4, b.soft("#d9534a"))
        + b.line([(34, -58), (30, -102)], 3.4, "#c99a5a", tension=0)
        + b.dot(30, -103, 4, b.soft("#d9534a"))
    )
    thread = b.line([(46, -8), (66, -3), (78, -8), (92, -3)], 2.6, "#d9707a")
    return needles + made + kitten + basket(b, 58, 44) + thread
