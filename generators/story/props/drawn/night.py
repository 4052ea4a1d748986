"""What is met in the dark: owls, wolves, webs, wisps, shadows, steps and a house with a slamming door."""

from __future__ import annotations

import math

from generators.story.drawing import smooth
from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("owl")
def staring_owl(b: Brush, body: str = "#6f5a48") -> str:
    """An owl on a stump whose head is turned to us; wide eyes, no smile."""
    perch = b.path("M-34,0V-16C-30,-20 30,-20 34,-16V0Z", b.tube("#4f4038")) + b.oval(0, -17, 34, 6, b.soft("#8a7058"))
    wings = "".join(
        b.shape(
            [(s * 20, -64), (s * 33, -52), (s * 34, -30), (s * 22, -14), (s * 14, -34)],
            b.soft(b.blend(body, "#20181a", 0.3)),
        )
        for s in (-1, 1)
    )
    trunk = b.shape([(-26, -26), (-28, -56), (0, -70), (28, -56), (26, -26), (0, -14)], b.soft(body)) + b.shape(
        [(-15, -30), (-15, -52), (15, -52), (15, -30), (0, -18)], b.soft("#b89f80")
    )
    flecks = "".join(
        b.line([(x - 3, y), (x, y + 3), (x + 3, y)], 2, "#5a4634")
        for x, y in ((-8, -46), (0, -46), (8, -46), (-5, -38), (5, -38), (0, -30))
    )
    head = b.shape(
        [(-31, -68), (-34, -102), (-16, -94), (16, -94), (34, -102), (31, -68), (0, -56)], b.soft(body), tension=0.75
    )
    disc = "".join(b.oval(s * 13, -76, 16, 15, b.soft("#c4ac8c")) for s in (-1, 1))
    hot = b.shining(0.75)
    eyes = "".join(
        hot.dot(s * 12, -77, 10, hot.soft("#f2b92e", 0.4, 0.25))
        + b.dot(s * 12, -77, 4.6, b.flat("#1c1410"))
        + b.dot(s * 12 - 2, -79, 1.5, b.flat("#ffffff"))
        for s in (-1, 1)
    )
    brow = b.line([(-28, -92), (-12, -87), (-3, -80)], 4, b.blend(body, "#20181a", 0.45)) + b.line(
        [(28, -92), (12, -87), (3, -80)], 4, b.blend(body, "#20181a", 0.45)
    )
    beak = b.poly([(-4, -72), (4, -72), (0, -61)], b.slant("#8a7a5a"), 2)
    claws = "".join(b.line([(s * 9 + d, -18), (s * 9 + d, -12)], 3.4, "#8a7a5a") for s in (-1, 1) for d in (-4, 0, 4))
    return perch + wings + trunk + flecks + head + disc + eyes + brow + beak + claws


@draws("howling-wolf")
def howling_wolf(b: Brush, colour: str = "#4f5462") -> str:
    """A wolf that sits on a rock and howls, dark."""
    dark = b.blend(colour, "#16161e", 0.4)
    rock = b.shape(
        [(-72, 0), (-60, -22), (-26, -32), (20, -34), (56, -22), (78, 0)], b.soft("#55525a", 0.2, 0.4), tension=0.6
    )
    tail = b.shape([(-22, -38), (-46, -38), (-58, -26), (-44, -24), (-20, -28)], b.soft(dark))
    body = b.shape(
        [(-30, -30), (-30, -56), (-12, -82), (10, -92), (20, -78), (20, -50), (16, -30)], b.soft(colour), tension=0.85
    )
    haunch = b.shape([(-34, -30), (-34, -50), (-16, -58), (0, -44), (0, -30)], b.soft(b.blend(colour, "#aab0c0", 0.12)))
    legs = (
        b.line([(10, -60), (14, -44), (15, -34)], 9, colour)
        + b.line([(2, -58), (4, -44), (3, -34)], 8, dark)
        + b.oval(18, -32, 8, 3.6, b.soft(colour))
        + b.oval(-8, -31, 13, 4, b.soft(colour))
    )
    mane = b.shape(
        [(0, -96), (-14, -80), (-10, -62), (2, -52), (14, -56), (24, -74), (18, -92)],
        b.soft(b.blend(colour, "#c4c8d4", 0.25)),
        tension=0.6,
    )
    head = b.shape(
        [(-4, -92), (4, -106), (18, -116), (34, -134), (40, -132), (34, -114), (28, -100), (18, -86), (4, -82)],
        b.soft(colour),
        tension=0.7,
    )
    jaw = b.shape([(24, -100), (36, -110), (50, -124), (52, -120), (42, -104), (28, -90)], b.soft(dark), tension=0.7)
    ears = b.poly([(-2, -98), (-22, -104), (-4, -86)], b.slant(dark), 3) + b.dot(38, -134, 3, b.flat("#15151c"))
    eye = b.line([(12, -106), (17, -107), (21, -111)], 2.4, "#15151c")
    return rock + tail + body + haunch + legs + mane + jaw + ears + head + eye


