"""Maps, lists, books, tickets: paper that is read."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


def scroll(b: Brush, colour: str, wide: float = 74, high: float = 92, ragged: bool = False) -> str:
    """An unrolled sheet; its foot at (0, 0)."""
    if ragged:
        edge = [
            (-wide, -high),
            (-wide * 0.3, -high - 4),
            (wide * 0.3, -high + 2),
            (wide, -high - 2),
            (wide + 3, -high * 0.6),
            (wide - 3, -high * 0.3),
            (wide, -2),
            (wide * 0.4, 2),
            (-wide * 0.2, -3),
            (-wide, 1),
            (-wide - 3, -high * 0.4),
            (-wide + 3, -high * 0.7),
        ]
        return b.shape(edge, b.slant(colour), tension=0.35)
    body = b.box(-wide + 4, -high, 2 * wide - 8, high, b.slant(colour), 2)
    return body + "".join(
        b.box(s * wide - 7, -high - 3, 14, high + 6, b.tube(b.blend(colour, "#8a6a3a", 0.25)), 6) for s in (-1, 1)
    )


@draws("star-map")
def star_map(b: Brush) -> str:
    """An old map of the stars: constellations on dark blue."""
    made = scroll(b, "#d9c08a", 82, 96) + b.box(-70, -88, 140, 80, b.down("#2a3a70", "#1c2550"), 3)
    for r in (34, 22):
        made += b.path(
            f"M{-r},-48a{r},{r} 0 1 0 {2 * r},0a{r},{r} 0 1 0 {-2 * r},0",
            "none",
            f'stroke="{b.flat("#c9a85a")}" stroke-width="1.2" opacity=".8"',
        )
    hot = b.shining(0.6)
    for line in (
        ((-60, -76), (-48, -66), (-40, -72), (-30, -60)),
        ((44, -78), (54, -64), (46, -52), (58, -44), (62, -58)),
        ((-56, -30), (-46, -20), (-34, -26)),
        ((30, -20), (44, -28), (56, -18)),
        ((-8, -62), (6, -54), (2, -38), (-12, -42), (-8, -62)),
    ):
        made += b.line(list(line), 1.2, "#e6d6a8", 'opacity=".8"', tension=0) + "".join(
            hot.dot(x, y, 2.4 + (x * 7 + y) % 2 * 0.7, hot.flat("#fff6d6")) for x, y in line
        )
    return made + "".join(
        hot.dot(
            float(b.rng.uniform(-66, 66)),
            float(b.rng.uniform(-84, -12)),
            float(b.rng.uniform(0.5, 1.2)),
            hot.flat("#dfe8ff"),
        )
        for _ in range(50)
    )


@draws("map")
def treasure_map(b: Brush, torn: bool = False) -> str:
    """A map with an island, a dotted path and a red X; torn, it ends where the path does."""
    made = scroll(b, "#e6cf98", 78, 96, ragged=True)
    land = b.shape(
        [(-58, -30), (-50, -66), (-20, -80), (16, -70), (50, -78), (62, -44), (40, -18), (0, -24), (-30, -12)],
        b.slant("#cdb878"),
    )
    hills = "".join(
        b.poly([(x - 9, y), (x, y - 15), (x + 9, y)], b.slant("#a8925a"), 2)
        for x, y in ((-34, -54), (-22, -50), (34, -56))
    )
    trees = "".join(b.dot(x, y, 4.6, b.soft("#8f9a5a")) for x, y in ((-6, -34), (4, -30), (14, -36)))
    path = b.path(
        "M-46,-26C-30,-44 -10,-30 -2,-50C6,-66 24,-62 40,-34",
        "none",
        f'stroke="{b.flat("#8a4a34")}" stroke-width="3" stroke-dasharray="5 5" stroke-linecap="round"',
    )
    cross = b.line([(34, -40), (48, -26)], 5, "#c9302a") + b.line([(48, -40), (34, -26)], 5, "#c9302a")
    compass = b.poly([(-56, -10), (-52, -2), (-56, 4), (-60, -2)], b.flat("#8a4a34"))
    folds = b.line([(-26, -97), (-25, -1)], 1.4, "#b89a5c", 'opacity=".6"') + b.line(
        [(26, -95), (26, 0)], 1.4, "#b89a5c", 'opacity=".6"'
    )
    if not torn:
        return made + land + hills + trees + path + cross + compass + folds
    outline = '<path d="M-90,-110H14L6,-92L18,-80L4,-66L16,-50L2,-36L14,-20L4,-8L10,10H-90Z"/>'
    rest = b.inside(outline, made + land + hills + trees + path + compass + folds)
    return rest + b.stroke("M13,-96L6,-92L18,-80L4,-66L16,-50L2,-36L14,-20L4,-8L6,-1", 2.4, b.flat("#f8ecd0"))


@draws("torn-drawing")
def torn_drawing(b: Brush) -> str:
    """A child's drawing of a house and a sun, torn into four."""
    page = b.box(-60, -84, 120, 84, b.slant("#f8f3e6"), 2)
    page += b.dot(38, -64, 12, b.flat("#f7c02e")) + "".join(
        b.line(
            [(38 + 16 * math.cos(a), -64 + 16 * math.sin(a)), (38 + 23 * math.cos(a), -64 + 23 * math.sin(a))],
            3,
            "#f7c02e",
        )
        for a in (k * math.pi / 4 for k in range(8))
    )
    page += (
        b.stroke("M-38,-14V-44L-14,-64L10,-44V-14Z", 4, b.flat("#d9534a"))
        + b.stroke("M-20,-14V-30h12v16", 3.4, b.flat("#4a78b0"))
        + b.stroke("M-56,-10q10,-6 20,0t20,0t20,0t20,0t20,0", 4, b.flat("#58a05a"))
    )
    page += b.dot(32, -32, 5, b.flat("#e8a070")) + b.stroke(
        "M32,-27v12M32,-24l-7,5M32,-24l7,5M32,-15l-5,6M32,-15l5,6", 2.6, b.flat("#7a4ab0")
    )
    made = ""
    for d, dx, dy, turn in (
        ("M-64,-90H-4L-8,-74L2,-62L-6,-46L-20,-40L-40,-46L-64,-40Z", -13, -16, -9),
        ("M-4,-90H64V-46L44,-38L24,-46L-6,-46L2,-62L-8,-74Z", 14, -13, 8),
        ("M-64,-40L-40,-46L-20,-40L-6,-46L-10,-28L0,-16L-6,4H-64Z", -15, 7, 7),
        ("M-6,-46L24,-46L44,-38L64,-46V4H-6L0,-16L-10,-28Z", 13, 6, -8),
    ):
        piece = b.inside(f'<path d="{d}"/>', page)
        made += f'<g transform="translate({dx},{dy}) rotate({turn} {dx} -42)">{piece}</g>'
    return made


