"""From a subject phrase to a look: "a girl in a red raincoat" is always the same girl in the same raincoat."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

import numpy as np

from generators.story.subject.noun import Noun, find_noun

from .kin import Kin, kin_of
from .look import Look
from .outfit import dressed, listed
from .persons import person
from .phrase import Told, read_phrase
from .species import SPECIES
from .vocabulary import meanings, singular, table

_MOST = 3
"""Of "five kittens" so many are drawn: more would hide each other."""


def look_of(phrase: str, seed: int = 0) -> tuple[Look, tuple[str, ...]]:
    """What a subject looks like.

    Args:
        phrase: as `read_subject` gives it: English, without names.
        seed: chooses what the phrase leaves open. The same phrase and seed give the same look.

    Returns:
        The look, and what a user should know: which species stands in for one that the cast lacks, how many of a
        crowd are drawn.
    """
    pair = _pair(phrase)
    if pair:
        (first, notices), (second, more) = (look_of(one, seed) for one in pair)
        return first.model_copy(update={"company": (second,)}), (*notices, *more)
    noun = find_noun(phrase)
    rng = np.random.default_rng([seed, *hashlib.sha256(phrase.lower().encode()).digest()[:8]])
    told = read_phrase(phrase, noun.head.split())
    kin = kin_of(told.before, noun)
    look = person(told, noun, rng) if kin.species == "person" else _animal(told, kin, rng)
    notices = (kin.notice,) if kin.notice else ()
    count = _count(told, noun)
    if count > 1:
        look = look.model_copy(update={"company": _others(look, told, noun, count - 1, rng)})
        if _asked(told) > _MOST:
            notices = (*notices, f"Of “{phrase}” {_MOST} are drawn; more would hide each other.")
    return look, notices


def _animal(told: Told, kin: Kin, rng: np.random.Generator) -> Look:
    fields: dict[str, Any] = {"species": kin.species, "age": age_of(told.before), "eyes": told.eyes or None}
    if told.colours:
        fields["coat"] = told.colours[0]
    if len(told.colours) > 1:
        fields["belly"] = told.colours[1]
        fields["marks"] = told.colours[1]
    fields["markings"] = told.coat or ("patches" if len(told.colours) > 1 else "")
    callings = table("people")["callings"]
    usual = next((listed(callings[word]) for word in told.before[:-1] if word in callings), [])
    usual = [one for one in usual if one.kind not in ("beard", "trousers", "boots", "shoes")]
    worn = [*told.worn, *(listed(f"jumper {told.dressed}") if told.dressed else [])]
    fur = fields.get("coat") or SPECIES[kin.species].coat
    fields["wears"] = tuple(one.beside(fur) for one in dressed(worn, usual, rng, "#8f949c"))
    fields["freckles"] = told.freckles
    fields["build"] = next((meanings("builds")[w] for w in told.before if w in meanings("builds")), "even")
    return Look.model_validate(fields)


def age_of(words: Sequence[str]) -> str:
    """Age by the words before and of a noun; "adult" if they say nothing."""
    for word in words:
        for one in singular(word):
            if one in meanings("ages"):
                return meanings("ages")[one]
    return "adult"


def _others(look: Look, told: Told, noun: Noun, count: int, rng: np.random.Generator) -> tuple[Look, ...]:
    """Siblings: of the same kind, each a little different, so that they are somebody."""
    if look.species == "person":
        return tuple(person(told, noun, np.random.default_rng(rng.integers(2**32))) for _ in range(count))
    coats = table("words")["siblings"].get(look.species, [])
    found = []
    for i in range(count):
        changed = coats[i % len(coats)] if coats and not told.colours else {}
        found.append(look.model_copy(update=changed))
    return tuple(found)


def _pair(phrase: str) -> tuple[str, str] | None:
    """The halves of "a fox and a rabbit with a hat"; None if it is not about two."""
    words = phrase.split()
    for i, word in enumerate(words[1:-1], 1):
        if word.lower() == "and" and words[i + 1].lower() in ("a", "an", "the", "his", "her", "their"):
            one, two = " ".join(words[:i]), " ".join(words[i + 1 :])
            if _is_somebody(two):
                return one, two
    return None


def _is_somebody(phrase: str) -> bool:
    last = find_noun(phrase).head.split()[-1]
    people = table("people")
    known = {*meanings("species"), *people["callings"], *" ".join(people["genders"].values()).split()}
    return any(one in known or one in meanings("ages") for one in singular(last))


def _asked(told: Told) -> int:
    numbers = {"two": 2, "pair": 2, "twin": 2, "couple": 2, "three": 3, "trio": 3, "four": 4, "five": 5, "six": 6}
    numbers |= {"seven": 7, "eight": 8, "nine": 9, "ten": 10}
    return next((numbers[word] for word in told.before if word in numbers), 3)


def _count(told: Told, noun: Noun) -> int:
    return min(_asked(told), _MOST) if noun.plural else 1
