"""Paints a picture over again with brushes, from broad to fine (after Hertzmann, "Painterly rendering with curved
brush strokes of multiple sizes", SIGGRAPH 1998), and lets light fall on the paint."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from scipy import ndimage

from tools.portraits.canvas import Floats

_LENGTH = 7  # steps of a stroke, each as long as the brush is wide
_LEAST = 0.02  # direction is kept where the picture changes less than this a pixel


def brushed(picture: Floats, detail: Floats, brushes: tuple[float, ...], rng: np.random.Generator) -> Floats:
    """Paint it.

    Args:
        picture: `(H, W, 3)` in [0, 1].
        detail: `(H, W)` in [0, 1]: how far the picture is to be met there; fine brushes leave the rest.
        brushes: widths in pixels, broad to fine.
        rng: of where strokes begin and how their colours vary.
    Returns:
        `(H, W, 3)`.
    """
    painted = np.full_like(picture, picture.mean((0, 1)))
    paint = np.zeros(picture.shape[:2], np.float32)
    for width in brushes:
        goal = ndimage.gaussian_filter(picture, (0.35 * width, 0.35 * width, 0))
        off = np.linalg.norm(ndimage.gaussian_filter(painted - goal, (width / 3, width / 3, 0)), axis=2)
        needed = 0.105 - 0.085 * detail if width < max(brushes) else -np.ones_like(detail)
        starts = _grid(off > needed, 0.62 * width, rng)
        painted, paint = _layer(painted, paint, goal, starts, width, rng)
    # oblique light over the ridges that bristles leave
    ridges = paint - ndimage.gaussian_filter(paint, 3)
    down, right = np.gradient(ndimage.gaussian_filter(ridges, 0.6))
    return np.clip(painted * (1 + 0.16 * np.clip(-right - down, -0.35, 0.35)[..., None]), 0, 1).astype(np.float32)


def _grid(wanted: NDArray[np.bool_], step: float, rng: np.random.Generator) -> NDArray[np.float64]:
    height, width = wanted.shape
    y, x = np.meshgrid(np.arange(0, height, step), np.arange(0, width, step), indexing="ij")
    at = np.stack([x.ravel(), y.ravel()], 1)
    at = np.clip(at + rng.uniform(-step / 2, step / 2, at.shape), 0, [width - 1, height - 1])
    inside = wanted[at[:, 1].astype(int), at[:, 0].astype(int)]
    return rng.permutation(at[inside])


def _layer(
    painted: Floats,
    paint: Floats,
    goal: Floats,
    starts: NDArray[np.float64],
    width: float,
    rng: np.random.Generator,
) -> tuple[Floats, Floats]:
    """One brush over all places where it is needed; also how thick the paint lies."""
    colours, ridges = _image(painted), _image(np.repeat(paint[..., None], 3, 2))
    pens = [QPainter(image) for image in (colours, ridges)]
    for pen in pens:
        pen.setRenderHint(QPainter.RenderHint.Antialiasing)
    tones = goal[starts[:, 1].astype(int), starts[:, 0].astype(int)]
    tones = np.clip(
        tones * (1 + rng.normal(0, 0.008 if width > 12 else 0.016, (len(tones), 1)))
        + rng.normal(0, 0.004, tones.shape),
        0,
        1,
    )
    lines = _lines(goal, starts, width, rng)
    for line, tone, level in zip(lines, tones, rng.uniform(60, 200, len(starts)), strict=True):
        curve = QPolygonF([QPointF(x, y) for x, y in line])
        shades = QColor.fromRgbF(*(float(v) for v in tone), 0.86), QColor(*(int(level),) * 3)
        for pen, shade in zip(pens, shades, strict=True):
            pen.setPen(
                QPen(
                    shade,
                    width,
                    Qt.PenStyle.SolidLine,
                    Qt.PenCapStyle.FlatCap if width > 12 else Qt.PenCapStyle.RoundCap,
                    Qt.PenJoinStyle.RoundJoin,
                )
            )
            pen.drawPolyline(curve)
    # bristles: each stroke is a bundle of lines of its own thickness
    normal = rng.normal(0, 1, (len(starts), 2))
    for line, way in zip(lines, normal, strict=True):
        shift = 0.3 * width * way / (np.linalg.norm(way) + 1e-6)
        pens[1].setPen(QPen(QColor(*(int(rng.uniform(30, 230)),) * 3), max(0.8, 0.16 * width)))
        pens[1].drawPolyline(QPolygonF([QPointF(x, y) for x, y in line + shift]))
    for pen in pens:
        pen.end()
    return _array(colours), _array(ridges)[..., 0]


def _lines(goal: Floats, starts: NDArray[np.float64], width: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Strokes `(N, steps, 2)` across the gradient, bending with it."""
    light = goal @ np.array([0.3, 0.59, 0.11], np.float32)
    down, right = (ndimage.gaussian_filter(g, width) for g in np.gradient(light))
    at, way = starts.copy(), None
    idle = rng.normal(0.8, 0.45, len(starts))  # where nothing tells them, as a right hand goes
    idle = np.stack([np.cos(idle), np.sin(idle)], 1)
    out = [at.copy()]
    for _ in range(_LENGTH if width > 3 else _LENGTH - 3):
        y, x = at[:, 1].astype(int), at[:, 0].astype(int)
        turn = np.stack([-down[y, x], right[y, x]], 1)
        size = np.linalg.norm(turn, axis=1, keepdims=True)
        fresh = turn / np.maximum(size, 1e-9)
        if way is None:
            way = np.where(size > _LEAST / width, fresh, idle)
        else:
            fresh = np.where((fresh * way).sum(1, keepdims=True) < 0, -fresh, fresh)
            way = np.where(size > _LEAST / width, 0.5 * fresh + 0.5 * way, way)
            way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
        at = np.clip(at + 0.55 * width * way, 0, np.array(light.shape[::-1]) - 1)
        out.append(at.copy())
    return np.stack(out, 1)


def _image(array: Floats) -> QImage:
    bytes_ = np.ascontiguousarray((np.clip(array, 0, 1) * 255 + 0.5).astype(np.uint8))
    height, width = bytes_.shape[:2]
    image = QImage(bytes_.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _array(image: QImage) -> Floats:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return rows[..., 2::-1].astype(np.float32) / 255
