"""Food that nobody should eat."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.food import plate
from generators.story.props.drawn.registry import draws


def bowl(b: Brush, colour: str, inside: str, wide: float = 58) -> str:
    """A bowl filled with a colour, foot at (0, 0)."""
    body = b.path(f"M{-wide},-44C{-wide},-14 -30,-4 -20,-2H20C30,-4 {wide},-14 {wide},-44Z", b.tube(colour)) + b.box(
        -22, -4, 44, 4, b.tube(b.blend(colour, "#2b1712", 0.25)), 2
    )
    return (
        body
        + b.oval(0, -44, wide, 13, b.soft(b.blend(colour, "#ffffff", 0.3)))
        + b.oval(0, -43, wide - 6, 10, b.soft(inside, 0.15, 0.2))
    )


@draws("soup-bowl")
def soup_bowl(b: Brush) -> str:
    """A bowl of lumpy grey soup that bubbles."""
    made = bowl(b, "#8f8a80", "#8a8d7c")
    for x, y, r in ((-28, -46, 8), (-6, -42, 10), (20, -47, 9), (36, -43, 6), (4, -50, 6)):
        made += b.oval(x, y, r, r * 0.7, b.soft("#7a7d69"))
    made += b.dot(-14, -54, 8, b.fade("#b8bca0", 0.9, 0.5)) + b.oval(
        -17, -57, 2.4, 1.6, b.flat("#ffffff"), -30, 'opacity=".8"'
    )
    made += b.line([(18, -50), (20, -62), (13, -70)], 4, "#6a6d55") + b.oval(12, -72, 4.6, 4, b.soft("#6a6d55"))
    return (
        made
        + b.path("M44,-36C46,-20 42,-12 46,-6C50,-12 50,-24 52,-38Z", b.soft("#8a8d7c"))
        + "".join(
            b.line([(x, -66), (x + 5, -76), (x - 3, -86), (x + 3, -96)], 4, "#9aa07a", 'opacity=".5"')
            for x in (-26, 0, 28)
        )
    )


@draws("milk-bottle")
def milk_bottle(b: Brush) -> str:
    """A bottle of sour milk that has gone lumpy and a little green."""
    glass = (
        '<path d="M-12,-98H12V-78C12,-70 26,-62 26,-46V-8C26,-2 22,0 16,0H-16C-22,0 -26,-2 -26,-8V-46C-26,-62 '
        '-12,-70 -12,-78Z"/>'
    )
    made = b.filled(glass, b.tube("#d4dfe0", 0.3, 0.2), 'opacity=".85"')
    milk = b.path("M-30,-52Q-16,-60 -4,-52T20,-54T34,-50V4H-30Z", b.down("#eae6c0", "#cfd0a0"))
    milk += "".join(
        b.oval(x, y, r, r * 0.8, b.soft("#f4f1d4"))
        for x, y, r in ((-14, -52, 8), (4, -54, 7), (16, -48, 8), (-6, -30, 7), (12, -22, 8), (-16, -14, 6))
    )
    made += (
        b.inside(glass, milk)
        + b.box(-14, -102, 28, 7, b.tube("#b8c0c4"), 3)
        + b.line([(-17, -44), (-17, -14)], 3.4, "#ffffff", 'opacity=".7"')
    )
    drip = (
        b.path("M10,-96C18,-90 15,-70 19,-60C23,-66 21,-88 16,-98Z", b.soft("#e2e0b4"))
        + b.oval(38, -3, 14, 4, b.soft("#dcd9a8"))
        + b.oval(32, -6, 6, 4, b.soft("#efecc8"))
    )
    return made + drip


@draws("sandwich")
def mouldy_sandwich(b: Brush) -> str:
    """A sandwich with green fur."""
    lower = b.shape([(-58, -8), (-52, -22), (52, -22), (58, -8), (44, 0), (-44, 0)], b.soft("#c9a468"), tension=0.6)
    fill = b.shape(
        [(-62, -24), (-30, -18), (-6, -26), (24, -18), (62, -26), (56, -34), (-56, -34)], b.soft("#7a8a3f")
    ) + b.box(-54, -38, 108, 8, b.flat("#b86a5a"), 4)
    upper = b.shape(
        [(-56, -38), (-60, -52), (-40, -66), (40, -66), (60, -52), (56, -38)], b.soft("#d9b878"), tension=0.6
    )
    return lower + fill + upper + mould(b, ((-30, -60, 17), (4, -66, 21), (36, -56, 14), (-52, -30, 9), (48, -26, 8)))


def mould(b: Brush, spots: tuple[tuple[float, float, float], ...]) -> str:
    """Furry patches of mould."""
    made = ""
    for x, y, r in spots:
        fluff = ""
        for k in range(13):
            a = 2 * math.pi * k / 13
            fluff += b.dot(x + r * 0.92 * math.cos(a), y + r * 0.7 * math.sin(a), r * 0.26, b.fade("#a8c8b4", 1, 0.3))
        made += (
            fluff
            + b.oval(x, y, r, r * 0.76, b.soft("#8fb89c"))
            + b.oval(x + 1, y + 1, r * 0.62, r * 0.44, b.soft("#5f8f74"))
        )
        made += "".join(
            b.dot(x + r * u, y + r * v, r * 0.1, b.flat("#dcebdc"))
            for u, v in ((-0.4, -0.3), (0.2, -0.4), (0.5, 0.1), (-0.2, 0.3))
        )
    return made


@draws("cheese")
def hairy_cheese(b: Brush) -> str:
    """A wedge of blue cheese with hair on it, sweating."""
    side = b.poly([(-60, 0), (56, 0), (56, -34), (-60, -30)], b.down("#e9deaa", "#c4b878"), 3) + b.poly(
        [(-60, -30), (56, -34), (20, -66)], b.slant("#f3eac0"), 3
    )
    blots = (
        (-38, -16, 8, 5),
        (-14, -22, 6, 4),
        (10, -12, 9, 5),
        (34, -22, 7, 5),
        (-2, -46, 7, 4),
        (24, -52, 6, 4),
        (18, -38, 8, 3),
    )
    veins = "".join(b.oval(x, y, rx, ry, b.soft("#5f86a4"), 20) for x, y, rx, ry in blots)
    hairs = ""
    for k in range(30):
        x = -50 + 3.5 * k
        top = -31 - (x + 60) * 0.45 if x < 20 else -66 + (x - 20) * 0.86
        hairs += b.line(
            [(x, top + 3), (x - 3 + k % 3, top - 5), (x - 5 + 5 * (k % 3), top - 10 - 3 * (k % 2))], 1.2, "#6a7a74"
        )
    sweat = "".join(
        b.path(f"M{x},{y}q5,8 0,11q-5,-3 0,-11z", b.soft("#cfe6ee")) for x, y in ((-48, -20), (44, -16), (-6, -18))
    )
    return side + veins + hairs + sweat


@draws("liver")
def liver(b: Brush) -> str:
    """A cold slab of liver on a plate."""
    slab = b.shape(
        [(-48, -14), (-44, -28), (-14, -36), (26, -34), (48, -24), (44, -12), (10, -8), (-28, -8)],
        b.soft("#7a2f34", 0.3, 0.45),
    )
    shine = b.line([(-32, -25), (-8, -30), (18, -29)], 4, "#d99a9a", 'opacity=".7"') + b.oval(
        30, -20, 7, 2.6, b.flat("#c98a8a"), 10, 'opacity=".6"'
    )
    wobble = "".join(
        b.line([(s * 64, -34), (s * (70 + 5 * k), -24), (s * 66, -14)], 2.4, "#e8dcd4", f'opacity="{0.9 - 0.4 * k}"')
        for s in (-1, 1)
        for k in (0, 1)
    )
    return (
        plate(b, 62) + slab + shine + wobble + b.path("M-40,-12c-4,6 2,8 -2,12c10,0 14,-6 12,-11z", b.soft("#6a2a30"))
    )


@draws("fish-head")
def fish_head(b: Brush, tail: bool = False) -> str:
    """The head of a fish with bones behind it and a cloudy eye; or bones with a tail."""
    bones = b.line([(-4, -28), (-74, -26)], 4, "#efe9d8") + "".join(
        b.line([(-18 - 13 * k, -42 + 2 * k), (-22 - 13 * k, -27), (-18 - 13 * k, -12 - 2 * k)], 3, "#efe9d8")
        for k in range(4 if not tail else 5)
    )
    if tail:
        return bones + b.shape([(-70, -26), (-100, -48), (-94, -26), (-102, -4)], b.soft("#7f95a0"), tension=0.6)
    head = b.shape(
        [(54, -26), (40, -44), (10, -52), (-6, -46), (-2, -28), (-8, -8), (12, -2), (40, -8)],
        b.soft("#8fa3a4", 0.3, 0.35),
        tension=0.9,
    )
    gill = b.line([(2, -44), (9, -28), (4, -8)], 3, "#5f7274") + b.line([(55, -24), (43, -27), (33, -21)], 3, "#4f5f62")
    eye = (
        b.dot(28, -36, 9, b.soft("#d9dcd0"))
        + b.dot(29, -36, 4.6, b.flat("#8f9690"))
        + b.dot(27, -38, 1.8, b.flat("#ffffff"))
    )
    return (
        bones
        + head
        + gill
        + eye
        + "".join(
            b.line([(x, -60), (x + 5, -70), (x - 3, -80), (x + 3, -90)], 3.6, "#9aae6a", 'opacity=".6"')
            for x in (-34, 2, 34)
        )
    )


@draws("salad")
def slug_salad(b: Brush) -> str:
    """A bowl of salad in which a leaf has eyes on stalks."""
    leaves = ""
    for x, y, r, c in (
        (-38, -52, 20, "#5f9a40"),
        (36, -52, 21, "#6fae4a"),
        (-16, -62, 22, "#86c05a"),
        (16, -62, 22, "#5f9a40"),
        (0, -50, 22, "#9ccf6a"),
    ):
        leaves += b.shape(
            [
                (x + r * (1 + 0.18 * (k % 2)) * math.cos(a), y + 0.72 * r * (1 + 0.18 * (k % 2)) * math.sin(a))
                for k in range(12)
                for a in (k * math.pi / 6,)
            ],
            b.soft(c),
        )
    tomato = b.dot(-24, -54, 9, b.soft("#e0503a")) + b.dot(30, -58, 8, b.soft("#e0503a"))
    slug = (
        b.line([(0, -66), (-2, -82), (-8, -92)], 4, "#7d8a4a")
        + b.line([(10, -66), (13, -82), (20, -90)], 4, "#7d8a4a")
        + b.eye(-9, -95, 5)
        + b.eye(21, -93, 5)
        + b.shape([(-18, -58), (-8, -72), (14, -73), (28, -62), (14, -54), (-6, -52)], b.soft("#8a9450", 0.4, 0.35))
        + b.line([(-1, -59), (6, -60), (13, -59)], 2, "#4a4a28")
    )
    body = b.path("M-60,-44C-60,-14 -30,-4 -20,-2H20C30,-4 60,-14 60,-44Q0,-32 -60,-44Z", b.tube("#e9e6ee")) + b.box(
        -22, -4, 44, 4, b.tube("#b8b2c0"), 2
    )
    return leaves + tomato + slug + body
