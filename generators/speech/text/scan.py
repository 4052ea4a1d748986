"""Finds the written forms of a text: words, numbers of every kind, addresses, and the punctuation between them."""

from __future__ import annotations

from dataclasses import dataclass

from .forms import SCANNER
from .tape import Tape


@dataclass(slots=True)
class Written:
    """One written word.

    Attributes:
        kind: name of the pattern that found it (`FORMS`).
        text: its characters on the tape.
        first: index of its first character on the tape.
        last: index after its last character.
        mark: the punctuation heard after it, one of `MARKS` or "".
        ends: whether a sentence ends with it.
        ends_paragraph: whether a paragraph ends with it.
        spoken: how it is read, filled in by `readings`.
    """

    kind: str
    text: str
    first: int
    last: int
    mark: str = ""
    ends: bool = False
    ends_paragraph: bool = False
    spoken: str = ""


_SOUNDS = {"(": ",", ")": ",", "[": ",", "]": ",", "|": ",", "--": "—", "-": "—", "–": "—", "...": "…", "..": "…"}
_STRENGTH = ",:;—.…!?"
"""Of several marks in a row the strongest is heard; brackets are heard as commas."""


def scan(tape: Tape) -> list[Written]:
    """All written words of the tape in order, with the punctuation that is heard after each."""
    text = tape.text
    words: list[Written] = []
    for match in SCANNER.finditer(text):
        kind, found = match.lastgroup or "", match.group()
        if kind == "mark":
            if words:
                _mark(words[-1], found, text, match.start(), match.end())
        elif kind != "skip":
            words.append(Written(kind, found, match.start(), match.end()))
    return words


def _mark(word: Written, found: str, text: str, start: int, end: int) -> None:
    """Let `word` carry the mark `found`, unless it carries a stronger one."""
    sound = _SOUNDS.get(found[:3] if found[0] == "." else found[:2], found)
    if found in ("-", "–") and not (text[start - 1].isspace() and text[end : end + 1].isspace()):
        return
    if sound not in _STRENGTH:
        return
    if not word.mark or _STRENGTH.index(sound) > _STRENGTH.index(word.mark):
        word.mark = sound
