"""Which species of the cast a noun is, or which stands in for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from generators.assets import default_assets
from generators.story.lexicon import Lexicon, load_lexicon
from generators.story.subject.noun import Noun
from generators.story.subject.wordlists import words

from .vocabulary import meanings, singular, stand_ins, table

_LISTED = ("machine", "paws", "bird", "insect", "fish", "hoofed", "animal")
"""Lists of the subject reader that know better than WordNet that a dragon is no person."""


class Kin(NamedTuple):
    """Who is drawn.

    Attributes:
        species: a species of the cast.
        notice: what to say if it is not the one that was asked for, or "".
    """

    species: str
    notice: str = ""


def kin_of(before: Sequence[str], noun: Noun, cast: Iterable[str] | None = None) -> Kin:
    """The species of a noun.

    Args:
        before: the words of the phrase up to its noun, compounds joined.
        noun: the noun.
        cast: ids of the species that can be drawn; what there is if left out.
    """
    known = set(cast if cast is not None else species())
    inner = [word for word in reversed(noun.head.split()) if word in meanings("species") or word in stand_ins()]
    said = [one for word in (*before[-1:], noun.head.split()[-1], *inner) for one in singular(word)]
    for word in said:
        found = meanings("species").get(word)
        if found in known:
            return Kin(found)
        if word in _people():
            return Kin("person")
        if found or word in stand_ins():
            chain = [*((found,) if found else ()), *stand_ins().get(word, ())]
            nearest = next((one for one in chain if one in known), None)
            if nearest:
                return Kin(nearest, _notice(noun.head, nearest))
    return _by_family(noun.head, known)


@cache
def species() -> tuple[str, ...]:
    """Ids of all species that can be drawn, people and robots among them."""
    from .species import SPECIES

    return tuple(SPECIES)


@cache
def _people() -> frozenset[str]:
    people = table("people")
    told = " ".join([*people["genders"].values(), *people["ages"].values(), people["anybody"]["words"]])
    return frozenset({*told.split(), *people["callings"]})


@cache
def _lexicon() -> Lexicon:
    return load_lexicon(default_assets())


def _by_family(head: str, known: set[str]) -> Kin:
    """By the kind of thing that the planner's word tables say it is, and among those of a kind by meaning."""
    lexicon = _lexicon()
    last = head.split()[-1]
    family = next((kind for kind in _LISTED for one in singular(last) if one in words(kind)), None)
    family = family or next((lexicon.kinds[one] for one in (head, *singular(last)) if one in lexicon.kinds), "thing")
    if family == "person":
        return Kin("person")
    alike = [one for one in known if lexicon.kinds.get(one) == family]
    near = sorted(((lexicon.nearness(last, one), one) for one in alike), reverse=True)
    if near and near[0][0] > 0.5:
        return Kin(near[0][1], _notice(head, near[0][1]))
    chain = table("words")["families"][family].split()
    nearest = next((one for one in chain if one in known), "bear")
    return Kin(nearest, _notice(head, nearest))


def _notice(wanted: str, drawn: str) -> str:
    name = drawn.replace("_", " ")
    a = "an" if name[0] in "aeiou" else "a"
    return f"The cast has no “{wanted}”: {a} {name} is drawn in its place."
