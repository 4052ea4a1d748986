"""Small marvels: of stone, glass, metal and shell."""

from __future__ import annotations

import math

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("acorn")
def acorn(b: Brush) -> str:
    """A single acorn."""
    nut = b.path("M-34,-58C-36,-24 -14,-6 0,0C14,-6 36,-24 34,-58Z", b.soft("#b8823f", 0.4, 0.4))
    outline = '<path d="M-42,-54C-44,-78 -22,-88 0,-88C22,-88 44,-78 42,-54C24,-46 -24,-46 -42,-54Z"/>'
    scales = "".join(
        b.path(
            f"M{-44 + 12 * k + 6 * (r % 2)},{-86 + 9 * r}q6,9 12,0",
            "none",
            f'stroke="{b.flat("#4f3520")}" stroke-width="1.8" opacity=".6"',
        )
        for r in range(4)
        for k in range(8)
    )
    cap = b.filled(outline, b.soft("#86603a")) + b.inside(outline, scales)
    return (
        nut
        + cap
        + b.line([(0, -86), (3, -96), (10, -102)], 5, "#6a4a2c")
        + b.oval(-14, -36, 5, 13, b.fade("#ffffff", 0.7), 14)
    )


@draws("prism")
def prism(b: Brush) -> str:
    """A glass prism: light goes in white and comes out as a rainbow."""
    hot = b.shining(0.8)
    ray = hot.poly(
        [(-96, -46), (-20, -52), (-20, -46), (-96, -38)],
        hot.ink.linear(((0, hot.flat("#ffffff"), 0.0), (1, hot.flat("#ffffff"), 0.95)), (0, 0), (1, 0)),
    )
    bands = ""
    colours = ("#ff5a4f", "#ff9c3c", "#ffe14f", "#66d36a", "#4fb4ff", "#6a72f0", "#b06af0")
    for k, c in enumerate(colours):
        y0, y1, u0, u1 = -54 + 1.4 * k, -54 + 1.4 * (k + 1), -62 + 9.4 * k, -62 + 9.4 * (k + 1)
        bands += hot.poly(
            [(20, y0), (112, u0), (112, u1), (20, y1)],
            hot.ink.linear(((0, hot.flat(c), 0.95), (1, hot.flat(c), 0.35)), (0, 0), (1, 0)),
        )
    glass = b.poly(
        [(0, -96), (52, -6), (-52, -6)],
        b.ink.linear(
            ((0, b.flat("#f4fbff"), 0.95), (0.5, b.flat("#b8dcf0"), 0.75), (1, b.flat("#8fb4d8"), 0.85)), (0, 0), (1, 1)
        ),
        5,
    )
    facet = b.poly([(0, -96), (52, -6), (10, -14)], b.flat("#7fa8d0"), 0, 'opacity=".35"') + b.line(
        [(-4, -84), (-42, -14)], 3.4, "#ffffff", 'opacity=".85"'
    )
    return ray + bands + glass + facet


@draws("fossil")
def fossil(b: Brush) -> str:
    """A spiral fossil in a piece of rock."""
    rock = b.shape(
        [(-56, -12), (-62, -50), (-38, -86), (4, -98), (46, -84), (64, -46), (54, -8), (10, 0), (-30, -2)],
        b.soft("#9a8f84", 0.3, 0.35),
        tension=0.6,
    )
    made, points = b.dot(0, -48, 40, b.soft("#7f7468")), []
    for k in range(90):
        a, r = 0.21 * k, 37 * (k / 89) ** 0.85
        points.append((r * math.cos(a), -48 + r * math.sin(a)))
    made += b.line(points, 8, "#d9c8a4", tension=1) + b.line(
        [(x - 1, y - 1.4) for x, y in points], 2.6, "#f6ebd0", 'opacity=".9"'
    )
    ribs = "".join(
        b.line(
            [(0.8 * 37 * math.cos(a), -48 + 0.8 * 37 * math.sin(a)), (39 * math.cos(a), -48 + 39 * math.sin(a))],
            2,
            "#6f6458",
            'opacity=".7"',
        )
        for a in (k * math.pi / 11 for k in range(22))
    )
    return rock + made + ribs


