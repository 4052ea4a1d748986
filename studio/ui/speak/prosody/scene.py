"""One frame of the prosody editor in pixels: what is painted, and what lies under the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from .draft import Draft
from .lanes import Lanes, PitchScale
from .viewport import Viewport

Part = Literal["ruler", "point", "edge", "bar", "phone", "word", "sound"]
_NEAR, _EDGE = 9.0, 4.0  # pixels


@dataclass(frozen=True)
class Hit:
    """What is under the pointer; `index` is the phoneme's, or the word's, or -1."""

    part: Part
    index: int = -1


class Scene:
    """A draft laid out.

    Args:
        draft: what is shown.
        lanes: where.
        view: zoom and scroll.
        pitch: Hz to pixels.
    """

    def __init__(self, draft: Draft, lanes: Lanes, view: Viewport, pitch: PitchScale) -> None:
        self.draft = draft
        self.lanes = lanes
        self.view = view
        self.pitch = pitch
        starts = draft.starts
        self.left = self.x(starts)
        self.right = self.x(starts + draft.duration)

    def x(self, seconds: NDArray[np.float64]) -> NDArray[np.float64]:
        """Pixels from the widget's left edge."""
        return self.lanes.curve.left() + (seconds - self.view.start) * self.view.scale

    @cached_property
    def centre(self) -> NDArray[np.float64]:
        """`(N,)` pixels."""
        return (self.left + self.right) / 2

    @cached_property
    def visible(self) -> NDArray[np.intp]:
        """Phonemes that are at least partly seen."""
        margin = self.lanes.curve.left()
        return np.flatnonzero((self.right > 0) & (self.left < self.lanes.curve.right() + margin))

    @cached_property
    def f0_y(self) -> NDArray[np.float64]:
        """`(N,)` pixels; NaN where unvoiced."""
        return self.heights(self.draft.f0)

    def heights(self, f0: NDArray[np.float64]) -> NDArray[np.float64]:
        """`(N,)` Hz to pixels."""
        p = self.pitch
        return p.bottom - np.log2(f0 / p.low) / np.log2(p.high / p.low) * (p.bottom - p.top)

    @cached_property
    def radius(self) -> float:
        """Of the curve's points: smaller where they would touch, 0 where there is no room at all."""
        voiced = self.centre[np.isfinite(self.f0_y)]
        room = float(np.median(np.diff(voiced))) if len(voiced) > 1 else 99.0
        return min(5.0, room / 2.6) if room > 5 else 0.0

    def word_box(self, word: int) -> tuple[float, float]:
        """Left and right edge of a word."""
        first, last = self._ends_of_words[word]
        return float(self.left[first]), float(self.right[last])

    @cached_property
    def _ends_of_words(self) -> dict[int, tuple[int, int]]:
        """First and last phoneme of each word."""
        ends: dict[int, tuple[int, int]] = {}
        for index, word in enumerate(self.words_of.tolist()):
            ends[word] = (ends[word][0] if word in ends else index, index)
        return ends

    @cached_property
    def words_of(self) -> NDArray[np.intp]:
        """`(N,)` the word of each phoneme, -1 where it has none."""
        return np.array([-1 if p.word is None else p.word for p in self.draft.reading.phones], np.intp)

    def at(self, x: float) -> int:
        """The phoneme there, -1 for none."""
        index = int(np.searchsorted(self.left, x, side="right")) - 1
        return index if index >= 0 and x <= self.right[index] else -1

    def hit(self, point: QPointF) -> Hit:
        """What is under the pointer."""
        lanes, x, y = self.lanes, point.x(), point.y()
        if y < lanes.ruler.bottom():
            return Hit("ruler")
        if not len(self.left):
            return Hit("sound")
        if y < lanes.energy.top() - 2:
            apart = np.hypot(self.centre - x, np.nan_to_num(self.f0_y, nan=1e9) - y)
            nearest = int(apart.argmin())
            return Hit("point", nearest) if apart[nearest] <= _NEAR else Hit("sound")
        if y < lanes.phones.bottom() + 2:
            edge = int(np.abs(self.right - x).argmin())
            if y >= lanes.phones.top() - 2 and abs(self.right[edge] - x) <= _EDGE:
                return Hit("edge", edge)
            index = self.at(x)
            if index < 0:
                return Hit("sound")
            return Hit("phone" if y >= lanes.phones.top() - 2 else "bar", index)
        index = self.at(x)
        word = int(self.words_of[index]) if index >= 0 else -1
        return Hit("word", word) if word >= 0 else Hit("sound")
