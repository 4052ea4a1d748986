"""The look of a person: age, hair, skin and clothes, as a phrase says them and as the seed chooses the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from generators.story.drawing import mix, to_oklab
from generators.story.subject.noun import Noun

from .look import Look
from .outfit import decent, dressed, listed
from .phrase import Told, Worn
from .vocabulary import meanings, singular, table

_BODY_WORDS = {"black": "#6a3f2c", "brown": "#9c6545", "white": "#f3cdb0"}
"""Colour words that, of a person, are said of the skin."""
_GREY = "#cfc9c2"


def person(told: Told, noun: Noun, rng: np.random.Generator) -> Look:
    """A person's look.

    Args:
        told: what the phrase says.
        noun: whom it is about.
        rng: chooses the rest; it is drawn from in a fixed order.
    """
    people = table("people")
    words = [one for word in told.before for one in singular(word)]
    gender = _first(words, meanings("genders")) or ("she" if noun.head.endswith("woman") else "")
    calling = next((people["callings"][w] for w in reversed(words) if w in people["callings"]), "")
    open_choice = str(rng.choice(["she", "he"]))
    # Who is known by a beard is drawn with it unless the phrase says "she".
    gender = gender or ("he" if noun.head.endswith("man") or "beard" in calling else open_choice)
    age = _age(words)
    tones = people["complexions"]["tones"].split()
    if told.hair and _is_light(told.hair, 0.5):
        tones = tones[:4]  # red or fair hair goes with a light skin unless the phrase says more
    skin = tones[int(rng.integers(len(tones)))]
    skin = told.skin or next((_BODY_WORDS[w] for w in told.before[:-1] if w in _BODY_WORDS), skin)
    hair = told.hair or _hair(skin, age, rng)
    style = told.hair_style or _pick(people["hair"].get(f"{age}_{gender}") or people["hair"][age], rng)
    outfits = people["outfits"].get(f"{age}_{gender}") or people["outfits"][age]
    usual = listed(outfits[int(rng.integers(len(outfits)))])
    if calling:
        usual = _for(listed(calling), usual, gender, age)
    worn = list(told.worn)
    colours = [c for word, c in _named(told) if word not in _BODY_WORDS]
    main = told.dressed or (colours[0] if colours else "")
    if main and usual and "riding-hood" not in words:  # her name is no colour of a dress
        usual = [Worn(o.kind, [main], o.pattern) if i == 0 else o for i, o in enumerate(usual)]
    return Look.model_validate(
        {
            "species": "person",
            "age": age,
            "eyes": told.eyes or None,
            "coat": skin,
            "hair": hair,
            "hair_style": style,
            "freckles": told.freckles
            or told.coat == "spots"
            or (age == "child" and _is_light(skin) and bool(rng.random() < 0.3)),
            "lashes": gender == "she",
            "build": _first(words, meanings("builds")) or "even",
            "wears": decent(dressed(worn, usual, rng, hair)),
        }
    )


def _age(words: Sequence[str]) -> str:
    if any(word in ("old", "elderly", "ancient", "aged") for word in words):
        return "old"
    found = table("people")["ages"]
    for age in ("old", "child"):
        if any(word in found[age].split() for word in words):
            return age
    young = any(word in ("little", "young", "tiny", "small", "baby") for word in words)
    return "child" if young else "adult"


def _hair(skin: str, age: str, rng: np.random.Generator) -> str:
    light = to_oklab(skin)[0]
    natural = table("people")["natural_hair"]
    name = "light" if light > 0.8 else "middle" if light > 0.62 else "dark"
    colour = _pick(natural[name], rng)
    return mix(colour, _GREY, 0.85) if age == "old" else colour


def _for(calling: list[Worn], usual: list[Worn], gender: str, age: str) -> list[Worn]:
    """A calling's clothes; only grown men have the beard; a robe, dress or suit needs nothing of the usual."""
    kept = [one for one in calling if one.kind != "beard" or (gender == "he" and age != "child")]
    have = {one.kind for one in kept}
    if not have & {"shirt", "jumper", "dress", "robe", "armour", "spacesuit", "coat", "raincoat", "jacket"}:
        kept += [one for one in usual if one.kind in ("shirt", "jumper", "dress")][:1] or [Worn("shirt", ["#e7d9c4"])]
    if not have & {"dress", "robe", "dungarees", "trousers", "skirt", "shorts", "armour", "spacesuit"}:
        kept += [one for one in usual if one.kind in ("trousers", "skirt", "shorts")]
    if not have & {"boots", "shoes", "spacesuit"}:
        kept += [one for one in usual if one.kind in ("shoes", "boots")]
    return kept


def _named(told: Told) -> list[tuple[str, str]]:
    colours = table("words")["colours"]
    return [(word, colours[word]) for word in told.before[:-1] if word in colours and colours[word] in told.colours]


def _first(words: Sequence[str], known: Mapping[str, str]) -> str:
    return next((known[word] for word in reversed(words) if word in known), "")


def _pick(choices: str, rng: np.random.Generator) -> str:
    told = choices.split()
    return told[int(rng.integers(len(told)))]


def _is_light(colour: str, least: float = 0.78) -> bool:
    return bool(to_oklab(colour)[0] > least)
