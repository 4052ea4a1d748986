"""Find the noun of a phrase: "a brave old lighthouse keeper with a lamp" is about a lighthouse keeper."""

from __future__ import annotations

from typing import NamedTuple

from generators.story.subject.wordlists import words


class Noun(NamedTuple):
    """What a phrase is about.

    Attributes:
        head: the noun, with a noun in front that belongs to it ("lighthouse keeper").
        short: how it is spoken of after the first mention, without an article.
        plural: whether several are meant.
    """

    head: str
    short: str
    plural: bool


def find_noun(phrase: str) -> Noun:
    """The noun of a phrase."""
    pieces = [piece.strip(",.").lower() for piece in phrase.split()]
    pair = _pair(pieces)
    if pair:
        return pair
    core = _core(pieces)
    counted = core[0] in words("numbers") if core else False
    bare = [piece for piece in core if piece not in words("articles") | words("numbers")] or pieces[-1:]
    kept = _without_adjectives(bare)
    if kept[-1] in words("groups") and "of" in pieces:
        inner = _core(pieces[pieces.index("of") + 1 :])
        kept = _without_adjectives([p for p in inner if p not in words("articles") | words("numbers")] or kept)
        counted = True
    head = " ".join(kept)
    return Noun(head, head, counted or _is_plural(kept[-1], pieces[0]))


def _core(pieces: list[str]) -> list[str]:
    """The words up to the first that tells more about the noun; "black and white" is not such a place."""
    for i, piece in enumerate(pieces):
        joins = all(p in words("adjectives") | words("articles") for p in pieces[:i])  # "red riding hood"
        if i > 0 and piece in words("after") and not joins and piece not in words("articles"):
            return pieces[:i]
    return pieces


def _without_adjectives(pieces: list[str]) -> list[str]:
    start = 0
    while start < len(pieces) - 1 and (pieces[start] in words("adjectives") or pieces[start] == "and"):
        start += 1
    return pieces[start:]


def _pair(pieces: list[str]) -> Noun | None:
    """Two characters: "a fox and a rabbit"."""
    for i, piece in enumerate(pieces[:-1]):
        if piece == "and" and i > 1 and pieces[i + 1] in words("articles"):
            before = pieces[:i]
            if any(p in words("after") for p in before):
                continue
            one, two = find_noun(" ".join(before)), find_noun(" ".join(pieces[i + 1 :]))
            return Noun(two.head, f"{one.short} and the {two.short}", True)
    return None


def _is_plural(word: str, first: str) -> bool:
    if first in ("a", "an", "one", "this"):
        return False
    if word in words("plurals"):
        return word not in ("fish", "sheep", "deer") or first == "some"
    return word.endswith("s") and not word.endswith("ss") and word not in words("singular_s")
