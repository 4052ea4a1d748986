"""A sheet to draw on: antialiased shapes by Qt, everything soft by numpy.

Positions are pixels of the finished picture, from a point between the eyes: x to the right, y down.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF

Floats = NDArray[np.float32]
Point = tuple[float, float]
Points = Sequence[Point] | NDArray[np.floating]


class Canvas:
    """A square picture that is drawn finer than it will be.

    Args:
        side: pixels of the finished picture.
        middle: where the origin of all positions lies in it.
        fine: samples a pixel, each way.
    """

    def __init__(self, side: int, middle: Point, fine: int = 2) -> None:
        self.side, self.middle, self.fine = side, middle, fine
        n = side * fine
        self.rgb = np.zeros((n, n, 3), np.float32)
        """`(n, n, 3)` in [0, 1]."""
        steps = (np.arange(n, dtype=np.float32) + 0.5) / fine
        self.x, self.y = np.meshgrid(steps - middle[0], steps - middle[1])

    def mask(self, *paths: QPainterPath) -> Floats:
        """How much of each sample lies in any of the paths, `(n, n)` in [0, 1]."""
        n = self.side * self.fine
        image = QImage(n, n, QImage.Format.Format_Grayscale8)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.fine, self.fine)
        painter.translate(*self.middle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.white)
        for path in paths:
            painter.drawPath(path)
        painter.end()
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(n, image.bytesPerLine())
        return rows[:, :n].astype(np.float32) / 255

    def blur(self, mask: Floats, radius: float) -> Floats:
        """Soft by `radius` pixels (one standard deviation)."""
        return ndimage.gaussian_filter(mask, radius * self.fine, truncate=3)

    def glow(self, centre: Point, across: float, down: float, turn: float = 0.0) -> Floats:
        """A soft spot: 1 in the middle, exp(-1) at the given half-axes, turned by degrees."""
        cos, sin = np.cos(np.deg2rad(turn)), np.sin(np.deg2rad(turn))
        x, y = self.x - np.float32(centre[0]), self.y - np.float32(centre[1])
        return np.exp(-(((x * cos + y * sin) / across) ** 2) - ((y * cos - x * sin) / down) ** 2).astype(np.float32)

    def paint(self, mask: Floats | float, colour: str | Floats, amount: float = 1.0) -> None:
        """Lay a colour (`#rrggbb`, or one a sample) over the picture where the mask is."""
        cover = np.asarray(mask, np.float32)[..., None] * np.float32(amount)
        self.rgb += cover * (rgb(colour) - self.rgb)

    def stain(self, mask: Floats, colour: str, amount: float = 1.0) -> None:
        """Darken by a colour, as a glaze does."""
        cover = mask[..., None] * np.float32(amount)
        self.rgb *= 1 - cover * (1 - rgb(colour))

    def light(self, mask: Floats, colour: str, amount: float = 1.0) -> None:
        """Lighten by a colour, as on a screen."""
        cover = mask[..., None] * np.float32(amount)
        self.rgb += (1 - self.rgb) * cover * rgb(colour)

    def draw(self, paths: Sequence[QPainterPath], colours: Sequence[Floats], cover: float = 1.0) -> None:
        """Fill paths one over the other, each with its own colour `(3,)`; for hair."""
        n = self.side * self.fine
        bytes_ = np.ascontiguousarray((np.clip(self.rgb, 0, 1) * 255 + 0.5).astype(np.uint8))
        image = QImage(bytes_.data, n, n, 3 * n, QImage.Format.Format_RGB888)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.fine, self.fine)
        painter.translate(*self.middle)
        painter.setPen(Qt.PenStyle.NoPen)
        for path, colour in zip(paths, colours, strict=True):
            painter.setBrush(QColor.fromRgbF(*(float(v) for v in np.clip(colour, 0, 1)), cover))
            painter.drawPath(path)
        painter.end()
        self.rgb = bytes_.astype(np.float32) / 255

    def picture(self) -> Image.Image:
        """The finished picture, RGB."""
        n, k = self.side, self.fine
        small = self.rgb.reshape(n, k, n, k, 3).mean((1, 3))
        return Image.fromarray((np.clip(small, 0, 1) * 255 + 0.5).astype(np.uint8))


def rgb(colour: str | Floats) -> Floats:
    """`#rrggbb` as `(3,)` in [0, 1]."""
    if not isinstance(colour, str):
        return colour
    return np.array([int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)], np.float32)


def ramp(values: Floats, stops: Sequence[tuple[float, str]]) -> Floats:
    """A gradient: `values (…)` to colours `(…, 3)` between the stops, which go upwards."""
    places = [place for place, _ in stops]
    colours = np.stack([rgb(colour) for _, colour in stops])
    return np.stack([np.interp(values, places, colours[:, k]) for k in range(3)], -1).astype(np.float32)


def along(points: Points, steps: int = 16, closed: bool = False) -> NDArray[np.float64]:
    """A smooth curve through points `(N, 2)`: centripetal Catmull-Rom, `steps` samples a span."""
    p = np.asarray(points, float)
    p = np.concatenate([p[-1:], p, p[:2]]) if closed else np.concatenate([2 * p[:1] - p[1:2], p, 2 * p[-1:] - p[-2:-1]])
    t = np.concatenate([[0], np.cumsum(np.maximum(np.linalg.norm(np.diff(p, axis=0), axis=1), 1e-6) ** 0.5)])
    out = []
    for k in range(1, len(p) - 2):
        s = np.linspace(t[k], t[k + 1], steps, endpoint=False)[:, None]

        def mix(a, b, i, j, s=s):
            return (a * (t[j] - s) + b * (s - t[i])) / (t[j] - t[i])

        a = [mix(p[i], p[i + 1], i, i + 1) for i in (k - 1, k, k + 1)]
        b = [mix(a[0], a[1], k - 1, k + 1), mix(a[1], a[2], k, k + 2)]
        out.append(mix(b[0], b[1], k, k + 1))
    return np.concatenate(out if closed else [*out, p[-2:-1]])


def blob(points: Points) -> QPainterPath:
    """A closed smooth shape through points."""
    return polygon(along(points, closed=True))


def shape(*sides: Points) -> QPainterPath:
    """A closed shape of smooth sides with corners between them."""
    return polygon(np.concatenate([along(side) for side in sides]))


def polygon(points: Points) -> QPainterPath:
    """A closed shape with straight sides."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(float(x), float(y)) for x, y in points]))
    path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def ellipse(centre: Point, across: float, down: float) -> QPainterPath:
    """An ellipse by its half-axes."""
    path = QPainterPath()
    path.addEllipse(QPointF(*centre), across, down)
    return path


