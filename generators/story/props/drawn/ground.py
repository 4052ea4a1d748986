"""What lies on the ground or has left its mark: prints, puddles, eggs, stones."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.flora import leaf
from generators.story.props.drawn.registry import draws


@draws("snapping-branch")
def snapping_branch(b: Brush) -> str:
    """A branch that breaks in the middle, with splinters."""
    bark = "#6a4e3a"
    made = b.line([(-90, -6), (-50, -22), (-10, -46)], 11, bark) + b.line([(12, -44), (50, -20), (92, -4)], 10, bark)
    made += b.poly([(-14, -52), (2, -58), (-3, -49), (8, -46), (-4, -42), (-8, -38)], b.slant("#e2bd86"), 1) + b.poly(
        [(16, -52), (4, -50), (9, -45), (0, -41), (10, -38), (16, -38)], b.slant("#d4ab72"), 1
    )
    made += (
        b.line([(-54, -20), (-62, -40), (-78, -50)], 5, bark)
        + b.line([(52, -20), (66, -36)], 5, bark)
        + leaf(b, -78, -50, 18, -40, "#8a8a4a")
        + leaf(b, 66, -36, 16, 40, "#8a8a4a")
    )
    for x, y, u, v in ((-6, -66, -12, -82), (2, -68, 2, -88), (12, -64, 22, -80)):
        made += b.line([(x, y), (u, v)], 2.6, "#f4e0b8")
    return made


@draws("footprint")
def footprint(b: Brush, soil: str = "#7d6a52", claws: bool = False, water: bool = False) -> str:
    """A footprint of something enormous, seen along the ground: a heel and three toes; clawed, and full of water."""
    dark = b.blend(soil, "#1c1410", 0.62)
    inner, rim = b.down(dark, b.blend(soil, "#1c1410", 0.3)), b.soft(b.blend(soil, "#fff0d0", 0.3))
    toes = (
        ((-66, -52, -50), (-24, -78, -16), (24, -78, 16), (66, -52, 50))
        if claws
        else ((-62, -62, -42), (0, -86, 0), (62, -62, 42))
    )
    wide = 15 if claws else 20
    made = b.oval(0, -30, 112, 36, b.fade(b.blend(soil, "#fff0d0", 0.15), 0.7))
    prints = ""
    for grow, paint in ((6, rim), (0, inner)):
        prints += b.oval(0, -20, 44 + grow, 27 + grow, paint)
        prints += "".join(b.oval(x, y, wide + grow, 1.7 * wide + grow, paint, turn) for x, y, turn in toes)
    for x, y, turn in toes:
        a = math.radians(turn)
        u, v = x + 2.1 * wide * math.sin(a), y - 2.1 * wide * math.cos(a)
        nail = [(-5, 6), (5, 6), (0, -20 if claws else -12)]
        prints += b.at(b.poly(nail, b.flat(dark), 2), u, v, turn)
    if water:
        prints += b.oval(0, -17, 36, 19, b.soft("#8fa8b8")) + b.oval(-10, -22, 15, 5, b.fade("#ffffff", 0.8))
        prints += "".join(b.oval(x, y + 4, wide * 0.6, wide * 1.1, b.soft("#8fa8b8"), turn) for x, y, turn in toes)
    return made + f'<g transform="scale(1.15,.55)">{prints}</g>'


@draws("puddle")
def puddle(b: Brush, colour: str = "#8fa2b6", sky: bool = True) -> str:
    """A puddle that mirrors a grey cloud, with rings of drops."""
    made = b.shape(
        [(-96, -16), (-60, -30), (-10, -28), (40, -34), (92, -20), (76, -4), (20, 0), (-40, -2), (-84, -4)],
        b.down(b.blend(colour, "#4a566a", 0.4), colour),
    )
    if sky:
        cloud = "".join(
            b.oval(x, y, rx, ry, b.fade("#e9eef4", 0.9, 0.35))
            for x, y, rx, ry in ((-34, -16, 26, 7), (-8, -13, 24, 8), (22, -17, 28, 7))
        )
        made += cloud + b.line([(-30, -8), (-28, -3)], 2, "#dfe8f0") + b.line([(0, -6), (2, -2)], 2, "#dfe8f0")
    return made + "".join(
        b.path(
            f"M{x - r},{y}a{r},{r * 0.3:.1f} 0 1 0 {2 * r},0a{r},{r * 0.3:.1f} 0 1 0 {-2 * r},0",
            "none",
            f'stroke="{b.flat("#f0f5fa")}" stroke-width="1.8" opacity=".8"',
        )
        for x, y, r in ((56, -20, 16), (56, -20, 8), (-66, -16, 10))
    )


@draws("claw-marks")
def claw_marks(b: Brush) -> str:
    """Four deep claw marks in boards."""
    made = b.box(-60, -100, 120, 100, b.down("#6a5a50", "#4a3f3a"), 4) + "".join(
        b.line([(x, -99), (x, -1)], 2, "#332b28") for x in (-30, 0, 30)
    )
    for k in range(4):
        x = -44 + 27 * k
        d = f"M{x + 12},-92C{x + 18},-70 {x + 8},-40 {x - 4},-8C{x + 1},-34 {x + 6},-66 {x + 12},-92Z"
        made += b.path(d, b.flat("#17120f")) + b.stroke(
            f"M{x + 12},-92C{x + 18},-70 {x + 8},-40 {x - 4},-8", 2.4, b.flat("#cbb59a")
        )
    return made + "".join(
        b.line([(x, y), (x + 5, y + 7)], 2, "#cbb59a") for x, y in ((-40, -70), (-10, -62), (16, -76), (44, -60))
    )


@draws("fur-tuft")
def fur_tuft(b: Brush) -> str:
    """A tuft of coarse black fur caught on a thorny twig."""
    twig = b.line([(-60, -70), (-20, -80), (20, -76), (62, -92)], 7, "#5f4a3a") + "".join(
        b.poly([(x - 4, y), (x + 4, y), (x + 1, y + s * 16)], b.flat("#5f4a3a"), 1)
        for x, y, s in ((-40, -76, -1), (-4, -80, -1), (36, -82, -1), (-26, -78, 1), (46, -86, 1))
    )
    made = ""
    for k in range(26):
        x, lean, long = -20 + 1.6 * k, (k - 13) * 1.7 + 7 * math.sin(k * 2.3), 48 + 16 * math.sin(k * 1.7)
        made += b.line(
            [(x * 0.6, -78), (x + lean * 0.3, -78 + long * 0.5), (x + lean, -78 + long)],
            3.6,
            ("#1c1a22", "#2b2833", "#14121a")[k % 3],
        )
    return made + b.line([(-10, -76), (-14, -50), (-12, -34)], 1.6, "#7a7688", 'opacity=".7"') + twig


@draws("egg")
def egg(b: Brush, colour: str = "#dfe6d2", speckles: str = "", crack: bool = False, nest: bool = False) -> str:
    """An egg; speckled, cracked from inside, or in a little straw."""
    straw = (
        "".join(
            b.line(
                [(-52 + 8 * k, -2 - 3 * (k % 2)), (-34 + 6 * k, -10 - 5 * (k % 3)), (-10 + 5 * k, -3)],
                3,
                ("#d9b45a", "#c09a44", "#e6c878")[k % 3],
            )
            for k in range(12)
        )
        if nest
        else ""
    )
    outline = '<path d="M0,-100C26,-98 40,-56 38,-34C36,-10 18,0 0,0C-18,0 -36,-10 -38,-34C-40,-56 -26,-98 0,-100Z"/>'
    made = b.filled(outline, b.soft(colour, 0.42, 0.3))
    if speckles:
        dots = "".join(
            b.oval(
                float(b.rng.uniform(-36, 36)),
                float(b.rng.uniform(-94, -4)),
                float(b.rng.uniform(1.4, 4.6)),
                float(b.rng.uniform(1.4, 4)),
                b.flat(speckles),
                0,
                'opacity=".8"',
            )
            for _ in range(46)
        )
        made += b.inside(outline, dots)
    if crack:
        made += b.stroke("M-20,-56l12,8l-4,10l14,4l-2,10l12,2", 2.4, b.flat(b.blend(colour, "#2b1712", 0.7)))
    return made + b.oval(-13, -70, 7, 14, b.fade("#ffffff", 0.85), 18) + straw


@draws("zip-stone")
def zip_stone(b: Brush) -> str:
    """A round stone with a zip, half open; gold shines out."""
    hot = b.shining()
    made = b.shape(
        [(-58, -8), (-62, -40), (-36, -72), (8, -80), (50, -62), (64, -28), (52, -4), (0, 2)], b.soft("#9a98a2")
    )
    made += "".join(
        b.oval(x, y, r, r * 0.7, b.soft("#86848f"), 0, 'opacity=".7"')
        for x, y, r in ((-40, -24, 6), (40, -22, 7), (30, -52, 5), (-26, -12, 4), (46, -42, 4))
    )
    made += hot.path("M-8,-72C-2,-64 12,-44 14,-30C2,-34 -18,-52 -8,-72Z", hot.down("#fff3b0", "#f7b731"))
    track = "M-8,-74C-20,-52 2,-36 14,-29M-8,-74C2,-66 14,-46 14,-29L20,-6"
    made += b.stroke(track, 6, b.flat("#5a5864")) + b.stroke(track, 4, b.flat("#d9d6e0"), 'stroke-dasharray="1.6 4"')
    return made + b.box(9, -36, 11, 13, b.soft("#f0c24a"), 3) + b.line([(15, -24), (22, -14)], 4, "#e0b03a")
