"""What is met in the dark: eyes, wisps, shadows, steps, a house with a slamming door."""

from __future__ import annotations

from generators.story.drawing import smooth
from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


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
