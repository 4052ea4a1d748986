"""What is in the sky or in the air: moons, stars, sparks, swarms of light."""

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


@draws("glimmers")
def glimmers(
    b: Brush, colour: str = "#e6ff8a", count: float = 60, wide: float = 300, high: float = 160, size: float = 1.0
) -> str:
    """Points of light adrift: fireflies, dust, crystals."""
    hot, made = b.shining(), ""
    halo = hot.ink.reuse(
        hot.dot(0, 0, 9 * size, hot.fade(colour, 0.75))
        + hot.dot(0, 0, 2.4 * size, hot.flat(b.blend(colour, "#ffffff", 0.6)))
    )
    for _ in range(int(count)):
        x, y, s = (b.rng.uniform(-wide / 2, wide / 2), b.rng.uniform(-high, 0), b.rng.uniform(0.4, 1.3))
        made += b.at(halo, x, y, scale=s)
    return made


@draws("fireworks")
def fireworks(b: Brush) -> str:
    """Three bursts, red, gold and green."""
    hot, made = b.shining(), ""
    for x, y, r, colour in ((-70, -96, 62, "#ff5a4a"), (64, -120, 76, "#ffd04a"), (10, -40, 48, "#6ae07a")):
        made += hot.dot(x, y, r * 0.8, hot.fade(colour, 0.35))
        for ring, n in ((1.0, 22), (0.62, 14)):
            for k in range(n):
                a = 2 * math.pi * (k + 0.5 * (ring < 1)) / n
                u, v = x + r * ring * math.cos(a), y + r * ring * math.sin(a) + 6 * ring
                made += hot.line(
                    [(x + 0.3 * r * ring * math.cos(a), y + 0.3 * r * ring * math.sin(a)), (u, v)],
                    2.2,
                    colour,
                    f'opacity="{0.9 if ring == 1 else 0.7}"',
                ) + hot.dot(u, v, 2.6, hot.flat("#fff8e0"))
    return made


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


@draws("rainbow-sparks")
def rainbow_sparks(b: Brush) -> str:
    """A burst of sparks in all colours."""
    hot, made = b.shining(), ""
    colours = ("#ff5a5a", "#ffb03c", "#ffe95a", "#6ae07a", "#5ab8ff", "#b07aff", "#ff7ad0")
    for k in range(28):
        a, r = 2 * math.pi * k / 28, 34 + 20 * ((k * 7) % 5) / 4
        x, y = r * math.cos(a), -50 + r * math.sin(a)
        made += hot.line([(x * 0.35, -50 + (y + 50) * 0.35), (x, y)], 2.6, colours[k % 7]) + hot.dot(
            x * 1.1, -50 + (y + 50) * 1.1, 3.2, hot.flat(colours[(k + 3) % 7])
        )
    return hot.dot(0, -50, 34, hot.fade("#fff6d0", 0.9)) + made + hot.dot(0, -50, 8, hot.flat("#ffffff"))


@draws("eyes")
def glowing_eyes(b: Brush, colour: str = "#f2d23c", pairs: float = 1) -> str:
    """Eyes that glow in the dark: one pair, or many small ones in a row."""
    hot, made = b.shining(), ""
    for k in range(int(pairs)):
        x, y, s = (
            (0.0, 0.0, 1.0)
            if pairs == 1
            else ((k - (pairs - 1) / 2) * 74, -12.0 * ((k * 5) % 3), 0.72 + 0.12 * ((k * 7) % 3))
        )
        dark = (
            b.oval(0, -30, 58, 32, b.fade("#0a0a12", 0.95))
            if pairs == 1
            else b.oval(0, -22, 36, 24, b.fade("#0a0a12", 0.95, 0.1))
        )
        one = ""
        for side in (-1, 1):
            cx = side * (24 if pairs == 1 else 13)
            rx, ry = (16, 11) if pairs == 1 else (8, 7)
            one += (
                hot.oval(cx, -28, rx * 1.5, ry * 1.6, hot.fade(colour, 0.6))
                + hot.oval(cx, -28, rx, ry, hot.soft(colour, 0.6, 0.2), side * 12)
                + hot.oval(cx, -28, rx * 0.16, ry * 0.85, hot.flat("#16120a"))
            )
        made += b.at(dark + one, x, y, scale=s)
    return made


