"""From a window to a small PNG."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QWidget

from generators.emotion import CATEGORIES
from studio.ui.theme import tokens
from studio.ui.theme.colour import channels

COLOURS = 256
"""Of the palette, the most that a PNG can have."""


_NEAR = 3  # of 255, in any channel


def picture_of(window: QWidget) -> Image.Image:
    """What is seen of a window, with everything that lies over it, at one pixel per point.

    On a real screen that screen is asked; off the screen the window draws itself, and what lies over it is put there.
    """
    if QGuiApplication.platformName() != "offscreen":
        place = window.geometry()
        return _image(window.screen().grabWindow(0, place.x(), place.y(), place.width(), place.height()))
    picture = _image(window.grab())
    for over in QGuiApplication.topLevelWindows():
        widget = next((one for one in window.findChildren(QWidget) if one.windowHandle() is over), None)
        if widget is not None and widget.isVisible():
            corner = widget.mapToGlobal(widget.rect().topLeft()) - window.mapToGlobal(window.rect().topLeft())
            layer = _image(widget.grab())
            picture.paste(layer, (corner.x(), corner.y()), layer)
    return picture


def write_small(picture: Image.Image, path: Path) -> int:
    """Write a PNG with a palette; returns its size in bytes.

    The palette is chosen from the colours that occur, each counted once: a small mark in an emotion's colour counts as
    much as the ground it is on.
    """
    plain = picture.convert("RGB")
    colours = np.unique(np.asarray(plain).reshape(-1, 3) & 0xFC, axis=0)[None]
    palette = Image.fromarray(colours).quantize(COLOURS - len(_exact()) // 3, method=Image.Quantize.MEDIANCUT, kmeans=1)
    chosen = [*_exact(), *(palette.getpalette() or [])][: 3 * COLOURS]
    board = Image.new("P", (1, 1))
    board.putpalette(chosen)
    flat = plain.quantize(palette=board, dither=Image.Dither.NONE)
    away = np.abs(np.asarray(flat.convert("RGB"), np.int16) - np.asarray(plain, np.int16)).max(axis=2)
    # Dithering helps slow gradients and spoils even ground: it is used only where the palette has nothing near.
    mixed = np.asarray(plain.quantize(palette=board, dither=Image.Dither.FLOYDSTEINBERG))
    small = Image.fromarray(np.where(away <= _NEAR, np.asarray(flat), mixed).astype(np.uint8), "P")
    small.putpalette(board.getpalette() or [])
    small.save(path, optimize=True)
    return path.stat().st_size


def _exact() -> list[int]:
    """Surfaces, words and emotions of the theme, which no palette may bend."""
    t = tokens()
    names = ("background", "panel", "raised", "hover", "line", "text", "dim", "faint", "strong", "ok", "bad")
    shown = [getattr(t, name) for name in names] + [t.emotion(category) for category in CATEGORIES]
    return [channel for colour in shown for channel in channels(colour)]


def _image(pixmap: QPixmap) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixmap.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGBA")
