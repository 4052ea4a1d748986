"""Cuts a sentence into clauses that the engine speaks in one go."""

from __future__ import annotations

from collections.abc import Sequence

from .word_set import word_set

CLAUSE_LIMIT = 90
"""A clause longer than this many phonemes is cut at punctuation, then before a conjunction, if it has either."""
HARD_LIMIT = 200
"""No clause is longer; without a better place it is cut between any two words."""
FIRST_LIMIT = 35
"""The first clause of a text ends at a punctuation before this many phonemes, if there is one: it is heard sooner."""
SHORTEST = 12
"""A cut leaves at least this many phonemes on both sides, where it can."""

_CONJUNCTIONS = word_set(
    "and but or nor so yet because although though while when where which who whose that if unless until since"
    " after before than whereas as"
)


def cuts(sizes: Sequence[int], marks: Sequence[str], words: Sequence[str], *, is_first: bool = False) -> list[int]:
    """Where to cut one sentence.

    Args:
        sizes: tokens of each word, its punctuation and the space after it included; each <= `HARD_LIMIT`.
        marks: punctuation after each word, or "".
        words: as written.
        is_first: whether the text begins with this sentence.
    Returns:
        Ascending indices i: a clause ends after word i - 1 and the next begins with word i.
    """
    ends = [0]
    for size in sizes:
        ends.append(ends[-1] + size)
    found: list[int] = []
    begin = 0
    if is_first and ends[-1] > FIRST_LIMIT:
        early = [i for i in range(1, len(sizes)) if marks[i - 1] and ends[i] <= FIRST_LIMIT]
        if early:
            begin = early[-1]
            found.append(begin)
    todo = [(begin, len(sizes))]
    while todo:
        first, last = todo.pop()
        at = _cut(ends, marks, words, first, last)
        if at is not None:
            found.append(at)
            todo += [(first, at), (at, last)]
    return sorted(found)


def _cut(ends: list[int], marks: Sequence[str], words: Sequence[str], first: int, last: int) -> int | None:
    """The best place to cut words `first` to `last`, the nearest to the middle of its kind; None if none is needed."""
    size = ends[last] - ends[first]
    if size <= CLAUSE_LIMIT:
        return None
    inner = range(first + 1, last)
    roomy = [i for i in inner if min(ends[i] - ends[first], ends[last] - ends[i]) >= SHORTEST]
    at_marks = [i for i in roomy if marks[i - 1]]
    at_conjunctions = [i for i in roomy if words[i].lower() in _CONJUNCTIONS]
    places = at_marks or at_conjunctions or (list(inner) if size > HARD_LIMIT else [])
    middle = ends[first] + size / 2
    return min(places, key=lambda i: abs(ends[i] - middle), default=None)