@draws("web")
def spider_web(b: Brush) -> str:
    """A huge web between two branches; a spider waits at its rim."""
    hubs, spokes, made = (0.0, -54.0), 13, ""
    ends = [
        (
            hubs[0] + (58 + 7 * (k % 3)) * math.cos(2 * math.pi * k / spokes + 0.2),
            hubs[1] + (46 + 5 * (k % 2)) * math.sin(2 * math.pi * k / spokes + 0.2),
        )
        for k in range(spokes)
    ]
    for x, y in ends:
        made += b.line([hubs, (x, y)], 1.1, "#dfe3ea", tension=0)
    for ring in range(1, 8):
        t = (ring / 7.6) ** 0.9
        for k in range(spokes):
            (x0, y0), (x1, y1) = ends[k], ends[(k + 1) % spokes]
            a, c = (t * x0, hubs[1] + t * (y0 - hubs[1])), (t * x1, hubs[1] + t * (y1 - hubs[1]))
            if (k, ring) in ((3, 5), (3, 6), (4, 6), (9, 7)):
                continue  # torn
            made += b.path(
                f"M{a[0]:.1f},{a[1]:.1f}"
                f"Q{(a[0] + c[0]) / 2 * 0.9:.1f},{hubs[1] + ((a[1] + c[1]) / 2 - hubs[1]) * 0.9:.1f} "
                f"{c[0]:.1f},{c[1]:.1f}",
                "none",
                f'stroke="{b.flat("#dfe3ea")}" stroke-width="1"',
            )
    bough = (
        b.line([(-66, 4), (-70, -40), (-58, -92), (-20, -108), (40, -108)], 7, "#4f4238")
        + b.line([(-58, -92), (-74, -108)], 4, "#4f4238")
        + b.line([(66, -100), (72, -50), (64, 2)], 5, "#4f4238")
        + b.line([(20, -108), (66, -102)], 5, "#4f4238")
    )
    drops = "".join(
        b.dot(x * 0.62, hubs[1] + 0.62 * (y - hubs[1]), 1.5, b.flat("#ffffff"), 'opacity=".9"') for x, y in ends[::2]
    )
    spider = (
        "".join(
            b.line(
                [(30, -84), (30 + s * (9 + k), -92 + 5 * k), (30 + s * (14 + k % 2 * 3), -84 + 6 * k)], 1.6, "#1f1a20"
            )
            for s in (-1, 1)
            for k in range(4)
        )
        + b.oval(30, -80, 6.4, 8, b.soft("#2b242c"))
        + b.dot(30, -89, 4, b.soft("#2b242c"))
    )
    return bough + made + drops + spider


@draws("wisp")
def pale_wisp(b: Brush) -> str:
    """Something pale that floats: a veil of light that trails away, without a face."""
    hot = b.shining()
    made = hot.oval(0, -66, 50, 56, hot.fade("#d9f0f0", 0.55))
    veil = (
        "M-26,-74C-28,-98 -12,-112 4,-110C24,-108 32,-88 28,-66C24,-46 34,-34 22,-16C18,-8 24,0 10,8C14,-6 4,-10 "
        "2,0C0,10 -10,14 -14,24C-16,12 -8,4 -16,-6C-28,-20 -24,-46 -26,-74Z"
    )
    fade = hot.ink.linear(
        ((0, hot.flat("#f4ffff"), 0.95), (0.5, hot.flat("#d4ecee"), 0.7), (1, hot.flat("#b8d4dc"), 0.05))
    )
    made += hot.path(veil, fade)
    folds = "".join(
        hot.line(p, 3, "#ffffff", 'opacity=".5"')
        for p in ([(-12, -84), (-14, -54), (-8, -26)], [(14, -86), (16, -56), (10, -22)])
    )
    return made + folds + hot.oval(2, -88, 17, 15, hot.fade("#ffffff", 0.95))


