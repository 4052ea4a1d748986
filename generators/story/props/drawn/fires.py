"""Flames, candles and hearths. What shines keeps its colour at night."""

from __future__ import annotations

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


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
