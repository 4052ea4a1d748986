"""`drawn`: a young woman as an animated film would draw her; clean lines, flat colour, soft shade."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from tools.portraits.canvas import Canvas, Floats, along, blob, ellipse, mirrored, polygon, ramp, shape, sides, stroke

SIDE, MIDDLE = 896, (448, 432)
LINE = "#54271f"
SKIN, SHADE, BLUSH = "#f5c5a0", "#e0936f", "#ec7763"
HAIR, HAIR_DARK, HAIR_LIGHT = "#74392a", "#472019", "#c9744a"
WOOL, WOOL_DARK = "#e8b04b", "#b97a2c"
LIP = "#d5766c"

CHEEK = [
    (0, -172),
    (70, -160),
    (116, -118),
    (138, -56),
    (143, 0),
    (140, 48),
    (130, 100),
    (108, 150),
    (74, 194),
    (36, 224),
    (0, 232),
]
UPPER_LID = [(38, 7), (46, -8), (60, -19.5), (78, -24), (96, -18), (108, -5)]
LOWER_LID = [(108, -5), (101, 3), (88, 8), (71, 9.5), (53, 9), (38, 7)]
IRIS, IRIS_AT = 16.8, (73, -6.5)
Line = NDArray[np.float64]


def draw(fine: int = 2) -> Image.Image:
    """The portrait, RGB."""
    c = Canvas(SIDE, MIDDLE, fine)
    _background(c)
    _hair_behind(c)
    _body(c)
    _face(c)
    _nose(c)
    _mouth(c)
    for side in (-1, 1):
        _eye(c, side)
        _brow(c, side)
    _hair_before(c)
    return c.picture()


def _background(c: Canvas) -> None:
    # no edge near the person: it would move with the hair where that moves over it
    c.rgb[:] = ramp((c.y + 0.4 * c.x + c.middle[1]) / c.side, [(0, "#78aeac"), (1, "#a9cdbf")])
    c.light(c.glow((-60, -80), 430, 400), "#fff3d6", 0.5)


def _hair_behind(c: Canvas) -> None:
    right = [(0, -268), (80, -262), (154, -222), (196, -146), (206, -50), (198, 40), (214, 130), (210, 196), (160, 236)]
    left = [(-150, 246), (-204, 216), (-206, 120), (-200, 0), (-190, -120), (-140, -222), (-76, -262)]
    hair = c.mask(blob([*right, (90, 232), (50, 170), (-50, 170), (-90, 236), *left]))
    c.paint(hair, HAIR_DARK)
    tail = c.mask(
        blob([(150, 30), (180, 0), (200, 50), (213, 130), (210, 196), (160, 237), (98, 232), (122, 170), (140, 100)])
    )
    c.paint(c.blur(tail, 1) * hair, HAIR, 0.8)
    c.stain(hair * c.glow((120, 190), 50, 110), "#6a3030", 0.7)
    a = along([(146, 40), (150, 120), (132, 180), (104, 226)])
    b = along([(196, 30), (212, 130), (208, 190), (166, 234)])
    _strands(c, hair, a, b, 12, 0.3, 0)
    c.paint(c.mask(stroke([*right, (90, 232)], [2, 4, 4, 4, 4, 4, 3, 1])), "#34150f")


def _body(c: Canvas) -> None:
    neck = [(50, 130), (49, 205), (51, 240), (58, 268), (60, 300)]
    skin = c.mask(shape(mirrored(neck)[::-1], neck, [(60, 300), (0, 340), (-60, 300)]))
    c.paint(skin, SKIN)
    c.paint(skin * c.blur(c.mask(shape([(-90, 150), (-64, 236), (0, 274), (70, 246), (96, 150)])), 4), SHADE, 0.9)
    c.paint(skin * c.glow((56, 290), 40, 80), SHADE, 0.5)
    yoke = [(66, 286), (80, 310), (134, 332), (208, 354), (262, 396), (292, 480)]
    wool = c.mask(shape(mirrored(yoke)[::-1], [(-66, 286), (0, 334), (66, 286)], yoke, [(292, 480), (-292, 480)]))
    c.paint(wool, WOOL)
    c.paint(wool * c.glow((190, 480), 190, 130), WOOL_DARK, 0.65)
    c.paint(wool * c.glow((0, 356), 140, 34), WOOL_DARK, 0.5)
    c.light(wool * c.glow((-165, 372), 90, 34, -22), "#fff0c0", 0.35)
    collar, rim = [(59, 262), (70, 286), (77, 318)], [(-59, 262), (-30, 284), (0, 290), (30, 284), (59, 262)]
    hem = [(77, 318), (40, 338), (0, 345), (-40, 338), (-77, 318)]
    roll = c.mask(shape(mirrored(collar)[::-1], rim, collar, hem))
    c.paint(roll, "#f0be60")
    c.paint(roll * c.glow((70, 312), 56, 50), WOOL_DARK, 0.65)
    c.paint(roll * c.blur(c.mask(stroke(rim, [10, 14, 10])), 3), WOOL_DARK, 0.5)
    ribs = [
        stroke([(x, 291 - 0.34 * abs(x) ** 1.05), (1.2 * x, 342 - 0.3 * abs(x))], [0.6, 2.2, 1.2])
        for x in range(-54, 55, 9)
    ]
    c.paint(c.mask(*ribs) * roll, WOOL_DARK, 0.6)
    lines = [stroke(points[1:], [1, 3.6, 3.8]) for _, points in sides(yoke)]
    lines += [stroke(hem, [2, 3.2, 3.2, 2]), stroke(rim, [1.5, 3, 3, 1.5])]
    lines += [stroke(points, [2, 3.2, 2.5]) for _, points in sides(collar)]
    lines += [stroke(points, [0.5, 3, 2]) for _, points in sides([(49, 203), (51, 240), (58, 266)])]
    lines += [stroke(points, [0.5, 2.8, 1.5]) for _, points in sides([(186, 424), (174, 450), (178, 480)])]
    c.paint(c.mask(*lines), LINE)


def _face(c: Canvas) -> None:
    ear = [(136, -8), (150, -26), (166, -24), (174, -6), (169, 22), (157, 48), (144, 58), (136, 46)]
    mask = c.mask(blob(ear))
    c.paint(mask, "#efb68d")
    c.paint(mask * c.glow((152, 14), 12, 28), SHADE, 0.9)
    curl = stroke([(148, -10), (160, -14), (165, -2), (160, 18), (152, 30)], [0.6, 2.4, 2, 0.6])
    c.paint(c.mask(stroke(ear, [1.5, 3.4, 3.4, 1.5]), curl), LINE)
    pearl = c.mask(ellipse((149, 66), 7, 7))
    c.paint(pearl, ramp(np.hypot(c.x - 147, c.y - 63) / 9, [(0, "#ffffff"), (0.5, "#f2e4d2"), (1, "#a88f86")]))
    face = c.mask(blob([*CHEEK, *mirrored(CHEEK[-2:0:-1])]))
    c.paint(face, SKIN)
    inside = c.blur(face, 26)
    c.paint(face * np.clip(1.25 - 1.25 * inside, 0, 1) * np.clip(0.55 + c.x / 160, 0, 1), SHADE, 0.95)
    c.paint(face * c.glow((150, 60), 62, 190), SHADE, 0.45)
    c.paint(face * c.glow((0, -170), 170, 60), SHADE, 0.55)  # the fringe's shadow
    c.light(face * c.glow((-50, -66), 90, 52), "#ffe9cf", 0.35)
    for x, much in ((-86, 0.42), (86, 0.34)):
        c.paint(face * c.glow((x, 62), 44, 30), BLUSH, much)
    c.light(face * c.glow((-86, 42), 30, 15), "#ffeedd", 0.4)
    c.light(face * c.glow((-4, 208), 26, 16), "#ffeedd", 0.25)
    freckles = np.random.default_rng(4)
    spots = []
    for side in (-1, 1):
        spots += [
            ellipse((side * (62 + 26 * a), 54 + 9 * b), r, r)
            for a, b, r in zip(
                freckles.normal(0, 0.75, 13), freckles.normal(0, 0.9, 13), freckles.uniform(0.9, 1.9, 13), strict=True
            )
        ]
    c.paint(c.mask(*spots), "#c9785a", 0.55)
    jaw = [*CHEEK[4:], *mirrored(CHEEK[-2:3:-1])]
    c.paint(c.mask(stroke(jaw, [0.5, 2.6, 3.4, 3.4, 3, 2.2, 0.5])), LINE)


def _nose(c: Canvas) -> None:
    c.paint(c.glow((20, 58), 14, 36, -12), SHADE, 0.5)
    c.paint(c.blur(c.mask(blob([(-20, 84), (0, 79), (20, 84), (10, 97), (0, 100), (-10, 97)])), 3.5), SHADE, 0.75)
    c.paint(c.glow((0, 72), 21, 18), BLUSH, 0.28)
    c.light(c.glow((-4, 64), 7.5, 6.5), "#fff4e4", 0.75)
    c.light(c.glow((-3, 30), 5, 26), "#fff0de", 0.3)
    lines = [stroke(points, [0.8, 3.4, 1]) for _, points in sides([(14, 88.5), (9, 90), (4.5, 88)])]
    lines += [
        stroke([(24, 70), (27, 79), (21, 88)], [0.4, 2.4, 0.8]),
        stroke([(-23, 73), (-25.5, 80), (-20, 87)], [0.4, 1.8, 0.6]),
    ]
    c.paint(c.mask(*lines), LINE, 0.85)


def _mouth(c: Canvas) -> None:
    part = [(-44, 133.5), (-28, 137), (-11, 139.5), (0, 141), (11, 139.5), (28, 137), (44, 133.5)]
    top = [(-44, 133), (-39, 130.5), (-23, 127.5), (-9, 124), (0, 126.5), (9, 124), (23, 127.5), (39, 130.5), (44, 133)]
    low = [(44, 134), (40, 139), (30, 147.5), (14, 156), (0, 157.5), (-14, 156), (-30, 147.5), (-40, 139), (-44, 134)]
    upper, lower = c.mask(shape(top, part[::-1])), c.mask(shape(part, low))
    c.paint(c.glow((0, 167), 24, 7), SHADE, 0.75)
    c.paint(c.blur(upper, 0.8), "#cf6c63", 0.9)
    c.paint(c.blur(lower, 1.0), LIP, 0.9)
    c.paint(lower * c.glow((26, 152), 26, 12), "#c05a58", 0.45)
    c.light(lower * c.glow((-7, 147.5), 13, 3.4), "#ffe3da", 0.4)
    c.paint(c.mask(stroke(part, [1.6, 2.4, 3, 2.4, 1.6])), "#7c2f2d")
    c.paint(c.mask(stroke([(-12, 160), (0, 161.5), (12, 160)], [0.3, 2.2, 0.3])), LINE, 0.45)


def _eye(c: Canvas, side: int) -> None:
    upper, lower = ([(side * x, y) for x, y in line] for line in (UPPER_LID, LOWER_LID))
    ball = c.mask(shape(upper, lower))
    at = (side * IRIS_AT[0], IRIS_AT[1])
    c.paint(c.glow((side * 72, -30), 46, 17), SHADE, 0.5)  # the lid
    c.paint(ball, "#fbf6ef")
    shadow = c.blur(c.mask(stroke(upper, [10, 17, 15])), 3)
    iris = c.mask(ellipse(at, IRIS, IRIS)) * ball
    distance = np.hypot(c.x - at[0], c.y - at[1]) / IRIS
    c.paint(iris, ramp(distance, [(0, "#3f8d7c"), (0.62, "#3d8a7a"), (0.9, "#1f5a58"), (1, "#143c42")]))
    c.light(iris * c.glow((at[0] + 2, at[1] + 12), 13, 8), "#b9e6a4", 0.65)
    _rays(c, iris, distance, at)
    c.paint(c.mask(ellipse(at, 8.2, 8.2)) * ball, "#11191f")
    c.stain(ball * shadow, "#8c7286", 0.75)
    c.paint(c.mask(ellipse((at[0] - 5.5, at[1] - 6.5), 4.6, 5)), "#ffffff", 0.97)
    c.paint(c.mask(ellipse((at[0] + 6, at[1] + 7), 2.1, 2.1)), "#ffffff", 0.7)
    c.paint(c.mask(ellipse((side * 40.5, 8), 3.2, 2.6)) * ball, "#eba896", 0.9)
    lashes = [stroke([*upper, (side * 117, -13)], [1.4, 3.8, 5.2, 5.6, 5.2, 0.8])]
    lashes.append(stroke([(side * 97, -16), (side * 108, -19), (side * 115, -23)], [5, 3, 0.5]))
    c.paint(c.mask(*lashes), "#33161a")
    wet = [(x, y + 1.5) for x, y in lower]
    c.paint(c.blur(c.mask(stroke(wet, [1, 4, 4, 1])), 0.6), "#f0b09a", 0.9)
    c.paint(c.mask(stroke([(x, y + 3.6) for x, y in lower[:5]], [1, 2.4, 1.8, 0.5])), LINE, 0.7)
    fold = [(side * x, y) for x, y in ((44, -15), (59, -29.5), (79, -34.5), (98, -28.5), (111, -16))]
    c.paint(c.mask(stroke(fold, [0.4, 1.9, 1.9, 0.5])), LINE, 0.5)


def _rays(c: Canvas, iris: Floats, distance: Floats, at: tuple[float, float]) -> None:
    """The iris' fibres."""
    turn = np.arctan2(c.y - at[1], c.x - at[0])
    fibres = 0.5 + 0.5 * np.cos(26 * turn + 1.3 * np.sin(7 * turn))
    c.light(iris * fibres * np.clip((distance - 0.4) * 3, 0, 1) * np.clip((0.9 - distance) * 5, 0, 1), "#8fd0a8", 0.22)


