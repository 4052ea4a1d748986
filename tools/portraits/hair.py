"""Silver hair, brows and a short beard, strand by strand, from those behind to those before."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainterPath

from tools.portraits.canvas import Canvas, Floats, along, mirrored, polygon, ramp, stroke

SILVER = [(0.0, "#46403f"), (0.3, "#7a7472"), (0.55, "#aaa5a0"), (0.8, "#dcd6cb"), (1.0, "#fdf8ec")]
HAIRLINE = [
    (-167, 30), (-162, -40), (-150, -98), (-130, -146), (-88, -180), (-44, -172), (0, -168), (48, -176), (90, -184),
    (130, -148), (150, -98), (162, -40), (167, 30),
]  # fmt: skip
BROW = [(28, -50), (48, -59), (72, -61), (96, -53), (116, -38)]
_CROWN, _SIZE, _PARTING = np.array([0.0, -60.0]), np.array([190.0, 224.0]), -74.0
Line = NDArray[np.float64]


def grow(c: Canvas, head: Floats, rng: np.random.Generator) -> None:
    """Paint all of it over a finished face."""
    _head(c, rng)
    _beard(c, head, rng)
    for side in (-1, 1):
        _brow(c, side, rng)


def _lit(at: Line) -> float:
    """The window's light at a place: from the upper left."""
    return float(0.62 - 0.0019 * at[0] - 0.0012 * at[1])


def _strand(at: Line, way: Line, bend: Line, length: float, width: float) -> QPainterPath:
    line = [at, at + 0.5 * length * way + 0.12 * length * bend, at + length * (way + 0.5 * bend)]
    return stroke(np.array(line), [0.5 * width, width, 0.8 * width, 0.2], smooth=False)


def _tone(level: float, rng: np.random.Generator) -> Floats:
    return ramp(np.float32(np.clip(level + rng.normal(0, 0.075), 0.02, 1)), SILVER)


def _head(c: Canvas, rng: np.random.Generator) -> None:
    """Combed from a parting over the crown and down behind the ears."""
    roots = along(HAIRLINE, 40)
    radius = np.linalg.norm(roots - _CROWN, axis=1, keepdims=True)
    out = (roots - _CROWN) / radius
    lift = np.clip((30 - roots[:, 1]) / 200, 0, 1)
    thick = np.maximum(14.0, 1 / np.linalg.norm(out / _SIZE, axis=1, keepdims=True) - radius)
    outer = roots + out * thick
    cap = c.blur(c.mask(polygon(np.concatenate([roots, outer[::-1]]))), 2)
    c.paint(cap, ramp(np.clip(0.36 - 0.0016 * c.x - 0.0006 * c.y, 0, 1), SILVER), 0.95)
    strands = []
    for _ in range(2600):
        t, behind = rng.random(), rng.random() ** 0.85
        k = int(t * (len(roots) - 1))
        at = roots[k] + out[k] * behind * thick[k] * 0.96 + rng.normal(0, 1.5, 2)
        side = 1.0 if at[0] > _PARTING + 30 * (behind - 0.5) else -1.0
        away = at - _CROWN
        turns = side * np.linspace(0, rng.uniform(34, 74) / np.linalg.norm(away), 5)
        rise = 1 + np.linspace(0, 0.1 * (1 - behind) * lift[k], 5) + 0.01 * rng.normal()
        cos, sin = np.cos(turns), np.sin(turns)
        line = _CROWN + np.stack([away[0] * cos - away[1] * sin, away[0] * sin + away[1] * cos], 1) * rise[:, None]
        wave = 0.13 * np.sin(26 * behind + 4 * t) + 0.1 * np.sin(40 * t)
        level = _lit(at) - 0.15 + wave - (0.2 if rng.random() < 0.14 else 0) - 0.16 * (behind > 0.86)
        width = rng.uniform(1.8, 4.4)
        strands.append((behind, stroke(line, [0.4, width, 0.8 * width, 0.2], smooth=False), _tone(level, rng)))
    strands.sort(key=lambda each: -each[0])
    c.draw([path for _, path, _ in strands], [tone for _, _, tone in strands], 0.85)


