"""What stares, hangs or howls in the dark."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("scarecrow")
def scarecrow(b: Brush) -> str:
    """A scarecrow on a cross whose head is a sack with eyes like holes."""
    post = b.line([(0, 0), (0, -70)], 6, "#6a4e38", tension=0) + b.line(
        [(-52, -60), (52, -56)], 5, "#6a4e38", tension=0
    )
    coat = b.shape(
        [
            (-14, -66),
            (14, -66),
            (50, -63),
            (52, -50),
            (20, -48),
            (22, -20),
            (12, -26),
            (4, -16),
            (-6, -26),
            (-14, -18),
            (-20, -24),
            (-18, -46),
            (-50, -52),
            (-50, -66),
        ],
        b.soft("#4f4a4a", 0.2, 0.4),
        tension=0.3,
    )
    straw = "".join(
        b.line([(s * 50, -58), (s * (60 + 3 * (k % 2)), -66 + 5 * k)], 2.4, "#c9a450")
        for s in (-1, 1)
        for k in range(4)
    ) + "".join(b.line([(x, -24), (x + d, -10)], 2.4, "#c9a450") for x, d in ((-12, -3), (-4, 1), (6, 2), (14, 4)))
    head = b.shape(
        [(-15, -70), (-18, -86), (-8, -98), (8, -98), (18, -86), (14, -70), (0, -64)], b.soft("#c4a878", 0.25, 0.45)
    )
    tie = b.line([(-12, -68), (0, -65), (12, -68)], 4, "#6a4030")
    eyes = (
        b.shape([(-12, -86), (-5, -88), (-3, -82), (-9, -79)], b.flat("#17100e"), tension=0.7)
        + b.shape([(12, -87), (5, -88), (3, -82), (9, -78)], b.flat("#17100e"), tension=0.7)
        + b.dot(-7, -83, 1, b.shining().flat("#f2d45a"))
        + b.dot(7, -83, 1, b.shining().flat("#f2d45a"))
    )
    mouth = b.stroke("M-10,-73L-6,-75L-2,-73L2,-75L6,-73L10,-75", 1.8, b.flat("#2b1712"))
    hat = b.path(
        "M-30,-93C-10,-100 12,-100 30,-94C18,-98 12,-100 10,-112L2,-118L-10,-110C-12,-100 -18,-97 -30,-93Z",
        b.soft("#3f3836"),
    )
    patch = b.poly([(-10, -44), (4, -46), (5, -34), (-8, -33)], b.slant("#7a4a44"), 1)
    return post + straw + coat + patch + head + tie + eyes + mouth + hat


@draws("coat-on-hook")
def coat_on_hook(b: Brush) -> str:
    """An old coat on a hook whose arms seem to reach."""
    hook = b.box(-30, -104, 60, 9, b.down("#6a4a34"), 3) + b.stroke("M0,-98v6a5,5 0 0 0 8,3", 3, b.flat("#a8a4ac"))
    cloth = "#4a5048"
    arms = b.line([(-16, -80), (-36, -62), (-40, -40), (-54, -28)], 15, b.blend(cloth, "#15161a", 0.25)) + b.line(
        [(16, -80), (34, -64), (42, -44), (56, -36)], 15, cloth
    )
    for x, y, s in ((-56, -26, -1), (58, -34, 1)):
        arms += "".join(b.line([(x, y), (x + s * (3 + 3 * k), y + 12 - 4 * k)], 2.6, "#1c1a20") for k in range(3))
    body = b.shape(
        [(-20, -86), (0, -92), (20, -86), (24, -50), (30, -4), (0, 0), (-30, -4), (-24, -50)],
        b.tube(cloth, 0.15, 0.45),
        tension=0.7,
    )
    collar = b.poly(
        [(-14, -90), (0, -76), (14, -90), (8, -96), (-8, -96)], b.slant(b.blend(cloth, "#15161a", 0.35)), 3
    ) + b.path("M-6,-90C-4,-82 4,-82 6,-90Z", b.flat("#0f0e14"))
    seam = b.line([(0, -76), (1, -40), (0, -2)], 2, "#2a2e2a") + "".join(
        b.dot(5, -64 + 17 * k, 2.2, b.soft("#8a7a5a")) for k in range(4)
    )
    return hook + arms + body + collar + seam


@draws("mask")
def mask(b: Brush) -> str:
    """A carved mask with a wide grin and eyes that are not quite empty."""
    face = b.shape(
        [(-30, -84), (0, -98), (30, -84), (34, -50), (20, -14), (0, 0), (-20, -14), (-34, -50)],
        b.soft("#8a5530", 0.3, 0.5),
    )
    paint = "".join(
        b.path(f"M{s * 32},-58C{s * 22},-50 {s * 20},-38 {s * 27},-28Z", b.flat("#b0402f"), 'opacity=".85"')
        for s in (-1, 1)
    ) + b.path("M-4,-96L0,-66L4,-96Z", b.flat("#d9c49a"))
    eyes = "".join(
        b.shape(
            [(s * 5, -58), (s * 12, -70), (s * 25, -70), (s * 22, -58), (s * 14, -52)], b.flat("#120d10"), tension=0.8
        )
        + b.dot(s * 14, -61, 2, b.shining(0.8).flat("#f2d45a"))
        for s in (-1, 1)
    )
    brows = "".join(b.line([(s * 4, -68), (s * 14, -78), (s * 28, -78)], 5, "#4a2a18") for s in (-1, 1))
    nose = b.poly([(-3, -62), (3, -62), (8, -38), (0, -34), (-8, -38)], b.slant("#74441f"), 3)
    mouth = b.path("M-24,-30C-14,-18 14,-18 24,-30C20,-8 -20,-8 -24,-30Z", b.flat("#160d0e"))
    teeth = "".join(
        b.poly([(x - 3.6, -26 + abs(x) * -0.1), (x + 3.6, -26 + abs(x) * -0.1), (x, -17)], b.flat("#efe2bd"))
        for x in (-14, -5, 5, 14)
    )
    return face + paint + brows + eyes + nose + mouth + teeth


@draws("owl")
def staring_owl(b: Brush, body: str = "#6f5a48") -> str:
    """An owl on a stump whose head is turned to us; wide eyes, no smile."""
    perch = b.path("M-34,0V-16C-30,-20 30,-20 34,-16V0Z", b.tube("#4f4038")) + b.oval(0, -17, 34, 6, b.soft("#8a7058"))
    wings = "".join(
        b.shape(
            [(s * 20, -64), (s * 33, -52), (s * 34, -30), (s * 22, -14), (s * 14, -34)],
            b.soft(b.blend(body, "#20181a", 0.3)),
        )
        for s in (-1, 1)
    )
    trunk = b.shape([(-26, -26), (-28, -56), (0, -70), (28, -56), (26, -26), (0, -14)], b.soft(body)) + b.shape(
        [(-15, -30), (-15, -52), (15, -52), (15, -30), (0, -18)], b.soft("#b89f80")
    )
    flecks = "".join(
        b.line([(x - 3, y), (x, y + 3), (x + 3, y)], 2, "#5a4634")
        for x, y in ((-8, -46), (0, -46), (8, -46), (-5, -38), (5, -38), (0, -30))
    )
    head = b.shape(
        [(-31, -68), (-34, -102), (-16, -94), (16, -94), (34, -102), (31, -68), (0, -56)], b.soft(body), tension=0.75
    )
    disc = "".join(b.oval(s * 13, -76, 16, 15, b.soft("#c4ac8c")) for s in (-1, 1))
    hot = b.shining(0.75)
    eyes = "".join(
        hot.dot(s * 12, -77, 10, hot.soft("#f2b92e", 0.4, 0.25))
        + b.dot(s * 12, -77, 4.6, b.flat("#1c1410"))
        + b.dot(s * 12 - 2, -79, 1.5, b.flat("#ffffff"))
        for s in (-1, 1)
    )
    brow = b.line([(-28, -92), (-12, -87), (-3, -80)], 4, b.blend(body, "#20181a", 0.45)) + b.line(
        [(28, -92), (12, -87), (3, -80)], 4, b.blend(body, "#20181a", 0.45)
    )
    beak = b.poly([(-4, -72), (4, -72), (0, -61)], b.slant("#8a7a5a"), 2)
    claws = "".join(b.line([(s * 9 + d, -18), (s * 9 + d, -12)], 3.4, "#8a7a5a") for s in (-1, 1) for d in (-4, 0, 4))
    return perch + wings + trunk + flecks + head + disc + eyes + brow + beak + claws


@draws("howling-wolf")
def howling_wolf(b: Brush, colour: str = "#4f5462") -> str:
    """A wolf that sits on a rock and howls, dark."""
    dark = b.blend(colour, "#16161e", 0.4)
    rock = b.shape(
        [(-72, 0), (-60, -22), (-26, -32), (20, -34), (56, -22), (78, 0)], b.soft("#55525a", 0.2, 0.4), tension=0.6
    )
    tail = b.shape([(-22, -38), (-46, -38), (-58, -26), (-44, -24), (-20, -28)], b.soft(dark))
    body = b.shape(
        [(-30, -30), (-30, -56), (-12, -82), (10, -92), (20, -78), (20, -50), (16, -30)], b.soft(colour), tension=0.85
    )
    haunch = b.shape([(-34, -30), (-34, -50), (-16, -58), (0, -44), (0, -30)], b.soft(b.blend(colour, "#aab0c0", 0.12)))
    legs = (
        b.line([(10, -60), (14, -44), (15, -34)], 9, colour)
        + b.line([(2, -58), (4, -44), (3, -34)], 8, dark)
        + b.oval(18, -32, 8, 3.6, b.soft(colour))
        + b.oval(-8, -31, 13, 4, b.soft(colour))
    )
    mane = b.shape(
        [(0, -96), (-14, -80), (-10, -62), (2, -52), (14, -56), (24, -74), (18, -92)],
        b.soft(b.blend(colour, "#c4c8d4", 0.25)),
        tension=0.6,
    )
    head = b.shape(
        [(-4, -92), (4, -106), (18, -116), (34, -134), (40, -132), (34, -114), (28, -100), (18, -86), (4, -82)],
        b.soft(colour),
        tension=0.7,
    )
    jaw = b.shape([(24, -100), (36, -110), (50, -124), (52, -120), (42, -104), (28, -90)], b.soft(dark), tension=0.7)
    ears = b.poly([(-2, -98), (-22, -104), (-4, -86)], b.slant(dark), 3) + b.dot(38, -134, 3, b.flat("#15151c"))
    eye = b.line([(12, -106), (17, -107), (21, -111)], 2.4, "#15151c")
    return rock + tail + body + haunch + legs + mane + jaw + ears + head + eye


@draws("web")
def spider_web(b: Brush) -> str:
    """A huge web between two branches; a spider waits at its rim."""
    hubs, spokes, made = (0.0, -54.0), 13, ""
    ends = [
        (
            hubs[0] + (58 + 7 * (k % 3)) * math.cos(2 * math.pi * k / spokes + 0.2),
            hubs[1] + (46 + 5 * (k % 2)) * math.sin(2 * math.pi * k / spokes + 0.2),
        )
        for k in range(spokes)
    ]
    for x, y in ends:
        made += b.line([hubs, (x, y)], 1.1, "#dfe3ea", tension=0)
    for ring in range(1, 8):
        t = (ring / 7.6) ** 0.9
        for k in range(spokes):
            (x0, y0), (x1, y1) = ends[k], ends[(k + 1) % spokes]
            a, c = (t * x0, hubs[1] + t * (y0 - hubs[1])), (t * x1, hubs[1] + t * (y1 - hubs[1]))
            if (k, ring) in ((3, 5), (3, 6), (4, 6), (9, 7)):
                continue  # torn
            made += b.path(
                f"M{a[0]:.1f},{a[1]:.1f}"
                f"Q{(a[0] + c[0]) / 2 * 0.9:.1f},{hubs[1] + ((a[1] + c[1]) / 2 - hubs[1]) * 0.9:.1f} "
                f"{c[0]:.1f},{c[1]:.1f}",
                "none",
                f'stroke="{b.flat("#dfe3ea")}" stroke-width="1"',
            )
    bough = (
        b.line([(-66, 4), (-70, -40), (-58, -92), (-20, -108), (40, -108)], 7, "#4f4238")
        + b.line([(-58, -92), (-74, -108)], 4, "#4f4238")
        + b.line([(66, -100), (72, -50), (64, 2)], 5, "#4f4238")
        + b.line([(20, -108), (66, -102)], 5, "#4f4238")
    )
    drops = "".join(
        b.dot(x * 0.62, hubs[1] + 0.62 * (y - hubs[1]), 1.5, b.flat("#ffffff"), 'opacity=".9"') for x, y in ends[::2]
    )
    spider = (
        "".join(
            b.line(
                [(30, -84), (30 + s * (9 + k), -92 + 5 * k), (30 + s * (14 + k % 2 * 3), -84 + 6 * k)], 1.6, "#1f1a20"
            )
            for s in (-1, 1)
            for k in range(4)
        )
        + b.oval(30, -80, 6.4, 8, b.soft("#2b242c"))
        + b.dot(30, -89, 4, b.soft("#2b242c"))
    )
    return bough + made + drops + spider
