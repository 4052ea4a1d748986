"""Cats: asleep, purring, in the wool, walking away."""

from __future__ import annotations

from generators.story.props.brush import Brush
from generators.story.props.drawn.baskets import basket
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


@draws("kittens-wool")
def wool_basket(b: Brush) -> str:
    """A basket of balls of wool with a kitten asleep in it."""
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
