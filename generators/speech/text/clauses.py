"""Builds the script: words with their sounds, cut into clauses with their pauses."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from .alphabet import MARKS
from .scan import Written
from .script import Clause, Script, Token, Word
from .split import cuts
from .tape import Tape

CLAUSE_PAUSE = 0.05
SENTENCE_PAUSE = 0.25
PARAGRAPH_PAUSE = 0.6
"""Silence in seconds after a clause that ends with written punctuation, a sentence, a paragraph; none at the end."""

LONGEST_WORD = 150
"""A written word of more phonemes (a long number or address) becomes several words, each with its share of the text."""


_CLOSING = frozenset(".,;:!?)]—–-…%°")


@dataclass(slots=True)
class _Sounded:
    """A written word with phonemes; fields as in `Written`."""

    first: int
    last: int
    phonemes: str
    mark: str
    ends: bool
    ends_paragraph: bool


def assemble(words: list[Written], sounds: list[str], tape: Tape) -> Script | None:
    """The script of written words and their phonemes, or None if no word is heard."""
    heard = _heard(words, sounds)
    if not heard:
        return None
    text = tape.text
    starts = [word.first for word in heard]
    rests = [0.0] * (len(heard) + 1)  # rests[i]: explicit silence before word i
    for at, seconds in tape.pauses:
        rests[bisect_right(starts, at - 1)] += seconds
    bounds = _bounds(heard, rests, tape)
    clauses = []
    written_from = 0
    for begin, end in pairwise(bounds):
        written_to = _written_end(text, heard[end - 1].last, heard[end].first) if end < len(heard) else len(text)
        line = " ".join(tape.written(written_from, written_to).split())
        clauses.append(_clause(heard[begin:end], line, tape, rests[end], end == len(heard)))
        written_from = written_to
    return Script(tuple(clauses), rests[0])


def _heard(words: list[Written], sounds: list[str]) -> list[_Sounded]:
    """Words that have phonemes; what ends with a silent word ends with the last heard one before it."""
    heard: list[_Sounded] = []
    for written, phonemes in zip(words, sounds, strict=True):
        if phonemes:
            heard += _pieces(written, phonemes)
        elif heard:
            heard[-1].ends |= written.ends
            heard[-1].ends_paragraph |= written.ends_paragraph
            heard[-1].mark = heard[-1].mark or written.mark
    return heard


def _pieces(word: Written, phonemes: str) -> list[_Sounded]:
    """The word itself, or its share in as many words as it takes."""
    if len(phonemes) <= LONGEST_WORD:
        return [_Sounded(word.first, word.last, phonemes, word.mark, word.ends, word.ends_paragraph)]
    groups: list[str] = [""]
    for spoken in phonemes.split(" "):
        if groups[-1] and len(groups[-1]) + len(spoken) > LONGEST_WORD // 2:
            groups.append("")
        groups[-1] = f"{groups[-1]} {spoken}".strip()
    width = (word.last - word.first) / len(groups)
    pieces = []
    for i, group in enumerate(groups):
        begin, end = word.first + round(i * width), word.first + round((i + 1) * width)
        pieces.append(_Sounded(begin, end, group.strip(","), "," if group[-1] == "," else "", False, False))
    pieces[-1].mark, pieces[-1].ends, pieces[-1].ends_paragraph = word.mark, word.ends, word.ends_paragraph
    return pieces


def _bounds(heard: list[_Sounded], rests: list[float], tape: Tape) -> list[int]:
    """Indices at which clauses begin, and the number of words."""
    bounds = [0]
    begin = 0
    for i, word in enumerate(heard):
        if not (word.ends or rests[i + 1] or i + 1 == len(heard)):
            continue
        part = heard[begin : i + 1]
        sizes = [len(w.phonemes) + 2 for w in part]
        texts = ["".join(tape.chars[w.first : w.last]) for w in part]
        bounds += [begin + at for at in cuts(sizes, [w.mark for w in part], texts, is_first=begin == 0)]
        bounds.append(i + 1)
        begin = i + 1
    return bounds


def _clause(part: list[_Sounded], line: str, tape: Tape, rest: float, is_last: bool) -> Clause:
    words: list[Word] = []
    tokens: list[Token] = []
    for i, sounded in enumerate(part):
        first, last = sounded.first, sounded.last
        words.append(
            Word(
                text=tape.written(first, last),
                start=tape.starts[first],
                end=tape.ends[last - 1],
                phonemes=sounded.phonemes,
                emphasis=any(tape.emphasis[first:last]),
                emotion=tape.emotions[first],
            )
        )
        tokens += [Token(char, None if char in MARKS or char == " " else i) for char in sounded.phonemes]
        mark = sounded.mark or (("." if sounded.ends else ",") if i + 1 == len(part) else "")
        tokens += [Token(char, None) for char in mark]
        if i + 1 < len(part):
            tokens.append(Token(" ", None))
    end = part[-1]
    gap = PARAGRAPH_PAUSE if end.ends_paragraph else SENTENCE_PAUSE if end.ends else CLAUSE_PAUSE if end.mark else 0.0
    return Clause(line, tuple(words), tuple(tokens), round(rest + (0.0 if is_last else gap), 6), end.ends)


def _written_end(text: str, last: int, following: int) -> int:
    """Where the text of a clause ends: after the punctuation that follows its last word, and a quote on that."""
    closing = [at + 1 for at in range(last, following) if text[at] in _CLOSING]
    end = closing[-1] if closing else last
    while end < following and text[end] in "\"'":
        end += 1
    return end
