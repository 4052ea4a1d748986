"""Where the names of the categories go on the pad so that none covers another or leaves it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSizeF

from generators.emotion import Category

_GAP = 8.0


def place_labels(
    dots: Mapping[Category, QPointF],
    sizes: Mapping[Category, QSizeF],
    area: QRectF,
    taken: list[QRectF],
    *,
    aside: bool = False,
) -> dict[Category, QRectF]:
    """A rectangle for each name, beside its dot: right, left, above, below or askew, whichever is free first.

    Args:
        dots: where each category's dot is.
        sizes: how large each name is.
        area: names stay inside it.
        taken: rectangles that are occupied already (names of the axes).
        aside: names may also go a little further from their dots.
    Returns:
        One rectangle per dot. Where nothing is free, the candidate that is covered least.
    """
    occupied = [*taken, *(QRectF(dot.x() - 5, dot.y() - 5, 10, 10) for dot in dots.values())]
    placed: dict[Category, QRectF] = {}
    for name, dot in sorted(dots.items(), key=lambda item: -abs(item[1].x() - area.center().x())):
        own = QRectF(dot.x() - 5, dot.y() - 5, 10, 10)
        others = [rect for rect in occupied if rect != own]
        options = [*_around(dot, sizes[name]), *(_aside(dot, sizes[name]) if aside else ())]
        cost = [_covered(option, others) + 4 * _outside(option, area) for option in options]
        chosen = options[cost.index(min(cost))]
        placed[name] = chosen
        occupied.append(chosen)
    return placed


def _around(dot: QPointF, size: QSizeF) -> list[QRectF]:
    w, h = size.width(), size.height()
    x, y = dot.x(), dot.y()
    return [
        QRectF(x + _GAP, y - h / 2, w, h),
        QRectF(x - _GAP - w, y - h / 2, w, h),
        QRectF(x - w / 2, y - _GAP + 2 - h, w, h),
        QRectF(x - w / 2, y + _GAP - 2, w, h),
        QRectF(x + _GAP - 2, y + _GAP - 6, w, h),
    ]


def _aside(dot: QPointF, size: QSizeF) -> list[QRectF]:
    w, h = size.width(), size.height()
    rows = (dot.y() + 2 * _GAP - 2, dot.y() - 2 * _GAP + 2 - h, dot.y() - h / 2)
    return [QRectF(dot.x() + shift, y, w, h) for y in rows for shift in (-w / 2, -w, 0.0, -w - 2 * _GAP, 2 * _GAP)]


def _area(rect: QRectF) -> float:
    return max(0.0, rect.width()) * max(0.0, rect.height())


def _covered(option: QRectF, others: list[QRectF]) -> float:
    return sum(_area(option.intersected(rect)) for rect in others if option.intersects(rect))


def _outside(option: QRectF, area: QRectF) -> float:
    return _area(option) - _area(option.intersected(area))
