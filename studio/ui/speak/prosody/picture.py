"""The prosody editor's picture of a take: layers that are drawn when they change, and what moves over them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.speak.background import Background
from studio.ui.theme import theme

from .draft import Draft
from .envelope import Envelope
from .lanes import MARGIN, Lanes, PitchScale
from .paint_curve import Overlay, paint_curve, paint_grid, paint_overlays, paint_read_out, paint_tones
from .paint_lanes import paint_energy, paint_phones, paint_ruler, paint_words
from .paint_sound import paint_spectrogram, paint_wave, spectrogram_image
from .reading import Key, Reading
from .scene import Scene
from .selection import Selection
from .spectrogram import spectrogram
from .viewport import Viewport

Loop = tuple[float, float]
Layer = Literal["sound", "lanes"]


class TakePicture(QWidget):
    """Shows a `Reading`: waveform or spectrogram, pitch, energy, phonemes and words, loop and play cursor.

    Signals:
        viewChanged (): zoomed, scrolled, or another length is shown.
    """

    viewChanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = Viewport()
        self._draft: Draft | None = None
        self._envelope = Envelope(np.zeros(0, np.float32))
        self._overlays: list[Overlay] = []
        self._edited: frozenset[Key] = frozenset()
        self._selection = Selection()
        self._loop: Loop | None = None
        self._position = 0.0
        self._spectral = False
        self._image: QImage | None = None
        self._background = Background(self)
        self._layers: dict[Layer, QPixmap] = {}
        self._frame: QPixmap | None = None
        self._scene: Scene | None = None
        self._scale: PitchScale | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self._theme_changed)

    @property
    def reading(self) -> Reading | None:
        """What is shown."""
        return self._draft.reading if self._draft else None

    @property
    def draft(self) -> Draft | None:
        """What is shown, with changes not spoken yet."""
        return self._draft

    @property
    def selected(self) -> list[int]:
        """Indices of the chosen phonemes."""
        return list(self._selection)

    @property
    def loop(self) -> Loop | None:
        """The loop in seconds of the spoken sound."""
        return self._loop

    @property
    def position(self) -> float:
        """Where the play cursor stands, in seconds of the spoken sound."""
        return self._position

    @property
    def holding(self) -> bool:
        """Whether a hand holds something: time and pitch keep their scales meanwhile."""
        return False

    def set_reading(self, reading: Reading | None) -> None:
        """Show another take, or the same one spoken anew. Changes not spoken yet are dropped."""
        before = self.reading
        same = before is not None and reading is not None and reading.fits(before)
        self._draft = Draft(reading) if reading is not None else None
        if not same:
            self._selection.clear()
            self._overlays = []
            self._loop = None
            self._position = 0.0
            self.view.fit()
        self._envelope = Envelope(reading.audio if reading is not None else np.zeros(0, np.float32), self._envelope)
        self._image = None
        self._measure()
        self._make_image()
        self.refresh()
        self.scene()  # lays out anew, so that who hears of it finds it so
        self.viewChanged.emit()

    def set_overlays(self, overlays: Sequence[Overlay]) -> None:
        """Show other readings' curves, dashed."""
        self._overlays = list(overlays)
        self._measure()
        self.refresh()

    def set_edited(self, keys: Iterable[Key]) -> None:
        """Mark the phonemes whose prosody is the user's, not the model's."""
        self._edited = frozenset(keys)
        self.refresh()

    def set_position(self, seconds: float, *, follow: bool = False) -> None:
        """Move the play cursor; `follow` turns the page when it leaves the window."""
        if follow and not self.holding and self.view.follow(self._drawn(seconds)):
            self.refresh()
            self.viewChanged.emit()
        before, self._position = self._cursor_x(), seconds
        for x in (before, self._cursor_x()):
            self.update(QRect(int(x) - 6, 0, 12, self.height()))

    def set_loop(self, loop: Loop | None) -> None:
        """Show a loop."""
        self._loop = loop
        self.update()

    def set_spectrogram(self, on: bool) -> None:
        """Show the spectrogram in place of the waveform."""
        self._spectral = on
        self._make_image()
        self.refresh()

    def refresh(self, *layers: Layer) -> None:
        """Draw anew: the curve, and these layers under it; all if none is named."""
        for layer in layers or ("sound", "lanes"):
            self._layers.pop(layer, None)
        self._redraw()

    def _redraw(self) -> None:
        self._frame = self._scene = None
        self.update()

    def sizeHint(self) -> QSize:
        """Enough for a curve to be read."""
        return QSize(900, 300)

    def minimumSizeHint(self) -> QSize:
        """The fixed lanes and a little curve."""
        return QSize(320, 190)

    def zoom(self, factor: float, about: float | None = None) -> None:
        """Closer (> 1) or farther, about a pixel of the time axis (its middle if None)."""
        self.view.zoom_to(self.view.scale * factor, self.view.width / 2 if about is None else about)
        self.refresh()
        self.viewChanged.emit()

    def fit(self) -> None:
        """Show all of the take."""
        self.view.fit()
        self.refresh()
        self.viewChanged.emit()

    def scroll_to(self, seconds: float) -> None:
        """Another left edge."""
        self.view.scroll_to(seconds)
        self.refresh()
        self.viewChanged.emit()

    def x_of(self, seconds: float) -> float:
        """Pixels from the left edge of a moment of the spoken sound."""
        return MARGIN + self.view.x(self._drawn(seconds))

    def moment_at(self, x: float) -> float:
        """The moment of the spoken sound that is drawn there."""
        return self._spoken(x)

    def scene(self) -> Scene | None:
        """The layout in force: pixels of what is shown."""
        if self._scene is None and self._draft is not None:
            lanes = Lanes.of(self.width(), self.height())
            self.view.resize(lanes.curve.width(), self.view.duration if self.holding else self._draft.total)
            if self._scale is None:
                curves = [self._draft.f0, self._draft.reading.f0, *(overlay.f0 for overlay in self._overlays)]
                self._scale = PitchScale.around(curves, lanes.curve)
            self._scene = Scene(self._draft, lanes, self.view, self._scale)
        return self._scene

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame from its cache, and over it what moves: loop, play cursor, read-out."""
        painter = QPainter(self)
        scene = self.scene()
        if scene is None:
            painter.fillRect(event.rect(), QColor(theme().tokens.background))
            return
        if self._frame is None:
            self._frame = self._painted(scene)
        ratio = self._frame.devicePixelRatio()
        dirty = QRectF(event.rect())
        source = QRectF(dirty.x() * ratio, dirty.y() * ratio, dirty.width() * ratio, dirty.height() * ratio)
        painter.drawPixmap(dirty, self._frame, source)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_moving(painter, scene)

    def _painted(self, scene: Scene) -> QPixmap:
        frame = self._blank()
        painter = QPainter(frame)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for layer in ("sound", "lanes"):
            if layer not in self._layers:
                self._layers[layer] = self._layer(layer, scene)
            painter.drawPixmap(0, 0, self._layers[layer])
        self._clip(painter, scene)
        t = theme().tokens
        paint_overlays(painter, scene, self._overlays, t)
        paint_curve(painter, scene, scene.draft.reading.category, self._selection, self._held(), t)
        painter.end()
        return frame

    def _layer(self, layer: Layer, scene: Scene) -> QPixmap:
        picture, t = self._blank(), theme().tokens
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if layer == "sound":
            painter.fillRect(self.rect(), QColor(t.background))
            self._clip(painter, scene)
            if self._spectral and self._image is not None:
                paint_spectrogram(painter, scene, self._image)
            paint_grid(painter, scene, t)
            if not self._spectral:
                paint_wave(painter, scene, self._envelope, t)
            paint_tones(painter, scene, t)
            paint_ruler(painter, scene, t)
        else:
            self._clip(painter, scene)
            paint_energy(painter, scene, self._selection, t)
            paint_phones(painter, scene, self._selection, self._edited, t)
            paint_words(painter, scene, t)
        painter.end()
        return picture

    def _clip(self, painter: QPainter, scene: Scene) -> None:
        """Nothing but its read-outs leaves the time axis by more than a point's radius."""
        lane = scene.lanes.curve
        painter.setClipRect(QRectF(lane.left() - 8, 0, lane.width() + 16, self.height()))

    def _blank(self) -> QPixmap:
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _held(self) -> int:
        """The phoneme whose pitch is under the hand, or -1."""
        return -1

    def _read_out(self) -> tuple[str, int, bool] | None:
        """Text, phoneme it stands beside, whether beside its pitch."""
        return None

    def _paint_moving(self, painter: QPainter, scene: Scene) -> None:
        t = theme().tokens
        if self._loop is not None:
            left, right = (scene.lanes.curve.left() + self.view.x(self._drawn(edge)) for edge in self._loop)
            shade = QColor(t.text)
            shade.setAlpha(18)
            painter.fillRect(QRectF(left, 0, right - left, scene.lanes.words.bottom()), shade)
            painter.fillRect(QRectF(left, 0, right - left, 3), QColor(t.dim))
        x = self._cursor_x()
        if scene.lanes.curve.left() - 1 <= x <= scene.lanes.curve.right() + MARGIN:
            painter.fillRect(QRectF(round(x) - 0.75, 0, 1.5, scene.lanes.words.bottom()), QColor(t.text))
        read_out = self._read_out()
        if read_out is not None:
            paint_read_out(painter, scene, *read_out, t)

    def _spoken(self, x: float) -> float:
        drawn = self.view.seconds(x - MARGIN)
        return self._draft.spoken(drawn) if self._draft is not None else drawn

    def _drawn(self, seconds: float) -> float:
        return self._draft.drawn(seconds) if self._draft is not None else seconds

    def _cursor_x(self) -> float:
        return self.x_of(self._position)

    def _measure(self) -> None:
        """The pitch scale holds until something else is shown."""
        if not self.holding:
            self._scale = self._scene = None

    def _make_image(self) -> None:
        reading = self.reading
        if not self._spectral or self._image is not None or reading is None or not len(reading.audio):
            return
        self._background.run(lambda: spectrogram(reading.audio, reading.rate), self._image_made)

    def _image_made(self, levels: np.ndarray | None, error: Exception | None) -> None:
        if error is not None:
            raise error
        if levels is not None:
            self._image = spectrogram_image(levels, theme().tokens)
            self.refresh()

    def _theme_changed(self) -> None:
        self._image = None
        self._make_image()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size, another layout."""
        self._measure()
        self.refresh()
        self.scene()
        self.viewChanged.emit()