@draws("shopping-list")
def shopping_list(b: Brush) -> str:
    """A strip of paper: salt, soap, string; with a pencil."""
    made = b.poly([(-32, -100), (34, -97), (30, 0), (-36, -3)], b.slant("#f8f1dc"), 2) + b.poly(
        [(30, 0), (16, -1), (30, -12)], b.flat("#d9cba4"), 1
    )
    for y, w in ((-80, 34), (-60, 28), (-40, 38)):
        made += b.box(
            -24, y - 7, 8, 8, b.flat("#f8f1dc"), 1, f'stroke="{b.flat("#6a5a4a")}" stroke-width="1.6"'
        ) + b.line([(-10, y - 3), (-10 + w * 0.3, y - 6), (-10 + w * 0.6, y), (-10 + w, y - 3)], 2.6, "#5a5a70")
    tick = b.line([(-23, -84), (-20, -80), (-14, -90)], 2.4, "#c9503f", tension=0)
    pencil = (
        b.line([(8, -6), (52, -48)], 8, "#f0b63f", tension=0)
        + b.poly([(8, -6), (2, 0), (4, -9)], b.flat("#3a2f2a"), 2)
        + b.line([(50, -46), (55, -51)], 8, "#e0808a", tension=0)
    )
    return made + tick + pencil


@draws("timetable")
def timetable(b: Brush) -> str:
    """A framed bus timetable, with a small bus at its head."""
    made = (
        b.box(-42, -100, 84, 100, b.down("#5a7088", "#445568"), 5)
        + b.box(-36, -94, 72, 88, b.slant("#f6f1e2"), 2)
        + b.box(-36, -94, 72, 19, b.flat("#c9503f"), 2)
    )
    made += (
        b.box(-28, -90, 20, 11, b.flat("#fbf3df"), 3)
        + "".join(b.box(-26 + 6 * k, -88, 4, 4, b.flat("#6f93a8"), 1) for k in range(3))
        + b.dot(-23, -79, 2.2, b.flat("#2b2830"))
        + b.dot(-13, -79, 2.2, b.flat("#2b2830"))
        + b.line([(0, -84.5), (28, -84.5)], 4, "#fbf3df")
    )
    for r in range(7):
        y = -68 + 9 * r
        made += b.line([(-30, y), (-10, y)], 3, "#5a6478", tension=0) + "".join(
            b.line([(-2 + 12 * k, y), (5 + 12 * k, y)], 3, "#8a94a4", tension=0) for k in range(3)
        )
    return made


