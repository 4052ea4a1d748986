"""Finding a title by a few of its letters."""

from __future__ import annotations

from collections.abc import Mapping


def ranked(typed: str, titles: Mapping[str, str]) -> list[str]:
    """Keys of the titles that hold the typed letters in order, best first; all of them where nothing is typed."""
    wanted = typed.casefold().replace(" ", "")
    scores = {key: _score(wanted, title.casefold()) for key, title in titles.items()}
    found = [key for key, score in scores.items() if score is not None]
    return sorted(found, key=lambda key: scores[key] or 0)  # sorted is stable: equals keep the list's order


def _score(wanted: str, title: str) -> int | None:
    """How far the letters are spread and from a word's beginning; None if they are not all there in order."""
    best: int | None = None
    for start, letter in enumerate(title):
        if wanted and letter != wanted[0]:
            continue
        at, cost = start, 0 if start == 0 else 2 if not title[start - 1].isalnum() else 12
        for letter in wanted[1:]:
            following = title.find(letter, at + 1)
            if following < 0:
                cost = -1
                break
            if following > at + 1:
                cost += 1 if not title[following - 1].isalnum() else 4 + following - at
            at = following
        if cost >= 0:
            best = cost if best is None else min(best, cost)
        if not wanted:
            return 0
    return best
