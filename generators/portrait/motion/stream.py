"""Motion while one listens: audio in, chunks of motion out.

Sound is needed 258 ms beyond a chunk's end, and no more. What is kept does not grow: six slots a layer and step, and
half a second of sound.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from generators.emotion import NEUTRAL, EmotionState
from generators.portrait.phones import FEATURES, LOOK_AHEAD_SECONDS, Ears, Listener, PhoneClassifier

from .condition import of_state
from .finish import Finish
from .heard import CONTEXT
from .model import HEAR_AHEAD, HEAR_BACK, MotionModel
from .sampler import STEPS, Walk, drawn
from .slots import CHUNK, FIRST, SINK
from .space import SIZE

LOOK_AHEAD = LOOK_AHEAD_SECONDS + HEAR_AHEAD / 25
"""Seconds of sound after a chunk's end that it needs."""


class MotionStream:
    """One face that listens to one voice.

    Args:
        model: trained.
        classifier: trained together with it.
        seed: of all chance; the same seed, sound and emotion give the same motion.
        guidance: how far to lean towards what is heard; 1 costs nothing more.
        ears: used to the voice already, or new ones.
        reference: `(52,)` the face at rest; the picture as it is, if not given.
        finished: whether lips are shut and the head is steadied by rule (`Finish`); without, it is the model's own.

    Attributes:
        emotion (EmotionState): what is felt from the next chunk on; the face changes to it within that chunk.
    """

    def __init__(
        self,
        model: MotionModel,
        classifier: PhoneClassifier,
        *,
        seed: int = 0,
        guidance: float = 1.0,
        ears: Ears | None = None,
        reference: NDArray[np.float32] | None = None,
        finished: bool = True,
    ) -> None:
        self.emotion: EmotionState = NEUTRAL
        self._model, self._seed, self._guidance = model, seed, guidance
        self._listener = Listener(classifier, ears)
        self._finish = Finish(seed) if finished else None
        self._features = torch.zeros(0, FEATURES)
        self._start = 0  # frame at which `_features` begins
        self._done = 0  # frames of motion made
        self._chunk = 0
        self._total: int | None = None
        self._felt: NDArray[np.float32] | None = None
        self._rows = 1 if guidance == 1.0 else 2
        rest = torch.zeros(SIZE) if reference is None else torch.from_numpy(np.asarray(reference, np.float32))
        sink = model.scaled(rest).expand(self._rows, SINK, SIZE)
        chance = drawn(seed, -1, len(STEPS))[:, None].expand(-1, self._rows, -1, -1)
        with torch.inference_mode():
            self._walk = Walk(model, sink, chance)

    @property
    def cached(self) -> int:
        """Numbers held in KV caches; constant."""
        return self._walk.cached

    @property
    def next_frames(self) -> slice:
        """The frames of the chunk that `emotion` is going to apply to."""
        return slice(self._done, self._done + (CHUNK if self._chunk else FIRST))

    def get_used_to(self, audio: NDArray[np.float32]) -> None:
        """Hear the beginning of a file first, so that its first word is understood as well as the rest."""
        self._listener.get_used_to(audio)

    def push(self, audio: NDArray[np.float32]) -> list[NDArray[np.float32]]:
        """Hear samples `(S,)` at 16 kHz; returns the chunks `(6 or 8, 52)` that can be made now."""
        self.hear(audio)
        out = []
        while (chunk := self.next_chunk()) is not None:
            out.append(chunk)
        return out

    def hear(self, audio: NDArray[np.float32]) -> None:
        """Hear samples `(S,)` at 16 kHz without making motion yet."""
        self._keep(self._listener.push(audio))

    def finish(self) -> None:
        """The sound is over: the rest of the motion can be made."""
        self._keep(self._listener.finish())
        self._total = self._start + len(self._features)

    def next_chunk(self) -> NDArray[np.float32] | None:
        """The next chunk `(6 or 8, 52)`, shorter at the end; None if more sound is needed, or all is done."""
        frames = self.next_frames
        known = self._start + len(self._features)
        if frames.start == self._total or (self._total is None and frames.stop + HEAR_AHEAD > known):
            return None
        with torch.inference_mode():
            made = self._make(frames).numpy()
        end = frames.stop if self._total is None else min(frames.stop, self._total)
        made = made[: end - frames.start]
        if self._finish is not None:
            made = self._finish(made, self._beside(slice(frames.start, end)), self.emotion)
        self._done, self._chunk = end, self._chunk + 1
        drop = max(0, self._done - HEAR_BACK - self._start)
        self._features, self._start = self._features[drop:], self._start + drop
        return made

    def _make(self, frames: slice) -> Tensor:
        real = frames.stop - frames.start
        heard = self._heard(frames)
        felt = of_state(self.emotion)
        before = felt if self._felt is None else self._felt
        self._felt = felt
        share = np.linspace(1 / CHUNK, 1, CHUNK, dtype=np.float32)[:, None]
        emotion = torch.from_numpy(before + share * (felt - before))[None]
        heard = torch.cat([heard.new_zeros(CHUNK - real, heard.shape[-1]), heard])[None]
        if self._rows == 2:
            heard = torch.cat([heard, self._model.hearing.nothing.expand_as(heard)])
            emotion = torch.cat([emotion, torch.zeros_like(emotion)])
        noise = drawn(self._seed, self._chunk, len(STEPS))[:, None].expand(-1, self._rows, -1, -1)
        made = self._walk.step(self._chunk, heard, emotion, noise, self._guidance)
        return self._model.unscaled(made[0, CHUNK - real :])

    def _heard(self, frames: slice) -> Tensor:
        """What the model hears in `frames` `(T, C)`: convolved with what is around them."""
        first = max(0, frames.start - HEAR_BACK)
        around = self._features[first - self._start : frames.stop + HEAR_AHEAD - self._start]
        missing = frames.stop - first - len(around)
        if missing > 0:  # the last chunk goes beyond the end
            around = torch.cat([around, around[-1:].expand(missing, -1)])
        return self._model.hearing(around[None])[0, frames.start - first :][: frames.stop - frames.start]

    def _beside(self, frames: slice) -> NDArray[np.float32]:
        """The features of `frames` and of `CONTEXT` on either side; at the ends of the sound the last there are."""
        first, last = self._start, self._start + len(self._features) - 1
        wanted = np.clip(np.arange(frames.start - CONTEXT, frames.stop + CONTEXT), first, last)
        return self._features.numpy()[wanted - first]

    def _keep(self, features: Tensor) -> None:
        self._features = torch.cat([self._features, features])
