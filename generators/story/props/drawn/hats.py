"""Hats, and what goes on a face."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("bowler")
def bowler_hat(b: Brush) -> str:
    """A bowler hat that is being lifted."""
    return (
        b.path("M-34,-18C-36,-74 36,-74 34,-18Z", b.soft("#4a4048"))
        + b.box(-35, -30, 70, 13, b.flat("#c9503f"), 1)
        + b.oval(0, -16, 58, 10, b.soft("#3f363e"))
    )


@draws("feathered-hat")
def feathered_hat(b: Brush) -> str:
    """An enormous hat with three feathers."""
    made = ""
    for x, lean, colour in ((-30, -46, "#f0b63f"), (-18, -14, "#4ab0a0"), (-6, 22, "#e0567a")):
        d = (
            f"M{x},-40C{x - 18 + lean * 0.4:.0f},-70 {x - 12 + lean:.0f},-100 {x + 6 + lean * 1.3:.0f},-112"
            f"C{x + 20 + lean:.0f},-90 {x + 16 + lean * 0.4:.0f},-66 {x + 6},-40Z"
        )
        made += b.path(d, b.slant(colour, 0.3, 0.3)) + b.line(
            [(x + 2, -40), (x + 2 + lean * 0.5, -74), (x + 6 + lean * 1.2, -106)], 2, b.blend(colour, "#ffffff", 0.5)
        )
    brim_back = b.oval(0, -16, 96, 15, b.soft(b.blend("#7a4a8a", "#20142a", 0.35)))
    crown = b.shape(
        [(-44, -18), (-46, -50), (-30, -66), (20, -68), (44, -54), (44, -18), (0, -10)], b.soft("#8a55a0"), tension=0.7
    )
    band = b.path("M-45,-34Q0,-22 44,-34V-19Q0,-6 -44,-19Z", b.tube("#f0c24a"))
    brim = b.path(
        "M-98,-18C-70,2 70,2 98,-18C80,-8 52,-12 44,-17C20,-8 -20,-8 -44,-17C-52,-12 -80,-8 -98,-18Z", b.soft("#94609f")
    )
    return made + brim_back + crown + band + brim + b.dot(-28, -30, 8, b.soft("#e0567a"))


@draws("moustache")
def moustache(b: Brush) -> str:
    """A curly false moustache."""
    made = ""
    for s in (-1, 1):
        made += b.shape(
            [
                (0, -34),
                (s * 18, -46),
                (s * 44, -36),
                (s * 66, -40),
                (s * 78, -56),
                (s * 70, -66),
                (s * 62, -58),
                (s * 72, -54),
                (s * 74, -42),
                (s * 56, -18),
                (s * 24, -14),
                (s * 2, -26),
            ],
            b.soft("#4a3020" if s < 0 else "#3f281b", 0.3, 0.2),
            tension=0.9,
        )
        made += b.line([(s * 8, -34), (s * 34, -30), (s * 58, -32)], 2, "#8a6244", 'opacity=".7"') + b.line(
            [(s * 10, -28), (s * 30, -22), (s * 50, -24)], 2, "#8a6244", 'opacity=".6"'
        )
    return made


@draws("clown-nose")
def clown_nose(b: Brush) -> str:
    """A red clown nose on its rubber band."""
    band = b.path(
        "M-40,-44C-84,-30 -80,4 -40,-4M40,-44C84,-30 80,4 40,-4",
        "none",
        f'stroke="{b.flat("#e8dcc8")}" stroke-width="3"',
    )
    return band + b.dot(0, -44, 44, b.soft("#e8302a", 0.4)) + b.oval(-16, -64, 13, 9, b.fade("#ffffff", 0.95), -30)


@draws("woolly-hat")
def woolly_hat(b: Brush, colour: str = "#d9403a") -> str:
    """A red woolly hat with a bobble."""
    crown = b.path("M-46,-22C-50,-70 -22,-84 0,-84C22,-84 50,-70 46,-22Z", b.soft(colour))
    knit = "".join(
        b.line([(x * 0.4, -82), (x * 0.9, -54), (x, -26)], 2.4, b.blend(colour, "#2b1712", 0.3), 'opacity=".4"')
        for x in (-34, -17, 0, 17, 34)
    )
    brim = b.box(-52, -30, 104, 30, b.tube(b.blend(colour, "#ffffff", 0.14)), 12) + "".join(
        b.line([(x, -26), (x, -5)], 2.6, b.blend(colour, "#2b1712", 0.35), 'opacity=".45"') for x in range(-40, 44, 10)
    )
    bobble = "".join(
        b.dot(13 * math.cos(a), -94 + 11 * math.sin(a), 8, b.soft("#f6ead8"))
        for a in (k * math.pi / 4 for k in range(8))
    ) + b.dot(0, -94, 12, b.soft("#fbf3e4"))
    return crown + knit + brim + bobble


@draws("top-hat")
def top_hat(b: Brush) -> str:
    """A silk hat; something striped climbs out of it."""
    tail = b.line([(0, -84), (-14, -104), (-4, -128), (20, -132), (26, -116), (16, -110)], 12, "#f0a83c")
    for x, y, t in ((-6, -94, 60), (-11, -110, 100), (0, -128, 160), (18, -131, 190), (26, -119, 260)):
        tail += b.at(b.box(-2.6, -6, 5.2, 12, b.flat("#4a2f24"), 1), x, y, t)
    back = b.oval(0, -84, 34, 8, b.flat("#17141c"))
    body = b.path(
        "M-34,-84C-30,-56 -30,-36 -32,-14H32C30,-36 30,-56 34,-84C24,-76 -24,-76 -34,-84Z", b.tube("#35303e", 0.35, 0.4)
    ) + b.path("M-32,-30Q0,-20 32,-30V-14Q0,-6 -32,-14Z", b.tube("#c9404a"))
    brim = b.path(
        "M-60,-14C-40,4 40,4 60,-14C44,-6 34,-10 32,-14Q0,-6 -32,-14C-34,-10 -44,-6 -60,-14Z", b.soft("#3f3a48")
    )
    return (
        back
        + tail
        + body
        + brim
        + "".join(
            b.line([(s * 44, -100 - 6 * k), (s * (54 + 4 * k), -106 - 10 * k)], 2.6, "#f7d98a")
            for s in (-1, 1)
            for k in (0, 1)
        )
    )
