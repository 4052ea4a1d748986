"""What the ears of the face hear: a log-mel spectrogram at 100 frames a second, and its normalisation.

A voice through another microphone must move the same lips. So features are taken relative to the level and to the
average spectrum of the *speech* heard so far (frames within 30 dB of the loudest), never to absolute values.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import torch
from torch import Tensor

SAMPLE_RATE = 16_000
HOP = 160
WINDOW = 400
FFT = 512
RATE = SAMPLE_RATE // HOP
BANDS = 80
COARSE = 20
CHANNEL_SHARE = 0.6
"""How much of the average spectrum's shape is taken off: all of it would take vowels with it in short clips."""
_FLOOR = 1e-8
_SPEECH_WITHIN = 6.9  # nepers of power: 30 dB


@cache
def _filters() -> Tensor:
    """Triangles `(80, 257)` from 50 to 7,600 Hz; the narrow low ones keep at least the bin they lie on."""
    low, high = (2595 * np.log10(1 + hz / 700) for hz in (50, 7_600))
    hz = 700 * (10 ** (np.linspace(low, high, BANDS + 2) / 2595) - 1)
    place = hz * FFT / SAMPLE_RATE
    bins = np.arange(FFT // 2 + 1)[None]
    left, centre, right = place[:-2, None], place[1:-1, None], place[2:, None]
    rising = (bins - left) / np.maximum(centre - left, 1.0)
    falling = (right - bins) / np.maximum(right - centre, 1.0)
    triangles = np.clip(np.minimum(rising, falling), 0, None)
    triangles[np.arange(BANDS), np.round(centre[:, 0]).astype(int)] += 1e-3
    return torch.from_numpy(triangles.astype(np.float32))


def frames_in(samples: int) -> int:
    """How many whole frames `log_mel` makes of so many samples."""
    return max(0, (samples - WINDOW) // HOP + 1)


def log_mel(audio: Tensor) -> Tensor:
    """Log mel power `(..., T, 80)` of 16 kHz audio `(..., S)`; frame t covers samples 160 t to 160 t + 400.

    There is no padding: what is said here depends on these samples and on no others, so a stream cut anywhere gives the
    same frames. `T = frames_in(S)`.
    """
    frames = audio.unfold(-1, WINDOW, HOP) * torch.hann_window(WINDOW, dtype=audio.dtype, device=audio.device)
    power = torch.fft.rfft(frames, FFT).abs().square()
    return torch.log(power @ _filters().to(audio.device).T + _FLOOR)


def statistics(mel: Tensor) -> tuple[Tensor, Tensor]:
    """Level `()` and average spectrum `(80,)` of speech in log mel frames `(T, 80)`, T > 0."""
    energy = torch.logsumexp(mel, -1)
    speech = energy > energy.quantile(0.9) - _SPEECH_WITHIN
    return torch.logsumexp(mel[speech], -1).mean(), mel[speech].mean(0)


def normalise(mel: Tensor, level: Tensor, spectrum: Tensor) -> Tensor:
    """Log mel `(..., T, 80)` relative to the level and, in part, to the average spectrum; about -2 to 3."""
    colour = spectrum - spectrum.mean(-1, keepdim=True)
    relative = mel - level[..., None, None] - CHANNEL_SHARE * colour[..., None, :]
    return (relative.clamp(min=-15.0) + 9.0) / 3.0


def coarse(normalised: Tensor) -> Tensor:
    """Twenty wide bands `(..., T, 20)` of normalised mel `(..., T, 80)`: rough shape, hardly the speaker."""
    return normalised.unflatten(-1, (COARSE, BANDS // COARSE)).mean(-1)
