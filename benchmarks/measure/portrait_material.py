"""What is animated: the portraits that ship, and lines that Speak says, with their sounds' times."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from generators.assets import Assets
from generators.emotion import Category, EmotionState
from generators.media import read_audio, write_audio
from generators.portrait.drivers import MOTION
from generators.portrait.engine import AnimationEngine
from generators.portrait.request import AnimationRequest, SpokenSound
from generators.speech import SAMPLE_RATE, SpeechEngine, SpeechRequest
from studio.core.animate.shipped import shipped_portraits

from .material import INTENSITY, state_of

LINE = "I told you never to open that door."


@dataclass(frozen=True)
class Voice:
    """A line as it was spoken: its file, and what is said when."""

    path: Path
    sounds: tuple[SpokenSound, ...]


class Studio:
    """Both engines, and a folder for what is made.

    Args:
        assets: of both.
        folder: to write to.
    """

    def __init__(self, assets: Assets, folder: Path) -> None:
        self.engine, self.folder = AnimationEngine(assets), folder
        self._assets, self._speech = assets, SpeechEngine(assets, threads=2)
        self.portraits = {each.portrait.title: each.portrait.path for each in shipped_portraits(assets)}
        self.listens = MOTION in assets.manifest.files
        self.driver = "the motion model" if self.listens else "rules over known sounds (no weights of the model)"

    def say(self, text: str = LINE, emotion: Category = "neutral") -> Voice:
        """Speak a line into the folder."""
        result = self._speech.run(SpeechRequest(text=text, emotion=state_of(emotion)))
        path = self.folder / f"{hashlib.sha256(f'{text}{emotion}'.encode()).hexdigest()[:12]}.wav"
        write_audio(path, result.audio, SAMPLE_RATE, overwrite=True)
        return Voice(path, tuple(SpokenSound(phoneme=p.phoneme, start=p.start, end=p.end) for p in result.phonemes))

    def hum(self, seconds: float) -> Voice:
        """A sound of an exact length in which nothing is said."""
        path = self.folder / f"hum{seconds}.wav"
        wave = 0.1 * np.sin(np.arange(round(seconds * SAMPLE_RATE)) * 0.05)
        write_audio(path, wave.astype(np.float32), SAMPLE_RATE, overwrite=True)
        return Voice(path, ())

    def again(self, voice: Voice, seconds: float) -> Voice:
        """A voice over and over, for so many seconds; nothing is said of its sounds."""
        audio, rate = read_audio(voice.path)
        path = self.folder / f"again{seconds}.wav"
        write_audio(path, np.resize(audio, round(seconds * rate)), rate, overwrite=True)
        return Voice(path, ())

    def ask(self, portrait: Path, voice: Voice, emotion: Category = "neutral", size: int = 512) -> AnimationRequest:
        """A square film of a voice, by the model if it is there."""
        state = EmotionState.of(emotion, INTENSITY) if emotion != "neutral" else state_of("neutral")
        sounds = None if self.listens else voice.sounds
        return AnimationRequest(
            portrait=portrait, audio=voice.path, emotion=state, framing="square", size=size, sounds=sounds
        )
