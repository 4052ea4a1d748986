"""espeak-ng as a tool of development: another kind of voice, in many languages, with the times of its phonemes.

Synthetic in another way than Kokoro, which keeps the classifier from learning one synthesiser. Not needed to animate.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generators.contract import MoodreelError

_SYNCHRONOUS, _PHONEME_EVENTS, _IPA, _UTF8 = 2, 1, 2, 1
_RATE, _PITCH = 1, 3
_PHONEME = 7


class EspeakMissing(MoodreelError):
    """espeak-ng is not installed."""


class _Id(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user", ctypes.c_void_p),
        ("id", _Id),
    ]


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


@dataclass
class _Spoken:
    audio: list[NDArray[np.int16]] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    phonemes: list[str] = field(default_factory=list)


class Espeak:
    """The library, one voice at a time.

    Raises:
        EspeakMissing: `libespeak-ng` cannot be loaded.
    """

    def __init__(self) -> None:
        name = ctypes.util.find_library("espeak-ng") or "libespeak-ng.so.1"
        try:
            self._library: Any = ctypes.CDLL(name)
        except OSError as error:
            raise EspeakMissing("espeak-ng is not there. Run: apt-get install espeak-ng") from error
        self.sample_rate = int(self._library.espeak_Initialize(_SYNCHRONOUS, 0, None, _PHONEME_EVENTS | _IPA))
        self._now = _Spoken()
        self._callback = _Callback(self._collect)  # kept, or the library would call freed memory
        self._library.espeak_SetSynthCallback(self._callback)

    def say(
        self, text: str, voice: str, rate: int = 165, pitch: int = 50
    ) -> tuple[NDArray[np.int16], list[str], NDArray[np.float64]]:
        """Speak `text`.

        Args:
            text: in the voice's language.
            voice: espeak's name, as "en-us+f3".
            rate: words a minute.
            pitch: 0 to 99.
        Returns:
            audio `(S,)` at `sample_rate`, phonemes in IPA, and when each starts in seconds.
        """
        self._now = _Spoken()
        self._library.espeak_SetVoiceByName(voice.encode())
        self._library.espeak_SetParameter(_RATE, rate, 0)
        self._library.espeak_SetParameter(_PITCH, pitch, 0)
        data = text.encode()
        self._library.espeak_Synth(data, len(data) + 1, 0, 1, 0, _UTF8, None, None)
        self._library.espeak_Synchronize()
        spoken = self._now
        audio = np.concatenate(spoken.audio) if spoken.audio else np.zeros(0, np.int16)
        return audio, spoken.phonemes, np.array(spoken.starts)

    def _collect(self, samples: Any, count: int, events: Any) -> int:
        if samples and count > 0:
            self._now.audio.append(np.ctypeslib.as_array(samples, (count,)).copy())
        number = 0
        while events[number].type != 0:
            if events[number].type == _PHONEME:
                self._now.starts.append(events[number].audio_position / 1000)
                self._now.phonemes.append(events[number].id.string.decode("utf-8", "ignore"))
            number += 1
        return 0
