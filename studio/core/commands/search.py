"""Finding a command by a few of its letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_START, _WORD_START, _INSIDE = 0, 2, 12
_GAP, _TO_WORD_START = 4, 1


def ranked(typed: str, titles: Mapping[str, str], also: Mapping[str, str] | None = None) -> list[str]:
    """Keys of the titles in which the typed letters stand in order, best first; all of them where nothing is typed.

    Letters that follow each other, or begin words, count most: "mu" finds "Move up" before "Compare emotions…".

    Args:
        typed: by the user; blanks and case do not matter.
        titles: what is shown, by key.
        also: other words for the same key; found there, it ranks behind those found by title.
    """
    wanted = "".join(typed.casefold().split())
    others = also or {}
    costs = {key: _best(wanted, title, others.get(key, "")) for key, title in titles.items()}
    found = {key: cost for key, cost in costs.items() if cost is not None}
    return sorted(found, key=lambda key: found[key])  # stable: of equals the order stays


def _best(wanted: str, title: str, also: str) -> tuple[int, int] | None:
    """Whether found by title (0) or other words (1), and at which cost; None if not at all."""
    cost = _cost(wanted, title.casefold())
    if cost is not None:
        return (0, cost)
    # Other words are found whole or by their beginning only: letters strewn over them would find nearly anything.
    starts = [word for word in also.casefold().split() if word.startswith(wanted)]
    return (1, min(len(word) for word in starts)) if starts else None


def _cost(wanted: str, title: str) -> int | None:
    """How far the letters are spread, by the cheapest way to place them; None if they are not there in order."""
    if not wanted:
        return 0
    costs: Sequence[int | None] = [
        _first(title, at) if letter == wanted[0] else None for at, letter in enumerate(title)
    ]
    for letter in wanted[1:]:
        costs = [_next(title, at, costs) if letter == title[at] else None for at in range(len(title))]
    return min((cost for cost in costs if cost is not None), default=None)


def _first(title: str, at: int) -> int:
    return _START if at == 0 else _WORD_START if _begins_word(title, at) else _INSIDE


def _next(title: str, at: int, costs: Sequence[int | None]) -> int | None:
    """The cost of a letter at a place, from the costs of the letter before it at every place."""
    best: int | None = None
    for before, cost in enumerate(costs[:at]):
        if cost is None:
            continue
        gap = at - before - 1
        step = 0 if gap == 0 else _TO_WORD_START if _begins_word(title, at) else _GAP + gap
        best = cost + step if best is None else min(best, cost + step)
    return best


def _begins_word(title: str, at: int) -> bool:
    return not title[at - 1].isalnum()
