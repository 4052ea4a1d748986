"""English: articles, pronouns, and the tokens that arcs are written with.

| token | means | for a fox whose pronoun is "he" |
|---|---|---|
| `{A_fox}`, `{a_fox}` | the first mention | A little fox with a green scarf |
| `{Fox}`, `{fox}`, `{fox_s}` | every later one | The fox, the fox, the fox's |
| `{He}`, `{he}`, `{him}`, `{his}`, `{himself}` | pronouns | He, he, him, his, himself |
| `{he_was}`, `{He_was}` | the verb that agrees | he was (they were) |
| `{hand}`, `{hands}`, `{Hands}` | what it has | paw, paws, Paws |
| `{thing}`, `{the_thing}`, `{The_thing}` | the thing at the heart of the arc | a red ball, the red ball, The red ball |
| `{at}`, `{to}` | the place | beside the pond, down to the pond |
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generators.story.elements import Element
from generators.story.plan import Subject
from generators.story.terms import Pronoun, SubjectKind

PRONOUNS: Mapping[Pronoun, tuple[str, str, str, str, str]] = {
    "she": ("she", "her", "her", "herself", "was"),
    "he": ("he", "him", "his", "himself", "was"),
    "they": ("they", "them", "their", "themselves", "were"),
    "it": ("it", "it", "its", "itself", "was"),
}
"""Subject, object, possessive, reflexive, and the past of "to be" that agrees."""

_HANDS: Mapping[SubjectKind, tuple[str, str]] = {
    "bird": ("wing", "wings"),
    "fish": ("flipper", "flippers"),
    "hoofed": ("hoof", "hooves"),
    "paws": ("paw", "paws"),
}
_SHARED = re.compile(
    r"\b[Tt]heir (?:whole |own )?(?:heart|mouth|nose|tongue|face|tummy|head|chin|chest|lip|throat|neck|back|lap|voice"
    r"|jaw|belly|stomach|shadow)\b(?!')"
)
_TOKEN = re.compile(r"\{(\w+)\}")
_VOWEL_BY_LETTER_ONLY = ("uni", "use", "eu", "one", "once", "ukulele", "ufo")
_SILENT_H = ("hour", "honest", "heir", "honour")


def article(word: str) -> str:
    """ "a" or "an", by how the word sounds."""
    lower = word.lower()
    if lower.startswith(("unin", "unim", "unid")):
        return "an"
    if lower.startswith(_VOWEL_BY_LETTER_ONLY):
        return "a"
    return "an" if lower.startswith(("a", "e", "i", "o", "u", *_SILENT_H)) else "a"


def capital(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def possessive(text: str, plural: bool) -> str:
    """ "the fox" -> "the fox's", "the foxes" -> "the foxes'"."""
    return f"{text}'" if plural and text.endswith("s") else f"{text}'s"


def tokens(subject: Subject, place: Element | None = None, thing: Element | None = None) -> dict[str, str]:
    """What each token stands for."""
    he, him, his, himself, was = PRONOUNS[subject.pronoun]
    hand, hands = _HANDS.get(subject.kind, ("hand", "hands"))
    fox = subject.name or subject.short
    first = f"{subject.name}, {subject.phrase}," if subject.name else subject.phrase
    words = {
        "a_fox": first,
        "fox": fox,
        "fox_s": possessive(fox, subject.plural),
        "he": he,
        "him": him,
        "his": his,
        "himself": himself if not (subject.pronoun == "they" and not subject.plural) else "themselves",
        "he_was": f"{he} {was}",
        "hand": hand,
        "hands": hands,
        "number": "plural" if subject.plural else "singular",
    }
    if place is not None:
        words |= {"at": place.at, "to": place.to}
    if thing is not None:
        words |= {"thing": thing.name, "the_thing": thing.definite}
    return words


def filled(text: str, words: Mapping[str, str]) -> str:
    """A beat's text with its tokens replaced; a token with a capital gives a capital."""

    def replace(found: re.Match[str]) -> str:
        name = found[1]
        lower = name[0].lower() + name[1:]
        return words[name] if name in words else capital(words[lower])

    told = _TOKEN.sub(replace, text)
    if words.get("number") == "plural":
        told = _SHARED.sub(lambda found: f"{found[0]}s", told)  # three kittens have three noses
    return re.sub(r",([,.!?;:])", r"\1", told)  # an appositive's comma gives way to the sentence's own


def needs(text: str) -> set[str]:
    """The tokens of a text, in lower case."""
    return {name[0].lower() + name[1:] for name in _TOKEN.findall(text)}
