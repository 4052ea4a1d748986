"""What is in the sky: moons, stars, comets, clouds."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("moon")
def moon(b: Brush, colour: str = "#f6e6b8", thin: bool = False, winks: bool = False) -> str:
    """A full moon with seas, or a thin one."""
    hot = b.shining()
    if thin:
        return hot.path(
            "M12,-98A50,50 0 1 0 12,-2A40,46 0 1 1 12,-98Z",
            hot.ink.linear(((0, hot.flat("#fbfaf0")), (1, hot.flat(b.blend(colour, "#8a94b0", 0.35)))), (0, 0), (1, 1)),
        )
    made = hot.dot(
        0,
        -50,
        50,
        hot.ink.radial(
            ((0, hot.flat("#fffdf2")), (0.6, hot.flat(colour)), (1, hot.flat(b.blend(colour, "#8a7aa0", 0.25)))),
            (0.38, 0.32),
            0.75,
        ),
    )
    sea = b.blend(colour, "#9a8a98", 0.45)
    seas = "".join(
        hot.oval(x, y, rx, ry, hot.fade(sea, 0.75, 0.25), t)
        for x, y, rx, ry, t in (
            (-18, -66, 16, 11, 20),
            (14, -72, 10, 8, -20),
            (-8, -40, 20, 13, -12),
            (24, -46, 12, 15, 10),
            (2, -18, 13, 8, 0),
            (-32, -38, 7, 10, 0),
        )
    )
    craters = "".join(
        hot.dot(x, y, r, hot.fade("#fffef6", 0.7))
        for x, y, r in ((8, -54, 4), (-26, -22, 4), (30, -70, 3), (-4, -84, 4), (20, -24, 3))
    )
    face = (
        hot.eye(-16, -58, 5)
        + hot.line([(10, -57), (17, -54), (24, -58)], 3.4, "#5a4634")
        + hot.line([(-12, -34), (2, -28), (16, -35)], 3.4, "#5a4634")
        if winks
        else ""
    )
    return made + seas + craters + face


@draws("star")
def star(b: Brush, colour: str = "#fff3c0", rays: bool = True) -> str:
    """A star with long soft rays."""
    hot = b.shining()
    made = hot.dot(0, -50, 46, hot.fade(colour, 0.55))
    for k in range(4 if rays else 0):
        a, long = math.pi * k / 4, 50 if k % 2 == 0 else 28
        x, y = long * math.cos(a), long * math.sin(a)
        made += hot.poly(
            [
                (x, -50 + y),
                (-3.4 * math.sin(a), -50 + 3.4 * math.cos(a)),
                (-x, -50 - y),
                (3.4 * math.sin(a), -50 - 3.4 * math.cos(a)),
            ],
            hot.flat(colour),
        )
    return made + hot.dot(0, -50, 10, hot.flat("#fffdf0"))


@draws("shooting-star")
def shooting_star(b: Brush) -> str:
    """A falling star with its tail, to the lower left."""
    hot = b.shining()
    tail = hot.path(
        "M-46,-6L56,-104L-36,4Z",
        hot.ink.linear(((0, hot.flat("#fff8dc"), 0.95), (1, hot.flat("#cfe0ff"), 0)), (0, 1), (1, 0)),
    )
    return tail + hot.dot(-42, -2, 13, hot.fade("#fff3c0", 0.8)) + hot.dot(-42, -2, 5, hot.flat("#ffffff"))


@draws("comet")
def comet(b: Brush) -> str:
    """A comet with two silver tails."""
    hot = b.shining()
    made = hot.path(
        "M-70,-8C-20,-50 60,-92 140,-100C70,-66 0,-16 -56,8Z",
        hot.ink.linear(
            ((0, hot.flat("#ffffff"), 0.95), (0.5, hot.flat("#cfe0f6"), 0.45), (1, hot.flat("#b8cff0"), 0)),
            (0, 1),
            (1, 0),
        ),
    )
    made += hot.path(
        "M-66,-2C0,-30 70,-50 146,-52C80,-30 10,0 -58,8Z",
        hot.ink.linear(((0, hot.flat("#e6f0ff"), 0.7), (1, hot.flat("#a8c4f0"), 0)), (0, 1), (1, 0)),
    )
    return made + hot.dot(-62, 0, 24, hot.fade("#e6f2ff", 0.9)) + hot.dot(-62, 0, 11, hot.flat("#ffffff"))


@draws("lightning")
def lightning(b: Brush) -> str:
    """A jagged bolt with a side branch."""
    hot = b.shining()
    bolt = [
        (8, -150),
        (-16, -104),
        (2, -102),
        (-26, -56),
        (-4, -58),
        (-30, 0),
        (20, -72),
        (-2, -70),
        (28, -116),
        (8, -116),
        (28, -150),
    ]
    branch = hot.line([(-14, -78), (-40, -66), (-46, -48), (-64, -36)], 3, "#fff6d0", tension=0) + hot.line(
        [(12, -92), (36, -80), (44, -58)], 3, "#fff6d0", tension=0
    )
    return (
        hot.oval(0, -75, 60, 90, hot.fade("#d9d0ff", 0.35)) + branch + hot.poly(bolt, hot.down("#ffffff", "#ffe98a"), 2)
    )


@draws("rainbow")
def rainbow(b: Brush, double: bool = False) -> str:
    """A rainbow, or two, the outer one faint and the other way round."""
    hot = b.shining(0.5)
    colours = ("#e8604f", "#f29a4a", "#f7d95a", "#7ac46a", "#5aa6e0", "#6f78d0", "#a478c8")
    made = ""
    for outer in (True, False) if double else (False,):
        for k, colour in enumerate(reversed(colours) if outer else colours):
            r = (134 if outer else 100) - (2.8 if outer else 4) * k
            arc = f"M{-r},0A{r},{r} 0 0 1 {r},0"
            seen = 0.32 if outer else 0.7
            made += hot.path(
                arc, "none", f'stroke="{hot.flat(colour)}" stroke-width="{3.4 if outer else 4.8}" opacity="{seen}"'
            )
    return made


@draws("thundercloud")
def thundercloud(b: Brush, colour: str = "#4a4c5c") -> str:
    """A black cloud, clenched like a fist, lit from below by its own lightning."""
    lumps = ((-70, -34, 34), (70, -34, 36), (-38, -62, 36), (8, -74, 40), (46, -60, 34), (-10, -36, 44), (36, -30, 38))
    made = "".join(b.dot(x, y, r, b.soft(b.blend(colour, "#14141f", 0.3))) for x, y, r in lumps)
    made += "".join(b.dot(x, y + 10, r * 0.8, b.soft(colour)) for x, y, r in lumps[2:5])
    base = b.shape([(-104, -22), (-60, -14), (0, -10), (60, -12), (106, -22), (64, 0), (-60, 0)], b.flat("#23232f"))
    hot = b.shining()
    bolt = hot.poly(
        [(-6, -6), (-22, 30), (-8, 28), (-20, 62), (12, 18), (-2, 20), (10, -6)], hot.down("#ffffff", "#ffe27a"), 2
    )
    return bolt + made + base


@draws("popcorn-clouds")
def popcorn_clouds(b: Brush) -> str:
    """Round white clouds; one of them looks like a chicken."""
    made = ""
    for x, y, s in ((-110, -20, 0.8), (112, -52, 0.7)):
        lumps = ((0, 0, 20), (22, 4, 17), (-22, 4, 17), (10, -14, 16), (-10, -12, 15), (36, 10, 10), (-36, 10, 10))
        made += "".join(b.dot(x + s * u, y + s * v, s * r, b.soft("#ffffff", 0.1, 0.1)) for u, v, r in lumps)
    hen = (
        (-34, -44, 16),
        (-44, -56, 12),
        (-22, -30, 24),
        (4, -26, 26),
        (24, -32, 20),
        (34, -54, 17),
        (-6, -12, 18),
        (14, -10, 16),
    )
    made += "".join(b.dot(x, y, r, b.soft("#ffffff", 0.1, 0.1)) for x, y, r in hen)
    made += b.poly([(50, -58), (62, -53), (50, -49)], b.soft("#ffffff", 0.1, 0.12), 3)
    made += "".join(
        b.dot(x, y, r, b.soft("#ffffff", 0.1, 0.08)) for x, y, r in ((28, -72, 6), (36, -75, 6), (43, -70, 5))
    )
    return made + b.dot(40, -57, 2.2, b.flat("#b8c0cc"))