@draws("open-book")
def open_book(b: Brush, cover: str = "#b8503f", picture: bool = True, flies: bool = False, ruled: bool = False) -> str:
    """An open book with a picture; it may flap its covers like wings; or a lined notebook."""
    lift = 26 if flies else 0
    made = ""
    for s in (-1, 1):
        made += b.path(f"M0,-4L{s * 84},{-18 - lift}V{-84 - lift}L0,-66Z", b.slant(cover))
        for k, c in enumerate(("#d9cbaa", "#eadfc2", "#f8f1dc")):
            y = -3 * k
            made += b.path(
                f"M0,{-8 + y}C{s * 26},{-24 + y - lift * 0.3} {s * 52},{-24 + y - lift * 0.7} "
                f"{s * 78},{-20 + y - lift}V{-82 + y - lift}C{s * 52},{-86 + y - lift * 0.7} "
                f"{s * 26},{-84 + y - lift * 0.3} 0,{-68 + y}Z",
                b.slant(c),
            )
    text = ""
    for k in range(5):
        y = -70 + 10 * k
        text += b.line(
            [(12, y + 5), (40, y - 7 - lift * 0.4), (70, y - 5 - lift * 0.85)],
            2,
            "#9a8f80" if not ruled else "#8fb0d0",
            'opacity=".8"',
        )
        if not picture:
            text += b.line(
                [(-12, y + 5), (-40, y - 7 - lift * 0.4), (-70, y - 5 - lift * 0.85)],
                2,
                "#9a8f80" if not ruled else "#8fb0d0",
                'opacity=".8"',
            )
    if picture:
        text += (
            b.poly(
                [(-14, -70), (-68, -80 - lift * 0.85), (-68, -36 - lift * 0.85), (-14, -26)],
                b.down("#a8d0e0", "#a8c87a"),
                2,
            )
            + b.dot(-50, -66 - lift * 0.6, 6, b.flat("#f7c84a"))
            + b.poly(
                [
                    (-44, -36 - lift * 0.5),
                    (-44, -50 - lift * 0.5),
                    (-34, -57 - lift * 0.4),
                    (-24, -48 - lift * 0.3),
                    (-24, -32 - lift * 0.3),
                ],
                b.slant("#d9705a"),
                1,
            )
        )
    if ruled:
        text += b.line([(14, -62), (34, -74), (52, -72)], 3, "#4a5a88") + b.line(
            [(14, -52), (30, -62), (60, -62)], 3, "#4a5a88"
        )
    return made + b.line([(0, -66), (0, -10)], 2, "#b8a47c") + text


@draws("joke-book")
def joke_book(b: Brush) -> str:
    """A very old joke book, open, with a cabbage in it."""
    made = open_book(b, "#e0902f", picture=False)
    cabbage = "".join(
        b.dot(-40 + x, -56 + y, r, b.soft(c))
        for x, y, r, c in ((0, 0, 15, "#6fa04a"), (-7, 2, 10, "#8fbc5c"), (7, 2, 10, "#8fbc5c"), (0, -4, 9, "#b5d67c"))
    )
    laugh = "".join(
        b.stroke(
            f"M{x},{y}v9M{x},{y + 4.5}h6M{x + 6},{y}v9M{x + 11},{y + 9}l3,-9l3,9M{x + 12},{y + 6}h4",
            2.2,
            b.flat("#d9534a"),
        )
        for x, y in ((16, -100), (46, -114))
    )
    return made + cabbage + laugh


@draws("ticket")
def golden_ticket(b: Brush) -> str:
    """A golden ticket with a star, its ends notched."""
    hot = b.shining(0.3)
    outline = "M-80,-50H-12a0,0 0 0 0 0,0H80V-34a9,9 0 0 0 0,18V0H-80V-16a9,9 0 0 0 0,-18Z"
    made = hot.path(
        outline,
        hot.ink.linear(
            ((0, hot.flat("#fff0a8")), (0.45, hot.flat("#f2bc3a")), (1, hot.flat("#c98a1f"))), (0, 0), (1, 1)
        ),
    )
    frame = b.stroke("M-66,-43H66M-66,-7H66", 2, b.flat("#a8701a")) + b.path(
        "M40,-46V-4", "none", f'stroke="{b.flat("#a8701a")}" stroke-width="2" stroke-dasharray="4 4"'
    )
    star = b.poly(
        [
            (-14 + r * math.sin(math.pi * k / 5), -25 - r * math.cos(math.pi * k / 5))
            for k in range(10)
            for r in (15 if k % 2 == 0 else 6.5,)
        ],
        b.soft("#fff6cf"),
        2,
    )
    return b.turned(
        made
        + frame
        + star
        + b.line([(52, -30), (64, -30)], 4, "#a8701a")
        + b.line([(52, -20), (64, -20)], 4, "#a8701a"),
        -9,
    )
