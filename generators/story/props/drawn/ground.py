"""What lies on the ground or is built on it: prints, puddles, castles, heaps, stones and eggs."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("footprint")
def footprint(b: Brush, soil: str = "#7d6a52", claws: bool = False, water: bool = False) -> str:
    """A footprint of something enormous, seen along the ground: a heel and three toes; clawed, and full of water."""
    dark = b.blend(soil, "#1c1410", 0.62)
    inner, rim = b.down(dark, b.blend(soil, "#1c1410", 0.3)), b.soft(b.blend(soil, "#fff0d0", 0.3))
    toes = (
        ((-66, -52, -50), (-24, -78, -16), (24, -78, 16), (66, -52, 50))
        if claws
        else ((-62, -62, -42), (0, -86, 0), (62, -62, 42))
    )
    wide = 15 if claws else 20
    made = b.oval(0, -30, 112, 36, b.fade(b.blend(soil, "#fff0d0", 0.15), 0.7))
    prints = ""
    for grow, paint in ((6, rim), (0, inner)):
        prints += b.oval(0, -20, 44 + grow, 27 + grow, paint)
        prints += "".join(b.oval(x, y, wide + grow, 1.7 * wide + grow, paint, turn) for x, y, turn in toes)
    for x, y, turn in toes:
        a = math.radians(turn)
        u, v = x + 2.1 * wide * math.sin(a), y - 2.1 * wide * math.cos(a)
        nail = [(-5, 6), (5, 6), (0, -20 if claws else -12)]
        prints += b.at(b.poly(nail, b.flat(dark), 2), u, v, turn)
    if water:
        prints += b.oval(0, -17, 36, 19, b.soft("#8fa8b8")) + b.oval(-10, -22, 15, 5, b.fade("#ffffff", 0.8))
        prints += "".join(b.oval(x, y + 4, wide * 0.6, wide * 1.1, b.soft("#8fa8b8"), turn) for x, y, turn in toes)
    return made + f'<g transform="scale(1.15,.55)">{prints}</g>'


@draws("puddle")
def puddle(b: Brush, colour: str = "#8fa2b6", sky: bool = True) -> str:
    """A puddle that mirrors a grey cloud, with rings of drops."""
    made = b.shape(
        [(-96, -16), (-60, -30), (-10, -28), (40, -34), (92, -20), (76, -4), (20, 0), (-40, -2), (-84, -4)],
        b.down(b.blend(colour, "#4a566a", 0.4), colour),
    )
    if sky:
        cloud = "".join(
            b.oval(x, y, rx, ry, b.fade("#e9eef4", 0.9, 0.35))
            for x, y, rx, ry in ((-34, -16, 26, 7), (-8, -13, 24, 8), (22, -17, 28, 7))
        )
        made += cloud + b.line([(-30, -8), (-28, -3)], 2, "#dfe8f0") + b.line([(0, -6), (2, -2)], 2, "#dfe8f0")
    return made + "".join(
        b.path(
            f"M{x - r},{y}a{r},{r * 0.3:.1f} 0 1 0 {2 * r},0a{r},{r * 0.3:.1f} 0 1 0 {-2 * r},0",
            "none",
            f'stroke="{b.flat("#f0f5fa")}" stroke-width="1.8" opacity=".8"',
        )
        for x, y, r in ((56, -20, 16), (56, -20, 8), (-66, -16, 10))
    )


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


@draws("claw-marks")
def claw_marks(b: Brush) -> str:
    """Four deep claw marks in boards."""
    made = b.box(-60, -100, 120, 100, b.down("#6a5a50", "#4a3f3a"), 4) + "".join(
        b.line([(x, -99), (x, -1)], 2, "#332b28") for x in (-30, 0, 30)
    )
    for k in range(4):
        x = -44 + 27 * k
        d = f"M{x + 12},-92C{x + 18},-70 {x + 8},-40 {x - 4},-8C{x + 1},-34 {x + 6},-66 {x + 12},-92Z"
        made += b.path(d, b.flat("#17120f")) + b.stroke(
            f"M{x + 12},-92C{x + 18},-70 {x + 8},-40 {x - 4},-8", 2.4, b.flat("#cbb59a")
        )
    return made + "".join(
        b.line([(x, y), (x + 5, y + 7)], 2, "#cbb59a") for x, y in ((-40, -70), (-10, -62), (16, -76), (44, -60))
    )


@draws("fur-tuft")
def fur_tuft(b: Brush) -> str:
    """A tuft of coarse black fur caught on a thorny twig."""
    twig = b.line([(-60, -70), (-20, -80), (20, -76), (62, -92)], 7, "#5f4a3a") + "".join(
        b.poly([(x - 4, y), (x + 4, y), (x + 1, y + s * 16)], b.flat("#5f4a3a"), 1)
        for x, y, s in ((-40, -76, -1), (-4, -80, -1), (36, -82, -1), (-26, -78, 1), (46, -86, 1))
    )
    made = ""
    for k in range(26):
        x, lean, long = -20 + 1.6 * k, (k - 13) * 1.7 + 7 * math.sin(k * 2.3), 48 + 16 * math.sin(k * 1.7)
        made += b.line(
            [(x * 0.6, -78), (x + lean * 0.3, -78 + long * 0.5), (x + lean, -78 + long)],
            3.6,
            ("#1c1a22", "#2b2833", "#14121a")[k % 3],
        )
    return made + b.line([(-10, -76), (-14, -50), (-12, -34)], 1.6, "#7a7688", 'opacity=".7"') + twig


@draws("sandcastle")
def sandcastle(b: Brush, colour: str = "#e0bd7a", print: str = "#a8844a") -> str:
    """A castle of sand or snow, flattened by a boot."""
    dark = b.blend(colour, print, 0.6)
    made = b.shape(
        [(-112, -2), (-84, -24), (-40, -30), (30, -28), (84, -22), (114, -2), (40, 4), (-40, 4)], b.soft(colour)
    )
    left = b.poly([(-88, -20), (-44, -26), (-50, -58), (-84, -62)], b.tube(colour), 4) + "".join(
        b.box(x, y, 9, 11, b.tube(colour), 2) for x, y in ((-86, -72), (-70, -71), (-56, -68))
    )
    left += b.path("M-72,-24V-40a6,7 0 0 1 12,0v15z", b.flat(dark))
    stump = b.shape([(46, -18), (52, -44), (64, -38), (72, -50), (84, -36), (92, -18)], b.soft(colour), tension=0.6)
    sole = b.oval(-4, -22, 30, 11, b.soft(dark), -6) + b.oval(32, -17, 13, 9, b.soft(dark), -6)
    tread = "".join(
        b.line([(x, -29), (x + 3, -15)], 3, b.blend(colour, print, 0.9), 'opacity=".7"') for x in (-24, -14, -4, 6, 16)
    )
    crumbs = "".join(
        b.dot(x, y, r, b.soft(colour))
        for x, y, r in ((-102, -4, 6), (-30, -2, 5), (104, -4, 5), (60, -4, 7), (18, -34, 4))
    )
    return made + left + stump + sole + tread + crumbs


@draws("little-flag")
def little_flag(b: Brush, colour: str = "#d9453a") -> str:
    """A paper flag on a broken stick."""
    return b.line([(0, 0), (10, -40)], 3, "#8a5a34") + b.poly([(10, -40), (42, -34), (14, -20)], b.slant(colour), 2)


@draws("cushion-castle")
def cushion_castle(b: Brush) -> str:
    """A castle of cushions and a sheet: one tower leans, the rest is flat under a boot print."""
    made = ""
    for x, y, turn, rx, ry, colour in (
        (-20, -15, 4, 44, 15, "#c9786a"), (56, -16, 9, 42, 15, "#d9a94f"), (96, -24, -38, 32, 13, "#8aa86a"),
        (-84, -18, -3, 34, 17, "#7a94c0"), (-80, -50, 8, 32, 16, "#a87ab0"), (-74, -82, 17, 30, 15, "#e0a05a"),
    ):  # fmt: skip
        made += b.at(cushion_shape(b, rx, ry, colour), x, y, turn)
    sheet = [
        (-58, -60),
        (-40, -40),
        (-10, -36),
        (30, -40),
        (70, -36),
        (104, -24),
        (84, -12),
        (60, -26),
        (40, -12),
        (14, -24),
        (-10, -14),
        (-32, -26),
        (-50, -20),
    ]
    made += b.shape(sheet, b.soft("#f0e8dc"))
    sole = b.oval(16, -33, 20, 5.4, b.soft("#7a6a5c"), -3) + b.oval(43, -34, 9, 4.4, b.soft("#7a6a5c"), -3)
    treads = "".join(b.line([(x, -37), (x + 2, -30)], 2, "#f0e8dc", 'opacity=".8"') for x in (2, 9, 16, 23, 30))
    pole = b.line([(-68, -92), (-44, -122)], 4, "#9a6a3a") + b.poly(
        [(-44, -122), (-14, -112), (-40, -102)], b.slant("#d9534a"), 2
    )
    return pole + made + sole + treads


def cushion_shape(b: Brush, rx: float, ry: float, colour: str) -> str:
    """A cushion around (0, 0)."""
    corner = [
        (-rx, -ry),
        (0, -ry * 1.06),
        (rx, -ry),
        (rx * 1.02, 0),
        (rx, ry),
        (0, ry * 1.04),
        (-rx, ry),
        (-rx * 1.02, 0),
    ]
    return b.shape(corner, b.soft(colour), tension=0.7) + b.line(
        [(-rx * 0.8, ry * 0.7), (0, ry * 0.84), (rx * 0.8, ry * 0.7)],
        1.6,
        b.blend(colour, "#2b1712", 0.3),
        'opacity=".5"',
    )


@draws("cushion")
def cushion(b: Brush, colour: str = "#d98a6a") -> str:
    """A big soft cushion with piping, a button and tassels."""
    edge = [
        (-78, -4),
        (-71, -32),
        (-78, -60),
        (-40, -66),
        (0, -69),
        (40, -66),
        (78, -60),
        (71, -32),
        (78, -4),
        (40, 2),
        (0, 4),
        (-40, 2),
    ]
    body = b.shape(edge, b.soft(colour, 0.4, 0.3), tension=0.8)
    piping = b.line([*edge, edge[0]], 3, b.blend(colour, "#fff0d8", 0.5), 'opacity=".8"', tension=0.8)
    dark = b.blend(colour, "#4a1f18", 0.5)
    dent = b.oval(2, -33, 30, 16, b.fade(dark, 0.55)) + "".join(
        b.line([(2 + 6 * c, -33 + 4 * s), (2 + 17 * c, -33 + 9 * s)], 2, dark, 'opacity=".4"')
        for c, s in ((1, 0.4), (-1, 0.5), (0.5, 1), (-0.6, -1), (0.8, -0.9))
    )
    flowers = "".join(
        "".join(
            b.dot(x + 3.4 * math.cos(a), y + 3 * math.sin(a), 2.3, b.flat(b.blend(colour, "#fff0d8", 0.6)))
            for a in (k * 1.257 for k in range(5))
        )
        for x, y in ((-52, -46), (-46, -16), (48, -48), (52, -18), (-20, -8), (24, -10), (-18, -56), (24, -57))
    )
    corners = ((-78, -60, -1, -5), (78, -60, 1, -5), (-78, -4, -1, 4), (78, -4, 1, 4))
    tassels = "".join(b.line([(x, y), (x + s * 9, y + d)], 5, "#f0d090") for x, y, s, d in corners)
    return tassels + body + piping + flowers + dent + b.dot(2, -33, 4.4, b.soft(b.blend(colour, "#fff0d8", 0.5)))


@draws("quilt")
def quilt(b: Brush) -> str:
    """A patchwork quilt spread over the ground, one corner folded."""
    colours = ("#d9786a", "#f0d79a", "#7aa0b8", "#8fb07a", "#c89ab8", "#e8a85a", "#f3e9d8")
    made = ""
    rows, cols = 4, 7
    for r in range(rows):
        for c in range(cols):

            def at(u: float, v: float) -> tuple[float, float]:
                wide = 104 + 34 * v
                return (u * 2 - 1) * wide, -62 + 62 * v + 3 * math.sin(6 * u + v)

            corners = [
                at(c / cols, r / rows),
                at((c + 1) / cols, r / rows),
                at((c + 1) / cols, (r + 1) / rows),
                at(c / cols, (r + 1) / rows),
            ]
            colour = colours[(c * 3 + r * 2 + c * r) % 7]
            made += b.poly(corners, b.slant(colour), 1)
            x, y = sum(p[0] for p in corners) / 4, sum(p[1] for p in corners) / 4
            made += (
                b.oval(x, y, 6, 2.6, b.flat(b.blend(colour, "#ffffff", 0.5)), 0, 'opacity=".75"') if (r + c) % 2 else ""
            )
            made += b.path(
                f"M{corners[0][0]:.1f},{corners[0][1]:.1f}L{corners[1][0]:.1f},{corners[1][1]:.1f}",
                "none",
                f'stroke="{b.flat("#fff6e4")}" stroke-width="1" stroke-dasharray="4 3"',
            )
    fold = b.poly([(76, -1), (138, 0), (128, -22)], b.slant("#f6ead2"), 3)
    return b.shape([(-140, 0), (-104, -62), (104, -62), (140, 0), (0, 5)], b.flat("#8a5a4a"), tension=0.1) + made + fold


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


@draws("egg")
def egg(b: Brush, colour: str = "#dfe6d2", speckles: str = "", crack: bool = False, nest: bool = False) -> str:
    """An egg; speckled, cracked from inside, or in a little straw."""
    straw = (
        "".join(
            b.line(
                [(-52 + 8 * k, -2 - 3 * (k % 2)), (-34 + 6 * k, -10 - 5 * (k % 3)), (-10 + 5 * k, -3)],
                3,
                ("#d9b45a", "#c09a44", "#e6c878")[k % 3],
            )
            for k in range(12)
        )
        if nest
        else ""
    )
    outline = '<path d="M0,-100C26,-98 40,-56 38,-34C36,-10 18,0 0,0C-18,0 -36,-10 -38,-34C-40,-56 -26,-98 0,-100Z"/>'
    made = b.filled(outline, b.soft(colour, 0.42, 0.3))
    if speckles:
        dots = "".join(
            b.oval(
                float(b.rng.uniform(-36, 36)),
                float(b.rng.uniform(-94, -4)),
                float(b.rng.uniform(1.4, 4.6)),
                float(b.rng.uniform(1.4, 4)),
                b.flat(speckles),
                0,
                'opacity=".8"',
            )
            for _ in range(46)
        )
        made += b.inside(outline, dots)
    if crack:
        made += b.stroke("M-20,-56l12,8l-4,10l14,4l-2,10l12,2", 2.4, b.flat(b.blend(colour, "#2b1712", 0.7)))
    return made + b.oval(-13, -70, 7, 14, b.fade("#ffffff", 0.85), 18) + straw


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


@draws("zip-stone")
def zip_stone(b: Brush) -> str:
    """A round stone with a zip, half open; gold shines out."""
    hot = b.shining()
    made = b.shape(
        [(-58, -8), (-62, -40), (-36, -72), (8, -80), (50, -62), (64, -28), (52, -4), (0, 2)], b.soft("#9a98a2")
    )
    made += "".join(
        b.oval(x, y, r, r * 0.7, b.soft("#86848f"), 0, 'opacity=".7"')
        for x, y, r in ((-40, -24, 6), (40, -22, 7), (30, -52, 5), (-26, -12, 4), (46, -42, 4))
    )
    made += hot.path("M-8,-72C-2,-64 12,-44 14,-30C2,-34 -18,-52 -8,-72Z", hot.down("#fff3b0", "#f7b731"))
    track = "M-8,-74C-20,-52 2,-36 14,-29M-8,-74C2,-66 14,-46 14,-29L20,-6"
    made += b.stroke(track, 6, b.flat("#5a5864")) + b.stroke(track, 4, b.flat("#d9d6e0"), 'stroke-dasharray="1.6 4"')
    return made + b.box(9, -36, 11, 13, b.soft("#f0c24a"), 3) + b.line([(15, -24), (22, -14)], 4, "#e0b03a")
