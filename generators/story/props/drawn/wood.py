"""Stumps, fences, walls, a dead tree."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("dead-tree")
def dead_tree(b: Brush, colour: str = "#4a3f45") -> str:
    """A bare tree whose branches end like claws."""
    made = b.shape(
        [(-16, 0), (-9, -22), (-10, -48), (-6, -62), (8, -62), (9, -46), (8, -22), (20, 0), (6, -4), (-4, -3)],
        b.tube(colour),
        tension=0.8,
    )
    branches = (
        ([(-4, -56), (-18, -74), (-40, -78), (-54, -70), (-60, -58)], 7),
        ([(-16, -72), (-30, -92), (-48, -98), (-58, -92)], 5),
        ([(4, -58), (10, -80), (4, -100), (-8, -112)], 7),
        ([(8, -78), (24, -96), (26, -112)], 5),
        ([(6, -56), (26, -70), (48, -70), (62, -62), (66, -50)], 7),
        ([(30, -70), (46, -86), (62, -88), (70, -80)], 5),
    )
    for points, width in branches:
        made += b.line(points, width, colour) + b.line(points[-2:], width * 0.5, colour)
        (x, y), (px, py) = points[-1], points[-2]
        dx, dy = x - px, y - py
        for spread in (-0.7, 0.0, 0.7):
            made += b.line(
                [
                    (x, y),
                    (
                        x + 0.5 * (dx * math.cos(spread) - dy * math.sin(spread)),
                        y + 0.6 * (dx * math.sin(spread) + dy * math.cos(spread)) + 3,
                    ),
                ],
                width * 0.4,
                colour,
            )
    hollow = b.oval(0, -38, 4.4, 7, b.flat("#211b22"))
    return made + hollow + b.line([(-6, -8), (-4, -30)], 1.6, b.blend(colour, "#a89aa0", 0.4), 'opacity=".6"')


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


@draws("fence")
def fence(b: Brush, wide: float = 160) -> str:
    """Two rails and some posts."""
    made = "".join(
        b.line([(-wide / 2 - 6, y), (wide / 2 + 6, y + d)], 7, "#9a7a54", tension=0) for y, d in ((-44, -2), (-22, 2))
    )
    n = int(wide // 40) + 1
    return made + "".join(
        b.box(-wide / 2 + k * wide / (n - 1) - 5, -60, 10, 60, b.tube("#8a6a46"), 3) for k in range(n)
    )


@draws("wall")
def brick_wall(b: Brush, wide: float = 150, high: float = 60) -> str:
    """A low garden wall."""
    made = b.box(-wide / 2, -high, wide, high, b.down("#b8846a", "#8f5f4c"), 3)
    for r in range(int(high // 12)):
        made += b.line(
            [(-wide / 2 + 2, -high + 12 * r + 12), (wide / 2 - 2, -high + 12 * r + 12)],
            1.8,
            "#d9b8a0",
            'opacity=".5"',
            tension=0,
        )
        made += "".join(
            b.line([(x, -high + 12 * r + 1), (x, -high + 12 * r + 11)], 1.8, "#d9b8a0", 'opacity=".5"', tension=0)
            for x in range(int(-wide / 2) + (12 if r % 2 else 24), int(wide / 2), 26)
        )
    return made + b.box(-wide / 2 - 5, -high - 7, wide + 10, 9, b.down("#c9b4a0", "#a08c78"), 3)
