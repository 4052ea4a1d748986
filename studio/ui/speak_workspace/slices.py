"""Many small things done on the window's thread without holding it up."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

_SLICE = 0.008  # seconds, then the window has its turn


class Slices(QObject):
    """Does things one after the other, a little at a time.

    Signals:
        begun (): a slice begins.
        ended (): and is over.
    """

    begun = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left: deque[Callable[[], object]] = deque()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._slice)

    def add(self, acts: Iterable[Callable[[], object]]) -> None:
        """Do these as well, after what is left."""
        self._left.extend(acts)
        if self._left:
            self._turn.start()

    def clear(self) -> None:
        """Do nothing more."""
        self._left.clear()
        self._turn.stop()

    def _slice(self) -> None:
        until = time.monotonic() + _SLICE
        self.begun.emit()
        try:
            while self._left and time.monotonic() < until:
                self._left.popleft()()
        finally:
            if not self._left:
                self._turn.stop()
            self.ended.emit()
