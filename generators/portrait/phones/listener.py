"""Audio in, features of video frames out, as soon as they are certain."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from .classes import CLASSES
from .classifier import LOOK_AHEAD, LOOK_BACK, PhoneClassifier
from .ears import Ears
from .mel import BANDS, COARSE, HOP, RATE, SAMPLE_RATE, WINDOW, coarse, frames_in, log_mel

FPS = 25
PER_FRAME = RATE // FPS
SAMPLES_PER_FRAME = SAMPLE_RATE // FPS
FEATURES = PER_FRAME * (17 + COARSE)
LEAD = (WINDOW - HOP) // 2
"""Zeros before the first sample, so that a mel frame is centred on the 10 ms it stands for."""
LOOK_AHEAD_SECONDS = LOOK_AHEAD / RATE + LEAD / SAMPLE_RATE
_POSTERIOR_GAIN = 2.0
_CONTEXT = -(-LOOK_BACK // PER_FRAME) * PER_FRAME  # whole video frames


def features(classifier: PhoneClassifier, normalised: Tensor) -> Tensor:
    """Features `(B, T // 4, 148)` at 25 fps of normalised mel `(B, T, 80)`: posteriors and a coarse mel, stacked."""
    both = torch.cat([_POSTERIOR_GAIN * classifier.posteriors(normalised), coarse(normalised)], -1)
    count = both.shape[1] // PER_FRAME
    return both[:, : count * PER_FRAME].reshape(both.shape[0], count, FEATURES)


def posteriors_within(heard: NDArray[np.float32]) -> NDArray[np.float32]:
    """All posteriors `(T, 4, 17)` in features `(T, 148)`: of the four mel frames of each video frame."""
    return heard.reshape(len(heard), PER_FRAME, -1)[..., : len(CLASSES)] / _POSTERIOR_GAIN


def posteriors_of(heard: NDArray[np.float32]) -> NDArray[np.float32]:
    """The posteriors `(T, 17)` in features `(T, 148)`: of each class the highest within a video frame."""
    return posteriors_within(heard).max(1)


class Listener:
    """Hears a stream of 16 kHz audio. However the stream is cut into pieces, the features are the same.

    Args:
        classifier: trained.
        ears: used to a voice already, or new ones.
    """

    def __init__(self, classifier: PhoneClassifier, ears: Ears | None = None) -> None:
        self._classifier = classifier
        self._ears = ears or Ears()
        self._audio = np.zeros(LEAD, np.float32)
        self._mel = torch.zeros(0, BANDS)
        self._before = 0  # frames of `_mel` that are context only
        self._samples = 0
        self._given = 0

    @torch.inference_mode()
    def get_used_to(self, audio: np.ndarray) -> None:
        """Hear the beginning of a file `(S,)` first, so that its first word is heard as well as the rest."""
        if frames_in(len(audio)):
            self._ears.get_used_to(log_mel(torch.from_numpy(np.asarray(audio, np.float32))))

    @torch.inference_mode()
    def push(self, audio: np.ndarray) -> Tensor:
        """Hear samples `(S,)`; returns features `(K, 148)` of the K video frames that became certain."""
        self._samples += len(audio)
        self._take(np.asarray(audio, np.float32))
        return self._give((self._mel.shape[0] - self._before - LOOK_AHEAD) // PER_FRAME)

    @torch.inference_mode()
    def finish(self) -> Tensor:
        """The features that are left `(K, 148)`; all in all there are `ceil(S / 640)` for S samples."""
        left = -(-self._samples // SAMPLES_PER_FRAME) - self._given
        wanted = self._before + left * PER_FRAME + LOOK_AHEAD - self._mel.shape[0]
        if wanted > 0:
            self._take(np.zeros(max(0, (wanted - 1) * HOP + WINDOW - len(self._audio)), np.float32))
        return self._give(left)

    def _take(self, audio: np.ndarray) -> None:
        self._audio = np.concatenate([self._audio, audio])
        count = frames_in(len(self._audio))
        if count:
            mel = log_mel(torch.from_numpy(self._audio))
            self._mel = torch.cat([self._mel, self._ears.normalise(mel)])
            self._audio = self._audio[count * HOP :]

    def _give(self, count: int) -> Tensor:
        if count <= 0:
            return torch.zeros(0, FEATURES)
        end = self._before + count * PER_FRAME
        seen = self._mel[: end + LOOK_AHEAD]
        out = features(self._classifier, seen[None])[0, self._before // PER_FRAME :][:count]
        keep = max(0, end - _CONTEXT)
        self._mel = self._mel[keep:]
        self._before = end - keep
        self._given += count
        return out
