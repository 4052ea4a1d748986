"""Where motion comes from: the model that listens, rules over known sounds, or a file. Each is told by its name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from generators.assets import AssetError, Assets
from generators.contract import Cancel
from generators.emotion import FEELINGS, Emotion, as_curve
from generators.portrait.output import read_motion
from generators.portrait.pose import Motion
from generators.portrait.request import AnimationRequest, SpokenSound

Driver = Literal["model", "rules", "file"]
"""The motion model; the viseme teacher's rules over sounds whose times are known; motion as it was saved."""

MOTION = "portrait/motion.safetensors"
RATE = 16_000
"""Hz of the sound that the model hears."""
_FPS = 25
_RULE_CHUNK = 8  # frames
_TOKEN = 0.025  # seconds of a frame of Kokoro's and Speak's timing


def driver_of(request: AnimationRequest) -> Driver:
    """Which of them a request asks for."""
    return "file" if request.motion is not None else "rules" if request.sounds is not None else "model"


class Drivers:
    """All of them; the model is loaded when it is first needed.

    Args:
        assets: where its weights are.
    """

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self._model = None

    def check(self, request: AnimationRequest) -> None:
        """Find out early that the model is needed and not there.

        Raises:
            AssetError: its weights do not belong to this installation; the message says what works without them.
        """
        if driver_of(request) == "model" and MOTION not in self._assets.manifest.files:
            raise AssetError(
                f"Animate listens with a motion model whose weights (assets/{MOTION}) are not in this copy. "
                "A voice from Speak can be animated without them, since its sounds are known: `speak TEXT --json -o "
                "voice.wav > voice.json`, then `animate PORTRAIT voice.wav --sounds voice.json -o film.mp4`."
            )

    def motion(self, request: AnimationRequest, audio: NDArray[np.float32], cancel: Cancel) -> Iterator[Motion]:
        """Chunks of motion for a request, at least as long as `audio (S,)` at `RATE` for the first two drivers.

        Raises:
            AssetError: the model's weights are missing or damaged.
            BadInput: the file of motion cannot be used.
            Cancelled: `cancel` was set.
        """
        if request.motion is not None:
            yield read_motion(request.motion)
        elif request.sounds is not None:
            whole = by_rules(request.sounds, len(audio) / RATE, request.emotion, request.seed)
            for start in range(0, len(whole), _RULE_CHUNK):
                cancel.raise_if_set()
                yield whole[start : start + _RULE_CHUNK]
        else:
            yield from self._listening(request, audio, cancel)

    def _listening(self, request: AnimationRequest, audio: NDArray[np.float32], cancel: Cancel) -> Iterator[Motion]:
        from generators.portrait.motion import MotionEngine, MotionRequest  # torch is slow to import

        if self._model is None:
            self._model = MotionEngine(self._assets.path(MOTION))
        yield from self._model.run(audio, MotionRequest(request.emotion, seed=request.seed), cancel=cancel)


def by_rules(sounds: tuple[SpokenSound, ...], seconds: float, emotion: Emotion, seed: int) -> Motion:
    """The teacher's performance of known sounds: dominance visemes, and its statistics of head, gaze and blinks.

    Args:
        sounds: in order of time.
        seconds: length of the whole.
        emotion: a state, or a curve over the whole.
        seed: of all chance.
    """
    from generators.portrait.corpus.sounds import of_kokoro  # they bring torch
    from generators.portrait.corpus.teacher import perform
    from generators.portrait.motion.space import to_motion

    characters, lengths = _without_holes(sounds, seconds)
    spoken = of_kokoro(characters, lengths)
    frames = max(1, int(np.ceil(seconds * _FPS - 1e-6)))
    curve = as_curve(emotion)
    states = [curve.at(min(1.0, (k + 0.5) / frames)).strengths for k in range(frames)]
    strengths = np.array([[state[name] for name in FEELINGS] for state in states])
    played = perform(spoken, strengths, np.random.default_rng(seed))
    return to_motion(played.vectors, _FPS)


def _without_holes(sounds: tuple[SpokenSound, ...], seconds: float) -> tuple[list[str], NDArray[np.int64]]:
    """Tokens as Kokoro has them: each with its frames, and silence ("") where nothing is said."""
    characters: list[str] = []
    lengths: list[int] = []
    at = 0

    def add(character: str, until: float) -> None:
        nonlocal at
        end = round(until / _TOKEN)  # from whole times, so that rounding does not add up
        if end > at:
            characters.append(character)
            lengths.append(end - at)
            at = end

    for sound in sounds:
        add("", sound.start)
        add(sound.phoneme, sound.end)
    add("", seconds + 2 * _TOKEN)
    return characters, np.array(lengths, np.int64)
