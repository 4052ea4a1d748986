"""Getting used to a voice: level and average spectrum of the speech heard so far, frame by frame."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from .mel import BANDS, RATE, normalise

QUIETEST = -4.0
"""Level under which nothing counts as speech: about -60 dBFS."""
_WITHIN = 7.8  # nepers under the loudest that are still speech: 34 dB under peaks is about 30 under the 90th percentile
_FORGET = 1.5 * np.log(10) / 10 / RATE  # the loudest sinks by 1.5 dB a second, so a long pause does not lift its noise
_MEMORY = 6 * RATE


class Ears:
    """Running statistics of speech. What it says of a frame depends on that frame and those before it only."""

    def __init__(self) -> None:
        self._loudest = QUIETEST
        self._heard = 0
        self._level = QUIETEST
        self._spectrum = np.zeros(BANDS)

    def get_used_to(self, mel: Tensor) -> None:
        """Hear frames `(T, 80)` of log mel without being asked about them, as the beginning of a file."""
        for frame in mel.double().numpy():
            self._hear(frame)

    def normalise(self, mel: Tensor) -> Tensor:
        """Normalised frames `(T, 80)` of log mel `(T, 80)`, hearing one after the other."""
        levels, spectra = np.empty(len(mel)), np.empty((len(mel), BANDS))
        for number, frame in enumerate(mel.double().numpy()):
            self._hear(frame)
            levels[number], spectra[number] = self._level, self._spectrum
        level, spectrum = torch.from_numpy(levels).float(), torch.from_numpy(spectra).float()
        return normalise(mel[:, None], level, spectrum)[:, 0]

    def _hear(self, frame: np.ndarray) -> None:
        energy = float(np.logaddexp.reduce(frame))
        if energy > max(self._level, QUIETEST) + _WITHIN:
            self._heard = 0  # all that was heard so far was not speech
        self._loudest = max(self._loudest - _FORGET, energy, QUIETEST)
        if energy > self._loudest - _WITHIN and energy > QUIETEST:
            self._heard = min(self._heard + 1, _MEMORY)
            share = 1 / self._heard
            self._level += share * (energy - self._level)
            self._spectrum += share * (frame - self._spectrum)
