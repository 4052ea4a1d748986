"""What arrow keys mean, wherever they move something."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt

ARROWS: Mapping[Qt.Key, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""Steps to the right and down."""
