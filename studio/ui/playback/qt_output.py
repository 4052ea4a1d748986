"""Outputs on QtMultimedia."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio

from .pcm import Pcm, SampleKind

_BUFFER_S = 0.2  # bridges a busy moment of the window; a switch of takes drops it, so it delays nothing
_KINDS: dict[QAudioFormat.SampleFormat, SampleKind] = {
    QAudioFormat.SampleFormat.Float: "float",
    QAudioFormat.SampleFormat.Int16: "int16",
    QAudioFormat.SampleFormat.Int32: "int32",
    QAudioFormat.SampleFormat.UInt8: "uint8",
}


class QtOutputs(QObject):
    """The audio devices Qt knows.

    Signals:
        changed (): devices came or went.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self.changed)

    def available(self) -> bool:
        """Whether there is any device to play on."""
        return not QMediaDevices.defaultAudioOutput().isNull()

    def open(self, rate: int) -> QtOutput | None:
        """Open the default device for mono samples at `rate`; None if there is none or it will not start."""
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            return None
        output = QtOutput(device, rate)
        if output.broken():
            output.close()
            return None
        return output


class QtOutput:
    """One open device.

    Args:
        device: which.
        rate: of the samples it will be given.
    """

    def __init__(self, device: QAudioDevice, rate: int) -> None:
        wanted = QAudioFormat()
        wanted.setSampleRate(rate)
        wanted.setChannelCount(1)
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Float)
        if not device.isFormatSupported(wanted):
            wanted = device.preferredFormat()
        self._device = device
        self._pcm = Pcm(rate, wanted.sampleRate(), wanted.channelCount(), _KINDS[wanted.sampleFormat()])
        self._sink = QAudioSink(device, wanted)
        self._sink.setBufferSize(int(_BUFFER_S * wanted.sampleRate()) * self._pcm.frame_bytes)
        self._given = 0
        self._pipe = self._sink.start()

    def free(self) -> int:
        """How many samples it would take now."""
        frames = self._sink.bytesFree() // self._pcm.frame_bytes
        return max(0, int(frames * self._pcm.ratio) - 1)

    def write(self, audio: NDArray[np.float32]) -> None:
        """Hand `(S,)` samples to the device."""
        self._pipe.write(self._pcm.encode(audio))
        self._given += len(audio)

    def played(self) -> int:
        """Samples taken, less those that wait in the device's buffer."""
        waiting = (self._sink.bufferSize() - self._sink.bytesFree()) / self._pcm.frame_bytes * self._pcm.ratio
        return max(0, self._given - round(waiting))

    def broken(self) -> bool:
        """Whether the device failed, or is no longer among those of the machine."""
        gone = self._device.id() not in [device.id() for device in QMediaDevices.audioOutputs()]
        failed = self._sink.error() in (QtAudio.Error.OpenError, QtAudio.Error.IOError, QtAudio.Error.FatalError)
        return gone or failed or self._pipe is None

    def close(self) -> None:
        """Stop at once."""
        self._sink.reset()
        self._sink.stop()
