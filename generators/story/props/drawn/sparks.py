"""Sparks, swarms of light, confetti, puffs of smoke."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws
from generators.story.props.drawn.sky import star


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


@draws("mirror-ball")
def mirror_ball(b: Brush) -> str:
    """A ball of mirrors, and its spots of light."""
    hot, made = b.shining(0.7), b.line([(0, -110), (0, -78)], 2.4, "#6a6872", tension=0)
    tints = ("#e8eef8", "#b8c8e8", "#f6d9f0", "#c9f0ec", "#fdf3c9", "#8f9fc0")
    tiles = ""
    for r in range(9):
        y0, y1 = -40 - 40 * math.cos(math.pi * r / 9), -40 - 40 * math.cos(math.pi * (r + 1) / 9)
        for c in range(9):
            a0, a1 = -40 * math.cos(math.pi * c / 9), -40 * math.cos(math.pi * (c + 1) / 9)
            w0, w1 = math.sin(math.pi * r / 9), math.sin(math.pi * (r + 1) / 9)
            tiles += hot.poly(
                [(a0 * w0, y0), (a1 * w0, y0), (a1 * w1, y1), (a0 * w1, y1)],
                hot.flat(tints[(r * 5 + c * 3 + r * c) % 6]),
                0,
                f'stroke="{b.flat("#5f6a88")}" stroke-width=".8"',
            )
    form = b.dot(
        0,
        -40,
        40.5,
        b.form(),
    )
    spots = "".join(
        hot.oval(x, y, 9, 6, hot.fade(c, 0.95, 0.1), t)
        for x, y, c, t in (
            (-74, -74, "#ff9ad0", 20),
            (70, -86, "#8fe0ff", -20),
            (-86, -20, "#ffe27a", 0),
            (84, -28, "#b8ff9a", 10),
            (-56, 22, "#8fc0ff", -10),
            (58, 26, "#ffb07a", 16),
            (0, 38, "#e8a8ff", 0),
        )
    )
    return spots + made + b.dot(0, -40, 40, b.flat("#8f9fc0")) + tiles + form