@draws("long-shadow")
def long_shadow(b: Brush) -> str:
    """The long crooked shadow of nobody, lying on the ground: thin legs, a bent back, hands with too many fingers."""
    pen = b.flat("#0d0c16")
    strokes = [
        ([(-14, 0), (-30, -44), (-26, -96)], 15), ([(16, 0), (4, -44), (-14, -96)], 15),
        ([(-20, -90), (-30, -130), (-14, -168)], 34), ([(-30, -156), (-74, -140), (-96, -176), (-122, -182)], 11),
        ([(-6, -158), (36, -150), (62, -188), (90, -202)], 11), ([(-12, -170), (-2, -196)], 14),
    ]  # fmt: skip
    for x, y, side in ((-122, -182, -1), (90, -202, 1)):
        strokes += [
            ([(x, y), (x + side * 18, y + 16 - 13 * k), (x + side * 36, y + 22 - 17 * k)], 4.6) for k in range(4)
        ]
    figure = "".join(b.stroke(smooth(p, closed=False), w, pen) for p, w in strokes)
    figure += b.oval(2, -216, 20, 24, pen, 14) + b.poly(
        [(-34, -226), (48, -240), (20, -246), (6, -292), (-8, -240)], pen, 4
    )
    return f'<g transform="matrix(1.25,0,-.62,.5,0,0)" opacity=".72">{figure}</g>'


@draws("shadow-rabbit")
def shadow_rabbit(b: Brush) -> str:
    """A rabbit's shadow in a round of light on a wall, thrown by two hands."""
    hot = b.shining(0.6)
    shade = "#4a3a44"
    rim = hot.ink.radial(
        ((0, hot.flat("#fff3c4"), 0.95), (0.8, hot.flat("#ffe6a0"), 0.85), (1, hot.flat("#ffdf90"), 0.3))
    )
    light = hot.dot(0, -50, 56, rim)
    ears = b.line([(4, -58), (6, -76), (-2, -98)], 11, shade) + b.line([(14, -56), (24, -74), (26, -95)], 11, shade)
    head = b.oval(0, -52, 22, 17, b.flat(shade), -8) + b.oval(-18, -48, 12, 9, b.flat(shade))
    paws = b.line([(-2, -30), (-20, -28), (-26, -34)], 8, shade)
    outline = '<circle cx="0" cy="-50" r="56"/>'
    arm = b.inside(outline, b.shape([(-6, -44), (20, -50), (34, -26), (46, 20), (4, 20), (0, -20)], b.flat(shade)))
    return light + ears + arm + head + paws + b.dot(-8, -57, 3.6, hot.flat("#fff3c4"))


@draws("steps")
def heavy_steps(b: Brush) -> str:
    """Something heavy that comes nearer: two great dark legs, prints before them, cracks in the ground."""
    made = ""
    for x, y, s in ((-30, -22, 0.5), (20, -14, 0.66), (-26, -2, 0.9)):
        made += b.oval(x, y, 24 * s, 8 * s, b.fade("#100e14", 0.95, 0.35)) + "".join(
            b.oval(x + (k - 1) * 15 * s, y + 8.5 * s, 5.6 * s, 3.6 * s, b.flat("#17141c")) for k in range(3)
        )
    legs = ""
    for x, lift in ((-22, 0), (24, 8)):
        legs += b.path(
            f"M{x - 14},-110C{x - 12},-80 {x - 18},-60 {x - 18},{-38 - lift}C{x - 20},{-28 - lift} "
            f"{x + 22},{-28 - lift} {x + 20},{-38 - lift}C{x + 18},-60 {x + 14},-80 {x + 14},-110Z",
            b.ink.linear(((0, b.flat("#1a1822"), 0.0), (0.35, b.flat("#1a1822"), 0.8), (1, b.flat("#14121a"), 0.98))),
        )
        legs += "".join(
            b.poly(
                [(x - 14 + 12 * k, -33 - lift), (x - 6 + 12 * k, -33 - lift), (x - 10 + 12 * k, -24 - lift)],
                b.flat("#55505c"),
                1,
            )
            for k in range(3)
        )
    shock = "".join(
        b.path(
            f"M{s * (52 + 9 * k)},{-40 + 4 * k}q{s * 9},12 0,26",
            "none",
            f'stroke="{b.flat("#d9d4c8")}" stroke-width="2.6" stroke-linecap="round" opacity="{0.8 - 0.3 * k:g}"',
        )
        for s in (-1, 1)
        for k in (0, 1)
    )
    return made + legs + shock


