"""Things to wear and to lose."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("boots")
def boots(b: Brush, colour: str = "#f0b63f", hen: bool = True) -> str:
    """A pair of giant rubber boots; a hen sleeps in the left one."""
    made = ""
    for dx, c in ((34, b.blend(colour, "#5a3a10", 0.18)), (-30, colour)):
        d = (
            f"M{dx - 22},-92H{dx + 20}V-34C{dx + 22},-26 {dx + 46},-24 {dx + 50},-10V-4H{dx - 24}V-20"
            f"C{dx - 18},-44 {dx - 22},-70 {dx - 22},-92Z"
        )
        if hen and dx < 0:
            made += b.shape(
                [(dx - 18, -90), (dx - 16, -108), (dx, -112), (dx + 14, -106), (dx + 16, -90)], b.soft("#d9823f")
            ) + b.dot(dx + 6, -116, 11, b.soft("#d9823f"))
            made += (
                b.poly([(dx + 15, -118), (dx + 26, -112), (dx + 15, -110)], b.slant("#e8b23f"), 1)
                + b.shape(
                    [(dx, -124), (dx + 2, -132), (dx + 6, -127), (dx + 10, -132), (dx + 12, -124)],
                    b.soft("#d93b35"),
                    tension=0.8,
                )
                + b.line([(dx + 4, -116), (dx + 8, -114), (dx + 12, -117)], 1.8, "#2b1712")
            )
        made += (
            b.path(d, b.tube(c))
            + b.box(dx - 26, -96, 50, 10, b.tube(b.blend(c, "#ffffff", 0.25)), 4)
            + b.box(dx - 27, -8, 80, 8, b.tube("#7a4a20"), 4)
        )
        made += b.line([(dx - 14, -80), (dx - 14, -40)], 4, "#fff3cf", 'opacity=".7"')
    return made


@draws("socks-line")
def socks_line(b: Brush) -> str:
    """Odd socks on a washing line between two props."""
    made = b.line([(-150, -92), (-70, -80), (0, -77), (70, -80), (150, -92)], 2.4, "#8a7a68")
    posts = b.line([(-150, 0), (-150, -98)], 5, "#8a6a4a") + b.line([(150, 0), (150, -98)], 5, "#8a6a4a")
    for k, (c, d) in enumerate(
        (
            ("#d9534a", "#fbe6c8"),
            ("#4a90c0", "#f7d34a"),
            ("#58a06a", "#f0f0e0"),
            ("#e8a33c", "#7a4a8a"),
            ("#9a6ab8", "#f2a8c0"),
            ("#3f8f8a", "#f0e0a0"),
        )
    ):
        x, y, turn = -118 + 47 * k, -84 + 1.4 * (k - 2.5) ** 2 * -1 + 6, 10 * math.sin(2.1 * k)
        made += b.at(sock(b, c, d, bool(k % 2)), x, y, turn)
    return posts + made


def sock(b: Brush, colour: str, other: str, dotted: bool) -> str:
    """A sock that hangs from (0, 0)."""
    outline = '<path d="M-9,0H9V28C9,34 26,34 26,44C26,52 8,52 -2,48C-10,44 -9,34 -9,26Z"/>'
    pattern = (
        "".join(b.dot(x, y, 3.2, b.flat(other)) for x, y in ((-3, 12), (5, 20), (-3, 30), (6, 38), (18, 44)))
        if dotted
        else "".join(b.box(-14, 10 + 11 * k, 44, 5, b.flat(other), 0) for k in range(4))
    )
    return (
        b.filled(outline, b.tube(colour))
        + b.inside(outline, pattern)
        + b.box(-10, -2, 20, 7, b.tube(other), 2)
        + b.box(-2, -7, 4, 9, b.flat("#d9b27a"), 1)
    )


@draws("mitten")
def mitten(b: Brush, colour: str = "#c9403a") -> str:
    """One mitten, lying flat, a thread undone."""
    thumb = b.shape([(20, -44), (40, -62), (52, -56), (46, -40), (24, -26)], b.soft(colour))
    hand = b.shape(
        [(-28, -26), (-32, -60), (-20, -90), (4, -98), (24, -84), (28, -50), (24, -24)], b.soft(colour), tension=0.85
    )
    outline = '<path d="M-30,-26L-34,-60L-20,-92L4,-100L26,-84L30,-50L26,-24Z"/>'
    bands = "".join(b.line([(-40, y), (-4, y - 4), (36, y)], 4, "#f6e6d8") for y in (-66, -46))
    dots = "".join(
        b.dot(x, -57 - (0.1 * (20 - abs(x)) if abs(x) < 20 else 0), 2.6, b.flat("#f6e6d8")) for x in (-22, -8, 6, 20)
    )
    snow = b.inside(outline, bands + dots)
    cuff = b.box(-32, -28, 60, 24, b.tube(b.blend(colour, "#ffffff", 0.78)), 8) + "".join(
        b.line([(x, -25), (x, -7)], 2, "#b89a90", 'opacity=".6"') for x in (-22, -12, -2, 8, 18)
    )
    return thumb + hand + snow + cuff + b.line([(24, -6), (40, -10), (52, -2), (66, -6)], 2, "#e6d6cc")


@draws("scarf-on-peg")
def faded_scarf(b: Brush) -> str:
    """A faded scarf that hangs from a peg."""
    peg = b.box(-22, -104, 44, 8, b.down("#8a6a50"), 3) + b.line([(0, -98), (0, -88)], 5, "#a88a6a")
    made = ""
    for s, low, c in ((1, -14, "#8f9aa8"), (-1, -2, "#a3adb8")):
        d = f"M{s * -6},-94C{s * 6},-98 {s * 16},-88 {s * 16},-70L{s * 20},{low}H{s * 2}L{s * -2},-70Z"
        outline = f'<path d="{d}"/>'
        made += b.path(d, b.tube(c)) + b.inside(
            outline, "".join(b.box(-30, y, 60, 6, b.flat("#b8908f"), 0, 'opacity=".75"') for y in (-76, -56, -36, -16))
        )
        made += "".join(b.line([(s * x, low), (s * x, low + 10)], 2, c) for x in (4, 9, 14, 18))
    return made + peg
