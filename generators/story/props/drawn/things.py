"""Things of every day that are no icon in the right mood."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.lamps import flame
from generators.story.props.drawn.registry import draws


@draws("envelope")
def envelope(b: Brush, colour: str = "#b98a58") -> str:
    """A brown envelope with a stamp and an address."""
    made = (
        b.box(-62, -84, 124, 84, b.slant(colour), 5)
        + b.path(
            "M-60,-82L0,-36L60,-82",
            "none",
            f'stroke="{b.flat(b.blend(colour, "#4a2f1c", 0.4))}" stroke-width="2.6" stroke-linejoin="round"',
        )
        + b.path("M-60,-83L0,-38L60,-83Z", b.slant(b.blend(colour, "#ffe8c0", 0.2)))
    )
    stamp = b.box(34, -30, 20, 24, b.slant("#c9503f"), 2) + b.dot(44, -18, 6, b.soft("#f3e0b8"))
    return (
        made
        + stamp
        + "".join(
            b.line([(-46, y), (-46 + w, y)], 2.6, "#5a3f28", 'opacity=".8"', tension=0)
            for y, w in ((-28, 44), (-19, 36), (-10, 50))
        )
    )


@draws("toolbox")
def toolbox(b: Brush) -> str:
    """A grey toolbox, open, with its tools."""
    tools = (
        b.line([(-34, -40), (-38, -88)], 6, "#b07a44", tension=0)
        + b.box(-52, -102, 30, 15, b.tube("#8a9098"), 4)
        + b.line([(2, -40), (4, -72)], 4, "#b8bec6", tension=0)
        + b.line([(4, -72), (5, -96)], 10, "#d9543f", tension=0)
        + b.line([(34, -40), (38, -82)], 8, "#9aa2ac", tension=0)
        + b.path("M28,-96a13,13 0 1 0 20,2l-8,6l-7,-2l-1,-7z", b.soft("#9aa2ac"))
    )
    lid = b.poly([(-64, -44), (64, -44), (70, -66), (-70, -66)], b.down("#98a0aa", "#7a828c"), 4)
    body = (
        b.box(-64, -46, 128, 46, b.down("#a8b0ba", "#737b86"), 5)
        + b.box(-64, -46, 128, 9, b.flat("#66707c"), 3)
        + b.box(-12, -38, 24, 14, b.soft("#d9dde2"), 3)
        + b.dot(0, -31, 3, b.flat("#4a5058"))
    )
    return lid + tools + body


@draws("pie")
def custard_pie(b: Brush) -> str:
    """A custard pie with cream."""
    dish = b.path("M-64,-26L-46,0H46L64,-26Z", b.tube("#c8cdd6")) + b.shape(
        [(-70, -26), (-52, -36), (-30, -34), (0, -38), (30, -34), (52, -36), (70, -26), (40, -18), (-40, -18)],
        b.soft("#d99a4f"),
        tension=0.8,
    )
    cream = "".join(
        b.dot(x, y, r, b.soft("#fff6dc", 0.3, 0.14))
        for x, y, r in (
            (-40, -40, 15),
            (40, -40, 15),
            (-18, -46, 18),
            (18, -46, 18),
            (0, -58, 20),
            (-24, -58, 12),
            (24, -58, 12),
        )
    )
    tip = b.path("M-14,-66C-12,-84 -2,-86 4,-96C8,-84 16,-80 14,-66Z", b.soft("#fffaf0", 0.3, 0.14)) + b.dot(
        0, -44, 0.1, b.flat("#fffaf0")
    )
    swirl = b.line([(-30, -50), (0, -44), (30, -52)], 3, "#e9d29a", 'opacity=".8"') + b.line(
        [(-18, -64), (0, -60), (18, -66)], 3, "#e9d29a", 'opacity=".8"'
    )
    return dish + cream + tip + swirl + b.dot(5, -97, 6, b.soft("#d9342f"))


@draws("slide")
def playground_slide(b: Brush) -> str:
    """A slide with its ladder; it goes down to the right."""
    ladder = (
        b.line([(-50, 0), (-36, -92)], 5, "#5a7f9a", tension=0)
        + b.line([(-66, 0), (-52, -92)], 5, "#476a84", tension=0)
        + "".join(
            b.line([(-62 + 2.1 * k, -14 * k - 10), (-48 + 2.1 * k, -14 * k - 10)], 4, "#7fa8c0", tension=0)
            for k in range(6)
        )
    )
    prop = b.line([(6, -52), (2, 0)], 5, "#476a84", tension=0)
    chute = b.path(
        "M-56,-84C-30,-88 -20,-76 -4,-56C16,-30 34,-12 76,-12V-2C28,-2 8,-22 -14,-48C-28,-64 -36,-74 -56,-72Z",
        b.slant("#f0b63f"),
    ) + b.path(
        "M-56,-88C-28,-92 -16,-80 0,-60C20,-34 38,-18 76,-18L76,-12C34,-12 16,-30 -4,-56C-20,-76 -30,-88 -56,-84Z",
        b.slant("#fbd36a"),
    )
    rail = b.line([(-56, -82), (-56, -108), (-36, -108), (-34, -88)], 4, "#7fa8c0", tension=0)
    return ladder + prop + rail + chute


@draws("skateboard")
def skateboard(b: Brush) -> str:
    """A painted skateboard that rattles past."""
    deck = b.path(
        "M-92,-50C-84,-34 -72,-30 -60,-30H60C72,-30 84,-34 92,-50C96,-38 84,-20 62,-20H-62C-84,-20 -96,-38 -92,-50Z",
        b.down("#e8554a", "#a8302c"),
    ) + b.line([(-88, -46), (-70, -31), (0, -30), (70, -31), (88, -46)], 4, "#4a4048", tension=0.8)
    paint = "".join(
        b.poly([(x, -29), (x + 14, -29), (x + 8, -21), (x - 6, -21)], b.flat(c))
        for x, c in ((-46, "#f7d34a"), (-22, "#3f9ab0"), (2, "#f7d34a"), (26, "#3f9ab0"))
    )
    wheels = "".join(
        b.poly([(x - 8, -22), (x + 8, -22), (x + 3, -12), (x - 3, -12)], b.flat("#8a9098"))
        + b.dot(x, -10, 10, b.soft("#f6ead2"))
        + b.dot(x, -10, 3.4, b.flat("#6a5a4a"))
        for x in (-48, 48)
    )
    speed = "".join(
        b.line(
            [(-112 - 8 * k, -14 - 15 * k), (-138 - 6 * k, -14 - 15 * k)],
            3.4,
            "#fbf3df",
            f'opacity="{0.9 - 0.2 * k:g}"',
            tension=0,
        )
        for k in range(3)
    )
    return speed + wheels + deck + paint


@draws("sled")
def sled(b: Brush) -> str:
    """A bright red sled with a rope."""
    runners = "".join(
        b.line([(-70, y), (30, y), (62, y - 6), (76, y - 24), (66, y - 36)], 6, c)
        for y, c in ((-12, "#a83a2f"), (-3, "#e0483c"))
    )
    props = "".join(b.line([(x, -4), (x + 4, -30)], 5, "#b8402f", tension=0) for x in (-50, 0, 40))
    boards = (
        "".join(b.box(-72 + 3 * k, -38 + 6 * k, 132 - 2 * k, 8, b.down("#e8554a", "#b83a30"), 4) for k in range(3))
        + b.box(-46, -39, 9, 21, b.flat("#f7d98a"), 2)
        + b.box(24, -39, 9, 21, b.flat("#f7d98a"), 2)
    )
    rope = b.line([(66, -38), (96, -62), (118, -40), (134, -58)], 3, "#e9dcc0")
    return runners + props + boards + rope


@draws("toy-rocket")
def toy_rocket(b: Brush) -> str:
    """A fizzing rocket on its stick of fire."""
    hot = b.shining()
    fire = b.turned(flame(b, 0, -20, 34, 4, 0.5), 180, (0, -18))
    sparks = "".join(
        hot.dot(
            float(b.rng.uniform(-34, 34)),
            float(b.rng.uniform(-4, 16)),
            float(b.rng.uniform(1, 2.6)),
            hot.flat("#ffd75e"),
        )
        for _ in range(16)
    )
    fins = b.poly([(-15, -46), (-32, -14), (-12, -24)], b.slant("#f0a83c"), 3) + b.poly(
        [(15, -46), (32, -14), (12, -24)], b.slant("#d98a2c"), 3
    )
    hull = (
        b.path("M-16,-22C-20,-60 -14,-84 0,-104C14,-84 20,-60 16,-22Z", b.tube("#f3f1f6"))
        + b.path("M-11.5,-80C-8,-92 -4,-99 0,-104C4,-99 8,-92 11.5,-80C4,-76 -4,-76 -11.5,-80Z", b.tube("#e0453a"))
        + b.path("M-16.5,-36C-6,-31 6,-31 16.5,-36L16,-22C6,-18 -6,-18 -16,-22Z", b.tube("#e0453a"))
    )
    port = b.dot(0, -60, 9, b.soft("#c9ccd6")) + b.dot(0, -60, 6.4, b.soft("#4fa0d0"))
    return fire + sparks + fins + hull + port


@draws("padlock")
def padlock(b: Brush) -> str:
    """A heavy iron padlock on a chain."""
    chain = "".join(
        b.oval(
            -66 + 19 * k,
            -58 + 3 * math.sin(k * 1.3),
            12,
            7,
            b.flat("#000000"),
            14 if k % 2 else -14,
            f'fill-opacity="0" stroke="{b.flat("#6a6872" if k % 2 else "#7f7d88")}" stroke-width="5"',
        )
        for k in range(8)
    )
    shackle = b.stroke("M-22,-46V-74C-22,-102 22,-102 22,-74V-46", 11, b.flat("#8a8892"))
    body = b.box(-38, -54, 76, 54, b.soft("#5f5d68", 0.3, 0.4), 10) + b.box(-38, -54, 76, 10, b.flat("#74727e"), 5)
    hole = b.dot(0, -30, 7, b.flat("#1c1a22")) + b.poly(
        [(-4, -28), (4, -28), (6, -10), (-6, -10)], b.flat("#1c1a22"), 1
    )
    return (
        chain
        + shackle
        + body
        + hole
        + "".join(b.dot(x, y, 2.6, b.soft("#8a8892")) for x, y in ((-30, -38), (30, -38), (-30, -8), (30, -8)))
    )


@draws("stump")
def stump(b: Brush) -> str:
    """The stump of a freshly cut tree."""
    body = b.path(
        "M-44,-46C-44,-20 -50,-8 -64,0C-40,-4 -30,2 -16,-2C0,4 20,2 34,-2C44,2 56,0 66,0C50,-10 44,-22 44,-46Z",
        b.tube("#7a5a40"),
    ) + "".join(
        b.line([(x, -38), (x * 1.06, -20), (x * 1.16, -6)], 2.4, "#553c2a", 'opacity=".7"') for x in (-28, -8, 14, 32)
    )
    top = b.oval(0, -46, 45, 13, b.soft("#e6c592")) + "".join(
        b.path(
            f"M{-r},-46a{r},{r * 0.28:.1f} 0 1 0 {2 * r},0a{r},{r * 0.28:.1f} 0 1 0 {-2 * r},0",
            "none",
            f'stroke="{b.flat("#b98a55")}" stroke-width="1.6"',
        )
        for r in (34, 23, 12, 4)
    )
    chips = "".join(
        b.poly([(x, 0), (x + 11, -2), (x + 8, -6), (x + 1, -5)], b.slant("#e6c592"), 1) for x in (-84, -70, 62, 80)
    )
    return body + top + chips


@draws("axe")
def axe(b: Brush) -> str:
    """An axe whose edge is stuck at (0, 0)."""
    handle = b.line([(-8, -26), (34, -58), (74, -76)], 8, "#b07a44") + b.line(
        [(-4, -30), (36, -61), (72, -78)], 2, "#dba86a", 'opacity=".8"'
    )
    head = (
        b.path("M-26,-34L-8,-44L6,-24C10,-10 4,2 -6,6C-14,2 -22,-6 -24,-14Z", b.slant("#8a9098", 0.3, 0.35))
        + b.path("M-6,6C4,2 10,-10 6,-24C2,-12 -4,-6 -16,-2Z", b.slant("#dfe4ea"))
        + b.box(-22, -42, 14, 12, b.flat("#c0392f"), 2, 'transform="rotate(-30 -15 -36)"')
    )
    return handle + head


@draws("mirror-ball")
def mirror_ball(b: Brush) -> str:
    """A ball of mirrors, and its spots of light."""
    hot, made = b.shining(0.7), b.line([(0, -110), (0, -78)], 2.4, "#6a6872", tension=0)
    tints = ("#e8eef8", "#b8c8e8", "#f6d9f0", "#c9f0ec", "#fdf3c9", "#8f9fc0")
    tiles = ""
    for r in range(9):
        y0, y1 = -40 - 40 * math.cos(math.pi * r / 9), -40 - 40 * math.cos(math.pi * (r + 1) / 9)
        for c in range(9):
            a0, a1 = -40 * math.cos(math.pi * c / 9), -40 * math.cos(math.pi * (c + 1) / 9)
            w0, w1 = math.sin(math.pi * r / 9), math.sin(math.pi * (r + 1) / 9)
            tiles += hot.poly(
                [(a0 * w0, y0), (a1 * w0, y0), (a1 * w1, y1), (a0 * w1, y1)],
                hot.flat(tints[(r * 5 + c * 3 + r * c) % 6]),
                0,
                f'stroke="{b.flat("#5f6a88")}" stroke-width=".8"',
            )
    form = b.dot(
        0,
        -40,
        40.5,
        b.form(),
    )
    spots = "".join(
        hot.oval(x, y, 9, 6, hot.fade(c, 0.95, 0.1), t)
        for x, y, c, t in (
            (-74, -74, "#ff9ad0", 20),
            (70, -86, "#8fe0ff", -20),
            (-86, -20, "#ffe27a", 0),
            (84, -28, "#b8ff9a", 10),
            (-56, 22, "#8fc0ff", -10),
            (58, 26, "#ffb07a", 16),
            (0, 38, "#e8a8ff", 0),
        )
    )
    return spots + made + b.dot(0, -40, 40, b.flat("#8f9fc0")) + tiles + form


@draws("tube-light")
def tube_light(b: Brush) -> str:
    """A neon tube that hangs askew and buzzes."""
    hot = b.shining(0.9)
    wires = b.line([(-60, -60), (-56, -18)], 1.8, "#4a4840", tension=0) + b.line(
        [(62, -60), (58, -10)], 1.8, "#4a4840", tension=0
    )
    case = b.box(-84, -20, 168, 11, b.down("#c9c7b4", "#98967f"), 3)
    lamp = hot.oval(0, -2, 96, 18, hot.fade("#eef08a", 0.55)) + hot.box(
        -76,
        -8,
        152,
        9,
        hot.ink.linear(
            (
                (0, hot.flat("#b8b46a")),
                (0.2, hot.flat("#fbfac0")),
                (0.72, hot.flat("#f2ef9a")),
                (0.9, hot.flat("#8f8a55")),
                (1, hot.flat("#c9c578")),
            ),
            (0, 0),
            (1, 0),
        ),
        4.5,
    )
    buzz = "".join(hot.stroke(f"M{x},16l5,6l-6,5l6,6", 2.4, hot.flat("#f2ef9a"), 'opacity=".9"') for x in (54, 68))
    return (
        wires + b.turned(case + lamp + "".join(b.oval(x, -10, 3, 2, b.flat("#2b2824")) for x in (-30, 4, 22)), 3) + buzz
    )


@draws("bear")
def one_eyed_bear(b: Brush, fur: str = "#b08a62") -> str:
    """A worn teddy bear with one button eye, a stitched cross and a patch."""
    pale = b.blend(fur, "#fff0d8", 0.45)
    legs = "".join(
        b.oval(s * 26, -12, 17, 13, b.soft(fur), s * -14) + b.oval(s * 29, -11, 9, 8, b.soft(pale)) for s in (-1, 1)
    )
    arms = b.oval(-32, -40, 10, 20, b.soft(fur), 26) + b.oval(
        32, -38, 10, 20, b.soft(b.blend(fur, "#3a2a20", 0.12)), -18
    )
    body = b.shape([(-24, -50), (0, -56), (24, -50), (29, -26), (18, -6), (-18, -6), (-29, -26)], b.soft(fur)) + b.oval(
        0, -28, 17, 17, b.soft(pale)
    )
    ears = "".join(b.dot(s * 25, -93, 11, b.soft(fur)) + b.dot(s * 25, -92, 6, b.soft(pale)) for s in (-1, 1))
    head = b.oval(0, -75, 32, 27, b.soft(fur)) + b.oval(0, -66, 15, 12, b.soft(pale))
    eye = (
        b.dot(-12, -79, 5, b.soft("#2b2226"))
        + b.dot(-13.5, -80.5, 1.3, b.flat("#ffffff"))
        + b.line([(8, -84), (16, -76)], 2.4, "#5a3f2c", tension=0)
        + b.line([(16, -84), (8, -76)], 2.4, "#5a3f2c", tension=0)
        + b.line([(12, -76), (15, -68), (12, -62)], 1.4, "#6a4a34")
    )
    face = b.oval(0, -71, 5.4, 4, b.soft("#4a322a")) + b.stroke("M0,-67v4M-7,-58q7,-6 14,0", 2, b.flat("#4a322a"))
    patch = b.poly([(6, -22), (18, -24), (20, -12), (8, -10)], b.slant("#7f94b0"), 1) + b.stroke(
        "M5,-20l4,0M8,-12l0,4M14,-25l1,4M19,-17l4,0", 1.4, b.flat("#4a322a")
    )
    stuffing = b.dot(-31, -57, 4, b.soft("#f3ead6")) + b.dot(-27, -60, 3, b.soft("#f3ead6"))
    return arms + body + patch + legs + ears + head + eye + face + stuffing
