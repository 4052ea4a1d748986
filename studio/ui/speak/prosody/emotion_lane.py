"""The emotion of a line over its own time: keyframes stand where they are heard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtWidgets import QWidget

from studio.ui.emotion import CurveAxes, EmotionCurveView

from .picture import TakePicture

INSET, _HIGH = 10, 48  # pixels: from the edges of the picture to those of the lane, and the lane's height


class TimedAxes(CurveAxes):
    """Axes whose time is that of a picture of a take: its zoom, its scroll, and how long its words are.

    An emotion runs over the words (`EmotionCurve`), so that the same share of it is longer where they are.
    """

    def __init__(self, picture: TakePicture) -> None:
        super().__init__()
        self._picture = picture

    def fit(self) -> None:
        """Show what the picture shows."""
        reading, view = self._picture.reading, self._picture.view
        if reading is not None:
            self.start = reading.share(view.start)
            self.end = max(reading.share(view.start + view.seen), self.start + 1e-6)

    def place(self, size: QSize, at: float, height: float) -> QPointF:
        """Under the moment at which it is heard."""
        spot, reading = super().place(size, at, height), self._picture.reading
        return spot if reading is None else QPointF(self._picture.x_of(reading.moment(at)) - INSET, spot.y())

    def value(self, size: QSize, spot: QPointF) -> tuple[float, float]:
        """The share of the words that is heard there, and the strength."""
        (at, height), reading = super().value(size, spot), self._picture.reading
        return (at if reading is None else reading.share(self._picture.moment_at(spot.x() + INSET))), height


class EmotionLane(EmotionCurveView):
    """Shows the emotion over a take; what can be done to it is done as in the emotion panel."""

    def __init__(self, picture: TakePicture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axes = TimedAxes(picture)
        self.axes = self._axes
        self.setFixedHeight(_HIGH)
        picture.viewChanged.connect(self.fit)

    def fit(self) -> None:
        """The picture shows another part of the take, or another take."""
        self._axes.fit()
        self.update()

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(320, _HIGH)
