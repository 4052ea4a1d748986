"""Plants, and what is found in a garden."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws

_LEAF = "#6a9a4a"


def leaf(b: Brush, x: float, y: float, length: float, turn: float, colour: str = _LEAF) -> str:
    """A pointed leaf that grows from (x, y), turned clockwise from upright."""
    d = (
        f"M0,0C{-0.34 * length:.1f},{-0.3 * length:.1f} {-0.26 * length:.1f},{-0.75 * length:.1f} 0,{-length:.1f}"
        f"C{0.26 * length:.1f},{-0.75 * length:.1f} {0.34 * length:.1f},{-0.3 * length:.1f} 0,0Z"
    )
    vein = b.line([(0, -2), (0, -0.8 * length)], 0.05 * length, b.blend(colour, "#f0f5c0", 0.4), 'opacity=".6"')
    return b.at(b.path(d, b.slant(colour)) + vein, x, y, turn)


def pot(b: Brush, colour: str = "#c8693f", wide: float = 26, high: float = 34) -> str:
    """A clay pot that stands at (0, 0)."""
    body = b.poly(
        [(-wide * 0.7, 0), (wide * 0.7, 0), (wide * 0.92, -high + 8), (-wide * 0.92, -high + 8)], b.tube(colour), 3
    )
    return body + b.box(-wide - 1, -high, 2 * wide + 2, 10, b.tube(b.blend(colour, "#ffd0a0", 0.12)), 3)


@draws("sunflower")
def sunflower(b: Brush, wilted: bool = True) -> str:
    """A sunflower; wilted it hangs its head and drops its petals."""
    stalk, petal = ("#8a8a4a", "#c9983c") if wilted else ("#6a9a4a", "#f7c030")
    top = (26, -66) if wilted else (0, -78)
    path = [(0, 0), (-6, -34), (-6, -70), (6, -90), (22, -88), top] if wilted else [(0, 0), (2, -40), top]
    made = (
        b.line(path, 4.4, stalk)
        + leaf(b, -4, -30, 30, -118 if wilted else -60, stalk)
        + leaf(b, -5, -44, 28, 128 if wilted else 60, stalk)
    )
    turn = 150 if wilted else 0
    petals = ""
    for k in range(15):
        if wilted and k in (2, 9, 12):
            continue
        droop = b.rng.uniform(-14, 14) if wilted else 0
        petals += leaf(b, 0, 0, 25 if not wilted else float(b.rng.uniform(17, 24)), 24 * k + float(droop), petal)
    heart = b.oval(0, 0, 12.5, 11.5, b.soft("#5a3a24")) + b.oval(0, 0, 7, 6.4, b.fade("#2f1f16", 0.7))
    made += f'<g transform="translate({top[0]},{top[1]}) rotate({turn}) scale(1,.82)">{petals}{heart}</g>'
    if wilted:
        made += leaf(b, 34, -1, 13, 74, petal) + leaf(b, -22, -1, 11, -80, petal)
    return made


@draws("rose")
def dried_rose(b: Brush) -> str:
    """A dried rose with a bent stalk and one fallen petal."""
    made = (
        b.line([(-30, -4), (-8, -34), (4, -58), (16, -74)], 3.4, "#7a7048")
        + leaf(b, -12, -28, 20, -100, "#8a8050")
        + leaf(b, 0, -46, 18, 100, "#8a8050")
    )
    for dx, dy, r, colour in (
        (0, 0, 17, "#7d3f3a"),
        (-8, 3, 11, "#8f4d45"),
        (9, 4, 11, "#6b3431"),
        (0, -6, 10, "#94584c"),
        (1, -5, 5.5, "#5e2d2b"),
    ):
        made += b.oval(20 + dx, -82 + dy, r, r * 0.86, b.soft(colour, 0.2, 0.3), 20)
    return made + b.oval(34, -4, 8, 4.4, b.soft("#8f4d45"), -20)


@draws("geraniums")
def geraniums(b: Brush) -> str:
    """A pot of red geraniums."""
    made = ""
    for k in range(11):
        a = -80 + 16 * k
        made += leaf(b, 0, -34, 30 + 6 * (k % 3), a, "#5f9448" if k % 2 else "#7aac54")
    for x, y, r in ((-22, -72, 13), (20, -74, 14), (0, -90, 14), (-4, -62, 10), (34, -56, 10), (-36, -54, 9)):
        made += b.line([(x * 0.3, -36), (x * 0.7, y + 24), (x, y + 4)], 2.4, "#5f9448")
        for k in range(8):
            a = 2 * math.pi * k / 8 + x
            made += b.dot(
                x + 0.6 * r * math.cos(a),
                y + 0.52 * r * math.sin(a),
                0.48 * r,
                b.soft("#e2413a" if k % 2 else "#f0584a"),
            )
        made += b.dot(x, y, 0.45 * r, b.soft("#ff7a66"))
    return made + pot(b)


@draws("seed-tray")
def seed_tray(b: Brush) -> str:
    """A wooden tray with two rows of seedlings."""
    made = b.poly([(-62, -30), (62, -30), (70, -14), (-70, -14)], b.down("#5a4030", "#3f2c22"), 3)
    for row, (y, n) in enumerate(((-26, 6), (-16, 6))):
        for k in range(n):
            x = (k - (n - 1) / 2) * (20 + 2 * row) + 4 * row
            made += (
                b.line([(x, y), (x, y - 16)], 2, "#8cc060")
                + leaf(b, x, y - 14, 15, -54, "#82bd58")
                + leaf(b, x, y - 14, 15, 54, "#9ccf6a")
            )
    return made + b.box(-72, -15, 144, 15, b.down("#c08a52", "#8f5f36"), 3)


@draws("pumpkin")
def pumpkin(b: Brush) -> str:
    """A huge ribbed pumpkin without a face."""
    made = ""
    for x, rx in ((-46, 26), (46, 26), (-28, 28), (28, 28), (0, 30)):
        made += b.oval(x, -42, rx, 42 - abs(x) * 0.1, b.soft("#ee8a2c", 0.32, 0.34))
    stalk = b.shape([(-7, -78), (-8, -92), (-16, -100), (-4, -102), (6, -94), (9, -78)], b.soft("#6f8a3f"))
    curl = b.line([(6, -84), (28, -96), (42, -86), (34, -78), (30, -88)], 2.6, "#7f9c4a")
    return made + stalk + curl + leaf(b, -4, -82, 34, -76, "#6a9a4a")


@draws("striped-mushroom")
def striped_mushroom(b: Brush) -> str:
    """A gigantic mushroom with a striped cap."""
    stalk = b.shape([(-17, 0), (-13, -30), (-16, -58), (16, -58), (13, -30), (19, 0)], b.tube("#f4e8d0"), tension=0.8)
    cap = '<path d="M-62,-52C-62,-84 -30,-100 0,-100C30,-100 62,-84 62,-52C40,-44 -40,-44 -62,-52Z"/>'
    made = b.filled(cap, b.soft("#f6efe0"))
    stripes = "".join(
        b.path(
            f"M{x},-104C{1.9 * x - 8:.0f},-86 {2.6 * x - 8:.0f},-60 {2.5 * x - 6:.0f},-40H{2.5 * x + 12:.0f}"
            f"C{2.6 * x + 10:.0f},-60 {1.9 * x + 8:.0f},-86 {x + 4},-104Z",
            b.soft("#e0527a"),
        )
        for x in (-26, -13, 0, 13, 26)
    )
    form = b.filled(cap, b.form())
    gills = b.oval(0, -50, 46, 5.5, b.down("#d9c2a0", "#b89a7a"))
    return (
        stalk
        + gills
        + made
        + b.inside(cap, stripes)
        + form
        + leaf(b, 20, 0, 16, 40, "#7aac54")
        + leaf(b, -20, 0, 18, -36, "#6a9a4a")
    )


@draws("beanstalk")
def beanstalk(b: Brush) -> str:
    """A beanstalk that curls upwards out of sight."""
    main = [(0, 0), (-10, -24), (8, -50), (-10, -76), (8, -102), (-6, -128), (10, -150)]
    other = [(10, 0), (14, -24), (-8, -50), (10, -78), (-8, -104), (8, -128)]
    made = b.line(other, 7, "#5c8c3e") + b.line(main, 9, "#74aa4c")
    for k, (x, y, turn) in enumerate(
        (
            (-8, -20, -74),
            (14, -30, 70),
            (-10, -54, -60),
            (8, -64, 78),
            (-10, -84, -78),
            (10, -98, 60),
            (-8, -116, -64),
            (10, -130, 74),
            (8, -148, 20),
        )
    ):
        made += leaf(b, x, y, 34 - 2 * k, turn, "#7fb854" if k % 2 else "#659a45")
    for x, y, side in ((14, -70, 1), (-12, -104, -1), (-10, -38, -1)):
        made += b.line([(x, y), (x + 16 * side, y - 6), (x + 22 * side, y + 4), (x + 14 * side, y + 6)], 2, "#8cc060")
    return made


@draws("flower-bed")
def flower_bed(b: Brush) -> str:
    """Flowers trodden flat, stems snapped."""
    soil = [(-120, -6), (-70, -22), (0, -25), (70, -22), (120, -6), (70, 5), (-70, 5)]
    made = b.shape(soil, b.down("#6b4a34", "#4a3226"))
    blooms = ("#d9534a", "#e8a33c", "#b86ab0", "#e07a9a", "#d9c04a", "#c0504a", "#9a6ab8")
    for k, colour in enumerate(blooms):
        x, side, high = -92 + 31 * k, 1 if k % 2 else -1, 30 + 9 * (k % 3)
        knee, end = (x + 4 * side, -8 - high), (x + 25 * side, -20 - 4 * (k % 2))
        made += leaf(b, x, -6, 26, 62 * side, "#7a8f4a") + leaf(b, x, -6, 22, -50 * side, "#6f8446")
        made += b.line([(x, -8), knee], 3.4, "#6f8a4a", tension=0) + b.line(
            [knee, (x + 15 * side, -4 - high * 0.8), end], 3.4, "#7f9a54"
        )
        head = "".join(
            b.oval(9 * math.cos(a), 9 * math.sin(a), 7.5, 5, b.soft(colour), math.degrees(a))
            for a in (0.3, 1.3, 2.4, 3.4, 4.4)
        )
        head += b.dot(0, 0, 5, b.soft("#e8c860"))
        made += f'<g transform="translate({end[0]},{end[1] + 6}) rotate({60 * side}) scale(1,.7)">{head}</g>'
    petals = "".join(
        b.oval(x, y, 5, 2.6, b.soft(blooms[k % 7]), 24 * k)
        for k, (x, y) in enumerate(((-104, -4), (-60, 0), (-18, -2), (30, 1), (78, -2), (106, -5)))
    )
    return made + petals
