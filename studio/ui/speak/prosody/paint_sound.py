"""Painting what is heard: waveform and spectrogram."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from studio.ui.theme import Tokens, mix

from .envelope import Envelope
from .scene import Scene

_BAR, _PITCH = 2, 3  # a bar of 2 px every 3 px


def paint_wave(painter: QPainter, scene: Scene, envelope: Envelope, t: Tokens) -> None:
    """The waveform as bars, drawn at the times the phonemes have now."""
    lane, reading = scene.lanes.curve, scene.draft.reading
    first = lane.left() - lane.left() % _PITCH - lane.left()
    xs = np.arange(first, lane.width() + 2 * _PITCH, _PITCH)
    seconds = scene.view.start + xs / scene.view.scale
    if scene.draft.retimed:
        old, new = scene.draft.knots()
        seconds = np.interp(seconds, new, old)
    low, high = envelope.columns(np.clip(seconds * reading.rate, 0, len(reading.audio)))
    inside = (seconds[:-1] >= 0) & (seconds[:-1] < reading.duration)
    peak = max(envelope.peak, 0.05)
    middle, half = lane.center().y(), lane.height() * 0.44 / peak
    painter.setPen(QPen(QColor(mix(t.background, t.dim, 0.42)), _BAR))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawLines(
        [
            QLineF(lane.left() + x, middle - up * half - 0.5, lane.left() + x, middle - down * half + 0.5)
            for x, down, up, seen in zip(xs[:-1].tolist(), low.tolist(), high.tolist(), inside.tolist(), strict=True)
            if seen
        ]
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def spectrogram_image(levels: NDArray[np.uint8], t: Tokens) -> QImage:
    """Levels `(F, T)` as a picture: from the background to the text's colour, no emotion's."""
    height, width = levels.shape
    image = QImage(levels.tobytes(), width, height, width, QImage.Format.Format_Indexed8)
    quiet, loud = (t.background, t.text)
    image.setColorTable([QColor(mix(quiet, loud, (step / 255) ** 1.6 * 0.85)).rgb() for step in range(256)])
    return image.copy()  # the array may go now


def paint_spectrogram(painter: QPainter, scene: Scene, image: QImage) -> None:
    """The spectrogram behind the curve, phoneme by phoneme where they were re-timed."""
    lane, reading = scene.lanes.curve, scene.draft.reading
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    old, new = scene.draft.knots() if scene.draft.retimed else (np.array([0.0, reading.duration]),) * 2
    columns, xs = old / max(reading.duration, 1e-6) * image.width(), scene.x(new)
    for a, b, left, right in zip(columns[:-1], columns[1:], xs[:-1], xs[1:], strict=True):
        if right > 0 and left < lane.right() + lane.left() and b > a:
            target = QRectF(left, lane.top(), right - left, lane.height())
            painter.drawImage(target, image, QRectF(a, 0, b - a, image.height()))
