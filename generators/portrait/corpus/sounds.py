"""Sounds in time: what is said when, in classes a face can tell apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from generators.portrait.phones import CLASSES, INDEX, SILENCE, classes_of, log_mel
from generators.portrait.phones.mel import RATE

LATE = 0.055
"""Kokoro's token times lag behind its sound by this many seconds (measured; docs/portrait_training.md)."""
_FRAME = 0.025
_GAP = 0.075  # a space up to this long is no pause
_MARKS = "ˈˌ"
_LENGTHEN = "ːʰʲ̃"


@dataclass(frozen=True, eq=False)
class Sounds:
    """One after the other, without gaps.

    Attributes:
        starts: `(N,)` seconds.
        ends: `(N,)` seconds.
        classes: `(N,)` numbers of `CLASSES`.
        stressed: `(N,)` bool, on vowels with primary stress.
    """

    starts: NDArray[np.float64]
    ends: NDArray[np.float64]
    classes: NDArray[np.int64]
    stressed: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.starts)

    def shifted(self, seconds: float) -> Sounds:
        """The same, later."""
        return Sounds(self.starts + seconds, self.ends + seconds, self.classes, self.stressed)

    def stretched(self, factor: float) -> Sounds:
        """The same, slower by `factor`."""
        return Sounds(self.starts * factor, self.ends * factor, self.classes, self.stressed)

    def classes_at(self, times: NDArray[np.float64]) -> NDArray[np.int64]:
        """The class at each of `times`; silence outside."""
        if not len(self):
            return np.full(len(times), SILENCE)
        at = np.clip(np.searchsorted(self.starts, times, "right") - 1, 0, None)
        inside = (times >= self.starts[0]) & (times < self.ends[at])
        return np.where(inside, self.classes[at], SILENCE)

    def phrases(self, pause: float = 0.2) -> list[tuple[float, float]]:
        """Start and end of each stretch of speech between pauses of at least `pause` seconds."""
        out: list[tuple[float, float]] = []
        for start, end, name in zip(self.starts, self.ends, self.classes, strict=True):
            if name == SILENCE:
                continue
            if out and start - out[-1][1] < pause:
                out[-1] = (out[-1][0], float(end))
            else:
                out.append((float(start), float(end)))
        return out


def joined(parts: list[Sounds]) -> Sounds:
    """Several, one after the other in time."""
    if not parts:
        return Sounds(np.zeros(0), np.zeros(0), np.zeros(0, np.int64), np.zeros(0, bool))
    return Sounds(
        np.concatenate([p.starts for p in parts]),
        np.concatenate([p.ends for p in parts]),
        np.concatenate([p.classes for p in parts]),
        np.concatenate([p.stressed for p in parts]),
    )


@dataclass
class _Row:
    start: float
    end: float
    name: str
    stressed: bool = False


def of_kokoro(characters: list[str], frames: NDArray[np.int64], late: float = LATE) -> Sounds:
    """Sounds of Kokoro's tokens.

    Args:
        characters: of each token; boundary tokens as "".
        frames: `(N,)` frames of 25 ms each.
        late: how far its times lag behind its sound, in seconds.
    """
    ends = np.cumsum(frames) * _FRAME
    rows: list[_Row] = []
    stress: float | None = None
    mark = ""
    for character, start, end in zip(characters, ends - frames * _FRAME, ends, strict=True):
        if character and character in _MARKS:
            stress, mark = float(start) if stress is None else stress, character
            continue
        if character and character in _LENGTHEN:
            if rows and stress is None:
                rows[-1].end = float(end)
            continue
        begin = float(start) if stress is None else stress
        rows += _rows(classes_of(character), begin, float(end), mark == "ˈ")
        stress, mark = None, ""
    return _sounds(_without_gaps(rows), late)


def of_phonemes(phonemes: list[str], starts: NDArray[np.float64], end: float) -> Sounds:
    """Sounds of IPA phonemes that follow each other from `starts`, the last ending at `end` (espeak's events)."""
    ends = np.append(starts[1:], end)
    rows: list[_Row] = []
    for phoneme, start, stop in zip(phonemes, starts, ends, strict=True):
        rows += _rows(classes_of(phoneme.strip(_MARKS)), float(start), float(stop), phoneme.startswith("ˈ"))
    return _sounds(_without_gaps(rows), 0.0)


def trimmed(sounds: Sounds, audio: NDArray[np.float32]) -> Sounds:
    """The sound before each pause, ended where its energy has died: synthetic voices hold it too long on paper.

    Args:
        sounds: in the time of `audio`.
        audio: `(S,)` at 16 kHz.
    """
    energy = torch.logsumexp(log_mel(torch.from_numpy(audio)), -1).numpy()
    if not len(energy):
        return sounds
    loud = np.percentile(energy, 95) - 6.0
    rows: list[_Row] = []
    for number in range(len(sounds)):
        name = CLASSES[sounds.classes[number]]
        row = _Row(float(sounds.starts[number]), float(sounds.ends[number]), name, bool(sounds.stressed[number]))
        rows.append(row)
        before_pause = number + 1 < len(sounds) and sounds.classes[number + 1] == SILENCE
        if name == "sil" or not before_pause or row.end - row.start <= 0.1:
            continue
        first = int(row.start * RATE) + 5
        heard = np.flatnonzero(energy[first : int(row.end * RATE)] > loud)
        end = (first + (heard[-1] + 1 if len(heard) else 0) + 2) / RATE
        if row.end - end > 0.03:
            rows.append(_Row(end, row.end, "sil"))
            row.end = end
    return _sounds(_merged(rows), 0.0)


def _rows(names: tuple[str, ...], start: float, end: float, stressed: bool) -> list[_Row]:
    names = names or ("sil",)
    edges = np.linspace(start, end, len(names) + 1)
    return [
        _Row(float(a), float(b), name, stressed and name != "sil")
        for name, a, b in zip(names, edges[:-1], edges[1:], strict=True)
    ]


def _without_gaps(rows: list[_Row]) -> list[_Row]:
    """Short silences between sounds are shared out to both sides."""
    out: list[_Row] = []
    for number, row in enumerate(rows):
        inside = 0 < number < len(rows) - 1
        if row.name == "sil" and inside and row.end - row.start <= _GAP and out:
            middle = (row.start + row.end) / 2
            out[-1].end = middle
            rows[number + 1].start = middle
            continue
        out.append(row)
    return _merged(out)


def _merged(rows: list[_Row]) -> list[_Row]:
    """Silences that follow each other become one."""
    out: list[_Row] = []
    for row in rows:
        if out and row.name == "sil" and out[-1].name == "sil":
            out[-1].end = row.end
        else:
            out.append(row)
    return out


def _sounds(rows: list[_Row], late: float) -> Sounds:
    starts = np.array([row.start for row in rows]) - late
    ends = np.array([row.end for row in rows]) - late
    kept = ends > 0
    return Sounds(
        np.maximum(starts, 0)[kept],
        ends[kept],
        np.array([INDEX[row.name] for row in rows], np.int64)[kept],
        np.array([row.stressed for row in rows], bool)[kept],
    )
