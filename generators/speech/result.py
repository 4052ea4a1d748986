"""What Speak gives back: sound, and everything that can be known about it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from generators.speech.prosody import Prosody
from generators.speech.request import SpeechRequest

SAMPLE_RATE = 24_000


@dataclass(frozen=True)
class SpokenPhoneme:
    """One phoneme as it was spoken.

    Attributes:
        phoneme: one character of Kokoro's alphabet (IPA with a few of its own).
        word: index of its word in the whole result; None for spaces and punctuation.
        start: seconds from the beginning of the result.
        end: seconds.
        f0: mean F0 in Hz over its voiced part, None where unvoiced.
        energy: RMS level of the waveform in dBFS.
        level: dB against the plain reading: the control behind `energy`.
        tilt: dB above 1 kHz against below, against the plain reading.
    """

    phoneme: str
    word: int | None
    start: float
    end: float
    f0: float | None
    energy: float
    level: float
    tilt: float

    @property
    def duration(self) -> float:
        """Seconds."""
        return self.end - self.start


@dataclass(frozen=True)
class SpokenWord:
    """One word as it was spoken.

    Attributes:
        text: as written.
        start: seconds.
        end: seconds.
        at: offsets of the written word in the request's text.
    """

    text: str
    start: float
    end: float
    at: tuple[int, int]


@dataclass(frozen=True)
class SpokenClause:
    """One clause: the unit that is synthesised, streamed and re-synthesised alone.

    Attributes:
        text: the written clause.
        ends_sentence: whether a sentence ends with it.
        start: seconds from the beginning of the result, where its audio begins.
        audio: `(S,)` float32 at 24 kHz, silence after it included.
        phonemes: in order; boundary silence is not among them.
        words: in order.
        prosody: what it was rendered from, boundary tokens included.
        key: of everything that decides its sound; equal keys, equal bytes.
    """

    text: str
    ends_sentence: bool
    start: float
    audio: np.ndarray = field(repr=False)
    phonemes: tuple[SpokenPhoneme, ...]
    words: tuple[SpokenWord, ...]
    prosody: Prosody = field(repr=False)
    key: str

    @property
    def duration(self) -> float:
        """Seconds."""
        return len(self.audio) / SAMPLE_RATE


@dataclass(frozen=True)
class SpeechResult:
    """All of a request, spoken.

    Attributes:
        request: what it was made from.
        clauses: in order.
    """

    request: SpeechRequest
    clauses: tuple[SpokenClause, ...]

    @cached_property
    def audio(self) -> np.ndarray:
        """`(S,)` float32 in [-1, 1] at 24 kHz."""
        return np.concatenate([clause.audio for clause in self.clauses])

    @property
    def duration(self) -> float:
        """Seconds."""
        return sum(len(clause.audio) for clause in self.clauses) / SAMPLE_RATE

    @property
    def words(self) -> list[SpokenWord]:
        """All words in order."""
        return [word for clause in self.clauses for word in clause.words]

    @property
    def phonemes(self) -> list[SpokenPhoneme]:
        """All phonemes in order."""
        return [phoneme for clause in self.clauses for phoneme in clause.phonemes]

    def sentences(self) -> list[tuple[float, float, str]]:
        """Start, end (seconds) and text of each sentence."""
        out: list[tuple[float, float, str]] = []
        pending: list[SpokenClause] = []
        for clause in self.clauses:
            pending.append(clause)
            if clause.ends_sentence or clause is self.clauses[-1]:
                spoken = [word for part in pending for word in part.words]
                out.append((spoken[0].start, spoken[-1].end, " ".join(part.text for part in pending)))
                pending = []
        return out

    def to_dict(self) -> dict[str, Any]:
        """Plain data: duration, sentences, words, phonemes with prosody, the request."""
        return {
            "sample_rate": SAMPLE_RATE,
            "duration": round(self.duration, 4),
            "sentences": [{"start": round(s, 4), "end": round(e, 4), "text": t} for s, e, t in self.sentences()],
            "words": [_rounded(asdict(word)) for word in self.words],
            "phonemes": [_rounded(asdict(phoneme)) for phoneme in self.phonemes],
            "request": self.request.model_dump(mode="json"),
        }


def _rounded(row: dict[str, Any]) -> dict[str, Any]:
    return {k: round(v, 4) if isinstance(v, float) else v for k, v in row.items()}
