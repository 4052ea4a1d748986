"""What one would rather not touch: goo, gum, slugs, rubbish."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("slimy-sock")
def slimy_sock(b: Brush) -> str:
    """An old sock, wet and green at one end, with a hole and flies."""
    sock_ = b.shape(
        [(-58, -34), (-40, -44), (-6, -34), (20, -38), (48, -30), (64, -14), (52, -2), (16, 0), (-20, -10), (-50, -16)],
        b.soft("#9a9684"),
        tension=0.85,
    )
    bands = "".join(
        b.line([(x, -42 + 2 * k), (x - 5, -17)], 5, "#7a6f8a", 'opacity=".8"') for k, x in enumerate((-46, -35))
    )
    hole = b.oval(50, -18, 9, 7, b.flat("#3a3430")) + b.oval(51, -17, 6, 4.6, b.soft("#d9a58a"))
    slime = b.path(
        "M-2,-36C6,-44 28,-42 34,-32C36,-20 30,-16 32,-6C34,4 24,6 24,-4C22,-12 18,-10 16,-2C14,8 4,6 6,-6C6,-16 "
        "-6,-26 -2,-36Z",
        b.soft("#8fb83f", 0.4, 0.3),
    ) + b.oval(10, -33, 6, 2.6, b.fade("#f0ffc0", 0.9))
    stink = "".join(
        b.line([(x, -52), (x + 5, -62), (x - 4, -72), (x + 3, -82)], 3.6, "#a8b860", 'opacity=".6"')
        for x in (-30, 0, 30)
    )
    flies = "".join(
        b.oval(x - 3, y - 3, 3.4, 2, b.fade("#ffffff", 0.9), 30)
        + b.oval(x + 3, y - 3, 3.4, 2, b.fade("#ffffff", 0.9), -30)
        + b.oval(x, y, 3, 2.2, b.flat("#2b2430"))
        for x, y in ((-52, -70), (48, -62), (16, -94))
    )
    return sock_ + bands + hole + slime + stink + flies


@draws("comb")
def comb(b: Brush) -> str:
    """A comb full of old hair."""
    made = b.box(-70, -40, 140, 16, b.down("#5f8a80", "#3f6a62"), 7) + "".join(
        b.box(-66 + 9.2 * k, -26, 4.6, 26, b.down("#5f8a80", "#3f6a62"), 2) for k in range(15)
    )
    for k in range(16):
        x = -50 + 6.4 * k
        r = 9 + 7 * math.sin(k * 1.9) ** 2
        made += b.line(
            [
                (x - 2 * r, -8 + 5 * math.sin(k)),
                (x, -20 - r),
                (x + r, -8),
                (x, 2 + 4 * math.cos(k)),
                (x - r, -10),
                (x + 2 * r, -22),
            ],
            1.5,
            ("#4a3426", "#6a4a34", "#2f2420")[k % 3],
        )
    return made + "".join(
        b.dot(x, y, 2, b.flat("#e6e0d0"), 'opacity=".9"')
        for x, y in ((-30, -16), (4, -10), (34, -20), (52, -6), (-54, -4))
    )


@draws("hankie")
def hankie(b: Brush) -> str:
    """A crumpled, soggy handkerchief."""
    made = b.oval(0, -3, 66, 7, b.fade("#b8cc6a", 0.9, 0.3))
    cloth = b.shape(
        [
            (-58, -8),
            (-52, -30),
            (-34, -26),
            (-24, -46),
            (-4, -40),
            (14, -54),
            (28, -38),
            (52, -38),
            (52, -18),
            (64, -4),
            (24, -8),
            (0, 0),
            (-30, -4),
        ],
        b.soft("#e9e6dc", 0.3, 0.3),
    )
    folds = "".join(
        b.line(p, 2.4, "#b0aca0", 'opacity=".8"')
        for p in (
            [(-34, -26), (-24, -18), (-26, -8)],
            [(-4, -40), (0, -26), (-8, -14)],
            [(28, -38), (24, -24), (30, -10)],
        )
    )
    slime = b.path(
        "M-22,-30C-8,-40 20,-44 34,-32C38,-24 30,-22 31,-12C31,-4 24,-4 23,-12C22,-20 14,-20 8,-18C0,-16 2,-6 "
        "-3,-4C-9,-4 -8,-14 -12,-18C-20,-20 -28,-24 -22,-30Z",
        b.soft("#a8c44a", 0.45, 0.25),
    )
    hem = b.stroke(
        "M-50,-26C-46,-20 -50,-14 -53,-10M53,-34C49,-28 52,-22 50,-18", 2, b.flat("#7a94b8"), 'stroke-dasharray="4 3"'
    )
    return made + cloth + folds + hem + slime + b.oval(-2, -32, 9, 2.6, b.fade("#f6ffd0", 0.95), -8)


@draws("goo")
def goo(b: Brush) -> str:
    """A puddle of green goo that bubbles and burps."""
    made = b.shape(
        [
            (-98, -10),
            (-76, -26),
            (-40, -22),
            (-14, -36),
            (22, -28),
            (56, -34),
            (92, -18),
            (98, -6),
            (60, 0),
            (34, -4),
            (0, 2),
            (-50, -2),
            (-80, 2),
        ],
        b.soft("#86b83a", 0.35, 0.4),
    )
    made += b.oval(-36, -20, 30, 5, b.fade("#e2f59a", 0.8)) + b.oval(44, -24, 20, 4, b.fade("#e2f59a", 0.7))
    for x, y, r in ((-52, -30, 12), (-8, -40, 17), (36, -36, 11), (66, -26, 8), (12, -70, 8), (-24, -64, 5)):
        made += b.dot(x, y, r, b.soft("#9aca48", 0.55, 0.25)) + b.oval(
            x - r * 0.34, y - r * 0.4, r * 0.26, r * 0.16, b.flat("#ffffff"), -30, 'opacity=".85"'
        )
    return made + "".join(
        b.line([(x, -84), (x + 6, -96), (x - 4, -108)], 4, "#a8c060", 'opacity=".5"') for x in (-14, 14)
    )


@draws("worms")
def worms(b: Brush) -> str:
    """A knot of worms."""
    made = b.oval(0, -6, 66, 9, b.fade("#4a3528", 0.7))
    for k, (points, colour) in enumerate(
        (
            ([(-62, -6), (-40, -26), (-8, -14), (14, -36), (44, -26), (60, -6)], "#d98a86"),
            ([(-50, -24), (-24, -8), (4, -30), (-16, -46), (-34, -34), (-8, -22), (30, -12), (54, -22)], "#c9736f"),
            ([(-30, -6), (-12, -34), (18, -48), (36, -34), (14, -20), (-18, -26), (-44, -40), (-58, -60)], "#e29a92"),
            ([(20, -4), (34, -22), (16, -40), (26, -62), (44, -70)], "#cf7f7a"),
        )
    ):
        made += (
            b.line(points, 11, b.blend(colour, "#4a1f24", 0.25))
            + b.line([(x - 0.6, y - 1.4) for x, y in points], 8, colour)
            + b.line([(x - 1, y - 3.6) for x, y in points], 2, "#ffe4dc", 'opacity=".55"')
        )
        x, y = points[-1]
        made += b.dot(x + 1, y - 2, 1.3, b.flat("#3a1f1c")) if k > 1 else ""
    return made


@draws("gum")
def gum(b: Brush) -> str:
    """A wad of chewed gum drawn out into strings."""
    pink = "#f29ab4"
    sole = b.shape(
        [(-58, -92), (-20, -86), (16, -88), (58, -94), (60, -110), (-60, -110)],
        b.down("#6a4a3a", "#4a3228"),
        tension=0.3,
    )
    ridges = "".join(b.box(x, -92, 9, 8, b.flat("#3a2820"), 2) for x in (-46, -28, -10, 8, 26, 42))
    strings = "".join(
        b.line([(x, -88), (x * 0.8 + d, -58), (x * 0.7 - d, -36), (x * 0.9, -12)], w, pink)
        for x, d, w in ((-26, 5, 4), (-4, -6, 6), (16, 4, 4), (34, -3, 3))
    )
    caps = b.shape([(-36, -90), (44, -92), (30, -80), (14, -84), (-2, -74), (-18, -84)], b.soft(pink))
    wad = b.shape(
        [(-54, -6), (-46, -20), (-26, -24), (-6, -32), (18, -25), (44, -20), (54, -4), (20, 2), (-24, 2)],
        b.soft("#f08fae", 0.35, 0.25),
    )
    return strings + wad + sole + ridges + caps + b.oval(-20, -18, 10, 4, b.fade("#ffffff", 0.8), -12)


@draws("slug")
def slug(b: Brush, colour: str = "#8a7a4a", trail: bool = True) -> str:
    """A fat slug, eyes on stalks, and its shiny trail."""
    made = (
        b.shape([(-130, -3), (-90, -8), (-40, -6), (-40, 1), (-100, 2)], b.fade("#e6f0d4", 0.9, 0.5))
        + b.oval(-96, -3, 20, 1.6, b.flat("#ffffff"), 0, 'opacity=".8"')
        if trail
        else ""
    )
    body = b.shape(
        [(-58, -3), (-44, -20), (-10, -34), (24, -34), (46, -46), (62, -42), (64, -24), (52, -6), (20, 0), (-30, 0)],
        b.soft(colour, 0.38, 0.4),
    )
    mantle = b.shape([(-6, -30), (14, -42), (34, -38), (30, -22), (8, -20)], b.soft(b.blend(colour, "#3a2f1a", 0.3)))
    spots = "".join(
        b.oval(x, y, 4, 2.6, b.flat(b.blend(colour, "#2b1f12", 0.5)), 0, 'opacity=".6"')
        for x, y in ((-34, -12), (-18, -20), (-4, -10), (22, -12), (40, -20))
    )
    horns = (
        b.line([(52, -42), (54, -60), (50, -68)], 4, colour)
        + b.line([(60, -40), (68, -56), (72, -62)], 4, colour)
        + b.eye(50, -70, 4)
        + b.eye(73, -64, 4)
    )
    return (
        made
        + horns
        + body
        + mantle
        + spots
        + b.line([(54, -20), (60, -18)], 2, "#4a3a22")
        + b.oval(8, -35, 12, 3, b.fade("#ffffff", 0.8), -8)
    )


@draws("rubbish-heap")
def rubbish_heap(b: Brush) -> str:
    """A heap of tipped rubbish: bags, a tyre, tins, bones, a broken pot."""
    made = b.shape([(-100, 0), (-80, -26), (-30, -34), (40, -30), (92, -12), (104, 0)], b.soft("#6f6456"))
    for x, y, rx, ry, c in ((-48, -34, 34, 30, "#4f5560"), (10, -52, 36, 34, "#5a6048"), (54, -28, 30, 26, "#5f5562")):
        made += (
            b.shape(
                [
                    (x - rx, y + ry * 0.6),
                    (x - rx * 0.8, y - ry * 0.4),
                    (x - rx * 0.2, y - ry),
                    (x + rx * 0.5, y - ry * 0.8),
                    (x + rx, y + ry * 0.1),
                    (x + rx * 0.7, y + ry),
                ],
                b.soft(c),
            )
            + b.line(
                [(x - rx * 0.1, y - ry), (x, y - ry * 1.3), (x + rx * 0.15, y - ry)], 5, b.blend(c, "#2b1712", 0.3)
            )
            + b.line(
                [(x - rx * 0.4, y - ry * 0.3), (x - rx * 0.5, y + ry * 0.3)],
                3,
                b.blend(c, "#ffffff", 0.35),
                'opacity=".5"',
            )
        )
    made += b.path(
        "M58,-16a22,20 0 1 0 44,0a22,20 0 1 0 -44,0M70,-16a10,9 0 1 0 20,0a10,9 0 1 0 -20,0",
        b.soft("#35323a"),
        'fill-rule="evenodd"',
    )
    made += b.at(
        b.box(-9, -24, 18, 24, b.tube("#b8bcc0"), 3) + b.box(-9, -17, 18, 10, b.flat("#c9503f"), 0), -84, -4, -70
    )
    made += (
        b.poly([(-22, -2), (2, -2), (6, -22), (-8, -16), (-14, -26), (-26, -18)], b.tube("#b8683f"), 2)
        + b.line([(24, -6), (44, -12)], 5, "#efe6d0")
        + b.dot(23, -8, 4, b.flat("#efe6d0"))
        + b.dot(46, -14, 4, b.flat("#efe6d0"))
    )
    made += b.line([(-10, -78), (-22, -96), (-14, -104)], 4, "#8a8a70", 'opacity=".45"') + b.line(
        [(30, -80), (40, -94), (32, -106)], 4, "#8a8a70", 'opacity=".45"'
    )
    return made


@draws("rotten-egg")
def rotten_egg(b: Brush) -> str:
    """A cracked egg that leaks green, and smells."""
    leak = b.shape([(-64, -3), (-40, -12), (-10, -8), (30, -13), (66, -4), (30, 2), (-34, 2)], b.soft("#9aa83a"))
    shell = b.path(
        "M-36,-30C-38,-10 -18,0 0,0C18,0 36,-10 37,-30L26,-40L16,-30L6,-44L-6,-32L-16,-46L-26,-34Z", b.soft("#d9d2b4")
    ) + b.path(
        "M-28,-64C-22,-88 -8,-96 4,-94C22,-90 30,-70 32,-56L22,-64L12,-54L2,-66L-8,-54L-18,-66Z",
        b.soft("#e2dcc2"),
        'transform="translate(46,52) rotate(62 0 -70)"',
    )
    yolk = b.path(
        "M-30,-36C-20,-52 20,-52 30,-38C34,-20 22,-14 24,-4C16,-6 14,-18 4,-20C-4,-14 -2,-6 -10,-3C-14,-14 "
        "-28,-18 -30,-36Z",
        b.soft("#7f9a34"),
    )
    return (
        leak
        + shell
        + yolk
        + b.oval(-6, -38, 8, 3.4, b.fade("#e6f0a0", 0.9))
        + "".join(
            b.line([(x, -56), (x + 6, -68), (x - 5, -78), (x + 3, -90)], 4, "#a8b84a", 'opacity=".6"')
            for x in (-18, 4, 26)
        )
    )


@draws("bin")
def overflowing_bin(b: Brush) -> str:
    """A dustbin that overflows and dribbles."""
    heap = "".join(
        b.shape(
            [
                (x - r, y + r * 0.5),
                (x - r * 0.7, y - r * 0.6),
                (x + r * 0.2, y - r),
                (x + r, y - r * 0.2),
                (x + r * 0.6, y + r * 0.7),
            ],
            b.soft(c),
        )
        for x, y, r, c in ((-22, -84, 20, "#5a6050"), (18, -86, 22, "#6a6470"), (-2, -96, 18, "#7a7058"))
    )
    heap += (
        b.line([(-30, -90), (-52, -104)], 3, "#efe6d0")
        + "".join(b.line([(-36 - 6 * k, -98 + k), (-40 - 6 * k, -90 + k)], 2.4, "#efe6d0") for k in range(3))
        + b.path("M24,-98c10,-14 26,-8 28,4c-6,-8 -16,-8 -22,2z", b.slant("#e8c84a"))
        + b.box(-8, -112, 14, 17, b.tube("#b8bcc0"), 2, 'transform="rotate(18 0 -104)"')
        + b.box(-8, -107, 14, 7, b.flat("#c9503f"), 0, 'transform="rotate(18 0 -104)"')
    )
    body = (
        b.path("M-40,-76L-34,0H34L40,-76Z", b.tube("#7f8a86"))
        + "".join(b.line([(x, -70), (x * 0.86, -4)], 3, "#5f6a66", 'opacity=".6"') for x in (-26, -9, 9, 26))
        + b.box(-43, -80, 86, 9, b.tube("#98a39e"), 4)
    )
    lid = b.poly([(44, -60), (84, -4), (90, -10), (52, -66)], b.slant("#98a39e"), 4)
    ooze = b.path(
        "M-34,-76C-26,-70 -12,-72 -8,-76C-6,-62 -12,-56 -12,-40C-12,-32 -18,-32 -18,-40C-18,-52 -24,-54 -26,-46"
        "C-28,-40 -32,-46 -32,-54Z",
        b.soft("#6a5224", 0.35, 0.3),
    ) + b.oval(-26, -1, 26, 4.4, b.soft("#6a5224", 0.3, 0.3))
    flies = "".join(
        b.oval(x - 2.6, y - 2.6, 3, 1.8, b.fade("#ffffff", 0.95), 30)
        + b.oval(x + 2.6, y - 2.6, 3, 1.8, b.fade("#ffffff", 0.95), -30)
        + b.oval(x, y, 2.6, 2, b.flat("#2b2430"))
        for x, y in ((-56, -88), (58, -98), (34, -118), (-22, -120))
    )
    return heap + body + lid + ooze + flies
