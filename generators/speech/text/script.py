"""What the front end makes of a text: clauses of words and of phoneme tokens."""

from __future__ import annotations

from dataclasses import dataclass

from generators.emotion import EmotionState


@dataclass(frozen=True, slots=True)
class Token:
    """One character of the phoneme alphabet.

    Attributes:
        phoneme: one character of `alphabet.VOCABULARY`; space and punctuation included.
        word: index in `Clause.words`, or None for space and punctuation.
    """

    phoneme: str
    word: int | None


@dataclass(frozen=True, slots=True)
class Word:
    """One written word and how it is said.

    Attributes:
        text: as written, without markup.
        start: offset of its first character in the source text, markup included.
        end: offset after its last character.
        phonemes: how it is said; a number may be several spoken words, with spaces between them.
        emphasis: whether it stood in `*…*`.
        emotion: the state of the innermost span around it, None outside of spans.
    """

    text: str
    start: int
    end: int
    phonemes: str
    emphasis: bool = False
    emotion: EmotionState | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """What the engine speaks in one go.

    Attributes:
        text: the written clause with its punctuation, without markup (a subtitle line).
        words: at least one.
        tokens: phonemes, spaces and punctuation; the last token is punctuation.
        pause_after: silence after the clause in seconds: the gap of sentence or paragraph plus explicit pauses.
        ends_sentence: whether a sentence ends with it.
    """

    text: str
    words: tuple[Word, ...]
    tokens: tuple[Token, ...]
    pause_after: float
    ends_sentence: bool

    @property
    def phonemes(self) -> str:
        """All tokens as one string, exactly what the vocabulary takes."""
        return "".join(token.phoneme for token in self.tokens)


@dataclass(frozen=True, slots=True)
class Script:
    """A whole text, ready to be spoken.

    Attributes:
        clauses: at least one.
        pause_before: silence in seconds before the first clause, from `[pause …]` at the very start.
    """

    clauses: tuple[Clause, ...]
    pause_before: float = 0.0