def _brow(c: Canvas, side: int) -> None:
    line = [(side * x, y) for x, y in ((34, -61), (54, -66), (78, -69), (102, -62.5), (120, -49))]
    c.paint(c.mask(stroke(line, [6, 10, 10, 7, 1])), "#643226", 0.95)


def _hair_before(c: Canvas) -> None:
    crown, root = (16, -269), (40, -158)
    _lock(
        c,
        [root, (78, -146), (114, -110), (136, -62), (149, -18)],
        [crown, (84, -264), (150, -222), (194, -144), (206, -50), (194, 4)],
        [(149, -18), (170, 6), (194, 4)],
    )
    _lock(
        c,
        [root, (4, -143), (-62, -120), (-114, -76), (-141, -8), (-143, 66), (-150, 130), (-136, 186), (-100, 226)],
        [
            crown,
            (-70, -272),
            (-150, -230),
            (-204, -140),
            (-214, -20),
            (-218, 70),
            (-222, 140),
            (-214, 206),
            (-150, 254),
        ],
        [(-100, 226), (-118, 248), (-150, 254)],
    )
    c.paint(c.mask(stroke([(141, -44), (146, -14), (140, 24), (131, 46)], [2, 4.4, 3, 0.4])), "#34150f")
    clip = [stroke([(x, y), (x + 34, y + 27)], [11, 11]) for x, y in ((118, -150), (108, -136))]
    c.stain(c.blur(c.mask(*clip), 3), "#6b3a34", 0.8)
    for bar in clip:
        mask = c.mask(bar)
        c.paint(c.mask(bar), "#34150f")
        c.paint(ndimage.grey_erosion(mask, 4 * c.fine - 1), "#f0806a")
    c.light(
        c.mask(*(stroke([(x + 5, y + 2), (x + 17, y + 11.5)], [1, 3, 1]) for x, y in ((118, -150), (108, -136)))),
        "#ffe0d0",
        0.6,
    )