@draws("far-house")
def far_house(b: Brush) -> str:
    """A crooked house on a knoll whose door has just slammed."""
    knoll = b.shape([(-96, 0), (-60, -16), (0, -22), (60, -15), (98, 0)], b.soft("#4a4a48", 0.15, 0.35))
    wall = b.poly([(-30, -16), (30, -18), (34, -66), (-34, -62)], b.slant("#5f5560", 0.15, 0.35), 2)
    roof = b.poly([(-44, -60), (-6, -104), (8, -100), (46, -64), (34, -68), (-34, -64)], b.slant("#3a3440"), 4)
    chimney = b.poly([(18, -98), (28, -96), (27, -76), (18, -84)], b.slant("#4a4450"), 2)
    panes = "".join(
        b.poly([(x, y), (x + 13, y - 1), (x + 13, y + 13), (x, y + 14)], b.flat("#14121a"), 1)
        + b.stroke(f"M{x + 6.5},{y}v13M{x},{y + 6.5}h13", 1.4, b.flat("#5f5560"))
        for x, y in ((-24, -54), (12, -56))
    )
    door = b.poly([(-9, -18), (9, -18), (9, -44), (-9, -44)], b.slant("#7a4a3a"), 1) + b.dot(
        5, -31, 1.6, b.flat("#d9b04a")
    )
    slam = "".join(
        b.line([(s * (13 + 2 * k), -24 - 8 * k), (s * (22 + 4 * k), -22 - 10 * k)], 2.6, "#f3e6c0")
        for s in (-1, 1)
        for k in range(3)
    )
    return knoll + chimney + wall + roof + panes + door + slam


@draws("elephant-peeping")
def peeping_elephant(b: Brush) -> str:
    """The front of an elephant that comes round the corner of a wall."""
    grey = "#98a0ae"
    dim = b.blend(grey, "#4a4a5c", 0.25)
    leg = b.path("M-2,0V-46H34V0Z", b.tube(dim)) + "".join(
        b.oval(4 + 11 * k, -2, 5, 3, b.flat("#e6dfd2")) for k in range(3)
    )
    body = b.shape([(10, -10), (0, -60), (20, -96), (70, -104), (84, -60), (84, -4), (40, -14)], b.soft(grey))
    ear = b.shape(
        [(14, -92), (40, -108), (62, -96), (64, -66), (44, -50), (24, -58)], b.soft(b.blend(grey, "#d9a8a8", 0.25))
    ) + b.line([(24, -88), (44, -96), (56, -84)], 2, dim, 'opacity=".6"')
    head = b.shape([(-30, -76), (-20, -100), (6, -106), (28, -94), (30, -66), (12, -52), (-16, -54)], b.soft(grey))
    trunk = b.line([(-18, -66), (-38, -50), (-42, -26), (-56, -14), (-68, -22), (-66, -30)], 17, grey) + "".join(
        b.line([(x - 6, y), (x + 5, y + 2)], 1.8, dim, 'opacity=".7"') for x, y in ((-32, -54), (-40, -42), (-42, -30))
    )
    tusk = b.path("M-14,-54C-22,-48 -30,-46 -36,-48C-32,-40 -18,-40 -8,-48Z", b.soft("#f6efe0"))
    face = b.eye(-6, -82, 4) + b.line([(-14, -92), (-6, -95), (2, -92)], 2.6, dim)
    wall = b.box(38, -122, 60, 124, b.down("#c98a6a", "#9a624a"), 2)
    rows = "".join(
        b.line([(38, -110 + 14 * r), (98, -110 + 14 * r)], 1.8, "#e6c0a4", 'opacity=".55"', tension=0)
        + "".join(
            b.line([(x, -122 + 14 * r), (x, -110 + 14 * r)], 1.8, "#e6c0a4", 'opacity=".55"', tension=0)
            for x in (50 + 10 * (r % 2), 76 + 8 * (r % 2))
        )
        for r in range(9)
    )
    return leg + body + trunk + tusk + head + ear + face + wall + rows
