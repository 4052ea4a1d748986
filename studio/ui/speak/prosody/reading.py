"""A take as the window shows it: sound, phonemes and words on one time axis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generators.emotion import Category

Key = tuple[int, int]
"""Which phoneme: clause, and index in the clause. As in `PhonemeEdit`."""


@dataclass(frozen=True)
class Phone:
    """One phoneme of a take (see `generators.speech.SpokenPhoneme`).

    Attributes:
        key: clause and index in it.
        symbol: one character of Kokoro's alphabet.
        word: index in the take's words; None for spaces and punctuation.
        start, end: seconds from the take's beginning.
        f0: mean in Hz; None where unvoiced.
        energy: RMS level in dBFS.
        level: dB against the plain reading.
    """

    key: Key
    symbol: str
    word: int | None
    start: float
    end: float
    f0: float | None
    energy: float
    level: float


@dataclass(frozen=True)
class Word:
    """One word of a take; seconds."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, eq=False)
class Reading:
    """A take, ready to be shown.

    Attributes:
        label: what it is called beside others: "anger 0.8".
        category: whose colour it has.
        audio: `(S,)` float32.
        phones: in order of time.
        words: in order of time.
        rate: samples per second.
    """

    label: str
    category: Category
    audio: NDArray[np.float32] = field(repr=False)
    phones: tuple[Phone, ...]
    words: tuple[Word, ...]
    rate: int = 24_000

    @classmethod
    def from_clauses(
        cls,
        clauses: Sequence[Mapping[str, Any]],
        audio: NDArray[np.float32],
        *,
        label: str = "",
        category: Category = "neutral",
        rate: int = 24_000,
        first: int = 0,
    ) -> Reading:
        """From clauses as plain data.

        Args:
            clauses: each with `phonemes` and `words`: the fields of `SpokenPhoneme` and `SpokenWord`, times from the
                beginning of the take, word indices over the whole take.
            audio: `(S,)` of all clauses so far.
            label: see `Reading`.
            category: see `Reading`.
            rate: see `Reading`.
            first: number of the first of these clauses.
        """
        phones = tuple(
            Phone(
                (c, i), p["phoneme"], p.get("word"), p["start"], p["end"], p.get("f0"), p["energy"], p.get("level", 0.0)
            )
            for c, clause in enumerate(clauses, first)
            for i, p in enumerate(clause["phonemes"])
        )
        words = tuple(Word(w["text"], w["start"], w["end"]) for clause in clauses for w in clause["words"])
        return cls(label, category, np.asarray(audio, np.float32), phones, words, rate)

    @property
    def duration(self) -> float:
        """Seconds."""
        return len(self.audio) / self.rate

    def share(self, seconds: float) -> float:
        """How much of the words is said by then, 0 to 1: where an `EmotionCurve` is at that moment."""
        moments, shares = self._words_in_time
        return float(np.interp(seconds, moments, shares))

    def moment(self, share: float) -> float:
        """The second at which that much of the words is said: `share` turned round."""
        moments, shares = self._words_in_time
        return float(np.interp(share, shares, moments))

    @cached_property
    def _words_in_time(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Middles of words in seconds, and in words as the engine counts them (`generators.speech.plan`)."""
        middles = np.maximum.accumulate([(word.start + word.end) / 2 for word in self.words] or [self.duration / 2])
        shares = (np.arange(len(middles)) + 0.5) / len(middles)
        return np.r_[0.0, middles, max(self.duration, middles[-1])], np.r_[0.0, shares, 1.0]

    @cached_property
    def starts(self) -> NDArray[np.float64]:
        """`(N,)` seconds."""
        return np.array([phone.start for phone in self.phones], np.float64)

    @cached_property
    def ends(self) -> NDArray[np.float64]:
        """`(N,)` seconds."""
        return np.array([phone.end for phone in self.phones], np.float64)

    @cached_property
    def f0(self) -> NDArray[np.float64]:
        """`(N,)` Hz, NaN where unvoiced."""
        return np.array([phone.f0 or np.nan for phone in self.phones], np.float64)

    @cached_property
    def energy(self) -> NDArray[np.float64]:
        """`(N,)` dBFS."""
        return np.array([phone.energy for phone in self.phones], np.float64)

    @cached_property
    def level(self) -> NDArray[np.float64]:
        """`(N,)` dB against the plain reading."""
        return np.array([phone.level for phone in self.phones], np.float64)

    def fits(self, other: Reading) -> bool:
        """Whether both speak the same phonemes, as far as the one goes that has fewer."""
        pairs = zip(self.phones, other.phones, strict=False)
        return bool(self.phones) and all((a.key, a.symbol) == (b.key, b.symbol) for a, b in pairs)

    def completed_by(self, before: Reading) -> Reading:
        """The beginning of a take spoken anew, with the rest of the one before it until that is spoken as well.

        Args:
            before: a reading of the same phonemes; where it is of others, this reading is given back as it is.
        """
        count = len(self.phones)
        if not 0 < count < len(before.phones) or not self.fits(before):
            return self
        later = self.phones[-1].end - before.phones[count - 1].end
        said = self.words[: 1 + max((p.word for p in self.phones if p.word is not None), default=-1)]
        cut = min(max(round((self.duration - later) * before.rate), 0), len(before.audio))
        phones = (replace(p, start=p.start + later, end=p.end + later) for p in before.phones[count:])
        words = (replace(w, start=w.start + later, end=w.end + later) for w in before.words[len(said) :])
        return replace(
            self,
            audio=np.concatenate([self.audio, before.audio[cut:]]),
            phones=(*self.phones, *phones),
            words=(*said, *words),
        )

    @cached_property
    def stretches(self) -> NDArray[np.intp]:
        """`(N,)` how many pauses there were up to each phoneme: no curve is drawn through one."""
        return np.cumsum([phone.word is None and phone.symbol in ".,;:!?—…" for phone in self.phones], dtype=np.intp)

    def followed_by(self, clauses: Sequence[Mapping[str, Any]], audio: NDArray[np.float32]) -> Reading:
        """The same take when more of it is known: further clauses, and all sound so far."""
        begun = self.phones[-1].key[0] + 1 if self.phones else 0
        more = Reading.from_clauses(clauses, audio, rate=self.rate, first=begun)
        return replace(self, audio=more.audio, phones=self.phones + more.phones, words=self.words + more.words)

    def phones_of_word(self, word: int) -> list[int]:
        """Indices of a word's phonemes."""
        return [index for index, phone in enumerate(self.phones) if phone.word == word]
