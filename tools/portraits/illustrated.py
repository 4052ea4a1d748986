"""`illustrated`: an old man in soft window light, painted."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from generators.assets import default_assets
from generators.portrait.basis import load_basis
from generators.portrait.basis import regions as face_of
from generators.portrait.pose import INDEX
from generators.portrait.render.rims import LOWER_LIP_ROWS, UPPER_LIP_ROWS
from tools.portraits import hair
from tools.portraits.brush import brushed
from tools.portraits.canvas import Canvas, Floats, blob, mirrored, ramp, rgb, shape, sides, stroke
from tools.portraits.relief import Relief

SIDE, MIDDLE, SCALE = 896, (448, 418), 22.5
FLESH = [
    (0.0, "#2c1714"), (0.18, "#55291f"), (0.38, "#8f4e38"), (0.56, "#bd7a58"), (0.72, "#d9a17a"), (0.87, "#efc8a2"),
    (1.0, "#fdeccf"),
]  # fmt: skip
LAMPS = (((-0.62, -0.55, 0.62), 0.86), ((0.9, 0.1, 0.45), 0.27), ((0, -0.1, 1), 0.16))

HEAD = [
    (0, -262), (72, -250), (126, -212), (156, -152), (170, -80), (172, 0), (168, 70), (156, 130), (132, 190),
    (92, 246), (46, 276), (0, 283),
]  # fmt: skip


def draw(fine: int = 1) -> Image.Image:
    """The portrait, RGB."""
    c = Canvas(SIDE, MIDDLE, fine)
    mesh = _mesh()
    _background(c)
    _body(c)
    _ears(c)
    _flesh(c, mesh)
    _mouth(c, mesh)
    for side in (-1, 1):
        _eye(c, mesh, side)
    under = np.asarray(c.picture(), np.float32) / 255
    return _finished(under)


def _mesh() -> NDArray[np.float64]:
    """`(468, 3)` the canonical face made longer, with a larger nose; pixels, height towards the viewer."""
    basis = load_basis(default_assets().path("face/basis.safetensors"))
    wears = {"mouthSmileLeft": 0.55, "mouthSmileRight": 0.55, "browInnerUp": 0.25}
    points = basis.points + sum(weight * basis.shapes[INDEX[name]] for name, weight in wears.items())
    for rows in (UPPER_LIP_ROWS, LOWER_LIP_ROWS):  # lips that touch make no cave between them
        points[rows[2:], 2] += 0.75 * (points[rows[0], 2] - points[rows[2:], 2])
    x, y, z = points.T
    nose = np.exp(-((x / 1.9) ** 2) - ((y + 0.6) / 2.2) ** 2)
    wide = 1 + 0.2 * nose
    jaw = np.clip((-y - 3) / 6, 0, 1)
    return np.stack(
        [x * wide * (1 + 0.05 * jaw) * SCALE, (2.6 - y + 0.35 * jaw + 0.25 * nose) * SCALE, (z + 0.55 * nose) * SCALE],
        1,
    )


def _ring(mesh: NDArray[np.float64], half: tuple[int, ...], flip: bool) -> NDArray[np.float64]:
    line = mesh[list(half), :2]
    return line * [-1, 1] if flip else line


def _background(c: Canvas) -> None:
    c.rgb[:] = ramp(
        np.hypot(c.x + 260, c.y + 200) / 900, [(0, "#b9a884"), (0.4, "#8a8369"), (0.75, "#56594e"), (1.1, "#33393a")]
    )
    c.paint(c.glow((260, 60), 160, 320), "#6d5a44", 0.5)


def _body(c: Canvas) -> None:
    neck = [(100, 120), (98, 220), (106, 290), (140, 330)]
    skin = c.mask(shape(mirrored(neck)[::-1], neck, [(140, 330), (0, 420), (-140, 330)]))
    light = 0.62 - 0.0032 * c.x - 0.5 * c.glow((10, 235), 120, 60) - 0.25 * c.glow((90, 260), 70, 120)
    light += 0.12 * c.glow((-64, 300), 14, 90, -12) - 0.1 * c.glow((-38, 300), 12, 90, -12)
    c.paint(skin, ramp(np.clip(light, 0.04, 0.8), FLESH))
    coat = [(124, 292), (150, 320), (230, 352), (320, 390), (400, 440), (450, 500)]
    wool = c.mask(
        shape(
            mirrored(coat)[::-1],
            [(-124, 292), (0, 330), (124, 292)],
            coat,
            [(450, 500), (-450, 500)],
        )
    )
    shade = (
        0.5
        - 0.0011 * c.x
        - 0.35 * c.glow((40, 400), 130, 60)
        + 0.3 * c.glow((-210, 370), 130, 34, -20)
        - 0.25 * c.glow((260, 480), 160, 90)
    )
    c.paint(wool, ramp(np.clip(shade, 0, 1), [(0, "#0f1a24"), (0.4, "#1f3747"), (0.7, "#3b6074"), (1, "#7f9fa8")]))
    side = [(100, 240), (116, 270), (126, 306)]
    hem = [(126, 306), (70, 352), (0, 370), (-70, 352), (-126, 306)]
    rim = [(-100, 240), (-60, 288), (0, 304), (60, 288), (100, 240)]
    roll = c.mask(shape(mirrored(side)[::-1], rim, side, hem))
    shade = 0.55 - 0.0024 * c.x - 0.3 * c.blur(c.mask(stroke(rim, [26, 30, 26])), 7) - 0.2 * c.glow((0, 380), 120, 24)
    c.paint(roll, ramp(np.clip(shade, 0, 1), [(0, "#0f1a24"), (0.4, "#24404f"), (0.7, "#466d80"), (1, "#8fadb2")]))
    ribs = [
        stroke([(x, 302 - 0.0062 * x * x), (1.22 * x, 372 - 0.0046 * x * x)], [1, 4, 2]) for x in range(-92, 93, 14)
    ]
    c.stain(c.blur(c.mask(*ribs), 1) * roll, "#4a5a64", 0.75)


def _ears(c: Canvas) -> None:
    for side, ear in sides([(166, -30), (186, -52), (206, -42), (208, -4), (198, 40), (186, 70), (172, 74), (164, 40)]):
        light = (0.66 if side < 0 else 0.34) + 0.2 * c.glow((side * 200, -30), 16, 40) * (side < 0)
        light = light - 0.4 * c.glow((side * 180, 4), 11, 30, 8 * side) - 0.25 * c.glow((side * 168, 20), 8, 50)
        mask = c.mask(blob(ear))
        c.paint(mask, ramp(np.clip(light, 0.05, 1), FLESH))
        c.paint(mask, "#b04a3a", 0.2)


def _flesh(c: Canvas, mesh: NDArray[np.float64]) -> None:
    rim = np.array([*HEAD, *mirrored(HEAD[-2:0:-1])], float)
    outside = [np.column_stack([rim * k, np.full(len(rim), h)]) for k, h in ((1.0, -95), (1.09, -190), (1.35, -420))]
    crown = np.array([[x, -190, 60 - 0.006 * x * x] for x in (-80, -40, 0, 40, 80)])
    around = np.concatenate([*outside, crown])
    far = np.linalg.norm(around[:, None, :2] - mesh[None, :, :2], axis=2).min(1) > 34
    known = np.concatenate([mesh, around[far]])
    relief = Relief(c, known[:, :2], known[:, 2], smooth=3.0)
    _age(c, relief)
    light = relief.lit(LAMPS)
    light = 0.25 * c.blur(light, 5) + 0.75 * light
    light -= 0.5 * relief.hollows(9) + 0.2 * relief.hollows(24)
    light = np.clip(0.02 + 0.98 * light, 0, 1.05)
    head = c.blur(c.mask(blob([*HEAD, *mirrored(HEAD[-2:0:-1])])), 1.2)
    c.paint(head, ramp(light, FLESH))
    for centre, across, down, colour, much in (
        ((0, 78), 42, 40, "#b8402c", 0.26), ((-92, 86), 52, 40, "#b8402c", 0.2), ((92, 86), 52, 40, "#9c3428", 0.22),
        ((0, -120), 150, 70, "#d9a04e", 0.1), ((0, 200), 150, 60, "#566066", 0.24),
        ((-110, 150), 40, 70, "#566066", 0.14),
        ((110, 150), 40, 70, "#3f4a55", 0.2), ((0, 128), 60, 12, "#566066", 0.16),
    ):  # fmt: skip
        c.paint(head * c.glow(centre, across, down), colour, much)
    c.light(head * c.glow((-9, 66), 8, 12, 10), "#fff2dc", 0.5)
    c.light(head * c.glow((-58, -128), 56, 26, -10), "#fff2dc", 0.16)
    for side in (-1, 1):
        c.paint(
            c.blur(
                c.mask(blob([(side * 13, 104), (side * 20, 98), (side * 31, 101), (side * 27, 108), (side * 17, 110)])),
                2,
            ),
            "#2c1210",
            0.85,
        )


def _age(c: Canvas, relief: Relief) -> None:
    """Folds of eighty years: brow, glabella, eyes, cheeks, mouth, neck."""
    for y, bend, depth in ((-150, 10, 1.1), (-126, 12, 1.6), (-102, 9, 1.5)):
        relief.fold(
            [(-104, y + bend + 6), (-52, y), (-8, y + bend * 0.4), (46, y - 2), (100, y + bend + 4)], depth, 3.2
        )
    for side in (-1, 1):

        def at(*points: tuple[float, float], side: int = side) -> list[tuple[float, float]]:
            line = [(side * x, y) for x, y in points]
            return line if side > 0 else line[::-1]

        relief.fold(at((13, -66), (11, -48), (15, -30)), 1.1, 2.6, 0.4)
        relief.fold(at((36, 92), (56, 112), (72, 136), (80, 160)), 3.4, 5.0, 0.8)
        relief.fold(at((72, 158), (78, 178), (72, 200)), 1.6, 4.0, 0.5)
        relief.fold(at((40, -9), (58, -23), (78, -24), (98, -16), (112, 0)), 2.4, 2.4, 0.6)
        relief.fold(at((46, 20), (64, 30), (86, 28), (104, 14)), 1.6, 3.4, -0.6)
        relief.fold(at((38, 16), (54, 34), (76, 46), (98, 40)), 2.2, 4.6, -0.5)
        for dx, dy, rise in ((0, 0, -20), (4, 9, -4), (2, 18, 12)):
            relief.fold(
                at((112 + dx, 2 + dy), (126 + dx, 2 + dy + rise * 0.5), (142 + dx, 2 + dy + rise)), 1.1, 2.0, 0.4
            )
        relief.fold(at((120, 60), (112, 96), (96, 130)), 1.6, 6.0, 0.4)
        relief.bump(c.glow((side * 92, 62), 36, 24, 20 * side), 5)
    relief.fold([(-30, 196), (0, 190), (30, 196)], 3.0, 4.5, -0.4)
    for x in (-26, -13, 0, 13, 26):
        relief.fold([(1.15 * x, 122), (x, 132)], 0.5, 1.3, 0.2)


def _mouth(c: Canvas, mesh: NDArray[np.float64]) -> None:
    outer, inner = ((_row(mesh, half[0]), _row(mesh, half[3])) for half in (face_of.UPPER_LIP, face_of.LOWER_LIP))
    line = (outer[1] + inner[1]) / 2
    upper, lower = c.mask(shape(outer[0], line[::-1])), c.mask(shape(line, inner[0][::-1]))
    c.paint(c.blur(upper, 1.6), "#8a4238", 0.42)
    c.paint(c.blur(lower, 1.8), "#b4604e", 0.5)
    c.light(c.blur(lower, 2) * c.glow((-10, line[:, 1].mean() + 11), 22, 4), "#ffdcc8", 0.3)
    ends = [np.array([line[0] + [-3, 3]]), np.array([line[-1] + [3, 3]])]
    c.paint(
        c.blur(c.mask(stroke(np.concatenate([ends[0], line, ends[1]]), [0.8, 2.2, 2.6, 2.2, 0.8])), 0.7), "#34130f", 0.9
    )
    for k in (0, -1):
        c.paint(c.glow((float(line[k, 0]), float(line[k, 1]) + 2), 7, 6), "#4a1f19", 0.3)


def _row(mesh: NDArray[np.float64], half: tuple[int, ...]) -> NDArray[np.float64]:
    """A ring of the lips from corner to corner, left in the picture to right."""
    right = mesh[list(half), :2]
    return np.concatenate([right[:0:-1] * [-1, 1], right])


def _eye(c: Canvas, mesh: NDArray[np.float64], side: int) -> None:
    lids = [_ring(mesh, half, side < 0) for half in (face_of.UPPER_LID, face_of.LOWER_LID)]
    middle = (lids[0][4] + lids[1][4]) / 2
    upper, lower = (middle + (lid - middle) * [1.06, tall] for lid, tall in zip(lids, (1.36, 1.02), strict=True))
    ball = c.blur(c.mask(shape(upper, lower[::-1])), 0.7)
    lit = 0.84 if side < 0 else 0.72
    c.paint(ball, rgb("#e6dccb") * lit)
    c.stain(ball * c.glow((float(upper[-1, 0]), float(middle[1])), 16, 14), "#b08a78", 0.5)
    c.stain(ball * c.glow((float(upper[0, 0]), float(middle[1])), 12, 12), "#b8766a", 0.6)
    at = (float(middle[0]), float(middle[1]) - 1.2)
    distance = np.hypot(c.x - at[0], c.y - at[1]) / 12.6
    iris = ball * np.clip((1.04 - distance) * 8, 0, 1)
    c.paint(iris, ramp(distance, [(0, "#6b97ad"), (0.5, "#6f9cb0"), (0.8, "#41667c"), (1, "#1f3240")]))
    c.light(iris * c.glow((at[0] + 3, at[1] + 6), 7, 5), "#b7d8dc", 0.5)
    c.paint(ball * np.clip((0.43 - distance) * 9, 0, 1), "#0c0f12")
    c.stain(ball * c.blur(c.mask(stroke(upper, [5, 11, 9, 5])), 2), "#54403c", 0.75)
    c.paint(
        c.blur(
            c.mask(
                blob([(at[0] - 6, at[1] - 6), (at[0] - 2, at[1] - 7), (at[0] - 2, at[1] - 3), (at[0] - 6, at[1] - 2.5)])
            ),
            0.6,
        ),
        "#ffffff",
        0.95,
    )
    c.paint(c.blur(c.mask(stroke(upper, [1.5, 3.6, 4, 3])), 0.6), "#32161a", 0.9)
    wet = c.blur(c.mask(stroke(np.add(lower, [0, 1.4]), [1, 2.6, 2.6, 1])), 0.7)
    c.paint(wet, "#d89a86" if side < 0 else "#a86656", 0.75)
    c.paint(c.blur(c.mask(stroke(np.add(lower, [0, 3.6]), [0.8, 1.8, 1.8, 0.8])), 0.8), "#6e3428", 0.55)


def _finished(under: Floats) -> Image.Image:
    """Painted over with brushes; hair last, strand by strand."""
    place = Canvas(SIDE, MIDDLE, 1)
    detail = np.clip(0.55 * place.blur(place.mask(blob([*HEAD, *mirrored(HEAD[-2:0:-1])])), 10), 0, 1)
    for x, y, across, down in ((-71, 2, 52, 30), (71, 2, 52, 30), (0, 146, 74, 34), (0, 90, 46, 34)):
        detail = np.maximum(detail, np.clip(1.6 * place.glow((x, y), across, down), 0, 1))
    detail = np.maximum(detail, np.clip(0.8 * place.glow((0, 40), 280, 330), 0, 0.6))
    rng = np.random.default_rng(7)
    paint = brushed(under, detail, (34, 18, 9, 5, 2.6), rng)
    keep = np.clip(sum((1.2 * place.glow((x, 1), 40, 20) for x in (-71, 71)), np.zeros_like(detail)), 0, 0.8)[..., None]
    place.rgb[:] = paint + keep * (under - paint)
    hair.grow(place, place.blur(place.mask(blob([*HEAD, *mirrored(HEAD[-2:0:-1])])), 4), rng)
    return place.picture()
