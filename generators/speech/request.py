"""What can be asked of Speak: one frozen request makes one result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from generators.contract import Frozen
from generators.emotion import NEUTRAL, Emotion
from generators.speech.voices import DEFAULT_VOICE

MAX_CHARACTERS = 20_000


class Controls(Frozen):
    """Global prosody on top of the emotion.

    Attributes:
        rate: speed; 2 is twice as fast.
        pitch_range: spread of F0; 0 is monotone, 1 as the model has it.
        pitch_shift: semitones.
        level: dB.
    """

    rate: Annotated[float, Field(ge=0.5, le=2.0)] = 1.0
    pitch_range: Annotated[float, Field(ge=0.0, le=2.5)] = 1.0
    pitch_shift: Annotated[float, Field(ge=-12.0, le=12.0)] = 0.0
    level: Annotated[float, Field(ge=-20.0, le=12.0)] = 0.0


class PhonemeEdit(Frozen):
    """New prosody for one phoneme; what is None stays as the model has it.

    Attributes:
        clause: index of the clause in the result.
        phoneme: index of the phoneme in the clause's `phonemes`.
        duration: seconds.
        f0: mean F0 in Hz.
        level: dB against the plain reading.
    """

    clause: Annotated[int, Field(ge=0)]
    phoneme: Annotated[int, Field(ge=0)]
    duration: Annotated[float | None, Field(gt=0.0, le=3.0)] = None
    f0: Annotated[float | None, Field(ge=50.0, le=700.0)] = None
    level: Annotated[float | None, Field(ge=-30.0, le=24.0)] = None


class WordEdit(Frozen):
    """Changes to all phonemes of one word.

    Attributes:
        word: index of the word in the whole result.
        stretch: factor on its duration.
        pitch_shift: semitones added.
        level: dB added.
    """

    word: Annotated[int, Field(ge=0)]
    stretch: Annotated[float, Field(ge=0.25, le=4.0)] = 1.0
    pitch_shift: Annotated[float, Field(ge=-18.0, le=18.0)] = 0.0
    level: Annotated[float, Field(ge=-30.0, le=24.0)] = 0.0


class SpeechRequest(Frozen):
    """Text and an emotion, and everything else that decides how it sounds.

    Attributes:
        text: up to 20,000 characters; markup as in `docs/speak.md`.
        voice: see `python main.py voices`.
        emotion: a state, or a curve over the words.
        timing_from: take durations from this emotion instead (path-specific counterfactual).
        pitch_from: take F0 from this emotion instead.
        energy_from: take level and tilt from this emotion instead.
        controls: global rate, range, shift, level.
        edits: prosody of single phonemes and words, applied last.
        dictionary: pronunciations, word -> respelling or /phonemes/.
        seed: 0 is the typical reading; every other seed another one.
    """

    text: Annotated[str, Field(max_length=MAX_CHARACTERS)]
    voice: str = DEFAULT_VOICE
    emotion: Emotion = NEUTRAL
    timing_from: Emotion | None = None
    pitch_from: Emotion | None = None
    energy_from: Emotion | None = None
    controls: Controls = Controls()
    edits: tuple[PhonemeEdit | WordEdit, ...] = ()
    dictionary: Mapping[str, str] = Field(default_factory=dict)
    seed: Annotated[int, Field(ge=0, lt=2**31)] = 0
