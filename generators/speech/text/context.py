"""A written word among its neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from . import numerals
from .scan import Written


@dataclass(frozen=True, slots=True)
class Context:
    """What a reading may look at.

    Attributes:
        words: all written words of the text.
        index: of the word to be read.
        british: which English.
    """

    words: list[Written]
    index: int
    british: bool

    @property
    def text(self) -> str:
        """The word to be read."""
        return self.words[self.index].text

    @property
    def mark(self) -> str:
        """The punctuation after it."""
        return self.words[self.index].mark

    @property
    def before(self) -> str:
        """The word before it in the sentence, or ""."""
        return self.words[self.index - 1].text if self.index and not self.words[self.index - 1].ends else ""

    @property
    def after(self) -> str:
        """The word after it in the sentence, or ""."""
        word = self.words[self.index]
        return "" if word.ends or self.index + 1 >= len(self.words) else self.words[self.index + 1].text

    @property
    def is_glued(self) -> bool:
        """Whether no space parts it from the word before."""
        return self.index > 0 and self.words[self.index - 1].last == self.words[self.index].first

    def kind_at(self, step: int) -> str:
        """Kind of the word `step` places away, or ""."""
        at = self.index + step
        return self.words[at].kind if 0 <= at < len(self.words) else ""

    def cardinal(self, number: int) -> str:
        """The number in words of this English."""
        return numerals.cardinal(number, self.british)

    def ordinal(self, number: int) -> str:
        """The ordinal in words of this English."""
        return numerals.ordinal(number, self.british)

    def number(self, text: str) -> str:
        """A plain number as written ("1,234.5") in words of this English."""
        return numerals.number(text, self.british)
