"""Pictures of takes as the theme shows them, made once and kept while they are looked at."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache

from generators.emotion import CATEGORIES, Category
from studio.core.library import Take

TINTED = frozenset({"speech"})
"""Engines whose pictures are drawn in one colour, which the theme may change."""


def category_of_label(label: str) -> Category:
    """The emotion that is named strongest in a take's label: the first name in it."""
    return next((word for word in label.split() if word in CATEGORIES and word != "neutral"), "neutral")  # type: ignore[return-value]


def picture(take: Take, colour: str) -> QPixmap | None:
    """The take's thumbnail; None if it has none yet.

    Args:
        take: with its PNG.
        colour: `#rrggbb` for pictures of one colour.
    """
    if take.thumbnail is None:
        return None
    key = f"take {take.id} {len(take.thumbnail)} {colour}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    made = QPixmap()
    made.loadFromData(take.thumbnail, "PNG")  # type: ignore[call-overload]
    if take.engine in TINTED and not made.isNull():
        painter = QPainter(made)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(made.rect(), QColor(colour))
        painter.end()
    QPixmapCache.insert(key, made)
    return made
