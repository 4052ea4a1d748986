"""Pictures of takes as the theme shows them, made once and kept while they are looked at."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QPixmapCache

from generators.emotion import CATEGORIES, Category
from studio.core.library import Take

CACHE_KB = 48_000
"""For pictures in memory: those of some hundred cards, so that scrolling back draws them at once."""

TINTED = frozenset({"speech"})
"""Engines whose pictures are drawn in one colour, which the theme may change."""


def category_of_label(label: str) -> Category:
    """The emotion that is named strongest in a take's label: the first name in it."""
    return next((word for word in label.split() if word in CATEGORIES and word != "neutral"), "neutral")  # type: ignore[return-value]


def picture(take: Take, colour: str, size: QSize) -> QPixmap | None:
    """The take's thumbnail; None if it has none yet.

    Args:
        take: with its PNG.
        colour: `#rrggbb` for pictures of one colour.
        size: device pixels that those of one colour fill, and others cover.
    """
    if take.thumbnail is None or size.isEmpty():
        return None
    key = f"take {take.id} {len(take.thumbnail)} {colour} {size.width()} {size.height()}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = QImage.fromData(QByteArray(take.thumbnail), "PNG")  # type: ignore[call-overload]
    tinted = take.engine in TINTED
    shape = Qt.AspectRatioMode.IgnoreAspectRatio if tinted else Qt.AspectRatioMode.KeepAspectRatioByExpanding
    made = QPixmap.fromImage(drawn.scaled(size, shape, Qt.TransformationMode.SmoothTransformation))
    if tinted and not made.isNull():
        painter = QPainter(made)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(made.rect(), QColor(colour))
        painter.end()
    QPixmapCache.insert(key, made)
    return made