@draws("smoke-puff")
def smoke_puff(b: Brush, colour: str = "#9a6ac8") -> str:
    """A puff of coloured smoke with stars in it."""
    made = ""
    for x, y, r in (
        (-44, -26, 26),
        (44, -28, 27),
        (0, -20, 30),
        (-26, -58, 28),
        (28, -60, 28),
        (0, -82, 24),
        (0, -48, 34),
    ):
        made += b.dot(x, y, r, b.soft(colour, 0.5, 0.15), 'opacity=".9"')
    hot = b.shining()
    for x, y, s in ((-20, -60, 0.24), (24, -40, 0.3), (4, -92, 0.2), (52, -70, 0.18), (-52, -54, 0.2)):
        made += b.at(star(hot, "#fff3b0"), x, y + 50 * s, scale=s)
    return made


@draws("echo")
def echo(b: Brush, colour: str = "#e6dcc0") -> str:
    """Rings of sound that come back from a far rock, turning into notes."""
    from generators.story.props.drawn.home import note

    made = b.shape(
        [(-150, 0), (-140, -40), (-112, -84), (-90, -100), (-70, -78), (-52, -30), (-44, 0)],
        b.down("#9a8f9a", "#6f6a7a"),
        tension=0.4,
    )
    for k in range(5):
        r = 30 + 26 * k
        made += b.path(
            f"M{-74 + r * 0.64:.0f},{-56 - r * 0.62:.0f}A{r},{r} 0 0 1 {-74 + r * 0.64:.0f},{-56 + r * 0.62:.0f}",
            "none",
            f'stroke="{b.flat(colour)}" stroke-width="4" stroke-linecap="round" opacity="{0.95 - 0.12 * k:g}"',
        )
    return made + "".join(
        b.at(note(b, colour), x, y, t, s)
        for x, y, s, t in ((76, -30, 1.0, 8), (104, -66, 0.9, -10), (128, -24, 0.8, 14))
    )


@draws("flags")
def flags(b: Brush) -> str:
    """Racing flags on poles, snapping in the wind."""
    made = ""
    for x, colour, kind in ((-70, "#e8453a", 0), (0, "#f6f3ec", 1), (70, "#3f9ad0", 0)):
        made += b.line([(x, 0), (x + 4, -100)], 4, "#8a6a4a", tension=0)
        d = f"M{x + 4},-100C{x + 20},-110 {x + 34},-90 {x + 56},-98L{x + 54},-60C{x + 34},-52 {x + 20},-72 {x + 4},-62Z"
        made += b.path(d, b.slant(colour))
        if kind:
            outline = f'<path d="{d}"/>'
            made += b.inside(
                outline,
                "".join(
                    b.box(x + 4 + 9 * i, -108 + 9 * j, 9, 9, b.flat("#2b2830"), 0)
                    for i in range(7)
                    for j in range(7)
                    if (i + j) % 2
                ),
            )
        made += b.path(
            f"M{x + 14},-104C{x + 18},-92 {x + 16},-76 {x + 14},-66",
            "none",
            f'stroke="{b.flat("#2b1712")}" stroke-width="5" opacity=".12"',
        ) + b.path(
            f"M{x + 40},-95C{x + 43},-84 {x + 42},-70 {x + 40},-58",
            "none",
            f'stroke="{b.flat("#2b1712")}" stroke-width="6" opacity=".12"',
        )
    return made


@draws("rope")
def creaking_rope(b: Brush) -> str:
    """A frayed rope from a beam that sways with nothing on it."""
    beam = b.box(-50, -110, 100, 13, b.down("#5a463a", "#3a2c26"), 4)
    rope = b.line([(-6, -102), (2, -70), (12, -40), (16, -12)], 6, "#a88a5c") + "".join(
        b.line([(-8 + 0.27 * t, -98 + t), (-1 + 0.27 * t, -93 + t)], 1.6, "#6a5234") for t in range(0, 84, 8)
    )
    fray = "".join(b.line([(16, -14), (16 + 3 * k, -2)], 1.8, "#a88a5c") for k in (-2, -1, 0, 1, 2))
    wrap = "".join(b.box(-12, -112 + 5 * k, 13, 5, b.down("#b89a6a"), 2) for k in range(3))
    sway = b.line([(-36, -26), (-44, -22), (-46, -14)], 2.4, "#c9c4d0", 'opacity=".7"') + b.line(
        [(46, -30), (54, -24), (54, -16)], 2.4, "#c9c4d0", 'opacity=".7"'
    )
    return beam + rope + fray + wrap + sway


