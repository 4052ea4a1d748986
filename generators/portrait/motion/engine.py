"""A voice and an emotion become motion, chunk by chunk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from generators.contract import Cancel, OnProgress, Progress, ignore_progress
from generators.emotion import Emotion, as_curve
from generators.portrait.phones import FPS, SAMPLE_RATE, Ears
from generators.portrait.phones.listener import SAMPLES_PER_FRAME
from generators.portrait.pose import Motion

from .space import to_motion
from .stream import MotionStream
from .weights import load_mind

_KNOWN = 8 * SAMPLE_RATE
"""How much of a file is heard first, to get used to its voice."""


@dataclass(frozen=True)
class MotionRequest:
    """What is asked for.

    Attributes:
        emotion: a state, or a curve over the whole sound.
        seed: of all chance.
        guidance: how far to lean towards what is heard and felt; 1 is as trained and costs nothing.
    """

    emotion: Emotion
    seed: int = 0
    guidance: float = 1.0


class MotionEngine:
    """Loads the weights once.

    Args:
        path: weights as `weights.export` writes them.

    Raises:
        BadCheckpoint: the file does not fit.
    """

    def __init__(self, path: Path) -> None:
        self._mind = load_mind(path)

    def listen(self, *, seed: int = 0, guidance: float = 1.0, ears: Ears | None = None) -> MotionStream:
        """A face for a live voice: push sound, set `emotion`, take chunks."""
        return MotionStream(self._mind.model, self._mind.classifier, seed=seed, guidance=guidance, ears=ears)

    def run(
        self,
        audio: NDArray[np.float32],
        request: MotionRequest,
        on_progress: OnProgress = ignore_progress,
        cancel: Cancel | None = None,
    ) -> Iterator[Motion]:
        """The motion of a recording, in pieces of six and then eight frames; `ceil(S / 640)` frames in all.

        Args:
            audio: `(S,)` at 16 kHz.
            request: emotion and seed.
            on_progress: told after each piece.
            cancel: looked at before each piece.

        Raises:
            Cancelled: `cancel` was set.
        """
        cancel = cancel or Cancel()
        stream = self.listen(seed=request.seed, guidance=request.guidance)
        stream.get_used_to(audio[:_KNOWN])
        curve = as_curve(request.emotion)
        frames = max(1, -(-len(audio) // SAMPLES_PER_FRAME))
        at = 0
        while True:
            cancel.raise_if_set()
            middle = stream.next_frames.start + 4
            stream.emotion = curve.at(min(1.0, middle / frames))
            chunk = stream.next_chunk()
            if chunk is not None:
                yield to_motion(chunk, FPS)
                on_progress(Progress(min(1.0, stream.next_frames.start / frames), "listening"))
            elif at < len(audio):
                stream.hear(audio[at : at + SAMPLE_RATE])  # a second at a time: memory does not grow with the file
                at += SAMPLE_RATE
                if at >= len(audio):
                    stream.finish()
            else:
                return