def stroke(points: Points, widths: Sequence[float], smooth: bool = True) -> QPainterPath:
    """A brush line through points, as wide as `widths` (spread evenly over its length) say; round where it is wide."""
    line = along(points) if smooth else np.asarray(points, float)
    step = np.gradient(line, axis=0)
    normal = np.stack([-step[:, 1], step[:, 0]], 1) / np.maximum(np.linalg.norm(step, axis=1), 1e-6)[:, None]
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    half = np.interp(length / length[-1], np.linspace(0, 1, len(widths)), widths)[:, None] / 2
    turn = np.linspace(0, np.pi, 9)[:, None]
    caps = [
        line[k]
        + half[k] * (np.cos(turn) * way * normal[k] + np.sin(turn) * way * np.array([normal[k][1], -normal[k][0]]))
        for k, way in ((-1, 1), (0, -1))
    ]
    return polygon(np.concatenate([line + half * normal, caps[0], (line - half * normal)[::-1], caps[1]]))


def mirrored(points: Points) -> list[Point]:
    """The same on the other side of the face."""
    return [(-float(x), float(y)) for x, y in points]


def sides(points: Points) -> Iterable[tuple[int, list[Point]]]:
    """Both: -1 and the points mirrored (left in the picture), 1 and the points."""
    return ((-1, mirrored(points)), (1, [(float(x), float(y)) for x, y in points]))
