"""Seconds to pixels and back: zoom and scroll of the prosody editor."""

from __future__ import annotations

_CLOSEST = 2000.0  # pixels per second: a pitch period is seen, a phoneme fills the window


class Viewport:
    """What part of the time axis is shown.

    Attributes:
        width: pixels.
        duration: seconds of the whole.
        start: seconds at the left edge.
        scale: pixels per second.
    """

    def __init__(self) -> None:
        self.width = 1.0
        self.duration = 1.0
        self.start = 0.0
        self.scale = 1.0

    @property
    def fitting(self) -> float:
        """The scale at which everything is seen."""
        return self.width / max(self.duration, 0.05)

    @property
    def seen(self) -> float:
        """Seconds from edge to edge."""
        return self.width / self.scale

    @property
    def is_fit(self) -> bool:
        """Whether everything is seen."""
        return self.scale <= self.fitting * 1.0001

    def resize(self, width: float, duration: float) -> None:
        """Another width or length: what fitted goes on fitting, what was zoomed stays where it is."""
        fitted = self.is_fit
        self.width, self.duration = max(width, 1.0), max(duration, 0.05)
        if fitted:
            self.fit()
        else:
            self.zoom_to(self.scale, 0.0)

    def x(self, seconds: float) -> float:
        """Pixels from the left edge."""
        return (seconds - self.start) * self.scale

    def seconds(self, x: float) -> float:
        """The time at a pixel, within the whole."""
        return min(max(self.start + x / self.scale, 0.0), self.duration)

    def fit(self) -> None:
        """Show everything."""
        self.start, self.scale = 0.0, self.fitting

    def show(self, first: float, last: float) -> None:
        """Show a range of seconds with a little room at both sides."""
        self.scale = self._bounded(0.9 * self.width / max(last - first, 0.01))
        self.scroll_to((first + last - self.seen) / 2)

    def zoom_to(self, scale: float, about: float) -> None:
        """Another scale; the time at pixel `about` stays there."""
        kept = self.start + about / self.scale
        self.scale = self._bounded(scale)
        self.scroll_to(kept - about / self.scale)

    def scroll_to(self, start: float) -> None:
        """Another left edge, within the whole."""
        self.start = min(max(start, 0.0), max(self.duration - self.seen, 0.0))

    def follow(self, seconds: float) -> bool:
        """Turn the page if the time left it; whether it did."""
        if self.start <= seconds <= self.start + self.seen:
            return False
        before = self.start
        self.scroll_to(seconds - 0.05 * self.seen)
        return self.start != before

    def _bounded(self, scale: float) -> float:
        return min(max(scale, self.fitting), max(_CLOSEST, self.fitting))
