"""A film on disk as pictures by their number, to be played, scrubbed and compared."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import av
import numpy as np
from av.error import FFmpegError
from numpy.typing import NDArray

from generators.contract import BadInput

_AHEAD = 48  # frames: as far as this it is quicker to decode on than to go to a key frame


class Film:
    """An open video. Belongs to one thread at a time.

    Args:
        path: a video that Moodreel wrote.

    Attributes:
        fps: frames a second.
        frames: how many there are.
        size: width and height in pixels.

    Raises:
        BadInput: it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._file: Any = av.open(str(path))
            self._stream = self._file.streams.video[0]
        except (FFmpegError, IndexError) as error:
            raise BadInput(f"'{path}' cannot be played ({error}). Animate it again.") from error
        self.fps = float(self._stream.average_rate)
        self.frames = int(self._stream.frames) or round(
            float(self._stream.duration * self._stream.time_base) * self.fps
        )
        self.size = (int(self._stream.width), int(self._stream.height))
        self._decoded: Any = None
        self._next = 0
        self._last: NDArray[np.uint8] | None = None

    def frame(self, number: int) -> NDArray[np.uint8]:
        """The picture `(H, W, 3)` RGB of a number, from 0; the nearest there is.

        Raises:
            BadInput: the file is damaged there.
        """
        number = min(max(number, 0), self.frames - 1)
        if self._last is not None and number == self._next - 1:
            return self._last
        try:
            if self._decoded is None or number < self._next or number > self._next + _AHEAD:
                self._go_to(number)
            for picture in self._decoded or ():
                at = round(float(picture.pts * self._stream.time_base) * self.fps)
                if at >= number:
                    self._next = at + 1
                    shown: NDArray[np.uint8] = picture.to_ndarray(format="rgb24")
                    self._last = shown
                    return shown
        except FFmpegError as error:
            raise BadInput(f"The film is damaged at frame {number} ({error}). Animate it again.") from error
        if self._last is None:
            raise BadInput("The film holds no pictures. Animate it again.")
        self._decoded = None  # at the end: whoever asks for an earlier one begins anew
        return self._last

    def close(self) -> None:
        """Give the file free."""
        self._file.close()

    def _go_to(self, number: int) -> None:
        self._file.seek(round(number / self.fps / float(self._stream.time_base)), stream=self._stream, backward=True)
        self._decoded = self._file.decode(self._stream)
