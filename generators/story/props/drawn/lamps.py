"""Lamps, candles and fires. What shines keeps its colour at night."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws

_IRON = "#4a4550"


def flame(b: Brush, x: float, y: float, high: float, lean: float = 0.0, wide: float = 0.42) -> str:
    """A flame whose foot is at (x, y); `lean` moves its tip."""
    hot = b.shining()
    made = ""
    for share, colour, low in ((1.0, "#f2762e", "#f9a83a"), (0.72, "#fbb53c", "#ffd75e"), (0.42, "#fff0a8", "#fffbe0")):
        h, w = high * share, high * share * wide
        tip = x + lean * share
        points = [
            (x, y),
            (x - w * 0.7, y - h * 0.18),
            (x - w * 0.55, y - h * 0.5),
            (tip, y - h),
            (x + w * 0.6, y - h * 0.46),
            (x + w * 0.7, y - h * 0.16),
        ]
        made += hot.shape(points, hot.down(colour, low), tension=0.85)
    return made


@draws("candle")
def candle(b: Brush, high: float = 70, wax: str = "#f3e6cd", lean: float = 0.0, holder: bool = True) -> str:
    """A candle that has burnt down to `high` units, in a holder with a ring; its flame leans."""
    made = ""
    if holder:
        made += b.stroke("M18,-9c14,-12 26,2 14,9", 4, b.flat("#a8803f"))
        made += b.oval(0, -6, 28, 6, b.tube("#c79a4b")) + b.oval(0, -8, 22, 4, b.flat("#8a6630"))
    glow = b.shining(0.6)
    made += glow.path(f"M-11,-8V{-high + 4}q11,-8 22,0V-8q-11,5 -22,0z", glow.tube(wax))
    made += glow.shape(
        [(-11, -high + 2), (-4, -high + 6), (-6, -high + 0.34 * high), (-11, -high + 0.4 * high)], glow.flat("#fff6e2")
    )
    made += glow.shape(
        [(4, -high + 4), (11, -high + 4), (11, -high + 0.26 * high), (8, -high + 0.22 * high)], glow.flat("#fff6e2")
    )
    wick = b.line([(0, -high), (lean * 0.1, -high - 6)], 2, "#4a3a30")
    return (
        made
        + glow.oval(0, -high + 1, 10.5, 3.4, glow.flat("#fff3c9"))
        + wick
        + flame(b, lean * 0.05, -high - 2, 28, lean)
    )


@draws("lantern")
def lantern(b: Brush, bright: float = 1.0) -> str:
    """A storm lantern with a wire handle; `bright` in [0, 1]."""
    hot = b.shining(bright)
    handle = b.stroke("M-22,-72C-30,-104 30,-104 22,-72", 3, b.flat(_IRON))
    foot = b.box(-26, -12, 52, 12, b.tube(_IRON), 4) + b.box(-20, -18, 40, 8, b.tube("#6a6470"), 3)
    glass = hot.shape(
        [(-18, -18), (-24, -38), (-16, -60), (16, -60), (24, -38), (18, -18)], hot.fade("#ffdf8a", 1, 0.85), tension=0.7
    )
    frame = "".join(b.line([(x, -18), (1.3 * x, -38), (x, -62)], 2.6, _IRON) for x in (-18, 18)) + b.line(
        [(-23, -38), (23, -38)], 2.2, _IRON
    )
    cap = b.shape([(-22, -62), (-12, -76), (12, -76), (22, -62)], b.tube(_IRON), tension=0.5) + b.box(
        -7, -84, 14, 9, b.tube(_IRON), 3
    )
    return handle + foot + glass + flame(b, 0, -22, 16 + 14 * bright, 2) + frame + cap


@draws("oil-lamp")
def oil_lamp(b: Brush) -> str:
    """A little brass oil lamp with a glass chimney."""
    hot = b.shining(0.8)
    foot = b.shape([(-26, 0), (-16, -10), (-8, -18), (8, -18), (16, -10), (26, 0)], b.tube("#c08a3a"), tension=0.6)
    bowl = b.shape([(-24, -30), (-14, -42), (14, -42), (24, -30), (12, -16), (-12, -16)], b.soft("#d9a446"))
    glass = hot.shape(
        [(-9, -42), (-18, -58), (-8, -78), (-7, -96), (7, -96), (8, -78), (18, -58), (9, -42)],
        hot.fade("#ffe6a0", 0.85, 0.5),
        tension=0.6,
    )
    wheel = b.dot(24, -40, 4, b.soft("#b07a2e"))
    shine = hot.line([(-11, -62), (-5, -80)], 2, "#fffbe8", 'opacity=".8"')
    return foot + wheel + bowl + glass + flame(b, 0, -44, 26, 0) + shine


@draws("sky-lantern")
def sky_lantern(b: Brush) -> str:
    """A paper lantern that is lit from inside."""
    hot = b.shining()
    paper = hot.shape(
        [(-22, -4), (-40, -46), (-36, -84), (0, -100), (36, -84), (40, -46), (22, -4)],
        hot.ink.linear(((0, hot.flat("#e8742e")), (0.55, hot.flat("#ffb347")), (1, hot.flat("#fff0b0")))),
        tension=0.85,
    )
    ribs = "".join(
        hot.line([(x * 0.5, -4), (x, -46), (x * 0.86, -84), (0, -99)], 1.2, "#d9662a", 'opacity=".45"')
        for x in (-22, 0, 22)
    )
    rim = b.oval(0, -4, 22, 4.6, b.flat("#9a4a22")) + hot.oval(0, -5, 17, 3, hot.flat("#fff7cf"))
    return paper + ribs + rim


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
def bulb(b: Brush, shade: str = "", bright: float = 1.0) -> str:
    """A bulb on a flex; bare, or below a shade of a colour."""
    hot = b.shining(bright)
    flex = b.line([(0, -100), (0, -46)], 2.4, "#4a4040")
    socket = b.box(-6, -50, 12, 14, b.tube("#6a5a4a"), 3)
    glass = hot.shape(
        [(-6, -37), (-17, -20), (-11, -4), (0, 0), (11, -4), (17, -20), (6, -37)], hot.fade("#fff3b8", 1, 0.95)
    )
    wire = hot.stroke("M-5,-22l3,-8l2,6l2,-6l3,8", 1.4, hot.flat("#f2a53a"))
    cone = b.shape([(-10, -48), (-44, -12), (44, -12), (10, -48)], b.down(shade), tension=0.25) if shade else ""
    return flex + glass + wire + socket + cone


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


@draws("match")
def burning_match(b: Brush) -> str:
    """A burning match, nearly at its end."""
    stick = b.poly([(-3, 0), (3, 0), (3, -56), (-3, -56)], b.tube("#dcbb85"), 1)
    burnt = b.poly([(-3, -44), (3, -44), (2, -66), (-4, -64)], b.tube("#3b302c"), 2)
    return stick + burnt + flame(b, 0, -52, 50, 5, 0.5)


@draws("torch")
def torch(b: Brush) -> str:
    """A burning torch on a stake."""
    stake = b.poly([(-4, 0), (4, 0), (5, -58), (-5, -58)], b.tube("#7a5434"), 1)
    cup = b.poly([(-9, -58), (9, -58), (7, -46), (-7, -46)], b.tube("#4c3a30"), 3)
    return stake + flame(b, -3, -56, 38, -6, 0.5) + flame(b, 1, -57, 46, 5, 0.5) + cup


@draws("bonfire")
def bonfire(b: Brush, sparks: bool = True) -> str:
    """Crossed logs, flames, and sparks above."""
    hot = b.shining()
    made = ""
    for x, turn in ((-20, -28), (18, 24), (0, 4)):
        made += b.at(
            b.box(-36, -7, 72, 14, b.down("#8a5a38", "#5a3824"), 7) + b.oval(-35, 0, 4, 7, b.soft("#d0a070")),
            x,
            -9,
            turn,
        )
    fire = flame(b, -18, -10, 50, -8, 0.55) + flame(b, 18, -10, 46, 8, 0.55) + flame(b, 0, -8, 74, 4, 0.6)
    dots = ""
    for k in range(14 if sparks else 0):
        x, y = b.rng.uniform(-40, 40), -66 - 34 * k / 13
        dots += hot.dot(x, y, float(b.rng.uniform(0.9, 2.2)), hot.flat("#ffcf5c"))
    return fire + made + dots


@draws("stove")
def stove(b: Brush) -> str:
    """An iron stove, its plates and its little door red with heat."""
    hot = b.shining()
    pipe = b.box(20, -100, 14, 46, b.tube("#4a4550"), 2)
    legs = b.box(-34, -8, 8, 8, b.flat("#37323c"), 2) + b.box(26, -8, 8, 8, b.flat("#37323c"), 2)
    trunk = b.box(-40, -56, 80, 50, b.tube("#55505c"), 6) + b.box(-45, -62, 90, 9, b.tube("#3f3a46"), 4)
    plate = hot.oval(-18, -62, 18, 4, hot.fade("#ff5a2a", 1, 0.9)) + hot.oval(-18, -62, 9, 2, hot.flat("#ffb05a"))
    door = b.box(-22, -46, 44, 30, b.flat("#2e2a33"), 5)
    fire = (
        hot.box(-18, -42, 36, 22, hot.down("#ffb347", "#e8402a"), 4)
        + flame(b, -7, -20, 18, -2, 0.5)
        + flame(b, 7, -20, 20, 2, 0.5)
    )
    bars = "".join(b.line([(x, -43), (x, -19)], 2.6, "#2e2a33") for x in (-10, 0, 10))
    return pipe + legs + trunk + plate + door + fire + bars


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


@draws("fireplace")
def fireplace(b: Brush) -> str:
    """A fireplace of stone with a mantelpiece, a fire in it, and a clock and a jug on it."""
    made = b.box(-62, -92, 124, 92, b.down("#b8a08c", "#8f7867"), 4)
    for row in range(6):
        shift = 10 if row % 2 else 0
        for k in range(-4, 5):
            x = k * 22 + shift
            if -60 <= x <= 42:
                tint = b.blend("#a8907c", "#d9c4ac", ((k * 5 + row * 3) % 7) / 7)
                made += b.box(x, -88 + 15 * row, 19, 12, b.slant(tint), 4, 'opacity=".85"')
    hearth = "M-36,0V-40C-36,-66 36,-66 36,-40V0Z"
    hot = b.shining()
    made += b.path(hearth, b.flat("#2b1f1c")) + b.path(hearth, hot.fade("#ff8a3a", 0.75))
    made += flame(b, -12, -8, 32, -5, 0.55) + flame(b, 13, -8, 30, 5, 0.55) + flame(b, 0, -7, 46, 3, 0.6)
    logs = b.line([(-26, -4), (20, -9)], 9, "#6a452e") + b.line([(26, -4), (-18, -9)], 9, "#7d5236")
    shelf = b.box(-72, -102, 144, 12, b.down("#8a5c3a", "#6a4429"), 3) + b.box(-76, 0, 152, 5, b.down("#8f8078"), 2)
    jug = b.shape([(-52, -102), (-56, -112), (-48, -120), (-40, -112), (-44, -102)], b.soft("#4f8fa0"))
    clock = b.box(30, -124, 24, 22, b.down("#9a6238"), 8) + b.dot(42, -113, 7.4, b.soft("#f6eeda"))
    return made + logs + shelf + jug + clock + b.line([(42, -118), (42, -113), (46, -111)], 1.6, "#3a2f2a", tension=0)
