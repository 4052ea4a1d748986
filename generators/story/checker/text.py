"""Words and sentences of captions."""

from __future__ import annotations

import re

from generators.story.grammar import PRONOUNS
from generators.story.plan import PlanElement, Subject

_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*")
_SENTENCE = re.compile(r"(?<=[.!?…])[”’]?\s+(?=[A-Z“‘])")
_NOT_NAMING = {"a", "an", "the", "of", "in", "on", "at", "with", "by", "and", "its", "from", "to"}


def words(text: str) -> list[str]:
    """Words in lower case."""
    return _WORD.findall(text.lower())


def sentences(text: str) -> list[str]:
    """Sentences, as far as punctuation and capitals tell."""
    return [piece for piece in _SENTENCE.split(text) if piece]


def speaks_of(text: str, subject: Subject) -> bool:
    """Whether a text names the subject, or has its pronoun."""
    he, him, his, himself, _ = PRONOUNS[subject.pronoun]
    found = set(words(text))
    named = subject.name and subject.name.lower() in text.lower()
    short = subject.short.removeprefix("the ").lower() in text.lower()
    return bool(named or short or found & {he, him, his, himself})


def naming(element: PlanElement) -> set[str]:
    """The words of an element's name that say something."""
    return set(words(element.name)) - _NOT_NAMING
