"""What a subject phrase says of somebody's looks: "an old fox with a green scarf" -> old; fox; scarf, green."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from .vocabulary import compounds, garments, singular, table

_WORD = re.compile(r"[^\W\d_][\w'’-]*|,")
_ENDED = re.compile(r"(\w+)-(haired|eyed|furred|coated|hatted|booted)")
_AMONG = {"haired": "hair", "eyed": "eyes", "furred": "fur", "coated": "fur", "hatted": "hat", "booted": "boots"}
_WEARERS = {"bearded": "beard", "spectacled": "glasses", "hooded": "hood", "crowned": "crown", "caped": "cape"}
_SHAPES = {"round": "round", "square": "square", "big": "round"}


@dataclass
class Worn:
    """A garment as told: its kind, and the colours, pattern and shape that were named, if any."""

    kind: str
    colours: list[str] = field(default_factory=list)
    pattern: str = ""
    shape: str = ""


@dataclass
class Told:
    """What a phrase says; what it does not say is empty.

    Attributes:
        before: the words in front of the noun and the noun itself, compounds joined by a hyphen.
        colours: of the body, as `#rrggbb`.
        coat: marking of the body.
        skin, eyes, hair, hair_style: of a person (eyes of anybody).
        freckles: whether they are mentioned.
        worn: garments in the order of the phrase.
        dressed: colour of "a girl in red".
    """

    before: list[str] = field(default_factory=list)
    colours: list[str] = field(default_factory=list)
    coat: str = ""
    skin: str = ""
    eyes: str = ""
    hair: str = ""
    hair_style: str = ""
    freckles: bool = False
    worn: list[Worn] = field(default_factory=list)
    dressed: str = ""


def tokens(phrase: str) -> list[str]:
    """Lower-case words and commas; compounds that the tables know are one word: "bow tie" -> "bow-tie"."""
    plain = [_ENDED.sub(_split, word).replace("’", "").replace("'", "") for word in _WORD.findall(phrase.lower())]
    words = [piece for word in plain for piece in word.split()]
    found: list[str] = []
    while words:
        for size in (3, 2, 1):
            joined = "-".join(words[:size])
            if size == 1 or joined in compounds() or joined.removesuffix("s") in compounds():
                found.append(joined if size == 1 or joined in compounds() else joined.removesuffix("s"))
                words = words[max(1, min(size, len(words))) :]
                break
    return found


def read_phrase(phrase: str, head: Sequence[str]) -> Told:
    """Read a phrase whose noun is known.

    Args:
        phrase: the subject.
        head: the words of its noun, as `find_noun` gives them.
    """
    words = tokens(phrase)
    end = _end_of_head(words, head)
    told = Told(before=words[:end])
    _read_before(words[:end], told)
    _read_after(words[end:], told)
    return told


def _split(found: re.Match[str]) -> str:
    return f"{found[1]} {_AMONG[found[2]]}"


def _end_of_head(words: Sequence[str], head: Sequence[str]) -> int:
    last = head[-1] if head else ""
    for i, word in enumerate(words):
        if last and (word == last or word.endswith(f"-{last}") or last in singular(word)):
            return i + 1
    return next((i for i, word in enumerate(words) if i and word in _listed("joins")), len(words))


def _read_before(words: Sequence[str], told: Told) -> None:
    """Adjectives: colours of the body, and parts such as "red-haired" or "bearded"."""
    waiting: list[str] = []
    for word in words[:-1]:
        if word in _listed("parts") or word in ("hat", "boots"):
            _take(word, waiting, told)
            waiting = []
            continue
        if word in _WEARERS:
            told.worn.append(Worn(_WEARERS[word]))
        waiting.append(word)
    told.colours = _colours(waiting)
    coats = table("words")["coats"]
    told.coat = next((coats[word] for word in waiting if word in coats), "")
    told.skin = next((table("words")["skins"][word] for word in waiting if word in table("words")["skins"]), "")
    told.hair_style = told.hair_style or next((w for w in waiting if w in ("bald",)), "")


def _read_after(words: Sequence[str], told: Told) -> None:
    waiting: list[str] = []
    fresh, joined = True, ""
    for word in [*words, ","]:
        kind = next((garments()[one] for one in singular(word) if one in garments()), None)
        if kind or word in _listed("parts") or word in _listed("hairdos"):
            _take(word, waiting, told, kind)
            waiting, fresh = [], True
        elif word in _listed("joins"):
            if joined in ("in", "wearing") and waiting and all(_is_told(one) for one in waiting):
                told.dressed = (_colours(waiting) or [told.dressed])[0]
            if not fresh:
                waiting = []
            joined, fresh = (word if word != "and" else joined), True
        elif word not in _listed("fillers"):
            waiting.append(word)
            fresh = _is_told(word)


def _is_told(word: str) -> bool:
    told = table("words")
    return any(word in told[name] for name in ("colours", "patterns", "materials", "hair_styles")) or word in _SHAPES


def _take(word: str, waiting: Sequence[str], told: Told, kind: str | None = None) -> None:
    """A noun was met: what was said before belongs to it."""
    lists = table("words")
    if word in ("hair", "curls") or word in lists["hair_styles"]:
        told.hair = next((lists["hair_colours"][one] for one in waiting if one in lists["hair_colours"]), told.hair)
        styles = [lists["hair_styles"][one] for one in (word, *waiting) if one in lists["hair_styles"]]
        told.hair_style = styles[0] if styles else told.hair_style
    elif word in ("eyes", "eye"):
        told.eyes = next((lists["eyes"][one] for one in waiting if one in lists["eyes"]), told.eyes)
    elif word in ("fur", "feathers", "wool", "mane", "skin", "face"):
        told.colours = _colours(waiting) or told.colours
        if word == "skin":
            tones = lists["skins"]
            told.skin = next((tones[f"{one}-skinned"] for one in waiting if f"{one}-skinned" in tones), "")
    elif word == "freckles":
        told.freckles = True
    elif word in ("spots", "stripes"):
        told.coat = word
    elif kind or word in ("coat", "hat", "boots"):
        pattern = next((lists["patterns"][one] for one in waiting if one in lists["patterns"]), "")
        shape = next((_SHAPES[one] for one in waiting if one in _SHAPES), "")
        told.worn.append(Worn(kind or word, _colours(waiting), pattern, shape))


def _colours(words: Sequence[str]) -> list[str]:
    lists = table("words")
    known = {**lists["materials"], **lists["colours"]}
    return [known[word] for word in words if word in known]


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(table("words")["grammar"][name].split())
