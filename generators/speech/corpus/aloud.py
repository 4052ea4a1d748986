"""Readings as sound with exact times: what other generators learn to listen from.

The corpus keeps latents; here they are made audible by the fast vocoder, with the vocal effort that was asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from generators.speech import effort
from generators.speech import phonemes as ph
from generators.speech.corpus import interventions, readings
from generators.speech.corpus.build import Reader
from generators.speech.corpus.sentences import varied, wordnet_examples
from generators.speech.corpus.shard import load_shard
from generators.speech.corpus.teacher import Teacher
from generators.speech.frames import FRAME_RATE
from generators.speech.latent import LatentBasis
from generators.speech.vocoder import Vocoder
from generators.speech.voices import Voice, load_voices

SAMPLE_RATE = effort.SAMPLE_RATE


@dataclass(frozen=True, eq=False)
class Said:
    """A reading as sound.

    Attributes:
        audio: `(S,)` float32 at 24 kHz.
        characters: of each token in Kokoro's alphabet; "" for the boundaries.
        frames: `(N,)` frames of 25 ms of each token.
        voice: whose.
    """

    audio: np.ndarray
    characters: list[str]
    frames: np.ndarray
    voice: str


def voices_in(path: Path) -> list[Voice]:
    """Voices of a safetensors file, or of a folder of Kokoro's `.bin` tables."""
    if path.is_dir():
        tables = {each.stem: np.fromfile(each, "<f4").reshape(-1, 256) for each in sorted(path.glob("*.bin"))}
        return [Voice(name, table) for name, table in tables.items()]
    return list(load_voices(path).values())


def lines(count: int, seed: int) -> list[str]:
    """So many lines of English text."""
    return varied(wordnet_examples(), count, seed)


def said_in(shard: Path, basis: Path, generator: Path, voices: list[Voice], every: int = 1) -> Iterator[Said]:
    """The readings of one of Speak's shards, in their order.

    Args:
        shard: as written by `corpus.build`.
        basis: of its latents.
        generator: the vocoder's file.
        voices: to tell whose a reading is.
        every: take each n-th reading only.
    """
    vocoder = Vocoder(generator, 1)
    latents = LatentBasis(**np.load(basis))
    by_style = {voice.table.astype(np.float16).astype(np.float32)[n].tobytes(): voice.name
                for voice in voices for n in range(len(voice.table))}  # fmt: skip
    for u in load_shard(shard)[::every]:
        latent = latents.decode(u.latent.astype(np.float32))
        audio = vocoder(latent, u.f0, u.style)
        voice = by_style.get(u.style.astype(np.float16).astype(np.float32).tobytes(), "unknown")
        yield Said(_with_effort(audio, u.frames, u.level, u.tilt), _characters(u.tokens), u.frames, voice)


class Aloud:
    """The split teacher reading aloud, in any voice, with the prosody of any emotion.

    Args:
        teacher: folder of the teacher's pieces.
        generator: the vocoder's file.
    """

    def __init__(self, teacher: Path, generator: Path) -> None:
        self._reader = Reader(Teacher(teacher))
        self._vocoder = Vocoder(generator, 1)

    def phonemes(self, line: str, voice: Voice) -> str:
        """An English line in Kokoro's alphabet."""
        return self._reader.phonemes(line, voice)

    def say(self, phonemes: str, voice: Voice, rng: np.random.Generator | None = None) -> Said:
        """Read `phonemes` with the prosody of some emotion, or with one that belongs to none; plainly without `rng`.

        What Kokoro's alphabet has no character for is left out.
        """
        known = ph.alphabet()
        phonemes = "".join(character for character in phonemes if character in known)
        plan = self._reader.teacher.plan(phonemes, voice.table)
        register = self._reader.register(plan)
        if rng is None:
            shift = interventions.from_conditions(readings.plain(phonemes), phonemes)
        elif rng.random() < 0.8:
            shift = interventions.from_conditions(readings.felt(phonemes, rng), phonemes)
        else:
            shift, register = interventions.at_random(phonemes, rng), None
        _, frames, f0, _, latent = self._reader.read(plan, shift, register)
        audio = self._vocoder(latent, f0, plan.style)
        return Said(
            _with_effort(audio, frames, shift.level(), shift.tilt()), _characters(plan.tokens), frames, voice.name
        )


def _with_effort(audio: np.ndarray, frames: np.ndarray, level: np.ndarray, tilt: np.ndarray) -> np.ndarray:
    durations = frames * (SAMPLE_RATE / FRAME_RATE)
    curves = (effort.curve(values, durations, len(audio)) for values in (level, tilt))
    return effort.with_effort(audio, *curves)


def _characters(tokens: np.ndarray) -> list[str]:
    names = {number: character for character, number in ph.alphabet().items()}
    return ["" if token == ph.BOUNDARY else names.get(int(token), "") for token in tokens]