@draws("globe")
def globe(b: Brush) -> str:
    """An ancient golden globe on its stand."""
    stand = b.shape(
        [(-34, 0), (-20, -7), (-6, -12), (-4, -24), (4, -24), (6, -12), (20, -7), (34, 0)],
        b.tube("#7a4f2c"),
        tension=0.5,
    )
    outline = '<circle cx="0" cy="-60" r="36"/>'
    ball = b.dot(0, -60, 36, b.soft("#e0b45a", 0.4, 0.35))
    lands = "".join(
        b.shape(p, b.flat("#a8752c"), 'opacity=".85"')
        for p in (
            [(-26, -78), (-6, -86), (2, -74), (-10, -62), (-22, -64)],
            [(4, -60), (20, -72), (32, -62), (26, -46), (10, -48)],
            [(-20, -52), (-6, -50), (-6, -34), (-16, -32)],
        )
    )
    rings = "".join(
        b.path(f"M0,-96A{r},36 0 0 {s} 0,-24", "none", f'stroke="{b.flat("#8a5f24")}" stroke-width="1.2" opacity=".6"')
        for r in (14, 28)
        for s in (0, 1)
    ) + b.line([(-36, -60), (0, -56), (36, -60)], 1.2, "#8a5f24", 'opacity=".7"')
    ship = b.poly([(-2, -50), (8, -50), (5, -46), (0, -46)], b.flat("#5a3a1c")) + b.poly(
        [(3, -51), (3, -59), (9, -52)], b.flat("#fbf3df")
    )
    arc = (
        b.path(
            "M-14,-102A44,44 0 1 0 22,-22",
            "none",
            f'stroke="{b.flat("#c9963c")}" stroke-width="5" stroke-linecap="round"',
        )
        + b.line([(-16, -98), (-12, -92)], 4, "#8a5f24")
        + b.dot(-14, -103, 4, b.soft("#f0c65a"))
    )
    return (
        stand
        + ball
        + b.inside(outline, lands + rings + ship)
        + arc
        + b.oval(-14, -78, 9, 6, b.fade("#fffbe6", 0.8), -30)
    )


@draws("shell")
def seashell(b: Brush) -> str:
    """A giant spiral seashell, rosy inside."""
    made = b.path(
        "M74,-30C70,-4 30,2 -10,-2C-50,-4 -84,-18 -92,-34C-70,-44 -40,-78 4,-84C46,-88 78,-64 74,-30Z",
        b.soft("#f3dcc0", 0.4, 0.3),
    )
    bands = "".join(
        b.path(d, "none", f'stroke="{b.flat("#c9906a")}" stroke-width="{w}" opacity=".6" stroke-linecap="round"')
        for d, w in (
            ("M-66,-47C-56,-36 -56,-22 -62,-12", 4),
            ("M-36,-68C-20,-48 -20,-22 -32,-5", 5),
            ("M4,-84C26,-58 26,-24 8,0", 6),
        )
    )
    lip = b.path(
        "M40,-78C80,-70 88,-20 52,-4C30,4 18,-14 22,-38C24,-56 28,-70 40,-78Z", b.soft("#f8c8b4", 0.3, 0.2)
    ) + b.path("M46,-64C68,-56 72,-22 50,-14C36,-10 30,-24 32,-40C34,-54 38,-60 46,-64Z", b.down("#8a4a4a", "#d98a80"))
    spikes = "".join(
        b.poly([(x - 6, y + 2), (x + 7, y), (x + 1, y - 15)], b.soft("#f3dcc0"), 3)
        for x, y in ((-44, -66), (-18, -80), (12, -85), (40, -80))
    )
    return spikes + made + bands + lip + b.line([(-40, -40), (-14, -62), (10, -70)], 4, "#ffffff", 'opacity=".6"')


