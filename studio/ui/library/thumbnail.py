"""A take of speech as a small picture: its waveform, and its pitch as a line over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from generators.emotion import COLOURS, Category

WIDTH, HEIGHT = 560, 128
"""Pixels: twice what a card shows, for sharp screens."""

_BARS = 112
_GAP = 0.16  # seconds without pitch that break the line
_LOWEST_SPAN = 9.0  # semitones that the line's room holds at least, so that a flat reading looks flat

Phonemes = Sequence[Mapping[str, Any]]


def speech_thumbnail(audio: NDArray[np.float32], rate: int, phonemes: Phonemes, category: Category) -> bytes:
    """PNG on a clear ground; for any thread.

    Everything has the emotion's colour: bars half clear, the line solid. A theme can thus give it another colour and
    lose nothing.

    Args:
        audio: `(S,)`.
        rate: samples per second.
        phonemes: `start`, `end` in seconds and `f0` in Hz (None where unvoiced), as clauses have them.
        category: whose colour it is.
    """
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(COLOURS[category])
    painter.setPen(Qt.PenStyle.NoPen)
    bars = QColor(colour)
    bars.setAlphaF(0.5)
    painter.setBrush(bars)
    step = WIDTH / _BARS
    for index, height in enumerate(_levels(audio)):
        tall = max(3.0, height * (HEIGHT - 16))
        painter.drawRoundedRect(QRectF(index * step + 1, (HEIGHT - tall) / 2, step - 2, tall), 1.5, 1.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 4.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    for run in _pitch(phonemes, max(1e-6, len(audio) / rate)):
        painter.drawPolyline(run)
    painter.end()
    return _png(picture)


def _levels(audio: NDArray[np.float32]) -> NDArray[np.float64]:
    """Loudness of each bar, 0 to 1; a little louder than its square root, so that quiet speech is seen."""
    if not len(audio):
        return np.zeros(_BARS)
    edges = np.linspace(0, len(audio), _BARS + 1).astype(int)
    squares = np.concatenate([[0.0], np.cumsum(np.square(audio, dtype=np.float64))])
    power = (squares[edges[1:]] - squares[edges[:-1]]) / np.maximum(1, np.diff(edges))
    return (np.sqrt(power) / max(1e-4, float(np.sqrt(power.max())))) ** 0.7


def _pitch(phonemes: Phonemes, duration: float) -> list[QPolygonF]:
    voiced = [(p["start"], p["end"], p["f0"]) for p in phonemes if p.get("f0") and p["end"] > p["start"]]
    if not voiced:
        return []
    height = 12 * np.log2(np.array([f0 for _, _, f0 in voiced]))
    middle, span = (height.max() + height.min()) / 2, max(_LOWEST_SPAN, height.max() - height.min())
    runs: list[list[QPointF]] = []
    last = -1.0
    for (start, end, _), pitch in zip(voiced, height, strict=True):
        spot = QPointF((start + end) / 2 / duration * WIDTH, HEIGHT / 2 - (pitch - middle) / span * (HEIGHT - 36))
        if not runs or start - last > _GAP:
            runs.append([])
        runs[-1].append(spot)
        last = end
    return [QPolygonF(run if len(run) > 1 else [run[0], run[0] + QPointF(2, 0)]) for run in runs]


def _png(picture: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
