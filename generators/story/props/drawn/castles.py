"""Castles of sand and cushions, cushions and quilts."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


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