@draws("snow-crystal")
def snow_crystal(b: Brush) -> str:
    """One six-armed snow crystal."""
    hot, arms = b.shining(0.6), ""
    for k in range(6):
        arm = hot.line([(0, 0), (0, -48)], 4.6, "#cfe9fb", tension=0)
        for y, w in ((-18, 9), (-30, 13), (-41, 7)):
            arm += "".join(hot.line([(0, y), (s * w, y - w * 0.8)], 3.4, "#e9f6ff", tension=0) for s in (-1, 1))
        arms += b.at(arm + hot.dot(0, -48, 3, hot.flat("#ffffff")), 0, -50, 60 * k)
    return arms + hot.poly(
        [(9 * math.sin(k * math.pi / 3), -50 - 9 * math.cos(k * math.pi / 3)) for k in range(6)], hot.flat("#ffffff"), 2
    )


@draws("stone-giant")
def stone_giant(b: Brush) -> str:
    """A giant's head of stone, mossy, that looks into the distance."""
    head = b.shape(
        [(-40, 0), (-46, -30), (-40, -66), (-30, -94), (0, -102), (30, -96), (38, -70), (44, -34), (40, 0)],
        b.soft("#97978f", 0.3, 0.42),
        tension=0.6,
    )
    brow = b.shape([(-32, -72), (0, -66), (34, -74), (34, -64), (4, -58), (-32, -62)], b.soft("#7f8079"), tension=0.6)
    sockets = "".join(
        b.shape([(s * 7, -60), (s * 26, -62), (s * 26, -54), (s * 10, -53)], b.flat("#3f423f"), tension=0.7)
        for s in (-1, 1)
    )
    nose = b.shape(
        [(-6, -66), (6, -66), (12, -34), (4, -27), (-8, -28), (-11, -34)], b.slant("#a8a89f", 0.25, 0.3), tension=0.4
    )
    mouth = b.line([(-15, -15), (0, -18), (17, -15)], 4, "#50524e")
    cracks = b.stroke("M-36,-40l8,8l-4,10M30,-90l-8,10l5,6M36,-26l-9,4l2,8", 1.8, b.flat("#5c5f5b"))
    moss = "".join(
        b.oval(x, y, rx, ry, b.soft("#7a9a4a" if k % 2 else "#8fae58"))
        for k, (x, y, rx, ry) in enumerate(
            (
                (-22, -96, 15, 8),
                (-4, -102, 15, 8),
                (14, -99, 14, 8),
                (29, -92, 11, 7),
                (-32, -86, 8, 8),
                (-40, -6, 14, 9),
                (-26, -2, 13, 7),
                (36, -4, 14, 8),
                (-28, -73, 9, 4),
                (22, -74, 8, 4),
            )
        )
    )
    hang = "".join(
        b.line([(x, -94), (x + 2, -94 + h)], 3, "#7a9a4a", 'opacity=".9"')
        for x, h in ((-30, 22), (-20, 14), (26, 18), (32, 26))
    )
    return head + brow + sockets + nose + mouth + cracks + hang + moss


@draws("key")
def golden_key(b: Brush, colour: str = "#f2bc3a") -> str:
    """A golden key with a heart-shaped bow."""
    shaft = b.line([(0, -46), (0, -4)], 9, colour, tension=0) + b.poly(
        [(4, -18), (22, -18), (22, -10), (14, -10), (14, -5), (4, -5)], b.slant(colour), 3
    )
    bow = b.path(
        "M0,-44C-40,-64 -34,-102 -12,-100C-4,-99 0,-92 0,-90C0,-92 4,-99 12,-100C34,-102 40,-64 0,-44ZM0,-58"
        "C18,-70 20,-86 12,-88C6,-88 2,-82 0,-76C-2,-82 -6,-88 -12,-88C-20,-86 -18,-70 0,-58Z",
        b.soft(colour, 0.5, 0.35),
        'fill-rule="evenodd"',
    )
    return (
        shaft
        + bow
        + b.box(-8, -46, 16, 6, b.soft(b.blend(colour, "#ffffff", 0.3)), 3)
        + b.line([(-2, -38), (-2, -10)], 2, "#fff3c4", 'opacity=".9"')
    )
