"""Clips: a voice saying a line, with exact times of its sounds; and files of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .sounds import Sounds

SAMPLE_RATE = 16_000
HELD_OUT_SHARD = "held"
"""How the names of shards begin that training never reads."""
_PARTIAL = ".partial"


@dataclass(frozen=True, eq=False)
class Clip:
    """One line in one voice.

    Attributes:
        audio: `(S,)` int16 at 16 kHz.
        sounds: what is said when.
        voice: whose; clips of one voice are played as one person.
    """

    audio: NDArray[np.int16]
    sounds: Sounds
    voice: str

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.audio) / SAMPLE_RATE


def as_int16(audio: NDArray[np.floating]) -> NDArray[np.int16]:
    """Samples of [-1, 1] as 16 bits."""
    return np.round(np.clip(audio, -1, 1) * 32767).astype(np.int16)


def save_clips(path: Path, clips: list[Clip]) -> None:
    """Write a shard: whole or not at all."""
    sounds = [clip.sounds for clip in clips]
    partial = path.with_suffix(f"{_PARTIAL}.npz")
    np.savez(
        partial,
        audio=np.concatenate([clip.audio for clip in clips]),
        samples=np.array([len(clip.audio) for clip in clips], np.int64),
        counts=np.array([len(s) for s in sounds], np.int64),
        starts=np.concatenate([s.starts for s in sounds]),
        ends=np.concatenate([s.ends for s in sounds]),
        classes=np.concatenate([s.classes for s in sounds]).astype(np.uint8),
        stressed=np.concatenate([s.stressed for s in sounds]),
        voices=np.array([clip.voice for clip in clips], np.str_),
    )
    partial.rename(path)


def shards(folder: Path, held_out: bool = False) -> list[Path]:
    """The shards of a folder that training reads, or those of the voices that are held out."""
    whole = (path for path in sorted(folder.glob("*.npz")) if not path.stem.endswith(_PARTIAL))
    return [path for path in whole if path.stem.startswith(HELD_OUT_SHARD) == held_out]


def load_clips(paths: list[Path]) -> list[Clip]:
    """Read what `save_clips` wrote."""
    out = []
    for path in paths:
        with np.load(path, allow_pickle=False) as data:
            edges = np.cumsum(data["counts"])[:-1]
            columns = [np.split(data[name], edges) for name in ("starts", "ends", "classes", "stressed")]
            audio = np.split(data["audio"], np.cumsum(data["samples"])[:-1])
            for number, voice in enumerate(data["voices"]):
                starts, ends, classes, stressed = (column[number] for column in columns)
                out.append(Clip(audio[number], Sounds(starts, ends, classes.astype(np.int64), stressed), str(voice)))
    return out
