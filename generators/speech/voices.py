"""The shipped voices: Kokoro's English style tables (Apache-2.0), one style vector per length of text."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from safetensors.numpy import load_file

from generators.contract import BadInput

DEFAULT_VOICE = "af_heart"


class UnknownVoice(BadInput):
    """There is no voice of that name."""


@dataclass(frozen=True)
class Voice:
    """One voice.

    Attributes:
        name: id, as `af_heart`: accent (a = US, b = GB), gender (f, m), name.
        table: `(510, 256)` style vectors; row n - 1 is for a clause of n phonemes.
    """

    name: str
    table: np.ndarray

    @property
    def accent(self) -> Literal["us", "gb"]:
        """Which English the voice speaks."""
        return "us" if self.name.startswith("a") else "gb"

    @property
    def gender(self) -> Literal["female", "male"]:
        """As the voice is described by its makers."""
        return "female" if self.name[1] == "f" else "male"

    @property
    def title(self) -> str:
        """The name a person reads: `Heart (US, female)`."""
        return f"{self.name[3:].title()} ({self.accent.upper()}, {self.gender})"

    def style(self, phonemes: int) -> np.ndarray:
        """The style vector `(256,)` for a clause of so many phonemes."""
        return self.table[min(max(phonemes, 1), len(self.table)) - 1].astype(np.float32)


def load_voices(path: Path) -> dict[str, Voice]:
    """All voices of a safetensors file of tables `(510, 256)` in half precision."""
    return {name: Voice(name, table) for name, table in sorted(load_file(str(path)).items())}


def find_voice(voices: dict[str, Voice], name: str) -> Voice:
    """The voice of that name.

    Raises:
        UnknownVoice: with the nearest names; how to see them all differs between window and command line.
    """
    if name in voices:
        return voices[name]
    near = difflib.get_close_matches(name, voices, n=3, cutoff=0.3) or list(voices)[:3]
    raise UnknownVoice(f"There is no voice '{name}'. Near it: {', '.join(near)}. Choose another.")