def _beard(c: Canvas, head: Floats, rng: np.random.Generator) -> None:
    """Trimmed short along the jaw, thin on the cheek, none on the lips."""
    jaw = along(
        [
            (-166, 14),
            (-164, 60),
            (-158, 110),
            (-138, 178),
            (-96, 236),
            (-46, 268),
            (0, 276),
            (46, 268),
            (96, 236),
            (138, 178),
            (158, 110),
            (164, 60),
            (166, 14),
        ],
        40,
    )
    base = head * c.blur(c.mask(stroke(np.add(jaw, [0, -14]), [8, 30, 62, 74, 62, 30, 8], smooth=False)), 9)
    c.paint(
        base * (1 - np.exp(-((c.x / 60) ** 4) - ((c.y - 150) / 30) ** 4)),
        ramp(np.clip(0.45 - 0.0016 * c.x, 0, 1), SILVER),
        0.6,
    )
    strands = []
    for _ in range(4200):
        at = jaw[int(rng.random() * (len(jaw) - 1))]
        down = np.clip((at[1] - 60) / 200, 0, 1)
        inwards = rng.random() ** 1.3 * (14 + 62 * down)
        middle = np.array([0.0, 120.0])
        way = at - middle
        way /= np.linalg.norm(way)
        place = at - way * inwards + rng.normal(0, 2, 2)
        if _lips(place, 8):
            continue
        thin = inwards / (14 + 62 * down)
        fall = 0.5 * way + np.array([0.04 * np.sign(at[0]), 0.75])
        long = rng.uniform(9, 17) * (1 - 0.35 * thin)
        level = _lit(place) + 0.14 * thin - 0.1 + (0.08 if rng.random() < 0.3 else -0.04)
        strands.append(
            (
                inwards,
                _strand(
                    place,
                    fall / np.linalg.norm(fall),
                    rng.normal(0, 0.25, 2),
                    long,
                    rng.uniform(1.3, 2.6) * (1 - 0.3 * thin),
                ),
                _tone(level, rng),
            )
        )
    for _ in range(620):
        x = rng.uniform(-62, 62)
        place = np.array([x, 113 + 0.0028 * x * x + rng.uniform(0, 11)])
        fall = np.array([0.9 * x / 40, 1.0])
        long = rng.uniform(8, 14) * (0.8 + abs(x) / 110)
        strands.append(
            (
                place[1] * -1,
                _strand(place, fall / np.linalg.norm(fall), rng.normal(0, 0.2, 2), long, rng.uniform(1.2, 2.4)),
                _tone(_lit(place) + 0.06 - 0.002 * x, rng),
            )
        )
    strands.sort(key=lambda each: each[0])
    c.draw([path for _, path, _ in strands], [tone for _, _, tone in strands], 0.7)


def _lips(at: Line, margin: float) -> bool:
    return ((at[0] / (66 + margin)) ** 2 + ((at[1] - 153) / (26 + margin)) ** 2) < 1


def _brow(c: Canvas, side: int, rng: np.random.Generator) -> None:
    spine = along(BROW if side > 0 else mirrored(BROW), 40)
    c.paint(c.blur(c.mask(stroke(BROW if side > 0 else mirrored(BROW), [10, 15, 13, 4])), 3), "#5d3526", 0.5)
    paths, tones = [], []
    for t in np.sort(rng.random(190)):
        at = spine[int(t * (len(spine) - 1))] + rng.normal(0, 3.4, 2) * np.array([1, 1 - 0.5 * t])
        way = np.array([side * (0.45 + 0.75 * t), -0.8 + 1.25 * t])
        paths.append(
            _strand(
                at, way / np.linalg.norm(way), np.array([0.25 * side, 0.2]), rng.uniform(12, 21), rng.uniform(1.4, 2.7)
            )
        )
        tones.append(_tone(_lit(at) + 0.04, rng))
    c.draw(paths, tones, 0.82)
