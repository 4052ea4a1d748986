"""What is spoken: held-out sentences, eight voices, ten emotions; and which weights speak it."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable
from pathlib import Path

from generators.assets import Assets
from generators.emotion import NEUTRAL, EmotionState
from generators.speech import DEFAULT_VOICE
from generators.speech.targets import FELT

ROOT = Path(__file__).resolve().parents[2]
SENTENCES = Path(__file__).resolve().parents[1] / "sentences.txt"
INTENSITY = 0.7
VOICES = 8
CONDITIONS = ("teacher", "neutral", *FELT)
_GROUPS = ("af", "am", "bf", "bm")


def sentences(count: int | None = None) -> list[tuple[int, str]]:
    """Held-out sentences with their numbers; a smaller `count` is a part of every larger one, drawn from all kinds."""
    lines = [line for line in SENTENCES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    drawn = random.Random(0).sample(range(len(lines)), len(lines))[: count or len(lines)]
    return [(number, lines[number]) for number in sorted(drawn)]


def eight_voices(names: Iterable[str]) -> list[str]:
    """Two voices of each accent and gender, in turn; the voice that speaks unless another is asked for comes first."""
    order = sorted(names, key=lambda name: (name != DEFAULT_VOICE, name))
    groups = [[name for name in order if name.startswith(group)][:2] for group in _GROUPS]
    return [group[turn] for turn in range(2) for group in groups if turn < len(group)]


def voice_of(number: int, voices: list[str]) -> str:
    """The voice that speaks sentence `number`: all take turns, and each meets every kind of sentence."""
    return voices[number % len(voices)]


def state_of(condition: str, intensity: float = INTENSITY) -> EmotionState:
    """The emotion of a condition other than `teacher`."""
    return NEUTRAL if condition == "neutral" else EmotionState.of(condition, intensity)


def passage(characters: int) -> str:
    """Held-out sentences run together until they are `characters` long, over and over if need be."""
    lines = [text for _, text in sentences()]
    out, number = "", 0
    while len(out) < characters:
        out += lines[number % len(lines)] + ("\n\n" if number % 7 == 6 else " ")
        number += 1
    return out[:characters].rsplit(" ", 1)[0].rstrip(" ,") if len(out) > characters else out.rstrip()


def fingerprint(assets: Assets, *parts: str) -> str:
    """A short name of the weights of `parts`, of those that speak if none is named; changes with any file of theirs."""
    folders = tuple(f"{part}/" for part in parts or ("speech",))
    told = sorted((name, entry.sha256) for name, entry in assets.manifest.files.items() if name.startswith(folders))
    return hashlib.sha256(repr(told).encode()).hexdigest()[:12]