@draws("spotlights")
def spotlights(b: Brush) -> str:
    """Two spotlights whose beams cross."""
    hot, made = b.shining(), ""
    for s in (-1, 1):
        made += hot.poly(
            [(s * 70, -6), (s * -20, -170), (s * -80, -150)],
            hot.ink.linear(((0, hot.flat("#fff6d0"), 0.0), (1, hot.flat("#fff3b8"), 0.75))),
        )
    for s in (-1, 1):
        made += b.at(
            b.box(-10, -8, 20, 20, b.tube("#4a4852"), 4) + hot.oval(0, -9, 11, 4, hot.flat("#fffbe6")),
            s * 70,
            -8,
            s * -34,
        ) + b.poly([(s * 70 - 12, 8), (s * 70 + 12, 8), (s * 70, -4)], b.flat("#37343c"), 2)
    return made


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


@draws("flies")
def flies(b: Brush, count: float = 26) -> str:
    """A cloud of buzzing flies."""
    wing = b.fade("#ffffff", 0.95, 0.4)
    fly = (
        b.oval(-5, -5, 6, 3.4, wing, 34)
        + b.oval(5, -5, 6, 3.4, wing, -34)
        + b.oval(0, 0, 5, 4, b.soft("#3a3540"))
        + b.dot(0, 4, 2.6, b.flat("#7a2f2a"))
    )
    one, made = b.ink.reuse(fly), ""
    for _ in range(int(count)):
        a, r = b.rng.uniform(0, 2 * math.pi), math.sqrt(b.rng.uniform(0, 1))
        x, y, s = 90 * r * math.cos(a), -60 + 55 * r * math.sin(a), b.rng.uniform(0.6, 1.2)
        made += b.at(one, x, y, b.rng.uniform(-60, 60), s)
    return made


@draws("paper-rain")
def paper_rain(b: Brush, buttons: bool = False, count: float = 70, size: float = 1.0) -> str:
    """Confetti that falls, or buttons."""
    colours, made = ("#e8554a", "#f6b73c", "#58b08b", "#5a90d0", "#d97ac0", "#f3efe4"), ""
    for k in range(int(count)):
        x, y, turn = b.rng.uniform(-150, 150), b.rng.uniform(-200, 0), b.rng.uniform(0, 360)
        colour, tall = colours[k % 6], b.rng.uniform(0.4, 1)
        if buttons:
            holes = "".join(b.dot(u, v, 0.9, b.flat("#4a3a34")) for u in (-1.8, 1.8) for v in (-1.8, 1.8))
            bit = b.dot(0, 0, 7, b.soft(colour)) + b.dot(0, 0, 4.6, b.soft(b.blend(colour, "#2b1712", 0.15))) + holes
        else:
            bit = b.box(-4, -2.4, 8, 4.8, b.flat(colour), 1) if k % 3 else b.dot(0, 0, 3, b.flat(colour))
        made += (
            f'<g transform="translate({x:.1f},{y:.1f}) rotate({turn:.0f}) scale({size:g},{size * tall:.2f})">{bit}</g>'
        )
    return made


@draws("powder")
def powder(b: Brush, colour: str = "#fbf6ec") -> str:
    """A cloud of flour."""
    made = ""
    for x, y, r in ((-56, -30, 34), (56, -28, 36), (0, -24, 44), (-30, -62, 38), (34, -64, 40), (0, -86, 34)):
        made += b.dot(x, y, r, b.fade(colour, 0.95, 0.1))
    return made + "".join(
        b.dot(float(b.rng.uniform(-100, 100)), float(b.rng.uniform(-124, 0)), 1.6, b.flat(colour)) for _ in range(40)
    )
