"""Mono float32 at our rate, as whatever a device wants."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

SampleKind = Literal["float", "int16", "int32", "uint8"]


class Pcm:
    """Turns blocks of samples into a device's bytes; blocks join without a seam.

    Args:
        rate: of the samples given.
        device_rate: of the device.
        channels: of the device; each gets the same.
        kind: of the device's samples.
    """

    def __init__(self, rate: int, device_rate: int, channels: int = 1, kind: SampleKind = "float") -> None:
        self._step = rate / device_rate
        self._channels = channels
        self._kind = kind
        self._at = 0.0  # where the next device sample lies, in samples after `_last`
        self._last = np.zeros(0, np.float32)

    @property
    def frame_bytes(self) -> int:
        """Bytes of one device sample over all channels."""
        return self._channels * {"float": 4, "int16": 2, "int32": 4, "uint8": 1}[self._kind]

    @property
    def ratio(self) -> float:
        """Our samples per device sample."""
        return self._step

    def encode(self, audio: NDArray[np.float32]) -> bytes:
        """The next block `(S,)` as bytes for the device."""
        frames = audio if self._step == 1.0 else self._resampled(audio)
        return np.repeat(self._quantised(np.clip(frames, -1.0, 1.0)), self._channels).tobytes()

    def _resampled(self, audio: NDArray[np.float32]) -> NDArray[np.float32]:
        # Linear is enough here: this path is for rare devices that will not take 24 kHz, and only for listening.
        block = np.concatenate([self._last, audio])
        if len(block) < 2:
            self._last = block
            return np.zeros(0, np.float32)
        places = np.arange(self._at, len(block) - 1, self._step)
        out = np.interp(places, np.arange(len(block)), block).astype(np.float32)
        self._at = self._at + len(places) * self._step - (len(block) - 1)
        self._last = block[-1:]
        return out

    def _quantised(self, frames: NDArray[np.float32]) -> NDArray[np.generic]:
        if self._kind == "int16":
            return np.rint(frames * 32767.0).astype("<i2")
        if self._kind == "int32":
            return np.rint(frames.astype(np.float64) * 2147483647.0).astype("<i4")
        if self._kind == "uint8":
            return np.rint(frames * 127.0 + 128.0).astype(np.uint8)
        return frames.astype("<f4")