def _lock(
    c: Canvas, inner: list[tuple[float, float]], outer: list[tuple[float, float]], tip: list[tuple[float, float]]
) -> None:
    """Hair between two lines that run the same way, root to tip."""
    a, b = along(inner, 200 // len(inner)), along(outer, 200 // len(outer))
    mask = c.mask(polygon(np.concatenate([a, along(tip), b[::-1]])))
    face = c.mask(blob([*CHEEK, *mirrored(CHEEK[-2:0:-1])]))
    c.stain(np.clip(c.blur(mask, 8) * 1.2 - mask, 0, 1) * face, "#cf8d78", 0.8)
    c.paint(mask, HAIR)
    c.stain(mask * np.clip(1.9 - 2 * c.blur(mask, 16), 0, 1), "#7c3a34", 0.5)
    c.stain(mask * np.clip((c.y - 20) / 210, 0, 1), "#8a4a44", 0.6)
    _strands(c, mask, a, b, 30, 0.36 if inner[-1][0] > 0 else 0.25, 0.8 if inner[-1][0] < 0 else 0.6)
    edge = [stroke(a, [0.5, 3.2, 3.2, 2], smooth=False), stroke(b, [1, 3.8, 4.2, 2.4], smooth=False)]
    part = stroke([a[0], (a[0] + b[0]) / 2 + [2, 0], b[0]], [2.5, 2.5, 1])
    c.paint(c.mask(*edge, stroke(tip, [2, 3, 2.4]), part), "#34150f")


def _strands(c: Canvas, mask: Floats, a: Line, b: Line, count: int, shine_at: float, shine: float) -> None:
    """Dark lines and a band of light along the fall of hair between two lines."""
    n = min(len(a), len(b))
    rng = np.random.default_rng(n + count)
    light, dark, pale = [], [], []
    for f in np.clip(np.linspace(0.03, 0.97, count) + rng.normal(0, 0.012, count), 0.01, 0.99):
        line = a[:n] + (b[:n] - a[:n]) * f
        first, last = np.sort(rng.uniform(0.02, 0.98, 2) * n).astype(int)
        if last - first > 0.15 * n:
            (dark if rng.random() < 0.7 else pale).append(
                stroke(line[first:last], [0.2, rng.uniform(1.2, 3), 0.2], smooth=False)
            )
        at, long = n * (shine_at + 0.03 * np.sin(9 * f) + rng.normal(0, 0.008)), n * rng.uniform(0.03, 0.075)
        light.append(stroke(line[int(at - long) : int(at + long) + 2], [0.2, rng.uniform(4, 8), 0.2], smooth=False))
    c.paint(c.mask(*dark) * mask, HAIR_DARK, 0.65)
    c.paint(c.mask(*pale) * mask, "#99523a", 0.6)
    c.paint(c.blur(c.mask(*light), 0.6) * mask, HAIR_LIGHT, shine)
