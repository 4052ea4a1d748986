"""The word tables of the cast, turned round: from a word to what it means."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def table(name: str) -> Mapping[str, dict]:
    """A TOML file of this folder."""
    with (_FOLDER / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def meanings(name: str) -> Mapping[str, str]:
    """A part of `words.toml` or `people.toml` as word to meaning, where each line there is `meaning = "words"`."""
    part = table("words").get(name) or table("people").get(name) or {}
    return {word: meaning for meaning, words in part.items() for word in words.split()}


@cache
def garments() -> Mapping[str, str]:
    """Word to garment."""
    return {word: kind for kind, row in table("garments").items() for word in row["words"].split()}


@cache
def stand_ins() -> Mapping[str, tuple[str, ...]]:
    """An animal's word to the species that may stand in for it, nearest first."""
    return {word: tuple(chain.split()) for chain, words in table("words")["nearest"].items() for word in words.split()}


def singular(word: str) -> tuple[str, ...]:
    """The word, and what it may be the plural of."""
    odd = {"mice": "mouse", "geese": "goose", "children": "child", "wolves": "wolf", "men": "man", "women": "woman"}
    found = [word, odd.get(word, word)]
    if word.endswith("ies"):
        found.append(word[:-3] + "y")
    if word.endswith("s") and not word.endswith("ss"):
        found += [word[:-1], word.removesuffix("es")]
    return tuple(dict.fromkeys(found))


@cache
def compounds() -> frozenset[str]:
    """Words of the tables that are written with a hyphen here and in two words by people: "bow-tie"."""
    known = {*garments(), *stand_ins(), *meanings("species"), *meanings("ages"), *table("people")["callings"]}
    known |= {"riding-hood"}
    return frozenset(word for word in known if "-" in word)
