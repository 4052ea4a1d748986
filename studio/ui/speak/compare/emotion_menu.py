"""Choosing an emotion to compare with."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from generators.emotion import CATEGORIES, Category
from studio.ui.theme import theme


def emotion_menu(parent: QWidget, taken: Collection[Category]) -> QMenu:
    """The ten emotions, those in use greyed; an action's data is the category, or "panel" for the panel's state."""
    menu = QMenu(parent)
    panel = menu.addAction(QCoreApplication.translate("CompareBar", "The emotion panel's"))
    panel.setData("panel")
    menu.addSeparator()
    for category in CATEGORIES:
        action = menu.addAction(emotion_dot(category), QCoreApplication.translate("Emotion", category))
        action.setData(category)
        action.setEnabled(category not in taken)
    return menu


def emotion_dot(category: Category) -> QIcon:
    """A disc of the emotion's colour; words stand beside it."""
    picture = QPixmap(32, 32)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme().tokens.emotion(category)))
    painter.drawEllipse(4, 4, 8, 8)
    painter.end()
    return QIcon(picture)
