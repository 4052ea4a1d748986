"""Electric lamps, and strings of bulbs and flags."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws

_IRON = "#4a4550"


@draws("streetlamp")
def streetlamp(b: Brush, bright: float = 1.0) -> str:
    """An old street lamp on a post."""
    hot = b.shining(bright)
    post = b.box(-2.2, -80, 4.4, 78, b.tube(_IRON), 1) + b.shape(
        [(-9, 0), (-6, -5), (-3.5, -14), (3.5, -14), (6, -5), (9, 0)], b.tube(_IRON), tension=0.5
    )
    ring = b.box(-4, -52, 8, 3, b.tube("#5d5765"), 1.5) + b.line([(-9, -76), (9, -76)], 2.4, _IRON)
    pane = hot.poly([(-6, -80), (6, -80), (9, -95), (-9, -95)], hot.fade("#ffe39a", 1, 0.9), 1)
    bars = (
        b.line([(0, -80), (0, -95)], 1, _IRON)
        + b.line([(-6, -80), (-9, -95)], 1.4, _IRON)
        + b.line([(6, -80), (9, -95)], 1.4, _IRON)
    )
    roof = b.poly([(-11, -95), (11, -95), (5, -101), (-5, -101)], b.tube(_IRON), 1.5) + b.dot(0, -103, 2, b.soft(_IRON))
    return post + ring + pane + bars + roof


@draws("bulb")
def bulb(b: Brush) -> str:
    """A bare bulb on a flex."""
    hot = b.shining()
    flex = b.line([(0, -100), (0, -46)], 2.4, "#4a4040")
    socket = b.box(-6, -50, 12, 14, b.tube("#6a5a4a"), 3)
    glass = hot.shape(
        [(-6, -37), (-17, -20), (-11, -4), (0, 0), (11, -4), (17, -20), (6, -37)], hot.fade("#fff3b8", 1, 0.95)
    )
    wire = hot.stroke("M-5,-22l3,-8l2,6l2,-6l3,8", 1.4, hot.flat("#f2a53a"))
    return flex + glass + wire + socket


@draws("table-lamp")
def table_lamp(b: Brush, shade: str = "#e9b84e") -> str:
    """A lamp with a round foot and a lit shade."""
    hot = b.shining(0.85)
    foot = b.oval(0, -5, 24, 6, b.tube("#8a5a34")) + b.shape(
        [(-5, -4), (-8, -24), (-3, -44), (3, -44), (8, -24), (5, -4)], b.tube("#a06a3c")
    )
    cloth = hot.poly([(-22, -96), (22, -96), (42, -44), (-42, -44)], hot.down(shade, "#fff0b8"), 6)
    pull = b.line([(22, -44), (22, -30)], 1.4, "#7a5a3a") + b.dot(22, -28, 2.6, b.soft("#c99a4a"))
    return foot + pull + cloth


@draws("bulb-string")
def bulb_string(b: Brush, colours: str = "#ff5a4a,#ffc83d,#5ad06a,#4ab0ff,#e070e0", count: float = 11) -> str:
    """Bulbs on a sagging wire, from hook to hook."""
    hot = b.shining()
    cord = b.line([(-150, -96), (-75, -40), (0, -22), (75, -40), (150, -96)], 2, "#3d3a44")
    palette, made = colours.split(","), ""
    for k in range(int(count)):
        t = (k + 0.5) / count * 2 - 1
        x, y = 150 * t, -22 - 70 * abs(t) ** 1.9
        colour = palette[k % len(palette)]
        made += hot.dot(x, y + 12, 17, hot.fade(colour, 0.4)) + b.box(x - 3, y - 2, 6, 7, b.flat("#3d3a44"), 2)
        made += hot.oval(x, y + 12, 6.5, 8.5, hot.soft(colour, 0.7, 0.1))
    return cord + made


@draws("bunting")
def bunting(b: Brush, colours: str = "#e8554a,#f6b73c,#58b08b,#5a90d0,#f0e6d0") -> str:
    """Little flags on a string."""
    cord = b.line([(-150, -96), (-75, -60), (0, -48), (75, -60), (150, -96)], 2, "#8a7a68")
    palette, made = colours.split(","), ""
    for k in range(9):
        t = (k + 0.5) / 9 * 2 - 1
        x, y = 146 * t, -48 - 46 * abs(t) ** 1.8
        tilt = -24 * t + 8 * math.sin(k * 2.1)
        made += b.at(b.poly([(-12, 0), (12, 0), (2, 34)], b.slant(palette[k % len(palette)]), 3), x, y, tilt)
    return made + cord


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
